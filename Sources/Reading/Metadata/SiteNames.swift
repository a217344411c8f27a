/// The names that a page's site goes by, to take them off its titles.
struct SiteNames {
  private var names: [FoldedText] = []

  /// Gathers a site's names from its own words and its address.
  init(_ texts: [String?], url: String?) {
    for text in texts { if let text { add(text) } }
    if let host = url.flatMap(hostOutlet) {
      add(host)
      for label in host.split(separator: ".") where label.count > 3 { add(String(label)) }
    }
  }

  private mutating func add(_ text: String) {
    let name = FoldedText(text)
    if !name.isEmpty, !names.contains(name) { names.append(name) }
  }

  /// Whether a text is the site's name, or begins with it or one with the other.
  func match(_ text: FoldedText) -> Bool {
    names.contains {
      $0 == text
        || ($0.count > 3 && text.count > 2 && text.count < $0.count * 2 + 12
          && (text.bytes.starts(with: $0.bytes) || $0.bytes.starts(with: text.bytes)))
    }
  }

  /// Whether a text is one of the names and nothing else.
  func isName(_ text: FoldedText) -> Bool { names.contains(text) }

  /// A title without the site's name before or after it.
  ///
  /// A part at either end also goes where the rest is what `confirmed` says. Linear in the title for each part.
  func stripped(_ title: String, confirmed: FoldedText? = nil) -> String {
    var bytes = Array(collapsed(Array(title.utf8)[...]).utf8)
    for _ in 0..<4 {
      let cuts = SiteNames.cuts(bytes)
      guard let first = cuts.first, let last = cuts.last else { break }
      let head = FoldedText(bytes[..<first.lowerBound])
      let rest = FoldedText(bytes[first.upperBound...])
      if isName(head) || (rest == confirmed && cuts.count == 1) {
        bytes = Array(bytes[first.upperBound...])
        continue
      }
      // The site's name may have such signs itself: "Ansel Courier - Harbour news".
      if let cut = cuts.first(where: { match(FoldedText(bytes[$0.upperBound...])) }) {
        bytes = Array(bytes[..<cut.lowerBound])
        continue
      }
      if FoldedText(bytes[..<last.lowerBound]) == confirmed {
        bytes = Array(bytes[..<last.lowerBound])
        continue
      }
      // "Title - Section | Site - City": what follows the confirmed headline is no part of it.
      if let confirmed,
        let cut = cuts.first(where: { FoldedText(bytes[..<$0.lowerBound]) == confirmed })
      {
        bytes = Array(bytes[..<cut.lowerBound])
      }
      break
    }
    return String(decoding: bytes[trimmedRange(0..<bytes.count, in: bytes)], as: UTF8.self)
  }

  /// The parts of a title, cut at the signs that part a headline from a site's name.
  static func parts(_ title: String) -> [String] {
    let bytes = Array(title.utf8)
    var result: [String] = []
    var start = 0
    for cut in cuts(bytes) {
      result.append(String(decoding: bytes[start..<cut.lowerBound], as: UTF8.self))
      start = cut.upperBound
    }
    result.append(String(decoding: bytes[start...], as: UTF8.self))
    return result.map(\.trimmed).filter { !$0.isEmpty }
  }

  /// Where such signs stand: dashes, bars and dots between spaces, a colon before one; at most 16.
  private static func cuts(_ bytes: [UInt8]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var at = 1
    while at < bytes.count, result.count < 16 {
      let length = signLength(bytes, at)
      if length > 0 {
        let isColon = bytes[at] == 0x3A && length == 1
        let isAfterSpace = bytes[at - 1] == 0x20
        let next = at + length
        if next < bytes.count, bytes[next] == 0x20, isAfterSpace || isColon {
          result.append((isAfterSpace ? at - 1 : at)..<(next + 1))
          at = next + 1
          continue
        }
        if bytes[at] == 0xEF, next < bytes.count { result.append(at..<next) }
      }
      at += max(1, length)
    }
    return result
  }

  private static func signLength(_ bytes: [UInt8], _ at: Int) -> Int {
    switch bytes[at] {
    case 0x7C, 0x2D, 0x2F, 0x3E, 0x2A, 0x7E: return 1
    case 0x3A: return at + 1 < bytes.count && bytes[at + 1] == 0x3A ? 2 : 1
    case 0xC2: return at + 1 < bytes.count && [0xB7, 0xBB, 0xAB].contains(bytes[at + 1]) ? 2 : 0
    case 0xE2:
      guard at + 2 < bytes.count, bytes[at + 1] == 0x80 else { return 0 }
      return [0x92, 0x93, 0x94, 0x95, 0xA2, 0xBA].contains(bytes[at + 2]) ? 3 : 0
    case 0xEF:
      // A colon or bar of double width needs no spaces.
      guard at + 2 < bytes.count else { return 0 }
      return (bytes[at + 1] == 0xBC && bytes[at + 2] == 0x9A)
        || (bytes[at + 1] == 0xBD && bytes[at + 2] == 0x9C) ? 3 : 0
    default: return 0
    }
  }
}
