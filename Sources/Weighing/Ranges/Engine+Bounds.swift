extension Engine {
  /// Outer bounds of the posterior of each hypothesis: whatever the numbers are within their ranges, it lies inside.
  ///
  /// Every table carries the least and the greatest value of each entry. Products multiply the ends; a variable is summed out by that end
  /// of its range that makes the sum least or greatest, entry by entry; a power takes the end that does. With the least and greatest
  /// likelihoods `l` and `u` of each hypothesis the bounds are
  ///
  ///     lower P(k) = π_k l_k / (π_k l_k + Σ_{m≠k} π_m u_m)
  ///
  /// and the upper likewise. They are exact where facts are established, and may be wider than need be where a source reports
  /// on several facts. They are widened by 10⁻¹² of themselves or a little more, so that rounding never puts a value outside.
  ///
  /// With contested items the bounds hold with each of them in or out. Up to eight are computed in every combination; of more,
  /// each report may be anything between what it is and no report at all, which holds too and is wider.
  ///
  /// - Parameters:
  ///   - variant: What is left out, found out or given another value.
  ///   - contested: What may be left out, each by itself; beyond eight, items may only leave out, not find or give values.
  public func bounds(
    of variant: WeighingModel.Variant = .init(), contested: [WeighingModel.Variant] = []
  ) -> [ClosedRange<Double>] {
    let least: [[Double]]
    let greatest: [[Double]]
    let centre: [[Double]]
    if contested.count > 8 {
      let mayBeOut = contested.reduce(into: Removals()) { $0.formUnion(Removals($1)) }
      least = logLikelihoods(
        of: [variant], by: Evaluation(model: model, end: .least, mayBeOut: mayBeOut))
      greatest = logLikelihoods(
        of: [variant],
        by: Evaluation(
          model: model, end: .greatest, mayBeOut: mayBeOut,
          overrides: wanderingSources(variant, mayBeOut)))
      centre = posteriors(of: [variant])
    } else {
      let combinations = Engine.combinations(of: contested, beside: variant, seed: 0)
      least = logLikelihoods(of: combinations, by: Evaluation(model: model, end: .least))
      greatest = logLikelihoods(of: combinations, by: Evaluation(model: model, end: .greatest))
      centre = posteriors(of: combinations)
    }
    return model.priors.indices.map { hypothesis in
      var lower = 1.0
      var upper = 0.0
      for index in least.indices {
        lower = min(lower, share(hypothesis, own: least[index], others: greatest[index]))
        upper = max(upper, share(hypothesis, own: greatest[index], others: least[index]))
      }
      // Logarithms of a thousand have lost a few digits more.
      let size = (least + greatest).joined().filter(\.isFinite).map(abs).max() ?? 0
      let margin = 1e-12 * (1 + size / 100)
      lower = centre.reduce(lower * (1 - margin)) { min($0, $1[hypothesis]) }
      upper = centre.reduce(upper * (1 + margin)) { max($0, $1[hypothesis]) }
      return max(0, lower)...min(1, max(lower, upper))
    }
  }

  /// The posterior of a hypothesis with one end of its own likelihood and another of all others'.
  private func share(_ hypothesis: Int, own: [Double], others: [Double]) -> Double {
    var logs = others
    logs[hypothesis] = own[hypothesis]
    return posterior(priors: model.priors, logLikelihoods: logs)[hypothesis]
  }

  /// Weights for sources that would report on nothing but one related fact if all that may be out were out.
  ///
  /// Such a source is summed out before the power `w` is taken, others after it. Since `(Σ p x)^w ≤ Σ p^w x^w`, the powers of its
  /// weights make the greatest likelihood great enough for both; the least is small enough anyway, since `(Σ p x)^w ≥ Σ p x^w`.
  private func wanderingSources(
    _ variant: WeighingModel.Variant, _ mayBeOut: Removals
  ) -> [(row: @Sendable (RowLayout) -> Int, value: Double)] {
    let numbers = Numbers(model, variant, end: .greatest, mayBeOut: mayBeOut)
    guard model.facts.contains(where: { $0.relation != nil }) else { return [] }
    let powers = model.relations.indices.map { numbers.weight($0) }
    let least = Numbers(model, variant, end: .least, mayBeOut: mayBeOut)
    let power = model.relations.indices.map { least.weight($0) }.min() ?? 1
    let smallest = min(power, powers.min() ?? 1)
    let homes = key(of: variant).homes
    var wandering = Set<Int>()
    for (index, report) in model.reports.enumerated() where mayBeOut.isReportOut(index, of: model) {
      wandering.formUnion(report.links.map(\.source))
    }
    var overrides: [(row: @Sendable (RowLayout) -> Int, value: Double)] = []
    for source in model.sources.indices where homes[source] == nil && wandering.contains(source) {
      let number = numbers.value(.reliability(source: source), model.sources[source])
      let so = raised(number.upper, smallest)
      let not = raised(1 - number.lower, smallest)
      for (offset, value) in [so, not, so, not].enumerated() {
        overrides.append(({ $0.source(source) + offset }, value))
      }
    }
    return overrides
  }

  private func raised(_ value: Double, _ power: Double) -> Double {
    value > 0
      ? exponential(power * logarithm(Vector(repeating: value))[0]) : 0
  }
}
