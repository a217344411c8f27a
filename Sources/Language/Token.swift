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

  /// Where the token stands, in UTF-8 bytes of the buffer.
  public let range: Range<Int>
  /// What it is.
  public let kind: Kind
  /// How it is written.
  public let shape: Shape
  /// The token in lower case, curly apostrophes made straight, at most 40 bytes.
  public let lower: String

  /// Creates a token.
  public init(range: Range<Int>, kind: Kind, shape: Shape, lower: String) {
    self.range = range
    self.kind = kind
    self.shape = shape
    self.lower = lower
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
