/// How likely bytes are as text of an encoding of East Asia.
///
/// A sample is decoded, and each character speaks with the binary logarithm of how much likelier it is in its language than
/// two bytes by chance: a few hundred characters make up most of every text. What is malformed, or what nobody writes,
/// speaks against.
enum EastAsianGuess {
  /// The encodings that are guessed.
  static let encodings: [Encoding] = [.gbk, .shiftJIS, .eucJP, .eucKR, .big5]

  /// The runs of bytes from 0x80 with what may belong to them, at most some 16 KB, set apart by blanks; and how many
  /// such bytes there are among them.
  static func sample(_ bytes: [UInt8]) -> (bytes: [UInt8], high: Int) {
    var sample: [UInt8] = []
    var high = 0
    var isInside = false
    for byte in bytes {
      if byte >= 0x80 {
        sample.append(byte)
        high += 1
        isInside = true
      } else if isInside {
        // The second byte of a pair is never below 0x40.
        if byte >= 0x40 {
          sample.append(byte)
        } else {
          isInside = false
          sample.append(.space)
          if sample.count > 1 << 14 { break }
        }
      }
      if sample.count > 1 << 15 { break }
    }
    return (sample, high)
  }

  /// The bits by which a sample speaks for an encoding.
  static func score(of encoding: Encoding, _ sample: [UInt8]) -> Double {
    guard let decoded = decodeEastAsian(sample, encoding) else { return -1e9 }
    let common = CommonCharacters.of(encoding)
    var score = 0.0
    for scalar in String(decoding: decoded.utf8, as: UTF8.self).unicodeScalars
    where scalar.value >= 0x80 {
      score += weight(scalar.value, encoding, common)
    }
    return score
  }

  private static func weight(_ scalar: UInt32, _ encoding: Encoding, _ common: CommonCharacters)
    -> Double
  {
    let isJapanese = encoding == .shiftJIS || encoding == .eucJP
    if common.contains(scalar) { return isJapanese ? 4 : 5 }
    switch scalar {
    case 0xFFFD: return -14
    case 0x3041...0x3096, 0x30A1...0x30FC: return isJapanese ? 5.5 : -3
    case 0xAC00...0xD7A3: return encoding == .eucKR ? 1 : -10
    case 0x3001...0x3011, 0xFF01...0xFF5E, 0x2018...0x201D, 0x2026, 0x00B7, 0x2014: return 3
    case 0x4E00...0x9FFF: return encoding == .eucKR ? -3 : isRare(scalar, encoding) ? -5 : 0
    // A half-width kana is a single byte, which is the likelier by chance.
    case 0xFF61...0xFF9F: return -4
    default: return -6
    }
  }

  /// Whether a character does not stand in the first level of the encoding's set, where those in use are.
  private static func isRare(_ scalar: UInt32, _ encoding: Encoding) -> Bool {
    !CommonCharacters.firstLevel(encoding).contains(scalar)
  }
}
