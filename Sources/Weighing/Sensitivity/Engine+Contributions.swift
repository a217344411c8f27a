extension Engine {
  /// What each fact alone says about the hypotheses: the natural logarithm of its likelihood, highest 0, by fact and hypothesis.
  ///
  /// A fact's likelihood is that of its own reports, or of the fact itself where it is established, as the model gives it with all
  /// other facts left out; a fact that must be so for its reports to count is kept, without reports of its own. The logarithm is
  /// multiplied by the weight that the fact's relation to others leaves it (``WeighingModel/weights``). With sources that report
  /// on several facts, contributions do not add up to the whole. −∞ where a rating of 0 or 1 makes a hypothesis impossible.
  public func contributions() -> [[Double]] {
    let facts = Set(model.facts.indices)
    let variants = model.facts.indices.flatMap { fact in
      let gates = Set(model.reports.filter { $0.fact == fact }.compactMap(\.ifGenuine))
        .subtracting([fact])
      let other = Set(model.reports.indices.filter { model.reports[$0].fact != fact })
      let all = Set(model.reports.indices)
      return [
        WeighingModel.Variant(
          withoutReports: other, withoutFacts: facts.subtracting(gates).subtracting([fact])),
        WeighingModel.Variant(withoutReports: all, withoutFacts: facts.subtracting(gates)),
      ]
    }
    let likelihoods = logLikelihoods(of: variants)
    let weights = model.weights
    return model.facts.indices.map { fact in
      let alone = zip(likelihoods[2 * fact], likelihoods[2 * fact + 1]).map { own, gates in
        own == -.infinity ? own : (own - gates) * weights[fact]
      }
      let highest = alone.max() ?? 0
      return highest == -.infinity ? alone.map { _ in 0 } : alone.map { $0 - highest }
    }
  }
}
