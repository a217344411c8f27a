extension UInt8 {
  /// Whether the byte is white space in HTML.
  var isSpace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }
}

/// Words, as spaces part them; scripts without spaces count two characters as a word.
func wordCount(_ text: borrowing Span<UInt8>) -> Int {
  var spaces = 0
  var wide = 0
  for index in text.indices {
    let byte = text[index]
    spaces &+= byte <= 0x20 ? 1 : 0
    wide &+= byte &- 0xE3 <= 6 ? 1 : 0
  }
  return spaces + 1 + wide / 2
}

/// Whether a text ends as a sentence does, closing quotation marks and brackets aside.
func endsSentence(_ text: borrowing Span<UInt8>) -> Bool {
  var end = text.count
  var looked = 0
  while end > 0, looked < 4 {
    looked += 1
    switch text[end - 1] {
    case 0x2E, 0x21, 0x3F, 0x3A: return true
    case 0x22, 0x27, 0x29, 0x5D, 0x20: end -= 1
    case 0x80...0xBF:
      switch scalarBytes(before: end, text) {
      // … 。 ！ ？
      case 0xE2_80A6, 0xE3_8082, 0xEF_BC81, 0xEF_BC9F: return true
      case 0xE2_8098...0xE2_809F: end -= 3
      // « »
      case 0xC2AB, 0xC2BB: end -= 2
      default: return false
      }
    default: return false
    }
  }
  return false
}

/// The last character before an offset, its bytes as one number; 0 where it has one byte or more than three.
private func scalarBytes(before end: Int, _ text: borrowing Span<UInt8>) -> UInt32 {
  guard end >= 2 else { return 0 }
  let last = UInt32(text[end - 1])
  let second = UInt32(text[end - 2])
  if second >= 0xC0 { return second << 8 | last }
  guard end >= 3, text[end - 3] >= 0xE0 else { return 0 }
  return UInt32(text[end - 3]) << 16 | second << 8 | last
}
