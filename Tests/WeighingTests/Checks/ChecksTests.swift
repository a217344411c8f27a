import Testing
import Weighing

@Suite("What to check next")
struct ChecksTests {
  /// A check as a report by a source that always tracks the truth.
  private func checked(_ model: WeighingModel, _ check: FactCheck, found: Bool) -> WeighingModel {
    var after = model
    after.sources.append(Uncertain(1))
    after.reports.append(
      WeighingModel.Report(
        fact: check.fact, asserts: found, hit: Uncertain(check.accuracy),
        falseAlarm: Uncertain(1 - check.accuracy),
        links: [.init(source: model.sources.count, anyway: .same(Uncertain(0.5)))]))
    return after
  }

  @Test("Each outcome is what a report of the finding would give", arguments: 0..<100)
  func outcomes(seed: Int) throws {
    let model = SeededModel.model(seed)
    let engine = try Engine(model)
    let now = engine.posteriors(of: [.init()])[0]
    let checks = model.facts.indices.map { FactCheck(fact: $0, accuracy: 0.6 + 0.09 * Double($0)) }
    for value in try engine.values(of: checks) {
      let so = try Engine(checked(model, value.check, found: true))
      let not = try Engine(checked(model, value.check, found: false))
      #expect(areClose(value.ifSo, so.posteriors(of: [.init()])[0]))
      #expect(areClose(value.ifNot, not.posteriors(of: [.init()])[0]))
      let average = zip(value.ifSo, value.ifNot).map {
        $0 * value.foundSo + $1 * (1 - value.foundSo)
      }
      #expect(areClose(average, now))
      let changes =
        (so.lead().leaders == engine.lead().leaders ? 0 : value.foundSo)
        + (not.lead().leaders == engine.lead().leaders ? 0 : 1 - value.foundSo)
      #expect(abs(value.changesLeader - changes) < 1e-12)
      let highest =
        value.foundSo * (value.ifSo.max() ?? 0) + (1 - value.foundSo) * (value.ifNot.max() ?? 0)
      #expect(abs(value.gain - (highest - (now.max() ?? 0))) < 1e-12)
    }
  }

  @Test("With related facts the outcomes still average to what is believed now", arguments: 0..<100)
  func related(seed: Int) throws {
    let model = SeededModel.model(seed, relations: true)
    let engine = try Engine(model)
    let now = engine.posteriors(of: [.init()])[0]
    for value in try engine.values(of: model.facts.indices.map { FactCheck(fact: $0) }) {
      let average = zip(value.ifSo, value.ifNot).map {
        $0 * value.foundSo + $1 * (1 - value.foundSo)
      }
      #expect(areClose(average, now))
      #expect(value.bits >= 0 && value.bits <= 1 && value.gain >= 0)
    }
  }

  @Test("The figures of one report are those that are published with the model")
  func oneReport() throws {
    let value = try #require(
      try Engine(oneFact(reliabilities: [0.8])).values(of: [FactCheck(fact: 0)]).first)
    #expect(abs(value.bits - 0.1325682089354694) < 1e-12)
    #expect(abs(value.changesLeader - 0.14) < 1e-12)
    #expect(abs(value.gain - 0.04) < 1e-12)
    #expect(abs(value.foundSo - 0.86) < 1e-12)
    #expect(value.changesVerdict == nil)
  }

  @Test("A check of what is established tells nothing")
  func established() throws {
    var model = oneFact(reliabilities: [0.8])
    model.facts[0].isEstablished = true
    let value = try #require(try Engine(model).values(of: [FactCheck(fact: 0)]).first)
    #expect(value.bits < 1e-12 && value.changesLeader == 0)
    #expect(abs(value.foundSo - 0.95) < 1e-12)
  }

  @Test("A finding that cannot be made changes nothing")
  func impossible() throws {
    var model = oneFact(reliabilities: [0.8])
    model.facts[0].isEstablished = true
    let value = try #require(
      try Engine(model).values(of: [FactCheck(fact: 0, accuracy: 1)]).first)
    #expect(value.foundSo == 1)
    #expect(areClose(value.ifNot, [0.9, 0.1]))
    #expect(value.changesLeader == 0)
  }

  @Test("Without a standard the chance of another leader by cost comes first, then the order given")
  func order() throws {
    var model = oneFact(reliabilities: [0.8])
    model.facts.append(.init(expected: [Uncertain(0.5), Uncertain(0.5)]))
    let checks = [
      FactCheck(fact: 1), FactCheck(fact: 1), FactCheck(fact: 0, cost: 3), FactCheck(fact: 0),
    ]
    let values = try Engine(model).values(of: checks)
    #expect(values.map(\.check) == [checks[3], checks[2], checks[0], checks[1]])
  }

  @Test("With a standard the chance of another verdict comes first")
  func standard() throws {
    // The second fact tells a standard of .9 apart, the first the leader.
    let model = WeighingModel(
      priors: [0.5, 0.5], sources: [Uncertain(0.8)],
      facts: [
        .init(expected: [Uncertain(0.9), Uncertain(0.1)]),
        .init(expected: [Uncertain(0.99), Uncertain(0.4)]),
      ],
      reports: [
        .init(
          fact: 0, asserts: true, hit: Uncertain(1), falseAlarm: Uncertain(0),
          links: [.init(source: 0, anyway: .same(Uncertain(0.5)))])
      ])
    let standard = ProofStandard(proposition: [0], threshold: 0.9, reachedAtThreshold: true)
    let engine = try Engine(model)
    let values = try engine.values(
      of: [FactCheck(fact: 0), FactCheck(fact: 1)], standard: standard)
    for value in values {
      let so = standard.isMet(by: value.ifSo[0])
      let not = standard.isMet(by: value.ifNot[0])
      let chance = (so ? value.foundSo : 0) + (not ? 1 - value.foundSo : 0)
      #expect(abs(try #require(value.changesVerdict) - chance) < 1e-12)
    }
    let chances = values.compactMap(\.changesVerdict)
    #expect(chances == chances.sorted(by: >))
    #expect(chances.first != chances.last)
  }
}
