/// A set of signs to take off the ends of a text.
struct SignSet: Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  private var wide: [UInt32] = []

  init(_ signs: String) {
    for scalar in signs.unicodeScalars {
      switch scalar.value {
      case 0..<64: low |= 1 << UInt64(scalar.value)
      case 64..<128: high |= 1 << UInt64(scalar.value - 64)
      default:
        var packed: UInt32 = 0
        for byte in String(scalar).utf8 { packed = packed << 8 | UInt32(byte) }
        wide.append(packed)
      }
    }
  }

  @inline(__always)
  func contains(_ byte: UInt8) -> Bool {
    byte < 64 ? low >> UInt64(byte) & 1 == 1 : byte < 128 && high >> UInt64(byte - 64) & 1 == 1
  }

  /// The length of the sign at an offset, 0 where none of the set stands there.
  func length(at: Int, before end: Int, in bytes: [UInt8]) -> Int {
    let byte = bytes[at]
    if byte < 0x80 { return contains(byte) ? 1 : 0 }
    if wide.isEmpty { return 0 }
    let length = scalarLength(byte)
    guard length > 1, at + length <= end else { return 0 }
    var packed: UInt32 = 0
    for index in at..<(at + length) { packed = packed << 8 | UInt32(bytes[index]) }
    return wide.contains(packed) ? length : 0
  }
}

/// How many bytes a character of UTF-8 has that begins with a byte.
@inline(__always)
func scalarLength(_ lead: UInt8) -> Int {
  lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
}

/// Where the character begins that ends before an offset.
@inline(__always)
func scalarStart(before end: Int, after low: Int, in bytes: [UInt8]) -> Int {
  var start = end - 1
  while start > low, bytes[start] & 0xC0 == 0x80 { start -= 1 }
  return start
}

/// A range without white space and the given signs at either end.
func trimmed(_ range: Range<Int>, of signs: SignSet, in bytes: [UInt8]) -> Range<Int> {
  var low = range.lowerBound
  while low < range.upperBound {
    var length = signs.length(at: low, before: range.upperBound, in: bytes)
    if length == 0 { length = spaceLength(at: low, before: range.upperBound, in: bytes) }
    if length == 0 { break }
    low += length
  }
  var high = range.upperBound
  while high > low {
    let start = scalarStart(before: high, after: low, in: bytes)
    var length = signs.length(at: start, before: high, in: bytes)
    if length == 0 { length = spaceLength(at: start, before: high, in: bytes) }
    if length == 0 || start + length != high { break }
    high = start
  }
  return low..<high
}

/// The length of a sign or space outside ASCII, 0 for letters and for the apostrophe.
@inline(__always)
func signLength(at: Int, before end: Int, in bytes: [UInt8]) -> Int {
  switch bytes[at] {
  case 0xC2:
    guard at + 1 < end else { return 0 }
    let next = bytes[at + 1]
    return next == 0xAA || next == 0xBA || next == 0xB5 ? 0 : 2
  case 0xE2:
    guard at + 2 < end else { return 0 }
    let next = bytes[at + 1]
    if next == 0x80, bytes[at + 2] == 0x99 { return 0 }
    return next == 0x80 || next == 0x81 || (next >= 0x86 && next <= 0xAF) ? 3 : 0
  case 0xE3:
    guard at + 2 < end else { return 0 }
    return bytes[at + 1] == 0x80 && bytes[at + 2] <= 0x82 ? 3 : 0
  default: return 0
  }
}

/// Whether a letter stands at an offset, as far as its bytes tell: pictures and signs are none.
@inline(__always)
func isLetter(at: Int, before end: Int, in bytes: [UInt8]) -> Bool {
  let byte = bytes[at]
  if byte < 0x80 { return (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
  guard at + 1 < end else { return false }
  switch byte {
  case 0xC2: return [0xAA, 0xB5, 0xBA].contains(bytes[at + 1])
  case 0xC3: return bytes[at + 1] != 0x97 && bytes[at + 1] != 0xB7
  case 0xC4...0xE1, 0xE4...0xED: return true
  case 0xE2: return bytes[at + 1] >= 0xB0
  case 0xE3: return bytes[at + 1] >= 0x81 || (at + 2 < end && bytes[at + 2] > 0xA0)
  case 0xEF: return bytes[at + 1] == 0xBC || bytes[at + 1] == 0xBD
  case 0xF0: return bytes[at + 1] == 0x9D || bytes[at + 1] == 0xA0
  default: return false
  }
}

/// Whether a range holds a digit of ASCII.
func hasDigit(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  for index in range where isDigit(bytes[index]) { return true }
  return false
}

/// Whether the last character other than closing quotes and brackets ends a sentence.
func endsSentence(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  let rest = trimmed(range, of: closingSigns, in: bytes)
  guard let last = rest.last else { return false }
  let start = scalarStart(before: last + 1, after: rest.lowerBound, in: bytes)
  return sentenceEnds.length(at: start, before: rest.upperBound, in: bytes) > 0
}

private let closingSigns = SignSet("\"”’'»)]")
private let sentenceEnds = SignSet(".!?…:;。！？")

/// The offset of the first occurrence of bytes in a range, `nil` where there is none.
func place(of needle: [UInt8], in bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
  guard let first = needle.first, range.count >= needle.count else { return nil }
  for at in range.lowerBound...(range.upperBound - needle.count) where bytes[at] == first {
    var length = 1
    while length < needle.count, bytes[at + length] == needle[length] { length += 1 }
    if length == needle.count { return at..<(at + length) }
  }
  return nil
}

/// Beginnings or ends of texts, the case of ASCII letters aside.
struct Affixes: Sendable {
  private let all: [[UInt8]]

  /// Makes a list of texts in lower case.
  init(_ texts: [String]) { all = texts.map { Array($0.utf8) } }

  /// The length of the first of them that a range begins with, 0 for none.
  func length(startOf range: Range<Int>, in bytes: [UInt8]) -> Int {
    for text in all where matches(text, range, at: range.lowerBound, bytes) { return text.count }
    return 0
  }

  /// The length of the first of them that a range ends with, 0 for none.
  func length(endOf range: Range<Int>, in bytes: [UInt8]) -> Int {
    for text in all where matches(text, range, at: range.upperBound - text.count, bytes) {
      return text.count
    }
    return 0
  }

  @inline(__always)
  private func matches(_ text: [UInt8], _ range: Range<Int>, at: Int, _ bytes: [UInt8]) -> Bool {
    guard text.count <= range.count else { return false }
    var index = 0
    while index < text.count {
      let byte = bytes[at + index]
      guard (byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte) == text[index] else { return false }
      index += 1
    }
    return true
  }
}
