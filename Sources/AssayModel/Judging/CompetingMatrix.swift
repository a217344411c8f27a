/// The ratings of a set as an analysis of competing hypotheses (ACH): an equal second opinion.
public struct CompetingMatrix: Sendable, Hashable {
  /// The marks of the matrix.
  public enum Mark: String, Sendable, CaseIterable {
    /// Very consistent, consistent, neutral, inconsistent, very inconsistent.
    case veryConsistent = "CC"
    case consistent = "C"
    case neutral = "N"
    case inconsistent = "I"
    case veryInconsistent = "II"
  }

  /// One row of the matrix.
  public struct Row: Sendable, Hashable {
    /// The evidence.
    public var evidence: String
    /// The marks, by hypothesis; `nil` where nobody rated.
    public var marks: [Mark?]
    /// The weight of the row's best source.
    public var weight: Double
    /// Whether the row tells any two hypotheses apart.
    public var isDiagnostic: Bool

    /// Creates a row.
    public init(evidence: String, marks: [Mark?], weight: Double, isDiagnostic: Bool) {
      self.evidence = evidence
      self.marks = marks
      self.weight = weight
      self.isDiagnostic = isDiagnostic
    }
  }

  /// What a hypothesis comes to.
  public struct Score: Sendable, Hashable {
    /// The hypothesis.
    public var hypothesis: String
    /// The sum of inconsistency, weighted (PARC ACH 2.0).
    public var weighted: Double
    /// How many rows are inconsistent with it.
    public var inconsistent: Int
    /// The row that weighs most against it.
    public var heaviest: String?
    /// How many rows are rated for it.
    public var rated: Int
    /// Its rank from 1, ties alike; `nil` with fewer than four fifths of its cells rated.
    public var rank: Int?

    /// Creates a score.
    public init(
      hypothesis: String, weighted: Double, inconsistent: Int, heaviest: String?, rated: Int,
      rank: Int?
    ) {
      self.hypothesis = hypothesis
      self.weighted = weighted
      self.inconsistent = inconsistent
      self.heaviest = heaviest
      self.rated = rated
      self.rank = rank
    }
  }

  /// The rows, by evidence.
  public var rows: [Row]
  /// The scores, by hypothesis.
  public var scores: [Score]
  /// The hypotheses with the least inconsistency; several where they tie.
  public var leaders: [String]
  /// Whether the leader is clear of the next by a tenth of the highest score: below that the matrix does not separate them.
  public var separates: Bool
  /// Why this view and the weighing differ, in plain sentences; empty where they agree.
  public var disagreements: [String]

  /// Creates a matrix.
  public init(
    rows: [Row], scores: [Score], leaders: [String], separates: Bool, disagreements: [String]
  ) {
    self.rows = rows
    self.scores = scores
    self.leaders = leaders
    self.separates = separates
    self.disagreements = disagreements
  }
}
