extension Tokenizer {
  /// Writes the character reference at an `&` into the arena, or the `&` itself; gives the place after it.
  mutating func readReference(at start: Int, inAttribute: Bool) -> Int {
    guard start + 1 < source.count else { return literal(start, start + 1) }
    let byte = source[start + 1]
    if byte == .numberSign { return readNumericReference(at: start) }
    guard byte.isLetter || byte.isDigit else { return literal(start, start + 1) }
    guard let match = NamedReferences.standard.match(source, at: start + 1) else {
      return literal(start, start + 1)
    }
    let end = start + 1 + match.length
    if inAttribute, source[end - 1] != .semicolon, end < source.count {
      let following = source[end]
      if following == .equals || following.isLetter || following.isDigit {
        return literal(start, end)
      }
    }
    appendScalar(match.first, to: &arena)
    if match.second != 0 { appendScalar(match.second, to: &arena) }
    return end
  }

  private mutating func literal(_ start: Int, _ end: Int) -> Int {
    arena.append(contentsOf: source[start..<end])
    return end
  }

  private mutating func readNumericReference(at start: Int) -> Int {
    var place = start + 2
    var value: UInt32 = 0
    let isHex = place < source.count && source[place] | 0x20 == UInt8(ascii: "x")
    if isHex { place += 1 }
    let firstDigit = place
    while place < source.count {
      let byte = source[place]
      let digit: UInt8
      if byte.isDigit {
        digit = byte - 0x30
      } else if isHex, (byte | 0x20) &- 0x61 < 6 {
        digit = (byte | 0x20) - 0x61 + 10
      } else {
        break
      }
      value = min(value * (isHex ? 16 : 10) + UInt32(digit), 0x11_0000)
      place += 1
    }
    guard place > firstDigit else { return literal(start, start + 1) }
    if place < source.count, source[place] == .semicolon { place += 1 }
    appendScalar(Tokenizer.meaning(of: value), to: &arena)
    return place
  }

  /// The character a number stands for: C1 controls are read as windows-1252, as the standard's table says.
  private static func meaning(of value: UInt32) -> UInt32 {
    if value == 0 || value > 0x10_FFFF || 0xD800...0xDFFF ~= value { return 0xFFFD }
    guard 0x80...0x9F ~= value else { return value }
    return UInt32(windows1252Controls[Int(value) - 0x80])
  }
}

/// What the bytes 0x80 to 0x9F mean in windows-1252.
let windows1252Controls: [UInt16] = [
  0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152,
  0x8D, 0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122,
  0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178,
]
