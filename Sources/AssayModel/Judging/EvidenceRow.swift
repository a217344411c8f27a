/// One fact as it was rated in a set.
public struct EvidenceRow: Sendable, Hashable {
  /// The evidence.
  public var evidence: String
  /// The cells, by hypothesis.
  public var cells: [RatedCell]
  /// The natural logarithm of the likelihood of its reports alone, by hypothesis, highest 0; related facts share their weight.
  public var contributions: [Double]
  /// The weight that its relation to other facts leaves it, 0 to 1.
  public var weight: Double
  /// Whether it counts: `in`, or `out` or `undecided` by an argument.
  public var label: ArgumentLabel

  /// Creates a row.
  public init(
    evidence: String, cells: [RatedCell], contributions: [Double], weight: Double,
    label: ArgumentLabel
  ) {
    self.evidence = evidence
    self.cells = cells
    self.contributions = contributions
    self.weight = weight
    self.label = label
  }
}

/// One cell with everybody's rating of it.
public struct RatedCell: Sendable, Hashable {
  /// What the cell was taken to be, all analysts together.
  public var lower: Double
  /// The middle, on the scale of log odds.
  public var central: Double
  /// The upper end.
  public var upper: Double
  /// Who rated it how; empty where nobody did, and then the ends are those of the row's other cells.
  public var ratings: [AnalystRating]

  /// Creates a cell.
  public init(lower: Double, central: Double, upper: Double, ratings: [AnalystRating]) {
    self.lower = lower
    self.central = central
    self.upper = upper
    self.ratings = ratings
  }
}

/// One analyst's rating of a cell.
public struct AnalystRating: Sendable, Hashable {
  /// Whose it is.
  public var by: String
  /// The value.
  public var value: Likelihood
  /// Why, if told.
  public var reason: String?
  /// Where it stands in the case file.
  public var place: FilePlace

  /// Creates a rating.
  public init(by: String, value: Likelihood, reason: String?, place: FilePlace) {
    self.by = by
    self.value = value
    self.reason = reason
    self.place = place
  }
}
