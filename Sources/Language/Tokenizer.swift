extension TokenizedText {
  /// Cuts a stretch of a UTF-8 buffer into tokens and sentences.
  ///
  /// O(length).
  ///
  /// Words keep their inner apostrophes and hyphens, numbers their inner separators; the clitic `'s` and `’s` stays
  /// with its word. Invalid UTF-8 is stepped over byte by byte and belongs to no token.
  ///
  /// `most` is a budget of tokens; where it ends, the text ends with its last token.
  public init(_ buffer: [UInt8], in range: Range<Int>, upTo most: Int = .max) {
    var scanner = TokenScanner(buffer: buffer, position: range.lowerBound, end: range.upperBound)
    let tokens = scanner.tokens(upTo: most)
    let isCut = scanner.position < range.upperBound
    let end = tokens.last?.range.upperBound ?? range.lowerBound
    self.init(
      buffer: buffer, range: isCut ? range.lowerBound..<end : range, tokens: tokens,
      sentences: splitSentences(buffer: buffer, tokens: tokens))
  }

  /// Cuts a whole string.
  public init(_ text: String) {
    let bytes = Array(text.utf8)
    self.init(bytes, in: 0..<bytes.count)
  }
}

/// What a scalar is to the tokenizer.
enum ScalarClass: UInt8 {
  case space, letter, digit, quote, mark, invalid
}

/// A pass over a buffer that gives one token after another.
struct TokenScanner {
  let buffer: [UInt8]
  var position: Int
  let end: Int
  private let words = WordTable.english
  /// Where a token is folded.
  private var folded = [UInt8](repeating: 0, count: 64)

  init(buffer: [UInt8], position: Int, end: Int) {
    self.buffer = buffer
    self.position = position
    self.end = end
  }

  /// The longest run kept in one token, in bytes; a longer one is cut, so that no input makes a token grow.
  static let longest = 4096

  mutating func tokens(upTo most: Int = .max) -> [Token] {
    var result: [Token] = []
    result.reserveCapacity(min((end - position) / 5, most))
    while position < end, result.count < most {
      let (scalar, length) = scalar(at: position)
      switch classify(scalar) {
      case .space, .invalid: position += length
      case .letter, .digit:
        if let length = addressLength() {
          result.append(token(position..<position + length, .address))
          position += length
        } else {
          result.append(run())
        }
      case .quote:
        result.append(token(position..<position + length, .quote))
        position += length
      case .mark: result.append(mark(scalar, length))
      }
    }
    return result
  }

  /// One word or number from here.
  private mutating func run() -> Token {
    let start = position
    var letters = 0
    var digits = 0
    while position < end, position - start < Self.longest {
      let (scalar, length) = scalar(at: position)
      switch classify(scalar) {
      case .letter: letters += 1
      case .digit: digits += 1
      default:
        guard joins(scalar, start: start, after: position + length) else {
          return word(start..<position, letters: letters, digits: digits)
        }
      }
      position += length
    }
    return word(start..<position, letters: letters, digits: digits)
  }

  /// Whether a mark inside a run belongs to it: `don't`, `well-kept`, `U.S.`, `1,200.5`, `20:40`, `3/4`.
  private func joins(_ scalar: UInt32, start: Int, after: Int) -> Bool {
    guard after < end, position > start else { return false }
    let previous = buffer[position - 1]
    let (next, _) = self.scalar(at: after)
    let nextClass = classify(next)
    switch scalar {
    case 0x27, 0x2019, 0x2BC:
      return nextClass == .letter
    case 0x2D, 0x2010, 0x2011:
      return nextClass == .letter || nextClass == .digit
    case 0x2E:
      if isDigit(previous) { return nextClass == .digit }
      return nextClass == .letter && isInitial(start: start)
    case 0x2C:
      // A comma groups digits by three: "1,200", and not "12,14".
      return isDigit(previous) && groupsThree(after)
    case 0x3A:
      return isDigit(previous) && nextClass == .digit
    case 0x2F:
      return isDigit(previous) && nextClass == .digit
    case 0xA0, 0x202F, 0x2009:
      // A space that groups digits by three, as continental papers print it: "12 900".
      return isDigit(previous) && groupsThree(after)
    default:
      return false
    }
  }

  /// Whether the letter before the full stop stands alone, as in "U.S." and "a.m.".
  private func isInitial(start: Int) -> Bool {
    position - start == 1 || (position >= start + 2 && buffer[position - 2] == 0x2E)
  }

