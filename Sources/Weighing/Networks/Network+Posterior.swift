import Glibc

extension Network {
  /// What a network says given evidence.
  public struct Posterior: Sendable, Hashable {
    /// For each variable the probability of each of its states; a variable that was observed is surely what it was seen to be.
    public let marginals: [[Double]]
    /// The natural logarithm of the probability of all the evidence together.
    public let logEvidence: Double

    /// The probability of all the evidence together; 0 where it is too small for a `Double`, which the logarithm is not.
    public var evidence: Double { exp(logEvidence) }

    /// Answers a question whose tables are filled.
    ///
    /// - Parameter logarithm: That of what all tables are to be multiplied by; −∞ where the evidence is impossible.
    init(
      _ propagation: borrowing Propagation, observed: [Int], network: Network, logarithm: Double = 0
    ) throws(WeighingError) {
      guard logarithm > -.infinity, let collected = propagation.collect() else {
        throw WeighingError(
          .impossible, "The evidence is impossible: the network gives it no probability at all.")
      }
      propagation.distribute()
      logEvidence = logarithm + collected
      var marginals: [[Double]] = []
      marginals.reserveCapacity(observed.count)
      for (variable, state) in observed.enumerated() {
        if state < 0 {
          marginals.append(propagation.marginal(of: variable))
        } else {
          var marginal = [Double](repeating: 0, count: network.variables[variable].states.count)
          marginal[state] = 1
          marginals.append(marginal)
        }
      }
      self.marginals = marginals
    }
  }
}

extension Network {
  /// The posterior of every variable, and how probable the evidence is, for a single question.
  ///
  /// What is observed ties no others together here, so that a network which is too wide for a ``JunctionTree`` may still be
  /// answered given evidence.
  ///
  /// - Parameters:
  ///   - evidence: The state that each observed variable is in, both by index.
  ///   - memoryLimit: How many bytes the tables may take.
  /// - Throws: ``WeighingError``: `impossible` where the evidence has no probability, `malformed` where a variable or state is
  ///   not there, `tooWide` where the limit does not suffice.
  /// - Complexity: Dominated by the entries of the tables.
  public func posterior(
    evidence: [Int: Int] = [:], memoryLimit: Int = JunctionTree.memoryLimit
  ) throws(WeighingError) -> Posterior {
    let observed = try states(of: evidence)
    let factors = factors(given: observed)
    let sizes = variables.indices.map { observed[$0] < 0 ? variables[$0].states.count : 1 }
    let frame = try JunctionTree.Frame(
      factors, sizes: sizes, copies: 1, memoryLimit: memoryLimit)
    let propagation = Propagation(frame) { frame.fill($0, with: factors) }
    // What is left of a table of which all is observed.
    let logarithm = factors.lazy.filter(\.variables.isEmpty).reduce(0) { $0 + log($1.table[0]) }
    return try Posterior(propagation, observed: observed, network: self, logarithm: logarithm)
  }
}
