import Testing
import Weighing

@Suite("As if every report were independent")
struct IndependentTests {
  @Test("It is the product of the reports' likelihoods", arguments: 0..<100)
  func product(seed: Int) throws {
    let model = SeededModel.model(seed, relations: seed % 2 == 0)
    let weights = model.priors.indices.map { hypothesis in
      var weight = model.priors[hypothesis]
      for fact in model.facts where fact.isEstablished {
        weight *= fact.expected[hypothesis].central
      }
      return model.reports.reduce(weight) { $0 * likelihood(of: $1, hypothesis, model) }
    }
    let sum = weights.reduce(0, +)
    #expect(areClose(try Engine(model).independentPosterior(), weights.map { $0 / sum }))
  }

  private func expected(_ fact: Int, _ hypothesis: Int, _ model: WeighingModel) -> Double {
    model.facts[fact].isEstablished ? 1 : model.facts[fact].expected[hypothesis].central
  }

  private func likelihood(
    of report: WeighingModel.Report, _ hypothesis: Int, _ model: WeighingModel
  ) -> Double {
    let so = expected(report.fact, hypothesis, model)
    let genuine = report.ifGenuine.map { expected($0, hypothesis, model) } ?? 1
    let tracked = so * report.hit.central + (1 - so) * report.falseAlarm.central
    let anyway = report.links.map { $0.anyway[hypothesis].central }
    let reliability = report.links.map { model.sources[$0.source].central }
    let speaker = genuine * tracked + (1 - genuine) * anyway[0]
    if report.links.count > 1, report.links[0].source == report.links[1].source {
      // One variable: it tracks at both places or at neither.
      let says = reliability[0] * speaker + (1 - reliability[0]) * anyway[1]
      return report.asserts ? says : 1 - says
    }
    var says = reliability[0] * speaker + (1 - reliability[0]) * anyway[0]
    for link in report.links.indices.dropFirst() {
      says = reliability[link] * says + (1 - reliability[link]) * anyway[link]
    }
    return report.asserts ? says : 1 - says
  }

  @Test("Copies count in full, which is what it warns of")
  func copies() throws {
    let engine = try Engine(
      oneFact(reliabilities: [0.8, 0.8, 0.8, 0.8, 0.8], copying: [1: 0, 2: 0, 3: 0, 4: 0]))
    #expect(
      areClose(try engine.independentPosterior(), [0.9994905847159887, 0.0005094152840113788]))
  }
}