  private func groupsThree(_ at: Int) -> Bool {
    guard at + 3 <= end, isDigit(buffer[at]), isDigit(buffer[at + 1]), isDigit(buffer[at + 2])
    else { return false }
    return at + 3 == end || !isDigit(buffer[at + 3])
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private mutating func mark(_ scalar: UInt32, _ length: Int) -> Token {
    let start = position
    position += length
    if scalar == 0x2E || scalar == 0x2D {
      // "..." and "--" are one mark each.
      while position < end, buffer[position] == UInt8(scalar), position - start < 8 {
        position += 1
      }
    }
    return token(start..<position, .mark)
  }

  private mutating func word(_ range: Range<Int>, letters: Int, digits: Int) -> Token {
    if digits == 0 { return token(range, .word) }
    return token(range, letters == 0 ? .number : .mixed)
  }

  private mutating func token(_ range: Range<Int>, _ kind: Token.Kind) -> Token {
    let (lower, number, shape) = fold(range)
    return Token(
      range: range, kind: kind, shape: kind == .word || kind == .mixed ? shape : .none,
      lower: lower, number: number)
  }

  /// The lower-case form of a run, its number in the word table, and its shape.
  private mutating func fold(_ range: Range<Int>) -> (String, UInt16, Token.Shape) {
    let range = range.count <= 40 ? range : range.lowerBound..<boundary(range.lowerBound + 40)
    var upper = 0
    var lower = 0
    var firstUpper = false
    var length = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = buffer[index]
      if byte &- 0x41 < 26 {
        upper += 1
        if length == 0 { firstUpper = true }
        folded[length] = byte | 0x20
      } else if byte < 0x80 {
        if byte &- 0x61 < 26 { lower += 1 }
        folded[length] = byte
      } else if byte == 0xE2, index + 2 < range.upperBound, buffer[index + 1] == 0x80,
        buffer[index + 2] == 0x99 || buffer[index + 2] & 0xFE == 0x90
      {
        // A curly apostrophe, or a hyphen of its own code.
        folded[length] = buffer[index + 2] == 0x99 ? 0x27 : 0x2D
        index += 2
      } else {
        return foldAny(range)
      }
      length += 1
      index += 1
    }
    let number = words.number(of: folded[..<length])
    let text =
      number == WordTable.unknown
      ? String(decoding: folded[..<length], as: UTF8.self) : words.words[Int(number)]
    return (text, number, shape(upper, lower, firstUpper))
  }

  /// ``fold(_:)`` for runs with letters beyond ASCII.
  private func foldAny(_ range: Range<Int>) -> (String, UInt16, Token.Shape) {
    var upper = 0
    var lower = 0
    var firstUpper = false
    var text = ""
    var first = true
    for scalar in String(decoding: buffer[range], as: UTF8.self).unicodeScalars {
      if scalar.value == 0x2019 || scalar.value == 0x2BC {
        text.unicodeScalars.append("'")
        continue
      }
      if scalar.value == 0x2010 || scalar.value == 0x2011 {
        text.unicodeScalars.append("-")
        continue
      }
      if scalar.properties.isUppercase {
        upper += 1
        if first { firstUpper = true }
        text += scalar.properties.lowercaseMapping
      } else {
        if scalar.properties.isLowercase { lower += 1 }
        text.unicodeScalars.append(scalar)
      }
      first = false
    }
    return (text, words.number(of: text), shape(upper, lower, firstUpper))
  }

  private func shape(_ upper: Int, _ lower: Int, _ firstUpper: Bool) -> Token.Shape {
    if upper == 0 { return .lower }
    if lower == 0 { return upper >= 2 ? .upper : .capitalised }
    if firstUpper, upper == 1 { return .capitalised }
    return .inner
  }

  private func boundary(_ index: Int) -> Int {
    var index = index
    while index > 0, buffer[index] & 0xC0 == 0x80 { index -= 1 }
    return index
  }

  /// The scalar at an offset and its length in bytes; `UInt32.max` and 1 where the bytes are not UTF-8.
  func scalar(at index: Int) -> (UInt32, Int) {
    let first = buffer[index]
    if first < 0x80 { return (UInt32(first), 1) }
    let (length, bits): (Int, UInt32)
    switch first {
    case 0xC2...0xDF: (length, bits) = (2, UInt32(first & 0x1F))
    case 0xE0...0xEF: (length, bits) = (3, UInt32(first & 0x0F))
    case 0xF0...0xF4: (length, bits) = (4, UInt32(first & 0x07))
    default: return (.max, 1)
    }
    guard index + length <= end else { return (.max, 1) }
    var value = bits
    for offset in 1..<length {
      let byte = buffer[index + offset]
      guard byte & 0xC0 == 0x80 else { return (.max, 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return (value, length)
  }
}

/// What a scalar is to the tokenizer; `UInt32.max` stands for invalid UTF-8.
func classify(_ scalar: UInt32) -> ScalarClass {
  if scalar < 0x80 {
    switch UInt8(scalar) {
    case 0x30...0x39: return .digit
    case 0x41...0x5A, 0x61...0x7A: return .letter
    case 0x22, 0x27, 0x60: return .quote
    // Marks of emphasis in Markdown and in plain text stand for nothing that is read.
    case 0...0x20, 0x2A, 0x5F, 0x7F: return .space
    default: return .mark
    }
  }
  switch scalar {
  case 0xC0...0x24F where scalar != 0xD7 && scalar != 0xF7: return .letter
  case 0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A, 0x300C...0x300F: return .quote
  case 0x80...0xA0, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F, 0x3000, 0xFEFF: return .space
  case UInt32.max: return .invalid
  default: break
  }
  guard let value = Unicode.Scalar(scalar) else { return .invalid }
  if value.properties.isAlphabetic { return .letter }
  switch value.properties.generalCategory {
  case .nonspacingMark, .spacingMark, .enclosingMark: return .letter
  case .decimalNumber: return .letter
  default: return .mark
  }
}
