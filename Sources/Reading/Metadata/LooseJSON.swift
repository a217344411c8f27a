/// A JSON text as pages write it: read as far as it goes, with what browsers would refuse let pass.
///
/// Values lie in one array, joined by indices, and are ranges of the text: only what is asked for becomes a
/// `String`. Depth costs no stack. A stray comma, a raw newline or a bare quotation mark in a string, a comment, a
/// wrapper of `CDATA` or a missing bracket ends nothing.
struct LooseJSON {
  /// What a value is.
  enum Kind: UInt8 { case object, array, string, literal }

  /// A value in its place.
  struct Node {
    let kind: Kind
    let key: Range<Int>
    /// The text of a string without its quotes, or of a literal.
    let text: Range<Int>
    let parent: Int
    var first = -1
    var last = -1
    var next = -1
  }

  /// How many values are read.
  static let limit = 65_536

  let bytes: [UInt8]
  private(set) var nodes: [Node] = []

  /// Reads a text in linear time.
  init(_ text: ArraySlice<UInt8>) {
    bytes = LooseJSON.withQuotes(text)
    var open: [Int] = []
    var key = 0..<0
    var pending: Range<Int>?
    var at = 0
    while at < bytes.count, nodes.count < LooseJSON.limit {
      let byte = bytes[at]
      switch byte {
      case 0x7B, 0x5B:
        open.append(add(byte == 0x7B ? .object : .array, key, 0..<0, open.last ?? -1))
        key = 0..<0
        pending = nil
        at += 1
      case 0x7D, 0x5D, 0x2C:
        if let text = pending { _ = add(.string, key, text, open.last ?? -1) }
        pending = nil
        key = 0..<0
        if byte != 0x2C, !open.isEmpty { open.removeLast() }
        at += 1
      case 0x22:
        let end = endOfString(at + 1)
        pending = (at + 1)..<end
        at = end + 1
      case 0x3A:
        if let text = pending { key = text }
        pending = nil
        at += 1
      case _ where LooseJSON.isWord(byte):
        var end = at
        while end < bytes.count, LooseJSON.isWord(bytes[end]) { end += 1 }
        let isItem = open.last.map { nodes[$0].kind == .array } ?? false
        if !key.isEmpty || isItem {
          _ = add(.literal, key, at..<end, open.last ?? -1)
          key = 0..<0
        } else {
          pending = at..<end
        }
        at = end
      default: at += 1
      }
    }
  }

  private mutating func add(_ kind: Kind, _ key: Range<Int>, _ text: Range<Int>, _ parent: Int)
    -> Int
  {
    let index = nodes.count
    nodes.append(Node(kind: kind, key: key, text: text, parent: parent))
    guard parent >= 0 else { return index }
    let last = nodes[parent].last
    if last < 0 { nodes[parent].first = index } else { nodes[last].next = index }
    nodes[parent].last = index
    return index
  }

  /// Where a string ends that begins at an offset: at a quotation mark after which JSON goes on.
  private func endOfString(_ start: Int) -> Int {
    var at = start
    while at < bytes.count {
      switch bytes[at] {
      case 0x5C: at += 2
      case 0x22:
        var next = at + 1
        while next < bytes.count, bytes[next] <= 0x20 { next += 1 }
        guard next < bytes.count else { return at }
        switch bytes[next] {
        case 0x2C, 0x3A, 0x5D, 0x7D, 0x22: return at
        default: at = next
        }
      default: at += 1
      }
    }
    return bytes.count
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    isDigit(byte) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || byte == 0x2B || byte == 0x2D
      || byte == 0x2E || byte == 0x5F || byte == 0x24 || byte == 0x40
  }

