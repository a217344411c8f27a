/// A grade of the Admiralty system: a letter for the source and, if given, a digit for what it says.
///
/// Source for the words: NATO AJP-2.1. The letter `F` and the digit 6 mean that nothing is known, not that the source is the worst.
public struct AdmiraltyGrade: Sendable, Hashable {
  /// How reliable the source is.
  public enum Letter: String, Sendable, CaseIterable {
    case a = "A"
    case b = "B"
    case c = "C"
    case d = "D"
    case e = "E"
    case f = "F"

    /// What the letter means.
    public var meaning: String {
      switch self {
      case .a: "completely reliable"
      case .b: "usually reliable"
      case .c: "fairly reliable"
      case .d: "not usually reliable"
      case .e: "unreliable"
      case .f: "cannot be judged"
      }
    }

    /// How likely a source of this letter tracks the truth: a convention of this project, no standard.
    ///
    /// Who holds another view of a source writes the numbers in place of the letter.
    public var reliability: Likelihood {
      switch self {
      case .a: Likelihood(0.90, 0.98, words: rawValue)
      case .b: Likelihood(0.75, 0.92, words: rawValue)
      case .c: Likelihood(0.55, 0.80, words: rawValue)
      case .d: Likelihood(0.30, 0.60, words: rawValue)
      case .e: Likelihood(0.05, 0.35, words: rawValue)
      case .f: Likelihood(0.05, 0.95, words: rawValue)
      }
    }
  }

  /// How credible what it says is; shown, never multiplied into the reliability.
  public enum Digit: Int, Sendable, CaseIterable {
    case one = 1
    case two, three, four, five, six

    /// What the digit means.
    public var meaning: String {
      switch self {
      case .one: "confirmed by other sources"
      case .two: "probably true"
      case .three: "possibly true"
      case .four: "doubtful"
      case .five: "improbable"
      case .six: "cannot be judged"
      }
    }
  }

  /// The letter.
  public let letter: Letter
  /// The digit, if given.
  public let digit: Digit?

  /// Creates a grade.
  public init(_ letter: Letter, _ digit: Digit? = nil) {
    self.letter = letter
    self.digit = digit
  }

  /// Reads a grade: a capital letter, `A` to `F`, with or without a digit, 1 to 6, right after it ("B", "B2").
  ///
  /// - Throws: ``UnreadableRating`` with a sentence for the person who wrote it.
  public init(written text: String) throws(UnreadableRating) {
    var rest = Substring(text)
    if let first = rest.popFirst(), let letter = Letter(rawValue: String(first)) {
      if rest.isEmpty {
        self.init(letter)
        return
      }
      if let value = Int(rest), String(value) == rest, let digit = Digit(rawValue: value) {
        self.init(letter, digit)
        return
      }
    }
    throw UnreadableRating(
      .grade,
      "“\(text)” is no grade: write a capital letter from A to F and, if wanted, a digit from 1 to 6 right after it (B2)"
    )
  }
}
