import Weighing

/// The matrix of competing hypotheses as its users fill it: each report a row, weighted by who says it.
///
/// Marks and weights are those of PARC's ACH: a row that speaks strongly against a hypothesis counts 2, one that speaks against
/// it 1, anything else nothing; a credible source multiplies by √2, a poor one by 1/√2. The mark comes from how expected
/// the report's content is, by the bands of ICD 203.
struct WeightedMatrix {
  /// The weighted inconsistency of each hypothesis: the lowest leads.
  let scores: [Double]

  init(_ model: WeighingModel) {
    var scores = [Double](repeating: 0, count: model.priors.count)
    for report in model.reports {
      let weight = WeightedMatrix.weight(model.sources[report.links[0].source].central)
      for (hypothesis, expected) in model.facts[report.fact].expected.enumerated() {
        let consistency = report.asserts ? expected.central : 1 - expected.central
        scores[hypothesis] += weight * WeightedMatrix.inconsistency(consistency)
      }
    }
    self.scores = scores
  }

  /// Very unlikely or less: 2; unlikely: 1; from roughly even upward: 0.
  private static func inconsistency(_ expected: Double) -> Double {
    expected < 0.2 ? 2 : expected < 0.45 ? 1 : 0
  }

  /// As good as grades A and B: √2; as C: 1; below: 1/√2.
  private static func weight(_ reliability: Double) -> Double {
    reliability >= 0.75 ? 2.squareRoot() : reliability >= 0.5 ? 1 : 0.5.squareRoot()
  }
}
