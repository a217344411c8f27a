import Weighing

/// The likelihood of small models by going through every joint state, for many ways of leaving something out.
///
/// It shares nothing with the engine but the model, and knows no relations. What is left out is named by bits: reports, then
/// established facts. A report that hangs on a fact that is left out must be left out too.
struct BruteForce {
  private let model: WeighingModel
  private let stateCount: Int
  /// The chance of each joint state, by hypothesis; established facts may be not so in it.
  private var chances: [Double] = []
  /// The chance of what each report says by itself, by hypothesis, state and report.
  private var alone: [Double] = []
  private var known: [Int: [Double]] = [:]

  init(_ model: WeighingModel) {
    precondition(model.relations.isEmpty, "Relations are for the engine's own tests.")
    self.model = model
    let sources = model.sources.count
    let facts = model.facts.count
    stateCount = 1 << (sources + facts)
    for hypothesis in model.priors.indices {
      for state in 0..<stateCount {
        func tracks(_ source: Int) -> Bool { state >> source & 1 == 1 }
        func isSo(_ fact: Int) -> Bool { state >> (sources + fact) & 1 == 1 }
        var chance = 1.0
        for (source, trust) in model.sources.enumerated() {
          chance *= tracks(source) ? trust.central : 1 - trust.central
        }
        for (fact, numbers) in model.facts.enumerated() {
          let expected = numbers.expected[hypothesis].central
          chance *= isSo(fact) ? expected : 1 - expected
        }
        chances.append(chance)
        for report in model.reports {
          let speaker = report.links[0]
          let isHeard = tracks(speaker.source) && (report.ifGenuine.map(isSo) ?? true)
          var says = speaker.anyway[hypothesis].central
          if isHeard { says = (isSo(report.fact) ? report.hit : report.falseAlarm).central }
          for relay in report.links.dropFirst() where !tracks(relay.source) {
            says = relay.anyway[hypothesis].central
          }
          alone.append(report.asserts ? says : 1 - says)
        }
      }
    }
  }

  /// Prior times likelihood of each hypothesis without what the bits say.
  mutating func weights(without gone: Int) -> [Double] {
    if let weights = known[gone] { return weights }
    let reports = model.reports.indices.filter { gone >> $0 & 1 == 0 }
    // A copy of a report that is gone stands by itself.
    let originals = reports.map { index in
      model.reports[index].copies.flatMap { gone >> $0 & 1 == 0 ? $0 : nil }
    }
    var must = 0
    for (fact, numbers) in model.facts.enumerated()
    where numbers.isEstablished && gone >> (model.reports.count + fact) & 1 == 0 {
      must |= 1 << (model.sources.count + fact)
    }
    let count = model.reports.count
    let weights = model.priors.indices.map { hypothesis in
      var sum = 0.0
      for state in 0..<stateCount where state & must == must {
        let place = hypothesis * stateCount + state
        var product = chances[place]
        for (index, original) in zip(reports, originals) {
          var chance = alone[place * count + index]
          if let original {
            let copying = model.reports[index].copying.central
            let isSame = model.reports[index].asserts == model.reports[original].asserts
            chance = copying * (isSame ? 1 : 0) + (1 - copying) * chance
          }
          product *= chance
        }
        sum += product
      }
      return model.priors[hypothesis] * sum
    }
    known[gone] = weights
    return weights
  }
}
