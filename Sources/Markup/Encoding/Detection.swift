/// Chooses an encoding by the bytes alone, for text that does not say.
enum Detection {
  /// UTF-16 without a byte order mark, seen by the zero bytes of its ASCII: one in five pairs on one side, and
  /// nearly none on the other.
  static func utf16(_ bytes: [UInt8]) -> Encoding? {
    let pairs = min(bytes.count, 8192) / 2
    guard pairs >= 2 else { return nil }
    var even = 0
    var odd = 0
    for pair in 0..<pairs {
      if bytes[pair * 2] == 0 { even += 1 }
      if bytes[pair * 2 + 1] == 0 { odd += 1 }
    }
    if odd * 5 >= pairs, even * 50 <= pairs { return .utf16LE }
    if even * 5 >= pairs, odd * 50 <= pairs { return .utf16BE }
    return nil
  }

  /// Whether bytes look like UTF-32: of each four, two on the same side are zero nearly always.
  static func isUTF32(_ bytes: [UInt8]) -> Bool {
    let groups = min(bytes.count, 8192) / 4
    guard groups >= 2 else { return false }
    var little = 0
    var big = 0
    for group in 0..<groups {
      let place = group * 4
      if bytes[place + 2] == 0, bytes[place + 3] == 0, bytes[place] != 0 { little += 1 }
      if bytes[place] == 0, bytes[place + 1] == 0, bytes[place + 3] != 0 { big += 1 }
    }
    return max(little, big) * 10 >= groups * 9
  }

  /// How well-formed UTF-8 is: its sequences of several bytes, and what is malformed.
  ///
  /// A sequence that the end cuts off is neither.
  static func utf8(_ bytes: [UInt8]) -> (sequences: Int, malformed: Int) {
    var sequences = 0
    var malformed = 0
    var place = 0
    while place < bytes.count {
      // Half of a surrogate pair: malformed, yet nobody writes it but by way of UTF-8.
      if bytes[place] == 0xED, place + 2 < bytes.count, bytes[place + 1] >= 0xA0,
        bytes[place + 1] < 0xC0, bytes[place + 2] & 0xC0 == 0x80
      {
        sequences += 1
        place += 3
        continue
      }
      let length = utf8Length(bytes, at: place)
      if length > 1 { sequences += 1 }
      if length < 0, place - length < bytes.count || bytes[place] < 0xC2 { malformed += 1 }
      place += abs(length)
    }
    return (sequences, malformed)
  }

  /// Cyrillic in one of its four single-byte encodings, or windows-1252.
  ///
  /// Western text has its letters from 0x80 one by one between ASCII letters; Cyrillic has them in words. Among
  /// the Cyrillic encodings the one wins that makes the commonest letters, and no capitals inside words.
  static func singleByte(_ bytes: [UInt8]) -> Encoding {
    var high = 0
    var inRuns = 0
    var run = 0
    for byte in bytes {
      if byte >= 0x80 {
        high += 1
        run += 1
      } else {
        if run >= 3 { inRuns += run }
        run = 0
      }
    }
    if run >= 3 { inRuns += run }
    guard high >= 6, inRuns * 2 >= high else { return .windows1252 }
    var best = Encoding.windows1252
    var bestScore = high * 20
    for encoding in [Encoding.windows1251, .koi8R, .iso8859x5, .ibm866] {
      let score = cyrillicScore(bytes, encoding)
      if score > bestScore {
        best = encoding
        bestScore = score
      }
    }
    return best
  }

  /// The sum of what each byte from 0x80 speaks for or against Cyrillic: some 55 a letter for real text.
  private static func cyrillicScore(_ bytes: [UInt8], _ encoding: Encoding) -> Int {
    guard let table = SingleByte.standard.table(of: encoding) else { return 0 }
    let weights = table.map(weight)
    var score = 0
    var previous = Letter.none
    for byte in bytes {
      guard byte >= 0x80 else {
        previous = .none
        continue
      }
      let (letter, weight) = weights[Int(byte) - 0x80]
      switch letter {
      case .none: score += weight
      case .small: score += weight
      case .capital: score += previous == .small ? -100 : weight / 2
      }
      previous = letter
    }
    return score
  }

  private enum Letter {
    case none
    case small
    case capital
  }

  /// How common each of the letters а to я is in Russian, in thousandths (rounded from common counts).
  private static let frequencies = [
    80, 16, 45, 17, 30, 85, 9, 17, 74, 12, 35, 44, 32, 67, 110, 28, 47, 55, 63, 26, 3, 10, 5, 14, 7,
    4, 1, 19, 17, 3, 6, 20,
  ]

  private static func weight(_ scalar: UInt16) -> (Letter, Int) {
    switch scalar {
    case 0x430...0x44F: (.small, frequencies[Int(scalar) - 0x430])
    case 0x410...0x42F: (.capital, frequencies[Int(scalar) - 0x410])
    case 0x451, 0x454, 0x456, 0x457, 0x45E, 0x491: (.small, 10)
    case 0x401, 0x404, 0x406, 0x407, 0x40E, 0x490: (.capital, 10)
    case 0xA0, 0xAB, 0xBB, 0x2013, 0x2014, 0x2018...0x201E, 0x2026, 0x2116: (.none, 10)
    default: (.none, -40)
    }
  }
}
