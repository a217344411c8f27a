/// A word, number or mark of a text, with its place.
public struct Token: Sendable, Hashable {
  /// What a token is.
  public enum Kind: UInt8, Sendable {
    /// Letters, with apostrophes and hyphens inside ("don't", "well-kept").
    case word
    /// Digits, with separators inside ("1,200", "3.5", "20:40").
    case number
    /// Digits and letters together ("AK-74", "12th", "45km").
    case mixed
    /// An address of the web or of a mailbox, in one piece.
    case address
    /// A mark that opens a quotation, or a straight one that may open or close.
    case quote
    /// Any other mark; "..." and "…" are one.
    case mark
  }

  /// How a word is written.
  public enum Shape: UInt8, Sendable {
    /// All in lower case, or without case.
    case lower
    /// With a capital first.
    case capitalised
    /// In capitals throughout, two letters or more.
    case upper
    /// With a capital inside ("McKay", "iPhone").
    case inner
    /// Not a word.
    case none
  }

  /// The token in lower case, curly apostrophes made straight, at most 40 bytes.
  public let lower: String
  private let start: UInt32
  private let length: UInt32
  /// Its number in the ``WordTable``.
  let number: UInt16
  /// What it is.
  public let kind: Kind
  /// How it is written.
  public let shape: Shape

  /// Creates a token; its range must end below 4 GB.
  public init(range: Range<Int>, kind: Kind, shape: Shape, lower: String) {
    self.init(
      range: range, kind: kind, shape: shape, lower: lower,
      number: WordTable.english.number(of: lower))
  }

  init(range: Range<Int>, kind: Kind, shape: Shape, lower: String, number: UInt16) {
    self.lower = lower
    start = UInt32(clamping: range.lowerBound)
    length = UInt32(clamping: range.count)
    self.number = number
    self.kind = kind
    self.shape = shape
  }

  /// Where the token stands, in UTF-8 bytes of the buffer.
  public var range: Range<Int> { Int(start)..<Int(start) + Int(length) }

  /// Whether the lexicon has the token in a class.
  public func has(_ class: Lexicon.Class) -> Bool {
    WordTable.english.classes[Int(number)].contains(Lexicon.Classes(`class`))
  }

  /// Whether the lexicon has the token in any of the classes.
  public func has(anyOf classes: [Lexicon.Class]) -> Bool {
    let found = WordTable.english.classes[Int(number)]
    return !found.isEmpty && classes.contains { found.contains(Lexicon.Classes($0)) }
  }

  /// Whether the word begins with a capital.
  public var isCapitalised: Bool { shape == .capitalised || shape == .upper || shape == .inner }
}

/// A sentence, as a range of tokens.
public struct Sentence: Sendable, Hashable {
  /// Where it stands, in UTF-8 bytes of the buffer, without white space around it.
  public let range: Range<Int>
  /// Its tokens, as indices into the text's tokens.
  public let tokens: Range<Int>

  /// Creates a sentence.
  public init(range: Range<Int>, tokens: Range<Int>) {
    self.range = range
    self.tokens = tokens
  }
}

/// A stretch of a buffer cut into tokens and sentences.
public struct TokenizedText: Sendable {
  /// The whole buffer that all ranges refer to.
  public let buffer: [UInt8]
  /// The stretch that was cut.
  public let range: Range<Int>
  /// The tokens, ascending.
  public let tokens: [Token]
  /// The sentences, ascending; together they hold every token.
  public let sentences: [Sentence]

  /// The text of a byte range.
  public func text(_ range: Range<Int>) -> String {
    String(decoding: buffer[range], as: UTF8.self)
  }

  /// The text from the first to the last of these tokens, as it stands in the buffer; empty for no tokens.
  public func text(tokens range: Range<Int>) -> String {
    guard !range.isEmpty else { return "" }
    return text(bytes(range))
  }

  /// The bytes from the first to the last of these tokens, which must not be none.
  public func bytes(_ range: Range<Int>) -> Range<Int> {
    tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound
  }

  /// The index of the sentence that holds the token.
  ///
  /// O(log sentences).
  public func sentence(ofToken token: Int) -> Int {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].tokens.upperBound <= token { low = middle + 1 } else { high = middle }
    }
    return min(low, max(0, sentences.count - 1))
  }
}
