/// A JSON text as pages write it: read as far as it goes, with what browsers would refuse let pass.
///
/// Values lie in one array and are joined by indices, so that depth costs no stack. A stray comma, a raw
/// newline in a string, a comment or a missing bracket ends nothing.
struct LooseJSON {
  /// What a value is.
  enum Value {
    case object, array
    case string(String)
    /// A number or a word, as written.
    case literal(String)
  }

  /// A value in its place.
  struct Node {
    var value: Value
    var key: String
    var parent: Int
    var children: [Int] = []
  }

  private(set) var nodes: [Node] = []

  /// Reads a text in linear time.
  init(_ text: ArraySlice<UInt8>) {
    let bytes = Array(text)
    var open: [Int] = []
    var key: String?
    var pending: String?
    var at = 0
    let roots = 65_536
    func isWord(_ byte: UInt8) -> Bool {
      isDigit(byte) || byte >= 0x41 && byte <= 0x7A && byte != 0x5B && byte != 0x5D && byte != 0x5C
        || byte == 0x2B || byte == 0x2D || byte == 0x2E
    }
    func add(_ value: Value, _ nodes: inout [Node]) -> Int {
      let index = nodes.count
      nodes.append(Node(value: value, key: key ?? "", parent: open.last ?? -1))
      if let parent = open.last { nodes[parent].children.append(index) }
      key = nil
      return index
    }
    while at < bytes.count, nodes.count < roots {
      let byte = bytes[at]
      switch byte {
      case 0x7B, 0x5B:
        let index = add(byte == 0x7B ? .object : .array, &nodes)
        open.append(index)
        at += 1
      case 0x7D, 0x5D:
        if let text = pending {
          _ = add(.string(text), &nodes)
          pending = nil
        }
        if !open.isEmpty { open.removeLast() }
        at += 1
      case 0x22:
        let (string, next) = LooseJSON.string(bytes, at + 1)
        pending = string
        at = next
      case 0x3A:
        if let text = pending {
          key = text
          pending = nil
        }
        at += 1
      case 0x2C:
        if let text = pending {
          _ = add(.string(text), &nodes)
          pending = nil
        }
        key = nil
        at += 1
      case _ where isWord(byte):
        var end = at
        while end < bytes.count, isWord(bytes[end]) { end += 1 }
        let word = String(decoding: bytes[at..<end], as: UTF8.self)
        if key != nil
          || open.last.map({ if case .array = nodes[$0].value { true } else { false } }) == true
        {
          _ = add(.literal(word), &nodes)
        }
        at = max(end, at + 1)
      default: at += 1
      }
    }
  }

  /// A string's text from after its first quote, and where it ends.
  private static func string(_ bytes: [UInt8], _ start: Int) -> (String, Int) {
    var result: [UInt8] = []
    var at = start
    while at < bytes.count {
      let byte = bytes[at]
      if byte == 0x22 { return (String(decoding: result, as: UTF8.self), at + 1) }
      guard byte == 0x5C, at + 1 < bytes.count else {
        result.append(byte)
        at += 1
        continue
      }
      switch bytes[at + 1] {
      case 0x6E: result.append(0x0A)
      case 0x74: result.append(0x09)
      case 0x72, 0x62, 0x66: break
      case 0x75:
        let (scalar, length) = escaped(bytes, at)
        result += Array(String(Character(scalar)).utf8)
        at += length
        continue
      default: result.append(bytes[at + 1])
      }
      at += 2
    }
    return (String(decoding: result, as: UTF8.self), at)
  }

  /// The scalar of `\uXXXX`, or of two that make a pair, and its length.
  private static func escaped(_ bytes: [UInt8], _ at: Int) -> (Unicode.Scalar, Int) {
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

  /// The child of an object under a key.
  func child(_ index: Int, _ key: String) -> Int? {
    nodes[index].children.first { nodes[$0].key == key }
  }

  /// The text of a child under a key, where it is text.
  func string(_ index: Int, _ key: String) -> String? { child(index, key).flatMap(string) }

  /// The text of a value, where it is text; of an array, the first.
  func string(_ index: Int) -> String? {
    switch nodes[index].value {
    case .string(let text): return text.trimmed.isEmpty ? nil : text.trimmed
    case .literal(let text): return text == "null" ? nil : text
    case .array:
      guard let first = nodes[index].children.first else { return nil }
      if case .string(let text) = nodes[first].value { return text.trimmed }
      return nil
    case .object: return nil
    }
  }

  /// The texts of `@type`, one or several.
  func types(_ index: Int) -> [String] {
    guard let type = child(index, "@type") else { return [] }
    if case .array = nodes[type].value { return nodes[type].children.compactMap { string($0) } }
    return string(type).map { [$0] } ?? []
  }
}
