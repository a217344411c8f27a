/// A range of probabilities as a person gave it, in words or in numbers.
///
/// Both ends lie strictly between 0 and 1: nobody is certain of anything, and an end at 0 or 1 could never be moved by
/// evidence. The range is read as the middle nine tenths of what the person holds possible.
public struct Likelihood: Sendable, Hashable {
  /// The lower end.
  public let lower: Double
  /// The upper end, not below ``lower``.
  public let upper: Double
  /// As the person wrote it ("very unlikely – roughly even", "70 %", "B2").
  public let words: String

  /// Creates a range; both ends must lie between 0 and 1, which a reader of case files checks first.
  public init(_ lower: Double, _ upper: Double, words: String) {
    precondition(
      0 < lower && lower <= upper && upper < 1, "A likelihood lies between 0 and 1, in order.")
    self.lower = lower
    self.upper = upper
    self.words = words
  }
}
