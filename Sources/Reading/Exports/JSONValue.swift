/// A value of a JSON text, as a place in it.
struct JSONValue {
  let text: JSONText
  let index: Int

  /// What it is.
  var kind: JSONText.Kind { text.nodes[index].kind }
  var isObject: Bool { kind == .object }
  var isArray: Bool { kind == .array }

  /// The member of an object with this key, unless it is `null`; O(members).
  subscript(_ key: StaticString) -> JSONValue? {
    guard kind == .object else { return nil }
    var at = index + 1
    let end = Int(text.nodes[index].next)
    while at + 1 < end {
      let value = JSONValue(text: text, index: at + 1)
      if holds(key, text.nodes[at]) { return value.isNull ? nil : value }
      at = Int(text.nodes[at + 1].next)
    }
    return nil
  }

  /// Whether it is the word `null`.
  var isNull: Bool { kind == .word && holds("null", text.nodes[index]) }

  /// Whether it is the word `true`.
  var isTrue: Bool { kind == .word && holds("true", text.nodes[index]) }

  /// The values of an array, in order; none for anything else.
  var elements: JSONElements {
    let node = text.nodes[index]
    return JSONElements(text: text, at: index + 1, end: node.kind == .array ? Int(node.next) : 0)
  }

  /// The bytes of a string; `nil` for anything else.
  var bytes: [UInt8]? {
    let node = text.nodes[index]
    guard node.kind == .string else { return nil }
    let raw = text.bytes[Int(node.start)..<Int(node.end)]
    return node.hasEscapes ? JSONValue.unescaped(raw) : Array(raw)
  }

  /// A string that is not empty, without the white space around it.
  var string: String? {
    guard let bytes else { return nil }
    let range = trimmedRange(0..<bytes.count, in: bytes)
    return range.isEmpty ? nil : String(decoding: bytes[range], as: UTF8.self)
  }

  /// A string or number as written, for use as a key.
  var id: String? {
    let node = text.nodes[index]
    switch node.kind {
    case .string: return string
    case .number:
      return String(decoding: text.bytes[Int(node.start)..<Int(node.end)], as: UTF8.self)
    default: return nil
    }
  }

  /// A number, or a string that is one, cut down to a whole one; `nil` from 2⁴⁰ on.
  ///
  /// No count and no time in seconds is as large, and sums over all that a file can hold do not overflow.
  var integer: Int? {
    guard let id else { return nil }
    let limit = 1 << 40
    if let whole = Int(id) { return whole.magnitude < limit ? whole : nil }
    guard let value = Double(id), value.magnitude < Double(limit) else { return nil }
    return Int(value)
  }

  private func holds(_ key: StaticString, _ node: JSONText.Node) -> Bool {
    let count = Int(node.end - node.start)
    guard count == key.utf8CodeUnitCount else { return false }
    return key.withUTF8Buffer { wanted in
      for index in 0..<count where text.bytes[Int(node.start) + index] != wanted[index] {
        return false
      }
      return true
    }
  }

  /// A string's bytes with its escapes undone; half of a surrogate pair becomes U+FFFD.
  private static func unescaped(_ raw: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(raw.count)
    var at = raw.startIndex
    while at < raw.endIndex {
      guard raw[at] == 0x5C else {
        result.append(raw[at])
        at += 1
        continue
      }
      guard at + 1 < raw.endIndex else { break }
      let mark = raw[at + 1]
      at += 2
      switch mark {
      case 0x62: result.append(0x08)
      case 0x66: result.append(0x0C)
      case 0x6E: result.append(0x0A)
      case 0x72: result.append(0x0D)
      case 0x74: result.append(0x09)
      case 0x75:
        guard var code = hex(raw, at) else { continue }
        at += 4
        if code >= 0xD800, code < 0xDC00, at + 1 < raw.endIndex, raw[at] == 0x5C,
          raw[at + 1] == 0x75, let low = hex(raw, at + 2), low >= 0xDC00, low < 0xE000
        {
          code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
          at += 6
        }
        result += Array(String(Unicode.Scalar(code) ?? "\u{FFFD}").utf8)
      default: result.append(mark)
      }
    }
    return result
  }

  private static func hex(_ raw: ArraySlice<UInt8>, _ start: Int) -> UInt32? {
    guard start + 4 <= raw.endIndex else { return nil }
    var code: UInt32 = 0
    for byte in raw[start..<(start + 4)] {
      let lower = byte | 0x20
      let digit: UInt8
      if isDigit(byte) {
        digit = byte - 0x30
      } else if lower >= 0x61, lower <= 0x66 {
        digit = lower - 0x57
      } else {
        return nil
      }
      code = code << 4 | UInt32(digit)
    }
    return code
  }
}

/// The values of an array.
struct JSONElements: Sequence, IteratorProtocol {
  let text: JSONText
  var at: Int
  let end: Int

  mutating func next() -> JSONValue? {
    guard at < end else { return nil }
    let value = JSONValue(text: text, index: at)
    at = Int(text.nodes[at].next)
    return value
  }
}
