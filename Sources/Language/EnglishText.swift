/// Counts how much of a text is English, by its small words.
///
/// About every third word of English prose is one of them, in print and in a forum; of a text in another language
/// that Latin letters write, hardly one in thirty.
public struct EnglishText: Sendable {
  private var words = 0
  private var marks = 0

  /// Nothing counted yet.
  public init() {}

  /// Counts the words of a text.
  ///
  /// O(tokens).
  public mutating func count(_ text: TokenizedText) {
    for token in text.tokens where token.kind == .word {
      words += 1
      if token.has(.englishMark) { marks += 1 }
    }
  }

  /// Whether the texts counted are English; `nil` where they have fewer than 30 words, which tell nothing.
  public var isEnglish: Bool? {
    words < 30 ? nil : marks * 12 >= words
  }
}
