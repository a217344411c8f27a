import Glibc

extension Engine {
  /// How likely each source tracks the truth once all reports are taken into account, by source.
  ///
  /// By Bayes with the likelihood `Z` of all reports, summed over the hypotheses: `ρ Z(ρ = 1) / (ρ Z(ρ = 1) + (1 − ρ) Z(ρ = 0))`. A
  /// source that says nothing keeps its reliability. Where related facts share a weight this is as much of a rule
  /// of thumb as that weight.
  ///
  /// - Throws: ``WeighingError/Code/impossible`` where the reports are impossible.
  public func reliabilitiesAfterwards() throws(WeighingError) -> [Double] {
    let ends = logWeights(
      of: model.sources.indices.flatMap { source in
        [0, 1].map { WeighingModel.Variant(values: [.reliability(source: source): $0]) }
      })
    var afterwards = [Double]()
    for (source, reliability) in model.sources.enumerated() {
      let before = reliability.central
      afterwards.append(
        try shares(of: [
          log(1 - before) + logSum(ends[2 * source]), log(before) + logSum(ends[2 * source + 1]),
        ])[1])
    }
    return afterwards
  }
}
