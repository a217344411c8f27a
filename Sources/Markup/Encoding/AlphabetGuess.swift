internal import Glibc

/// How likely bytes are as text of a single-byte encoding.
///
/// For each language that is written in the encoding the letters' frequencies give each byte a weight: the binary logarithm
/// of how much likelier it is than by chance, one in 128. What stands beside a letter counts too: a Latin letter from 0x80
/// has ASCII letters beside it, a letter of another alphabet has none, and a capital does not follow a small letter. The
/// language that fits best speaks for the encoding.
struct AlphabetGuess {
  /// The encodings that are guessed, those that are commoner first.
  static let encodings: [Encoding] = [
    .windows1252, .windows1251, .windows1250, .windows1254, .windows1253, .windows1255,
    .windows1256, .windows1257, .windows874, .iso8859x2, .koi8R, .koi8U, .iso8859x5, .ibm866,
    .iso8859x7, .iso8859x6,
  ]

  /// The bits by which the bytes speak for an encoding, by the language that fits best.
  static func score(of encoding: Encoding, _ bytes: HighBytes) -> Double {
    var best = -Double.greatestFiniteMagnitude
    for guess in byEncoding[encoding] ?? [] { best = max(best, guess.score(bytes)) }
    return best
  }

  private static let byEncoding: [Encoding: [AlphabetGuess]] = {
    var result: [Encoding: [AlphabetGuess]] = [:]
    for encoding in encodings {
      guard let table = SingleByte.standard.table(of: encoding) else { continue }
      result[encoding] = Alphabet.all.filter { $0.encodings.contains(encoding) }
        .map { AlphabetGuess($0, table) }
    }
    return result
  }()

  private enum Kind {
    case none
    case small
    case capital
  }

  private let isLatin: Bool
  private let weights: [Double]
  private let kinds: [Kind]

  private init(_ alphabet: Alphabet, _ table: [UInt16]) {
    isLatin = alphabet.isLatin
    var weights = [Double](repeating: -6, count: 128)
    var kinds = [Kind](repeating: .none, count: 128)
    let total = alphabet.letters.reduce(0.0) { $0 + Double($1.parts) }
    for (index, scalar) in table.enumerated() {
      let value = UInt32(scalar)
      if let letter = alphabet.letters.first(where: { $0.small == value || $0.capital == value }) {
        let weight = max(log2(Double(letter.parts) / total * 128), -3)
        let isCapital = letter.small != value
        weights[index] = weight - (isCapital ? (alphabet.isLatin ? 3 : 1.5) : 0)
        kinds[index] = isCapital ? .capital : .small
      } else {
        weights[index] = AlphabetGuess.weight(ofOther: value)
      }
    }
    self.weights = weights
    self.kinds = kinds
  }

  /// What is no letter of the language: punctuation tells nothing, what nobody writes speaks against.
  private static func weight(ofOther scalar: UInt32) -> Double {
    switch scalar {
    case 0, 0x80..<0xA0: -10
    case 0xA0, 0xA3, 0xA7, 0xA9, 0xAB, 0xAD, 0xAE, 0xB0, 0xB7, 0xBB, 0x2013...0x2014,
      0x2018...0x201E, 0x2022, 0x2026, 0x20AC, 0x2116:
      0
    case 0xA1, 0xA2, 0xA5, 0xAA, 0xB1...0xB3, 0xB5, 0xB9, 0xBA, 0xBC...0xBF, 0xD7, 0xF7, 0x2122: -2
    default: -6
    }
  }

  private func score(_ bytes: HighBytes) -> Double {
    var score = 0.0
    for high in 0..<128 {
      let alone = bytes.count(high, .none)
      let beside = bytes.count(high, .letter)
      let inside = bytes.count(high, .smallBefore)
      let all = alone + beside + inside
      guard all > 0 else { continue }
      score += weights[high] * Double(all)
      guard kinds[high] != .none else { continue }
      if isLatin {
        score -= Double(alone)
        if kinds[high] == .capital { score -= 6 * Double(inside) }
      } else {
        score -= 5 * Double(beside + inside)
      }
    }
    for pair in bytes.pairList {
      let first = kinds[pair / 128]
      let second = kinds[pair % 128]
      guard first != .none, second != .none else { continue }
      if isLatin { score -= 2 * Double(bytes.count(ofPair: pair)) }
      if first == .small, second == .capital { score -= 6 * Double(bytes.count(ofPair: pair)) }
      // All in capitals, as in a headline: what follows the first costs next to nothing.
      if !isLatin, first == .capital, second == .capital {
        score += 1.4 * Double(bytes.count(ofPair: pair))
      }
    }
    return score
  }
}
