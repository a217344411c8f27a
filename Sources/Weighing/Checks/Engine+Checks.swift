import Glibc

/// A way to find out whether a fact is so.
public struct FactCheck: Sendable, Hashable {
  /// The index of the fact.
  public var fact: Int
  /// How likely the check finds what is so, whether it is or not.
  public var accuracy: Double
  /// What it costs, above 0, in units of the analyst's choice.
  public var cost: Double

  /// Creates a check.
  public init(fact: Int, accuracy: Double = 0.95, cost: Double = 1) {
    precondition(0 <= accuracy && accuracy <= 1, "An accuracy lies between 0 and 1.")
    precondition(cost > 0, "A cost is above 0.")
    self.fact = fact
    self.accuracy = accuracy
    self.cost = cost
  }
}

extension Engine {
  /// What finding out about one fact would be worth.
  public struct CheckValue: Sendable, Hashable {
    /// The check.
    public let check: FactCheck
    /// What is learnt on average about the hypotheses, in bits: their entropy now less the expected one afterwards.
    public let bits: Double
    /// The chance that another hypothesis leads afterwards, or another tie.
    public let changesLeader: Double
    /// The chance that a standard is met afterwards and is not now, or the reverse; `nil` without a standard.
    public let changesVerdict: Double?
    /// By how much the highest posterior of a ranked hypothesis rises on average.
    public let gain: Double
    /// The chance that the check finds the fact to be so.
    public let foundSo: Double
    /// The posterior if it is found to be so, by hypothesis; today's where that cannot happen.
    public let ifSo: [Double]
    /// The posterior if it is found not to be so, by hypothesis; today's where that cannot happen.
    public let ifNot: [Double]
  }

  /// What each check would be worth, best first.
  ///
  /// The order is by the chance that the standard's verdict changes (without a standard, that the leader changes), then by
  /// gain, then by bits, each divided by the check's cost, then by the order given; differences under 1e-12 do not count. Whether a
  /// standard is met is told here by the central probability alone, without the band.
  ///
  /// A finding is as likely as the fact makes it: with accuracy `a` it is positive with probability `a` if the fact is so, else
  /// with `1 − a`. The chances of the two findings under a hypothesis are made to sum to one, which they do by
  /// themselves but for related facts.
  ///
  /// Cost: two variations for each check.
  ///
  /// - Parameters:
  ///   - checks: The checks, any number for each fact.
  ///   - ranked: Which hypotheses may lead; all where it is `nil`.
  ///   - standard: The standard of proof, where one is turned on.
  /// - Throws: ``WeighingError/Code/impossible`` where the reports are impossible.
  public func values(
    of checks: [FactCheck], ranked: [Bool]? = nil, standard: ProofStandard? = nil
  ) throws(WeighingError) -> [CheckValue] {
    let outcomes = checks.flatMap { check in
      [check.accuracy, 1 - check.accuracy].map { accuracy in
        WeighingModel.Variant(findings: [check.fact: .init(ifSo: accuracy, ifNot: 1 - accuracy)])
      }
    }
    let weights = logWeights(of: [.init()] + outcomes)
    let now = Prospect(
      probability: 1, posterior: try shares(of: weights[0]), ranked: ranked, standard: standard)
    var values = [CheckValue]()
    for (index, check) in checks.enumerated() {
      let so = weights[2 * index + 1]
      let not = weights[2 * index + 2]
      let soGiven = zip(so, not).map { so, not -> Double in
        let both = logSum([so, not])
        return both == -.infinity ? 0 : exp(so - both)
      }
      values.append(
        CheckValue(
          check: check, now: now,
          so: Prospect(now, finding: soGiven, ranked: ranked, standard: standard),
          not: Prospect(
            now, finding: soGiven.map { 1 - $0 }, ranked: ranked, standard: standard)))
    }
    let worth = values.map(\.worth)
    let order = values.indices.sorted { first, second in
      worth[first] == worth[second]
        ? first < second : worth[second].lexicographicallyPrecedes(worth[first])
    }
    return order.map { values[$0] }
  }

  /// The state of things, now or after one finding.
  struct Prospect {
    let probability: Double
    let posterior: [Double]
    let leaders: [Int]
    let highest: Double
    let isMet: Bool?

    init(probability: Double, posterior: [Double], ranked: [Bool]?, standard: ProofStandard?) {
      self.probability = probability
      self.posterior = posterior
      leaders = Lead(posterior: posterior, ranked: ranked).leaders
      highest =
        posterior.indices.filter { ranked?[$0] ?? true }.map { posterior[$0] }.max() ?? 0
      isMet = standard.map { $0.isMet(by: $0.probability(in: posterior)) }
    }

    /// What a finding leaves of a state, by how likely it is under each hypothesis.
    init(_ now: Prospect, finding: [Double], ranked: [Bool]?, standard: ProofStandard?) {
      let joint = zip(now.posterior, finding).map { $0 * $1 }
      let sum = joint.reduce(0, +)
      self.init(
        probability: sum, posterior: sum > 0 ? joint.map { $0 / sum } : now.posterior,
        ranked: ranked, standard: standard)
    }

    /// The entropy of the posterior in bits.
    var entropy: Double { posterior.reduce(0) { $1 > 0 ? $0 - $1 * log2($1) : $0 } }
  }
}

extension Engine.CheckValue {
  init(check: FactCheck, now: Engine.Prospect, so: Engine.Prospect, not: Engine.Prospect) {
    self.check = check
    let outcomes = [so, not]
    func expected(_ value: (Engine.Prospect) -> Double) -> Double {
      outcomes.reduce(0) { $0 + $1.probability * value($1) }
    }
    // What is learnt and gained on average is never negative; rounding can make it so.
    bits = max(0, now.entropy - expected(\.entropy))
    gain = max(0, expected(\.highest) - now.highest)
    changesLeader = expected { $0.leaders == now.leaders ? 0 : 1 }
    changesVerdict = now.isMet.map { met in expected { $0.isMet == met ? 0 : 1 } }
    foundSo = so.probability
    ifSo = so.posterior
    ifNot = not.posterior
  }

  /// By what checks are ordered, made coarse enough that rounding does not decide.
  var worth: [Double] {
    [changesVerdict ?? changesLeader, gain, bits].map { ($0 / check.cost * 1e12).rounded() }
  }
}
