import AssayModel
import Glibc

extension WeighedSet {
  /// What each hypothesis comes to.
  func results(_ draws: Draws) throws(WeighingError) -> [HypothesisResult] {
    let likelihoods = engine.logLikelihoods(of: [.init()])[0]
    let central = try shares(of: engine.logWeights(of: WeighingModel.Variant()))
    let alone = try shares(of: likelihoods)
    let highest = likelihoods.max() ?? 0
    let bounds = try engine.bounds(contested: contested.without)
    let spread = try contestedSpread()
    let rows = model.evidence.filter { model.cells.rates($0.id) }
    return model.set.hypotheses.indices.map { index in
      HypothesisResult(
        id: model.set.hypotheses[index].id, prior: model.set.hypotheses[index].prior,
        central: central[index], band: draws.band(of: [index]), bounds: bounds[index],
        evidenceAlone: alone[index], likelihoodRatio: exp(likelihoods[index] - highest),
        leads: draws.leading(of: [index]), contested: spread?[index],
        rated: rows.count { !model.cells.row($0.id)[index].isEmpty }, rows: rows.count,
        isRanked: model.isRanked[index])
    }
  }

  /// The least and the greatest posterior with and without what is contested; `nil` where nothing is.
  private func contestedSpread() throws(WeighingError) -> [ClosedRange<Double>]? {
    guard !contested.without.isEmpty else { return nil }
    var spread: [ClosedRange<Double>] = []
    for weights in engine.logWeights(of: contested.combinations) {
      let posterior = try shares(of: weights)
      spread =
        spread.isEmpty
        ? posterior.map { $0...$0 }
        : zip(spread, posterior).map { min($0.lowerBound, $1)...max($0.upperBound, $1) }
    }
    return spread
  }
}
