/// Exact likelihoods of a model and of variations of it.
///
/// The structure of the model is worked out once; each variation is then a lane of numbers through the same plan. Only a
/// variation that changes which sources report on nothing but one related fact needs a plan of its own.
public struct Engine: Sendable {
  /// The model.
  public let model: WeighingModel
  /// The plan of the model as it is.
  let plan: Plan
  private let key: Plan.Key
  /// Whether removing a report can change the plan.
  private let hasHomes: Bool

  /// Prepares a model.
  ///
  /// - Throws: ``WeighingError`` where the model does not fit together, is too wide for exact arithmetic, or is impossible
  ///   under every hypothesis.
  public init(_ model: WeighingModel) throws(WeighingError) {
    try model.check()
    self.model = model
    hasHomes = model.reports.contains { model.facts[$0.fact].relation != nil }
    key = Plan.Key(homes: model.homes(without: []), splits: false)
    plan = try PlanBuilder.plan(of: model, key, tries: 16)
    let likelihoods = logLikelihoods(of: [.init()])[0]
    guard zip(model.priors, likelihoods).contains(where: { $0 > 0 && $1 > -.infinity }) else {
      throw WeighingError(
        .impossible,
        "the reports are impossible under every hypothesis: numbers of 0 or 1 contradict each other"
      )
    }
  }

  /// The natural logarithm of the likelihood of all reports under each hypothesis, for each variation; −∞ where
  /// they are impossible.
  public func logLikelihoods(of variants: [WeighingModel.Variant]) -> [[Double]] {
    logLikelihoods(of: variants, by: Evaluation(model: model))
  }

  /// The posterior of each hypothesis, for each variation.
  ///
  /// All are zero where the variation is impossible under every hypothesis.
  public func posteriors(of variants: [WeighingModel.Variant]) -> [[Double]] {
    logLikelihoods(of: variants).map { posterior(priors: model.priors, logLikelihoods: $0) }
  }

  /// Evaluates variations, those of one plan together.
  func logLikelihoods(
    of variants: [WeighingModel.Variant], by evaluation: Evaluation
  ) -> [[Double]] {
    var groups: [Plan.Key: Int] = [:]
    var members: [(key: Plan.Key, indices: [Int])] = []
    for (index, variant) in variants.enumerated() {
      let key = key(of: variant)
      if let group = groups[key] {
        members[group].indices.append(index)
      } else {
        groups[key] = members.count
        members.append((key, [index]))
      }
    }
    var results = [[Double]](repeating: [], count: variants.count)
    for (key, indices) in members {
      let plan = plan(key)
      let values = evaluation.logLikelihoods(plan, of: indices.map { variants[$0] })
      for (index, value) in zip(indices, values) { results[index] = value }
    }
    return results
  }

  /// What the plan of a variation depends on.
  func key(of variant: WeighingModel.Variant) -> Plan.Key {
    var key = key
    let unsure = variant.values.keys.compactMap { parameter -> Int? in
      if case .copying(let report) = parameter { return report }
      return nil
    }
    let leavesOut = !(variant.withoutReports.isEmpty && variant.withoutFacts.isEmpty)
    if hasHomes && (leavesOut || !unsure.isEmpty) {
      key.homes = model.homes(
        without: Removals(variant).reports(of: model), unsureCopies: Set(unsure))
    }
    for parameter in variant.values.keys {
      if case .anyway(let report, let link, .some) = parameter,
        !model.reports[report].links[link].anyway.isEach
      {
        key.splits = true
      }
    }
    return key
  }

  /// The plan of a key.
  ///
  /// What a variation leaves out makes no table wider, so that its plan exists where the model's does; should another order come
  /// out wider after all, the model's plan is the nearest there is.
  func plan(_ key: Plan.Key) -> Plan {
    if key == self.key { return plan }
    return (try? PlanBuilder.plan(of: model, key)) ?? plan
  }
}

extension WeighingModel {
  /// For each source the related fact that it alone reports on, if there is one.
  ///
  /// A word-for-word copy of a report that counts says nothing of its own, whoever prints it.
  func homes(without gone: [Bool], unsureCopies: Set<Int> = []) -> [Int?] {
    var homes = [Int?](repeating: nil, count: sources.count)
    if facts.allSatisfy({ $0.relation == nil }) { return homes }
    var isShared = [Bool](repeating: false, count: sources.count)
    for (index, report) in reports.enumerated() where gone.isEmpty || !gone[index] {
      if let original = report.copies, gone.isEmpty || !gone[original],
        report.copying == Uncertain(1), !unsureCopies.contains(index),
        reports[original].asserts == report.asserts
      {
        continue
      }
      for link in report.links {
        if let home = homes[link.source], home != report.fact { isShared[link.source] = true }
        homes[link.source] = report.fact
      }
    }
    for source in sources.indices {
      guard let home = homes[source] else { continue }
      if isShared[source] || facts[home].relation == nil { homes[source] = nil }
    }
    return homes
  }
}

/// Priors times likelihoods, made to sum to one.
///
/// All are zero where no hypothesis with a prior above zero is possible; nothing is NaN.
public func posterior(priors: [Double], logLikelihoods: [Double]) -> [Double] {
  var highest = -Double.infinity
  for (prior, value) in zip(priors, logLikelihoods) where prior > 0 {
    highest = max(highest, value)
  }
  guard highest > -.infinity else { return priors.map { _ in 0 } }
  let terms = zip(priors, logLikelihoods).map { $0 > 0 ? $0 * exponential($1 - highest) : 0 }
  let sum = terms.reduce(0, +)
  return terms.map { $0 / sum }
}

/// The exponential of one number; zero for −∞.
func exponential(_ value: Double) -> Double {
  value < -700 ? 0 : exponential(Vector(repeating: value))[0]
}
