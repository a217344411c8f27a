/// The words in which probabilities are printed: those of ICD 203, first row.
extension Likelihood {
  /// The word for a probability ("likely"), or `nil` under 1 % and over 99 %, for which ICD 203 has none.
  ///
  /// Where two terms touch, the upper one counts: .20 is "unlikely", .1999 "very unlikely"; .99 is the last "almost certain". Give the
  /// number that is printed beside the word, rounded as it is printed, so that word and number agree.
  public static func words(for probability: Double) -> String? {
    let terms = VerbalScale.icd203.terms
    return terms.last { $0.lower <= probability && probability <= $0.upper }?.words.first
  }

  /// The words for a range ("very unlikely – likely"), one word where both ends fall into one term.
  ///
  /// The upper end belongs to the term that it closes, so .20 to .45 is "unlikely" and nothing more. An end for which ICD 203 has
  /// no word is "under 1 %" or "over 99 %"; `nil` where both ends lie there.
  public static func words(for range: ClosedRange<Double>) -> String? {
    if range.lowerBound == range.upperBound { return words(for: range.lowerBound) }
    let terms = VerbalScale.icd203.terms
    let lower = terms.last { $0.lower <= range.lowerBound && range.lowerBound < $0.upper }
    let upper = terms.first { $0.lower < range.upperBound && range.upperBound <= $0.upper }
    if lower == nil && range.lowerBound >= 0.99 || upper == nil && range.upperBound <= 0.01 {
      return nil
    }
    let from = lower?.words.first ?? "under 1 %"
    let to = upper?.words.first ?? "over 99 %"
    return from == to ? from : "\(from) – \(to)"
  }
}
