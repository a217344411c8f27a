/// A standard of proof for a proposition: a set of hypotheses of which one has to be so.
public struct ProofStandard: Sendable, Hashable {
  /// How near to the threshold counts as at it.
  public static let tolerance = 1e-12

  /// The hypotheses that together make the proposition.
  public var proposition: [Int]
  /// The probability that the proposition must exceed.
  public var threshold: Double
  /// Whether the threshold itself is enough.
  public var reachedAtThreshold: Bool

  /// Creates a standard.
  public init(proposition: [Int], threshold: Double, reachedAtThreshold: Bool) {
    precondition(0 < threshold && threshold < 1, "A threshold lies between 0 and 1.")
    self.proposition = proposition
    self.threshold = threshold
    self.reachedAtThreshold = reachedAtThreshold
  }

  /// The probability of the proposition by a posterior.
  public func probability(in posterior: [Double]) -> Double {
    posterior.indices.filter { proposition.contains($0) }.reduce(0) { $0 + posterior[$1] }
  }

  /// Whether a probability meets the standard.
  public func isMet(by probability: Double) -> Bool {
    reachedAtThreshold
      ? probability >= threshold - ProofStandard.tolerance
      : probability > threshold + ProofStandard.tolerance
  }
}
