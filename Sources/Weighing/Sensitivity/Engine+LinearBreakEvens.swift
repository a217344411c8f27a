import Glibc

extension Engine {
  /// Break-evens of numbers in which every likelihood is linear.
  func linearBreakEvens(of parameters: [WeighingModel.Parameter], _ contest: Contest)
    -> [BreakEven]
  {
    let ends = logWeights(
      of: parameters.flatMap { parameter in
        [0, 1].map { WeighingModel.Variant(values: [parameter: $0]) }
      })
    return parameters.indices.compactMap { index in
      let lines = WeightLines(atZero: ends[2 * index], atOne: ends[2 * index + 1])
      let current = model[parameters[index]].central
      let crossings =
        [lines.crossing(from: current, to: 0, contest)]
        + [lines.crossing(from: current, to: 1, contest)]
      let found = crossings.compactMap { $0 }.map { crossing in
        BreakEven(
          number: .parameter(parameters[index]), current: current, value: crossing.value,
          leaders: crossing.leaders)
      }
      return found.min { $0.distance < $1.distance }
    }
  }

  /// Break-evens of priors: those of the other hypotheses keep their proportions.
  ///
  /// Hypothesis `h` and one of the others, `m`, are even where `x / (1 − x) = π_m Z_m / ((1 − π_h) Z_h)`.
  func priorBreakEvens(logWeights: [Double], _ contest: Contest) -> [BreakEven] {
    let priors = model.priors
    guard let rival = contest.others.map({ logWeights[$0] }).max(), rival > -.infinity else {
      return []
    }
    let runnersUp = contest.others.filter { logWeights[$0] >= rival - Lead.tolerance }
    return priors.indices.compactMap { hypothesis in
      let isLeader = hypothesis == contest.leader
      guard isLeader || contest.others.contains(hypothesis), priors[hypothesis] > 0,
        priors[hypothesis] < 1
      else { return nil }
      let against = isLeader ? rival : logWeights[contest.leader]
      let likelihood = logWeights[hypothesis] - log(priors[hypothesis])
      guard likelihood > -.infinity else { return nil }
      let value = logistic(against - log(1 - priors[hypothesis]) - likelihood)
      guard value > WeightLines.margin, value < 1 - WeightLines.margin else { return nil }
      return BreakEven(
        number: .prior(hypothesis: hypothesis), current: priors[hypothesis], value: value,
        leaders: isLeader ? runnersUp : [hypothesis])
    }
  }
}

/// Prior times likelihood of each hypothesis as straight lines over one number between 0 and 1.
struct WeightLines {
  /// How near to 0 and 1 a crossing may come.
  static let margin = 1e-9

  private let zero: [Double]
  private let one: [Double]

  /// Lines by the logarithms of their ends.
  init(atZero: [Double], atOne: [Double]) {
    let highest = max(atZero.max() ?? -.infinity, atOne.max() ?? -.infinity)
    let scale = highest > -.infinity ? highest : 0
    zero = atZero.map { exp($0 - scale) }
    one = atOne.map { exp($0 - scale) }
  }

  /// Each hypothesis's weight at a value.
  func weights(at value: Double) -> [Double] {
    zip(zero, one).map { $0 * (1 - value) + $1 * value }
  }

  /// The value nearest to the current one at which the leader is overtaken on the way to an end, with who leads beyond.
  func crossing(from current: Double, to end: Double, _ contest: Engine.Contest)
    -> (value: Double, leaders: [Int])?
  {
    let crossings = contest.others.compactMap { other -> Double? in
      let atZero = zero[contest.leader] - zero[other]
      let atOne = one[contest.leader] - one[other]
      guard (end == 0 ? atZero : atOne) < 0 else { return nil }
      let value = atZero / (atZero - atOne)
      let isBetween = end == 0 ? value < current : value > current
      return isBetween && value > WeightLines.margin && value < 1 - WeightLines.margin
        ? value : nil
    }.sorted { abs($0 - current) < abs($1 - current) }
    guard let value = crossings.first else { return nil }
    // Between two crossings of the leader nobody else overtakes who has overtaken it.
    let next = crossings.first { abs($0 - value) > WeightLines.margin } ?? end
    return (value, contest.leaders(in: weights(at: (value + next) / 2).map { log($0) }))
  }
}
