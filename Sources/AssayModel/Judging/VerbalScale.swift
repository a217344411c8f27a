/// Words for probabilities, with the numbers that a published standard gives them.
public struct VerbalScale: Sendable, Hashable {
  /// Words that mean one range.
  public struct Term: Sendable, Hashable {
    /// The words, the preferred one of each row first, all in lower case.
    public let words: [String]
    /// The lower end, 0 to 1.
    public let lower: Double
    /// The upper end, 0 to 1.
    public let upper: Double

    init(_ words: String..., from lower: Double, to upper: Double) {
      self.words = words
      self.lower = lower
      self.upper = upper
    }
  }

  /// The name of the standard.
  public let name: String
  /// The terms; their order is that of the standard.
  public let terms: [Term]

  /// The words of the United States' intelligence community, in which Assay reads and prints ratings.
  ///
  /// Source: Office of the Director of National Intelligence, Intelligence Community Directive 203 (2015), section D.6.e(2)(a).
  /// Neighbours touch at their ends. There are no words under 1 % and over 99 %. Each term has the word of its first row, then
  /// that of the second; the rows are not to be mixed.
  public static let icd203 = VerbalScale(
    name: "ICD 203",
    terms: [
      Term("almost no chance", "remote", from: 0.01, to: 0.05),
      Term("very unlikely", "highly improbable", from: 0.05, to: 0.20),
      Term("unlikely", "improbable", from: 0.20, to: 0.45),
      Term("roughly even chance", "roughly even odds", from: 0.45, to: 0.55),
      Term("likely", "probable", from: 0.55, to: 0.80),
      Term("very likely", "highly probable", from: 0.80, to: 0.95),
      Term("almost certain", "nearly certain", from: 0.95, to: 0.99),
    ])

  /// The words of the Intergovernmental Panel on Climate Change, which overlap.
  ///
  /// Source: guidance notes for the lead authors of its fourth assessment report (2005). Some of the words stand in ICD 203 with
  /// other numbers; Assay never reads them by this scale.
  public static let ipcc = VerbalScale(
    name: "the scale of the IPCC",
    terms: [
      Term("virtually certain", from: 0.99, to: 1),
      Term("very likely", from: 0.90, to: 1),
      Term("likely", from: 0.66, to: 1),
      Term("about as likely as not", from: 0.33, to: 0.66),
      Term("unlikely", from: 0, to: 0.33),
      Term("very unlikely", from: 0, to: 0.10),
      Term("exceptionally unlikely", from: 0, to: 0.01),
    ])

  /// The words of the United Kingdom's intelligence assessment, with gaps left on purpose.
  ///
  /// Source: Professional Head of Intelligence Assessment, probability yardstick. Some of the words stand in ICD 203 with other
  /// numbers; Assay never reads them by this scale.
  public static let phia = VerbalScale(
    name: "the British probability yardstick",
    terms: [
      Term("remote chance", from: 0, to: 0.05),
      Term("highly unlikely", from: 0.10, to: 0.20),
      Term("unlikely", from: 0.25, to: 0.35),
      Term("realistic possibility", from: 0.40, to: 0.50),
      Term("likely", "probably", from: 0.55, to: 0.75),
      Term("highly likely", from: 0.80, to: 0.90),
      Term("almost certain", from: 0.95, to: 1),
    ])

  /// The term that has these words, in lower case.
  public func term(_ words: String) -> Term? {
    terms.first { $0.words.contains(words) }
  }
}
