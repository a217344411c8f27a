/// The address of a page, taken apart once so that many others can be resolved against it.
///
/// After section 5.2 of RFC 3986, and lenient as browsers are: an address that does not parse comes back as written.
struct Address {
  private let bytes: [UInt8]
  /// Where the scheme ends, its colon included.
  private let schemeEnd: Int
  /// Where the path begins.
  private let pathStart: Int
  /// Where the path ends.
  private let pathEnd: Int
  /// Where the fragment begins.
  private let fragmentStart: Int

  /// Takes an absolute address apart; `nil` where it is none.
  init?(_ text: String) {
    let plain = Address.plain(Array(text.utf8)[...])
    guard let scheme = Address.scheme(of: plain), scheme.count + 2 < plain.count,
      plain[scheme.count + 1] == 0x2F, plain[scheme.count + 2] == 0x2F
    else { return nil }
    bytes = plain
    schemeEnd = scheme.count + 1
    pathStart = Address.end(of: plain, from: schemeEnd + 2) {
      $0 == 0x2F || $0 == 0x3F || $0 == 0x23
    }
    pathEnd = Address.end(of: plain, from: pathStart) { $0 == 0x3F || $0 == 0x23 }
    fragmentStart = Address.end(of: plain, from: pathEnd) { $0 == 0x23 }
  }

  /// What a page's links are relative to: its `base` element, itself relative to the page's address.
  static func base(page: String?, declared: String?) -> Address? {
    let own = page.flatMap(Address.init)
    guard let declared, !declared.isEmpty else { return own }
    return Address(own?.resolved(Address.plain(Array(declared.utf8)[...])) ?? declared) ?? own
  }

  /// An address without white space around it and line breaks in it, as browsers read it.
  static func plain(_ written: ArraySlice<UInt8>) -> [UInt8] {
    var low = written.startIndex
    var high = written.endIndex
    while low < high, written[low] <= 0x20 { low += 1 }
    while high > low, written[high - 1] <= 0x20 { high -= 1 }
    let middle = written[low..<high]
    return middle.contains { $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
      ? middle.filter { $0 != 0x0A && $0 != 0x0D && $0 != 0x09 } : Array(middle)
  }

  /// The scheme of an address in lower case, without its colon; `nil` where it has none.
  static func scheme(of bytes: [UInt8]) -> [UInt8]? {
    var scheme: [UInt8] = []
    for byte in bytes {
      let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      let isLetter = lower >= 0x61 && lower <= 0x7A
      if byte == 0x3A, !scheme.isEmpty { return scheme }
      guard
        isLetter
          || (!scheme.isEmpty && (isDigit(byte) || byte == 0x2B || byte == 0x2D || byte == 0x2E)),
        scheme.count < 32
      else { return nil }
      scheme.append(lower)
    }
    return nil
  }

  /// A reference, freed of white space by ``plain(_:)``, as an absolute address.
  func resolved(_ reference: [UInt8]) -> String {
    if Address.scheme(of: reference) != nil { return String(decoding: reference, as: UTF8.self) }
    guard let first = reference.first else {
      return String(decoding: bytes[..<fragmentStart], as: UTF8.self)
    }
    var result: [UInt8]
    switch first {
    case 0x23: result = bytes[..<fragmentStart] + reference
    case 0x3F: result = bytes[..<pathEnd] + reference
    case 0x2F where reference.count > 1 && reference[1] == 0x2F:
      result = bytes[..<schemeEnd] + reference
    case 0x2F:
      result = Array(bytes[..<pathStart])
      appendWithoutDots(reference[...], to: &result)
    default:
      var path = bytes[pathStart..<pathEnd]
      while let last = path.last, last != 0x2F { path.removeLast() }
      result = Array(bytes[..<pathStart])
      if path.isEmpty { path = [0x2F] }
      appendWithoutDots(path + reference, to: &result)
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Appends a path and what follows it, its steps "." and ".." taken.
  private func appendWithoutDots(_ path: ArraySlice<UInt8>, to result: inout [UInt8]) {
    let root = result.count
    let end = Address.end(of: Array(path), from: 0) { $0 == 0x3F || $0 == 0x23 } + path.startIndex
    var at = path.startIndex
    while at < end {
      // A segment with the stroke before it.
      var next = at + 1
      while next < end, path[next] != 0x2F { next += 1 }
      let name = path[(at + 1)..<next]
      if name.elementsEqual([0x2E]) {
        if next == end { result.append(0x2F) }
      } else if name.elementsEqual([0x2E, 0x2E]) {
        while result.count > root, result.removeLast() != 0x2F {}
        if next == end { result.append(0x2F) }
      } else {
        result += path[at..<next]
      }
      at = next
    }
    result += path[end...]
  }

  private static func end(
    of bytes: [UInt8], from start: Int, _ isEnd: (UInt8) -> Bool
  ) -> Int {
    var at = start
    while at < bytes.count, !isEnd(bytes[at]) { at += 1 }
    return min(at, bytes.count)
  }
}

/// An address resolved against the page's own, where that is known.
func resolved(_ url: String, base: String?) -> String {
  guard let base = base.flatMap(Address.init) else { return url }
  return base.resolved(Address.plain(Array(url.utf8)[...]))
}
