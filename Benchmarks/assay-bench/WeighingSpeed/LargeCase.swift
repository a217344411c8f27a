import Weighing

/// Large cases of chance, to see how fast they are weighed.
enum LargeCase {
  /// A large case as newsrooms may have one: every number a range, copies, chains of two.
  ///
  /// Each report is of a fact and by a source of chance; one in three copies an earlier one of its fact with .5 to .95, one in three
  /// comes by way of another source.
  static func plain(
    reports: Int = 60, facts: Int = 25, sources: Int = 15, hypotheses: Int = 6, seed: UInt64
  ) -> WeighingModel {
    var chance = Chance(seed: seed)
    var model = numbers(facts: facts, sources: sources, hypotheses: hypotheses, &chance)
    for index in 0..<reports {
      // Each fact has a report, as long as there are as many.
      let fact = index < facts ? index : chance.whole(below: facts)
      let source = chance.whole(below: sources)
      var report = report(of: fact, by: source, &chance)
      if chance.happens(1 / 3) {
        let outlet = (source + 1 + chance.whole(below: sources - 1)) % sources
        report.links.append(.init(source: outlet, anyway: .same(range(&chance))))
      }
      let earlier = model.reports.indices.filter { model.reports[$0].fact == fact }
      if !earlier.isEmpty, chance.happens(1 / 3) {
        let original = earlier[chance.whole(below: earlier.count)]
        report.copies = original
        report.copying = Uncertain(0.5, 0.95)
        report.asserts = model.reports[original].asserts
      }
      model.reports.append(report)
    }
    return model
  }

  /// A case in which every source reports on every fact: the densest there can be.
  static func dense(
    facts: Int, sources: Int, hypotheses: Int = 6, seed: UInt64
  ) -> WeighingModel {
    var chance = Chance(seed: seed)
    var model = numbers(facts: facts, sources: sources, hypotheses: hypotheses, &chance)
    for fact in 0..<facts {
      for source in 0..<sources { model.reports.append(report(of: fact, by: source, &chance)) }
    }
    return model
  }

  private static func numbers(
    facts: Int, sources: Int, hypotheses: Int, _ chance: inout Chance
  ) -> WeighingModel {
    WeighingModel(
      priors: Array(repeating: 1 / Double(hypotheses), count: hypotheses),
      sources: (0..<sources).map { _ in range(&chance) },
      facts: (0..<facts).map { _ in
        .init(expected: (0..<hypotheses).map { _ in range(&chance) })
      })
  }

  private static func report(
    of fact: Int, by source: Int, _ chance: inout Chance
  ) -> WeighingModel.Report {
    .init(
      fact: fact, asserts: chance.happens(0.75), hit: Uncertain(0.99), falseAlarm: Uncertain(0.01),
      links: [.init(source: source, anyway: .same(range(&chance)))])
  }

  /// A range between .01 and .99.
  private static func range(_ chance: inout Chance) -> Uncertain {
    let middle = chance.number(-3...3)
    let half = chance.number(0.25...1)
    return Uncertain(logistic(middle - half), logistic(middle + half))
  }

  /// The times of all cases that are tried.
  static func timed(_ runs: Int, _ draws: Int) throws -> [SpeedFigures.Case] {
    var cases: [SpeedFigures.Case] = []
    func add(_ name: String, _ model: WeighingModel, isWhole: Bool) throws {
      // Where the band alone takes seconds, one run tells enough.
      let speed = WeighingSpeed(runs: isWhole ? runs : 1, draws: draws)
      cases.append(try speed.times(of: model, name: name, isWhole: isWhole))
      cases[cases.count - 1].peakMegabytes = WeighingSpeed.peakMegabytes()
    }
    for seed in 1...5 { try add("plain \(seed)", plain(seed: UInt64(seed)), isWhole: true) }
    for sources in [4, 8, 10, 30] {
      try add(
        "dense \(sources)", dense(facts: max(25, sources), sources: sources, seed: 1),
        isWhole: false)
    }
    return cases
  }
}
