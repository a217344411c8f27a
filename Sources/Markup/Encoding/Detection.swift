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

  /// The encoding from before Unicode that bytes are most likely in; windows-1252 unless the bytes speak for another.
  ///
  /// Each encoding is asked how likely the bytes would be as text in one of its languages, in bits against chance
  /// (``AlphabetGuess``, ``EastAsianGuess``). Another than windows-1252 must be ahead by a margin, and by a wider one where
  /// the page declares windows-1252.
  static func legacy(_ bytes: [UInt8], isDeclared: Bool = false) -> Encoding {
    let counts = HighBytes(bytes)
    guard counts.total > 0 else { return .windows1252 }
    var best = Encoding.windows1252
    var bestScore = AlphabetGuess.score(of: .windows1252, counts) + (isDeclared ? 40 : 12)
    for encoding in AlphabetGuess.encodings where encoding != .windows1252 {
      let score = AlphabetGuess.score(of: encoding, counts)
      if score > bestScore { (best, bestScore) = (encoding, score) }
    }
    guard counts.pairs > 0 else { return best }
    let sample = EastAsianGuess.sample(bytes)
    // A sample is compared with what the other encodings make of the whole.
    let share = Double(sample.high) / Double(counts.total)
    for encoding in EastAsianGuess.encodings {
      let score = EastAsianGuess.score(of: encoding, sample.bytes) / max(share, 1e-9)
      if score > bestScore { (best, bestScore) = (encoding, score) }
    }
    return best
  }
}
