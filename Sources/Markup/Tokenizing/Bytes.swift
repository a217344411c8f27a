extension UInt8 {
  static let lessThan = UInt8(ascii: "<")
  static let greaterThan = UInt8(ascii: ">")
  static let ampersand = UInt8(ascii: "&")
  static let slash = UInt8(ascii: "/")
  static let exclamation = UInt8(ascii: "!")
  static let question = UInt8(ascii: "?")
  static let hyphen = UInt8(ascii: "-")
  static let equals = UInt8(ascii: "=")
  static let quote = UInt8(ascii: "\"")
  static let apostrophe = UInt8(ascii: "'")
  static let semicolon = UInt8(ascii: ";")
  static let numberSign = UInt8(ascii: "#")
  static let closeBracket = UInt8(ascii: "]")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")

  /// Tab, line feed, form feed, carriage return or space.
  var isHTMLSpace: Bool {
    self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0C || self == 0x0D
  }

  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  var isDigit: Bool { self &- 0x30 < 10 }
  var isUppercase: Bool { self &- 0x41 < 26 }
  var lowercased: UInt8 { isUppercase ? self | 0x20 : self }
}

/// U+FFFD in UTF-8.
let replacementBytes: [UInt8] = [0xEF, 0xBF, 0xBD]

/// Whether bytes are a keyword, whatever the case of their letters.
func matches(_ bytes: [UInt8], at place: Int, lowercase keyword: StaticString) -> Bool {
  let count = keyword.utf8CodeUnitCount
  guard place + count <= bytes.count else { return false }
  return keyword.withUTF8Buffer { buffer in
    for i in 0..<count where bytes[place + i].lowercased != buffer[i] { return false }
    return true
  }
}

/// The first place from `start` where one of two bytes or U+0000 stands; the end if none does.
///
/// Looks at eight bytes at a time: a byte is zero exactly when subtracting one borrows into its top bit and the
/// bit was clear, and the lowest such byte is found without error.
@inline(__always)
func firstIndex(of a: UInt8, or b: UInt8, in bytes: [UInt8], from start: Int) -> Int {
  let span = bytes.span
  let raw = span.bytes
  let ones: UInt64 = 0x0101_0101_0101_0101
  let tops: UInt64 = 0x8080_8080_8080_8080
  let wideA = ones &* UInt64(a)
  let wideB = ones &* UInt64(b)
  var index = start
  while index &+ 8 <= span.count {
    let word = UInt64(
      littleEndian: unsafe raw.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
    let atA = word ^ wideA
    let atB = word ^ wideB
    let found =
      ((word &- ones) & ~word) | ((atA &- ones) & ~atA) | ((atB &- ones) & ~atB)
    let hits = found & tops
    if hits != 0 { return index &+ hits.trailingZeroBitCount >> 3 }
    index &+= 8
  }
  while index < span.count {
    let byte = span[index]
    if byte == a || byte == b || byte == 0 { return index }
    index &+= 1
  }
  return span.count
}
