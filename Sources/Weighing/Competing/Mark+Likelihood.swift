public import AssayModel

extension CompetingMatrix.Mark {
  /// The mark for how expected a row is under a hypothesis, by the bands of ICD 203.
  ///
  /// Under 20 % ("very unlikely" and below) is very inconsistent, under 45 % inconsistent, under 55 % neutral, under 80 % consistent,
  /// and 80 % and more very consistent. That is a convention: a classic matrix is filled in by hand, with no numbers behind it.
  public init(expected probability: Double) {
    // A middle that should lie on an end may miss it by the rounding of its logarithms.
    switch probability + 1e-12 {
    case 0.80...: self = .veryConsistent
    case 0.55...: self = .consistent
    case 0.45...: self = .neutral
    case 0.20...: self = .inconsistent
    default: self = .veryInconsistent
    }
  }

  /// How much it speaks against a hypothesis: II 2, I 1, all others 0 (PARC ACH 2.0).
  public var inconsistency: Int {
    switch self {
    case .veryInconsistent: 2
    case .inconsistent: 1
    case .neutral, .consistent, .veryConsistent: 0
    }
  }
}

extension CompetingMatrix {
  /// The weights of a row by the credibility of its source: low 1/√2, medium 1, high √2 (PARC ACH 2.0).
  public enum Credibility: Sendable, Hashable, CaseIterable {
    case low
    case medium
    case high

    /// The weight.
    public var weight: Double {
      switch self {
      case .low: 0.5.squareRoot()
      case .medium: 1
      case .high: 2.0.squareRoot()
      }
    }

    /// The credibility of a source that tracks the truth with this probability.
    ///
    /// High from .75, which is where the letter B begins, low under .50; a source of which nothing is known is medium. The steps are a
    /// convention.
    public init(reliability: Double) {
      switch reliability + 1e-12 {
      case 0.75...: self = .high
      case 0.50...: self = .medium
      default: self = .low
      }
    }
  }
}
