public import AssayModel

/// One rated fact with what speaks for it, as a row of a matrix of competing hypotheses.
public struct CompetingEvidence: Sendable, Hashable {
  /// One report of the fact.
  public struct Report: Sendable, Hashable {
    /// How reliable its speaker is, 0 to 1.
    public var reliability: Double
    /// Whether it says that the fact is so.
    public var asserts: Bool
    /// Whether it repeats another report.
    public var isCopy: Bool

    /// Creates a report.
    public init(reliability: Double, asserts: Bool = true, isCopy: Bool = false) {
      self.reliability = reliability
      self.asserts = asserts
      self.isCopy = isCopy
    }
  }

  /// The fact as it was rated and weighed.
  public var row: EvidenceRow
  /// What sentences call the fact; its id unless told.
  public var name: String
  /// Whether it is taken as given, with no need of a report.
  public var isEstablished: Bool
  /// The reports of it that count.
  public var reports: [Report]

  /// Creates a row.
  public init(
    row: EvidenceRow, name: String? = nil, isEstablished: Bool = false, reports: [Report] = []
  ) {
    self.row = row
    self.name = name ?? row.evidence
    self.isEstablished = isEstablished
    self.reports = reports
  }

  /// Whether it has a place in the matrix: no argument has defeated it, and something says it is so, or is not.
  var counts: Bool { row.label != .out && (isEstablished || !reports.isEmpty) }

  /// Whether the row is that the fact is so: the most reliable report decides, and says that it is so where two are alike.
  var isSo: Bool {
    isEstablished || (best(asserting: true) ?? -1) >= (best(asserting: false) ?? -1)
  }

  /// The weight by the best source that says what the row says; a fact that is taken as given has the highest.
  var weight: Double {
    if isEstablished { return CompetingMatrix.Credibility.high.weight }
    return CompetingMatrix.Credibility(reliability: best(asserting: isSo) ?? 0).weight
  }

  /// How expected it is that the fact is so, or is not so, by hypothesis.
  func expected(isSo: Bool) -> [Double] {
    row.cells.map { isSo ? $0.central : 1 - $0.central }
  }

  /// The marks of the fact, or of its opposite; `nil` where nobody rated.
  func marks(isSo: Bool) -> [CompetingMatrix.Mark?] {
    zip(row.cells, expected(isSo: isSo)).map {
      $0.ratings.isEmpty ? nil : CompetingMatrix.Mark(expected: $1)
    }
  }

  private func best(asserting: Bool) -> Double? {
    reports.filter { $0.asserts == asserting }.map(\.reliability).max()
  }
}
