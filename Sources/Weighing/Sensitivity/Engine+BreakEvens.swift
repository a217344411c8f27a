import Glibc

extension Engine {
  /// A number on which a result hangs.
  public enum Number: Sendable, Hashable {
    /// A number of the model.
    case parameter(WeighingModel.Parameter)
    /// How likely a hypothesis was held before the evidence.
    case prior(hypothesis: Int)
  }

  /// The value of one number at which the leader changes, all others as they are.
  public struct BreakEven: Sendable, Hashable {
    /// The number.
    public let number: Number
    /// Its value now, the middle of its range.
    public let current: Double
    /// The value at which the leader changes.
    public let value: Double
    /// Who leads beyond it.
    public let leaders: [Int]

    /// How far the number has to move in log odds; infinite for one that is 0 or 1 now.
    public var distance: Double { abs(logit(value) - logit(current)) }
  }

  /// For every number the nearest value between 0 and 1 at which the leader changes, nearest first in log odds.
  ///
  /// Numbers that cannot change the leader are left out. A prior is changed with those of the other hypotheses in proportion.
  /// There are no break-evens where leaders tie already: every number would be one. Values nearer than 1e-9 to
  /// 0 or 1 do not count.
  ///
  /// The likelihood under each hypothesis is linear in every number that is not raised to the weight of a relation, so that
  /// both ends tell where two hypotheses are even: exact to rounding, and none can be missed, as the odds of two are then
  /// monotone. The rest, and the strengths of relations themselves, are searched on a grid and bisected to 1e-9: two
  /// changes between two neighbours on the grid would not be seen.
  ///
  /// Cost: two variations for each number, forty-three and up to thirty more for one that is searched.
  ///
  /// - Parameter ranked: Which hypotheses may lead; all where it is `nil`.
  public func breakEvens(ranked: [Bool]? = nil) -> [BreakEven] {
    let weights = logWeights(of: WeighingModel.Variant())
    let leaders = Lead(logWeights: weights, ranked: ranked).leaders
    guard leaders.count == 1 else { return [] }
    let contest = Contest(
      leader: leaders[0],
      others: weights.indices.filter { (ranked?[$0] ?? true) && $0 != leaders[0] })
    let linear = model.parameters.filter { model.isLinear(in: $0) }
    let rest = model.parameters.filter { !model.isLinear(in: $0) }
    let found =
      linearBreakEvens(of: linear, contest) + searchedBreakEvens(of: rest, contest)
      + priorBreakEvens(logWeights: weights, contest)
    let order = found.indices.sorted {
      (found[$0].distance, $0) < (found[$1].distance, $1)
    }
    return order.map { found[$0] }
  }

  /// The hypothesis that leads and those that compete with it.
  struct Contest {
    let leader: Int
    let others: [Int]

    /// How far the leader is ahead of the best other.
    func advantage(in weights: [Double]) -> Double {
      let best = others.map { weights[$0] }.max() ?? -.infinity
      return best == -.infinity ? .infinity : weights[leader] - best
    }

    /// Who leads by these weights; only those that compete.
    func leaders(in weights: [Double]) -> [Int] {
      Lead(
        logWeights: weights, ranked: weights.indices.map { $0 == leader || others.contains($0) }
      ).leaders
    }
  }
}

extension WeighingModel {
  /// Whether the likelihood under each hypothesis is linear in a parameter.
  ///
  /// All are but the strengths of relations and what belongs to related facts, whose likelihoods are raised to a power.
  func isLinear(in parameter: Parameter) -> Bool {
    func stands(_ fact: Int) -> Bool {
      facts[fact].relation.map { relatedCounts[$0] < 2 } ?? true
    }
    switch parameter {
    case .expected(let fact, _): return stands(fact)
    case .reliability(let source):
      return reports.allSatisfy { report in
        stands(report.fact) || !report.links.contains { $0.source == source }
      }
    case .anyway(let report, _, _), .hit(let report), .falseAlarm(let report),
      .copying(let report):
      return stands(reports[report].fact)
    case .relation: return false
    }
  }
}
