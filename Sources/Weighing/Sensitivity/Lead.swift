import Glibc

/// Which hypotheses lead, and how clearly.
public struct Lead: Sendable, Hashable {
  /// Hypotheses whose log odds against the first are this near to zero tie with it.
  public static let tolerance = 1e-9

  /// The hypotheses that lead, in ascending order: several where they tie, never by their place in a list.
  ///
  /// Empty where no hypothesis is ranked, or none that is ranked is possible.
  public let leaders: [Int]

  /// The decimal logarithm of the odds of the leader against the runner-up.
  ///
  /// It is 0 where leaders tie, and `nil` where there is no runner-up, or none that is possible.
  public let margin: Double?

  /// Finds who leads by the logarithm of prior times likelihood, up to a constant.
  ///
  /// - Parameters:
  ///   - logWeights: One number for each hypothesis; −∞ for what is impossible.
  ///   - ranked: Which hypotheses may lead; all where it is `nil`.
  public init(logWeights: [Double], ranked: [Bool]? = nil) {
    let competing = logWeights.indices.filter { ranked?[$0] ?? true }
    let highest = competing.map { logWeights[$0] }.max() ?? -.infinity
    guard highest > -.infinity else {
      leaders = []
      margin = nil
      return
    }
    let first = competing.filter { logWeights[$0] >= highest - Lead.tolerance }
    leaders = first
    guard first.count == 1 else {
      margin = 0
      return
    }
    let next = competing.filter { $0 != first[0] }.map { logWeights[$0] }.max() ?? -.infinity
    margin = next > -.infinity ? (highest - next) / log(10) : nil
  }

  /// Finds who leads by probability.
  public init(posterior: [Double], ranked: [Bool]? = nil) {
    self.init(logWeights: posterior.map { log($0) }, ranked: ranked)
  }
}
