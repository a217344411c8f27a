/// A JSON text being written, key by key, in the order of the calls.
///
/// Control characters (C0, DEL, C1), U+2028 and U+2029 are escaped, so that a value never breaks a line; numbers know no
/// locale.
struct JSON {
  /// What has been written, as UTF-8.
  private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// Writes an object.
  mutating func object(_ body: (inout JSON) -> Void) {
    separate()
    bytes.append(0x7B)
    needsComma = false
    body(&self)
    bytes.append(0x7D)
    needsComma = true
  }

  /// Writes an array; `lines` puts each element on a line of its own.
  mutating func array<Items: Sequence>(
    _ items: Items, lines: Bool = false, _ body: (inout JSON, Items.Element) -> Void
  ) {
    separate()
    bytes.append(0x5B)
    needsComma = false
    for item in items {
      if lines {
        separate()
        needsComma = false
        bytes.append(0x0A)
      }
      body(&self, item)
      needsComma = true
    }
    bytes.append(0x5D)
    needsComma = true
  }

  /// Writes a key; the value follows with the next call.
  mutating func key(_ name: StaticString, newLine: Bool = false) {
    separate()
    if newLine { bytes.append(0x0A) }
    bytes.append(0x22)
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: [0x22, 0x3A])
    needsComma = false
  }

  /// Writes a key with a string, or `null`.
  mutating func pair(_ name: StaticString, _ value: String?) {
    key(name)
    if let value { string(value) } else { null() }
  }

  /// Writes a key with a whole number, or `null`.
  mutating func pair(_ name: StaticString, _ value: Int?) {
    key(name)
    if let value { number(value) } else { null() }
  }

  /// Writes a key with strings.
  mutating func pair(_ name: StaticString, _ values: [String]) {
    key(name)
    array(values) { $0.string($1) }
  }

  /// Writes a string.
  mutating func string(_ value: String) { string([Array(value.utf8)[...]]) }

  /// Writes a string made of parts of a buffer with a separator between them.
  ///
  /// O(length).
  mutating func string(_ parts: [ArraySlice<UInt8>], separator: String = "") {
    separate()
    bytes.append(0x22)
    for (index, part) in parts.enumerated() {
      if index > 0 { append(Array(separator.utf8)[...]) }
      append(part)
    }
    bytes.append(0x22)
    needsComma = true
  }

  /// Writes a whole number.
  mutating func number(_ value: Int) { raw(String(value)) }

  /// Writes a number, without a fraction where it has none; `null` where it is not finite.
  mutating func number(_ value: Double) {
    guard value.isFinite else { return null() }
    if value.magnitude < 9_007_199_254_740_992, Double(Int(value)) == value {
      return number(Int(value))
    }
    raw(value.description)
  }

  /// Writes a truth value.
  mutating func bool(_ value: Bool) { raw(value ? "true" : "false") }

  /// Writes `null`.
  mutating func null() { raw("null") }

  /// Ends a line.
  mutating func newLine() { bytes.append(0x0A) }

  private mutating func raw(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(0x2C) }
  }

  private mutating func append(_ text: ArraySlice<UInt8>) {
    var run = text.startIndex
    var at = text.startIndex
    while at < text.endIndex {
      let byte = text[at]
      guard
        byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || byte == 0xC2
          || byte == 0xE2
      else {
        at += 1
        continue
      }
      var length = 1
      var escape: String
      switch byte {
      case 0x22: escape = "\\\""
      case 0x5C: escape = "\\\\"
      case 0x0A: escape = "\\n"
      case 0x09: escape = "\\t"
      case 0x0D: escape = "\\r"
      case 0xC2:
        guard at + 1 < text.endIndex, text[at + 1] < 0xA0 else {
          at += 1
          continue
        }
        escape = "\\u00" + String(text[at + 1], radix: 16)
        length = 2
      case 0xE2:
        guard at + 2 < text.endIndex, text[at + 1] == 0x80, text[at + 2] & 0xFE == 0xA8 else {
          at += 1
          continue
        }
        escape = text[at + 2] == 0xA8 ? "\\u2028" : "\\u2029"
        length = 3
      default: escape = "\\u00" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16)
      }
      bytes.append(contentsOf: text[run..<at])
      bytes.append(contentsOf: escape.utf8)
      at += length
      run = at
    }
    bytes.append(contentsOf: text[run...])
  }
}
