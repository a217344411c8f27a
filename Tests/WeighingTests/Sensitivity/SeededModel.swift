import Weighing

/// Small models drawn from a seed, of every shape that a model can have.
struct SeededModel {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  /// A model with chains, copies of copies, facts on which reports hang and established facts; with relations if asked.
  static func model(_ seed: Int, relations: Bool = false) -> WeighingModel {
    var generator = SeededModel(seed: seed)
    return generator.model(relations: relations)
  }

  private mutating func model(relations: Bool) -> WeighingModel {
    let hypotheses = 2 + below(3)
    let sources = 1 + below(4)
    let facts = 1 + below(4)
    let weights = (0..<hypotheses).map { _ in 0.2 + unit() }
    let sum = weights.reduce(0, +)
    var model = WeighingModel(
      priors: weights.map { $0 / sum }, sources: (0..<sources).map { _ in number() },
      facts: [], relations: relations ? [number()] : [])
    for _ in 0..<facts {
      model.facts.append(
        WeighingModel.Fact(
          expected: (0..<hypotheses).map { _ in number() }, isEstablished: below(6) == 0,
          relation: relations && below(3) > 0 ? 0 : nil))
    }
    for index in 0..<(2 + below(5)) {
      let fact = below(facts)
      let links = (0..<(1 + below(2))).map { _ in
        WeighingModel.Link(source: below(sources), anyway: anyway(hypotheses))
      }
      let asserts = below(4) > 0
      let earlier = model.reports.indices.filter { model.reports[$0].fact == fact }
      let copied =
        below(3) == 0
        ? earlier.first { model.reports[$0].asserts == asserts || index % 2 == 0 } : nil
      let gates = model.facts.indices.filter { $0 != fact && model.facts[$0].relation == nil }
      model.reports.append(
        WeighingModel.Report(
          fact: fact, asserts: asserts, hit: Uncertain(0.8 + 0.2 * unit()),
          falseAlarm: Uncertain(0.2 * unit()), links: links, copies: copied,
          copying: copied == nil ? Uncertain(1) : Uncertain(0.9 * unit()),
          ifGenuine: below(5) == 0 ? gates.first : nil))
    }
    return model
  }

  private mutating func anyway(_ hypotheses: Int) -> WeighingModel.PerHypothesis {
    below(2) == 0 ? .same(number()) : .each((0..<hypotheses).map { _ in number() })
  }

  private mutating func number() -> Uncertain {
    let middle = 0.05 + 0.9 * unit()
    guard below(2) == 0 else { return Uncertain(middle) }
    return Uncertain(middle * 0.8, middle + (1 - middle) * 0.2)
  }

  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

  mutating func unit() -> Double { Double(next() >> 11) / 0x1p53 }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Whether two lists of numbers are the same but for rounding.
func areClose(_ first: [Double], _ second: [Double], within tolerance: Double = 1e-11) -> Bool {
  first.count == second.count && zip(first, second).allSatisfy { abs($0 - $1) <= tolerance }
}

/// A model of one fact that two hypotheses expect with .9 and .1, with a report for each reliability.
func oneFact(reliabilities: [Double], copying: [Int: Int] = [:]) -> WeighingModel {
  WeighingModel(
    priors: [0.5, 0.5], sources: reliabilities.map { Uncertain($0) },
    facts: [WeighingModel.Fact(expected: [Uncertain(0.9), Uncertain(0.1)])],
    reports: reliabilities.indices.map { index in
      WeighingModel.Report(
        fact: 0, asserts: true, hit: Uncertain(1), falseAlarm: Uncertain(0),
        links: [WeighingModel.Link(source: index, anyway: .same(Uncertain(0.5)))],
        copies: copying[index])
    })
}
