import Testing
import Weighing

@Suite("How reliable the reports leave a source")
struct ReliabilitiesTests {
  /// A fact that is so for certain, asserted by a source that would never say it otherwise: it is asserted if and only
  /// if the source tracks the truth.
  private func probed(_ model: WeighingModel, source: Int) -> WeighingModel {
    var probed = model
    probed.facts.append(.init(expected: model.priors.map { _ in Uncertain(1) }))
    probed.reports.append(
      WeighingModel.Report(
        fact: model.facts.count, asserts: true, hit: Uncertain(1), falseAlarm: Uncertain(0),
        links: [.init(source: source, anyway: .same(Uncertain(0)))]))
    return probed
  }

  @Test("It is the chance of a report that only a tracking source would make", arguments: 0..<60)
  func probe(seed: Int) throws {
    let model = SeededModel.model(seed)
    let engine = try Engine(model)
    let afterwards = try engine.reliabilitiesAfterwards()
    for source in model.sources.indices {
      let other = try Engine(probed(model, source: source))
      #expect(abs(afterwards[source] - likelihood(other) / likelihood(engine)) < 1e-10)
    }
  }

  private func likelihood(_ engine: Engine) -> Double {
    zip(engine.model.priors, engine.logLikelihoods(of: [.init()])[0])
      .reduce(0) { $0 + $1.0 * (logistic($1.1) / (1 - logistic($1.1))) }
  }

  @Test("A source that others contradict falls, those who contradict it rise")
  func caughtLying() throws {
    func report(_ fact: Int, _ source: Int, _ asserts: Bool) -> WeighingModel.Report {
      .init(
        fact: fact, asserts: asserts, hit: Uncertain(1), falseAlarm: Uncertain(0),
        links: [.init(source: source, anyway: .same(Uncertain(0.5)))])
    }
    let model = WeighingModel(
      priors: [0.5, 0.5], sources: [0.8, 0.95, 0.95].map { Uncertain($0) },
      facts: [
        .init(expected: [Uncertain(0.9), Uncertain(0.1)]),
        .init(expected: [Uncertain(0.5), Uncertain(0.5)]),
      ],
      reports: [report(0, 0, true), report(1, 0, true), report(1, 1, false), report(1, 2, false)])
    let engine = try Engine(model)
    let afterwards = try engine.reliabilitiesAfterwards()
    #expect(abs(engine.posteriors(of: [.init()])[0][0] - 0.5020915032679738) < 1e-12)
    #expect(afterwards[0] < 0.05)
    #expect(afterwards[1] > 0.95 && afterwards[2] > 0.95)
  }

  @Test("A source that says nothing stays as it was")
  func silent() throws {
    var model = oneFact(reliabilities: [0.8])
    model.sources.append(Uncertain(0.37))
    #expect(abs(try Engine(model).reliabilitiesAfterwards()[1] - 0.37) < 1e-15)
  }
}
