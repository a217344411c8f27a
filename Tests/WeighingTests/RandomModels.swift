import Weighing

/// How many cases a property is tried on: few in a debug build, where arithmetic is a hundred times as slow.
func cases(_ count: Int) -> Int {
  #if DEBUG
    max(1, count / 10)
  #else
    count
  #endif
}

/// Numbers by lot, the same for the same seed (SplitMix64).
struct Lot {
  var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  mutating func below(_ count: Int) -> Int { Int(next() % UInt64(count)) }
  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }
  mutating func happens(_ probability: Double) -> Bool { unit() < probability }
  mutating func pick<Element>(_ list: [Element]) -> Element { list[below(list.count)] }
}

extension WeighingModel {
  /// A model of a few facts and sources with everything in it that a model can have.
  static func random(
    _ lot: inout Lot, ranges: Bool = false, extreme: Bool = false,
    relations withRelations: Bool = true,
    facts factCount: Int = 5, sources sourceCount: Int = 4, reports reportCount: Int = 9
  ) -> WeighingModel {
    let hypotheses = 2 + lot.below(3)
    func number() -> Uncertain {
      if extreme && lot.happens(0.3) {
        return lot.pick([
          Uncertain(1e-9, 1 - 1e-9), Uncertain(1e-9), Uncertain(1 - 1e-9), Uncertain(1e-9, 1e-6),
        ])
      }
      let one = 0.02 + 0.96 * lot.unit()
      let two = 0.02 + 0.96 * lot.unit()
      return ranges && lot.happens(0.8) ? Uncertain(min(one, two), max(one, two)) : Uncertain(one)
    }
    func perHypothesis() -> PerHypothesis {
      lot.happens(0.5) ? .same(number()) : .each((0..<hypotheses).map { _ in number() })
    }
    let weights = (0..<hypotheses).map { _ in 0.1 + lot.unit() }
    let relations = withRelations ? (0..<lot.below(3)).map { _ in number() } : []
    var facts: [Fact] = []
    for _ in 0..<(1 + lot.below(factCount)) {
      facts.append(
        Fact(
          expected: (0..<hypotheses).map { _ in number() }, isEstablished: lot.happens(0.25),
          relation: relations.isEmpty || lot.happens(0.4) ? nil : lot.below(relations.count)))
    }
    let sources = (0..<(1 + lot.below(sourceCount))).map { _ in number() }
    let gates = facts.indices.filter { facts[$0].relation == nil }
    var reports: [Report] = []
    for index in 0..<lot.below(reportCount + 1) {
      let earlier = index > 0 && lot.happens(0.35) ? lot.below(index) : nil
      reports.append(
        Report(
          fact: earlier.map { reports[$0].fact } ?? lot.below(facts.count),
          asserts: lot.happens(0.7),
          hit: lot.happens(0.3) ? Uncertain(1) : number(),
          falseAlarm: lot.happens(0.3) ? Uncertain(0) : number(),
          links: (0..<(1 + lot.below(3))).map { _ in
            Link(source: lot.below(sources.count), anyway: perHypothesis())
          },
          copies: earlier, copying: lot.happens(0.2) ? Uncertain(1) : number(),
          ifGenuine: gates.isEmpty || lot.happens(0.75) ? nil : lot.pick(gates)))
    }
    return WeighingModel(
      priors: weights.map { $0 / weights.reduce(0, +) }, sources: sources, facts: facts,
      reports: reports,
      relations: relations)
  }

  /// Something left out, found out or given another value.
  func randomVariant(_ lot: inout Lot) -> Variant {
    var variant = Variant()
    for index in reports.indices where lot.happens(0.2) { variant.withoutReports.insert(index) }
    for index in facts.indices where lot.happens(0.15) { variant.withoutFacts.insert(index) }
    for index in facts.indices where lot.happens(0.2) {
      variant.findings[index] = .init(ifSo: 0.05 + 0.9 * lot.unit(), ifNot: 0.05 + 0.9 * lot.unit())
    }
    for parameter in allParameters where lot.happens(0.1) { variant.values[parameter] = lot.unit() }
    return variant
  }

  /// Every number that can be varied.
  var allParameters: [Parameter] {
    var list: [Parameter] = []
    for fact in facts.indices {
      for hypothesis in priors.indices {
        list.append(.expected(fact: fact, hypothesis: hypothesis))
      }
    }
    for source in sources.indices { list.append(.reliability(source: source)) }
    for (index, report) in reports.enumerated() {
      list += [.hit(report: index), .falseAlarm(report: index), .copying(report: index)]
      for link in report.links.indices {
        list.append(.anyway(report: index, link: link, hypothesis: nil))
        for hypothesis in priors.indices {
          list.append(.anyway(report: index, link: link, hypothesis: hypothesis))
        }
      }
    }
    for relation in relations.indices { list.append(.relation(relation)) }
    return list
  }
}
