/// Words for how strongly evidence supports one explanation over another: for a likelihood ratio.
///
/// Source: ENFSI, Guideline for Evaluative Reporting (2015).
public enum SupportScale {
  /// One word with the ratios that it stands for.
  public struct Term: Sendable, Hashable {
    /// The words.
    public let words: String
    /// The lowest ratio.
    public let lower: Double
    /// The ratio at which the next term begins; `nil` for the last.
    public let upper: Double?
  }

  /// The terms, weakest first.
  public static let terms = [
    Term(words: "no support", lower: 1, upper: 1),
    Term(words: "weak support", lower: 2, upper: 10),
    Term(words: "moderate support", lower: 10, upper: 100),
    Term(words: "moderately strong support", lower: 100, upper: 1_000),
    Term(words: "strong support", lower: 1_000, upper: 10_000),
    Term(words: "very strong support", lower: 10_000, upper: 1_000_000),
    Term(words: "extremely strong support", lower: 1_000_000, upper: nil),
  ]

  /// The words for a likelihood ratio of at least 1, or `nil` between 1 and 2, for which the guideline has none.
  ///
  /// Where two terms touch, the stronger one counts. A ratio under 1 supports the other explanation, by its reciprocal: it has no
  /// words here.
  public static func words(for ratio: Double) -> String? {
    guard ratio == 1 || ratio >= 2 else { return nil }
    return terms.last { $0.lower <= ratio }?.words
  }
}