  /// The text, with quotation marks for the references that some pages write in their place.
  private static func withQuotes(_ text: ArraySlice<UInt8>) -> [UInt8] {
    let bytes = Array(text)
    guard !bytes.contains(0x22), offset(of: reference, in: bytes) != nil else { return bytes }
    var result: [UInt8] = []
    var at = 0
    while let found = offset(of: reference, in: bytes, from: at) {
      result += bytes[at..<found]
      result.append(0x22)
      at = found + reference.count
    }
    return result + bytes[at...]
  }

  private static let reference = Array("&quot;".utf8)
}

extension LooseJSON {
  /// The values in an object or array, in order.
  func children(_ index: Int) -> some Sequence<Int> {
    sequence(state: nodes[index].first) { (next: inout Int) -> Int? in
      guard next >= 0 else { return nil }
      defer { next = nodes[next].next }
      return next
    }
  }

  /// Whether a value stands under a key.
  func isKey(_ index: Int, _ key: StaticString) -> Bool { equals(nodes[index].key, key) }

  /// Whether a string or literal is a text.
  func isText(_ index: Int, _ text: StaticString) -> Bool { equals(nodes[index].text, text) }

  private func equals(_ range: Range<Int>, _ text: StaticString) -> Bool {
    guard range.count == text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { other in
      var at = range.lowerBound
      for byte in other {
        if bytes[at] != byte { return false }
        at += 1
      }
      return true
    }
  }

  /// The child of an object under a key.
  func child(_ index: Int, _ key: StaticString) -> Int? {
    var at = nodes[index].first
    while at >= 0 {
      if isKey(at, key) { return at }
      at = nodes[at].next
    }
    return nil
  }

  /// The text of a child under a key, where it is text.
  func string(_ index: Int, _ key: StaticString) -> String? { child(index, key).flatMap(string) }

  /// The text of a value, where it is text and says something; of an array, the first.
  func string(_ index: Int) -> String? {
    switch nodes[index].kind {
    case .string:
      let text = decoded(nodes[index].text).trimmed
      return text.isEmpty ? nil : text
    case .literal:
      return isText(index, "null") ? nil : String(decoding: bytes[nodes[index].text], as: UTF8.self)
    case .array:
      let first = nodes[index].first
      return first >= 0 && nodes[first].kind == .string ? string(first) : nil
    case .object: return nil
    }
  }

  /// A string's text with its escapes read.
  private func decoded(_ range: Range<Int>) -> String {
    guard bytes[range].contains(0x5C) else { return String(decoding: bytes[range], as: UTF8.self) }
    var result: [UInt8] = []
    var at = range.lowerBound
    while at < range.upperBound {
      let byte = bytes[at]
      guard byte == 0x5C, at + 1 < range.upperBound else {
        result.append(byte)
        at += 1
        continue
      }
      switch bytes[at + 1] {
      case 0x6E: result.append(0x0A)
      case 0x74: result.append(0x09)
      case 0x72, 0x62, 0x66: break
      case 0x75:
        let (scalar, length) = escaped(at)
        result += Array(String(Character(scalar)).utf8)
        at += length
        continue
      default: result.append(bytes[at + 1])
      }
      at += 2
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The scalar of `\uXXXX`, or of two that make a pair, and its length.
  private func escaped(_ at: Int) -> (Unicode.Scalar, Int) {
    func unit(_ start: Int) -> UInt32? {
      guard start + 4 <= bytes.count else { return nil }
      return UInt32(String(decoding: bytes[start..<(start + 4)], as: UTF8.self), radix: 16)
    }
    guard let high = unit(at + 2) else { return ("\u{FFFD}", 2) }
    if high >= 0xD800, high < 0xDC00, at + 7 < bytes.count, bytes[at + 6] == 0x5C,
      bytes[at + 7] == 0x75,
      let low = unit(at + 8), low >= 0xDC00, low < 0xE000
    {
      let value = 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00)
      return (Unicode.Scalar(value) ?? "\u{FFFD}", 12)
    }
    return (Unicode.Scalar(high) ?? "\u{FFFD}", 6)
  }
}
