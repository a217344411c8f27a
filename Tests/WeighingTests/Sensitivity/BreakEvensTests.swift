import Testing
import Weighing

@Suite("Where the leader changes")
struct BreakEvensTests {
  @Test("Before the value the leader leads, beyond it another", arguments: 0..<100)
  func crossing(seed: Int) throws {
    let model = SeededModel.model(seed, relations: seed % 3 == 0)
    let engine = try Engine(model)
    let now = engine.lead().leaders
    let found = engine.breakEvens()
    try #require(now.count == 1)
    #expect(found.map(\.distance) == found.map(\.distance).sorted())
    for breakEven in found {
      guard case .parameter(let parameter) = breakEven.number else { continue }
      let step =
        (breakEven.value > breakEven.current ? 1e-5 : -1e-5) * breakEven.value
        * (1 - breakEven.value)
      func leaders(at value: Double) -> [Int] {
        Lead(posterior: engine.posteriors(of: [.init(values: [parameter: value])])[0]).leaders
      }
      // A number that hardly tells still ties so near.
      #expect(Set(leaders(at: breakEven.value - step)).isSuperset(of: now))
      #expect(leaders(at: breakEven.value + step) != now)
      #expect(Set(leaders(at: breakEven.value + step)).isSuperset(of: breakEven.leaders))
      #expect(breakEven.current == model[parameter].central)
    }
  }

  @Test("Nothing changes nearer than the value that is told", arguments: 0..<40)
  func nearest(seed: Int) throws {
    let model = SeededModel.model(seed, relations: seed % 3 == 0)
    let engine = try Engine(model)
    let now = engine.lead().leaders
    var reach = [WeighingModel.Parameter: Double]()
    for breakEven in engine.breakEvens() {
      if case .parameter(let parameter) = breakEven.number {
        reach[parameter] = breakEven.distance
      }
    }
    let values = (1..<40).map { Double($0) / 40 }
    for parameter in model.parameters {
      let posteriors = engine.posteriors(of: values.map { .init(values: [parameter: $0]) })
      for (value, posterior) in zip(values, posteriors) {
        let distance = abs(logit(value) - logit(model[parameter].central))
        guard distance < (reach[parameter] ?? .infinity) - 1e-6 else { continue }
        #expect(Lead(posterior: posterior).leaders == now, "\(parameter) at \(value)")
      }
    }
  }

  @Test("At the break-even of a prior the leader ties with another", arguments: 0..<100)
  func priors(seed: Int) throws {
    let model = SeededModel.model(seed)
    let engine = try Engine(model)
    let now = engine.lead().leaders
    func leaders(hypothesis: Int, prior: Double) throws -> [Int] {
      var changed = model
      let rest = (1 - prior) / (1 - model.priors[hypothesis])
      changed.priors = model.priors.indices.map {
        $0 == hypothesis ? prior : model.priors[$0] * rest
      }
      return try Engine(changed).lead().leaders
    }
    var seen = Set<Int>()
    for breakEven in engine.breakEvens() {
      guard case .prior(let hypothesis) = breakEven.number else { continue }
      seen.insert(hypothesis)
      let step =
        (breakEven.value > breakEven.current ? 1 : -1) * 1e-7 * breakEven.value
        * (1 - breakEven.value)
      #expect(try leaders(hypothesis: hypothesis, prior: breakEven.value - step) == now)
      #expect(
        try leaders(hypothesis: hypothesis, prior: breakEven.value + step) == breakEven.leaders)
      #expect((breakEven.value < breakEven.current) == [hypothesis].elementsEqual(now))
    }
    #expect(seen.count == model.priors.count)
  }

  @Test("A single report's rating has the break-even that arithmetic gives")
  func byHand() throws {
    // The evidence is L·.8 + .2·.5 = .82 against .18; even where L·.8 + .1 = .18, that is at .1.
    let engine = try Engine(oneFact(reliabilities: [0.8]))
    let found = engine.breakEvens()
    let rating = try #require(
      found.first { $0.number == .parameter(.expected(fact: 0, hypothesis: 0)) })
    #expect(abs(rating.value - 0.1) < 1e-12)
    #expect(rating.leaders == [1])
    // No reliability between 0 and 1 makes the report speak for the other hypothesis.
    #expect(!found.contains { $0.number == .parameter(.reliability(source: 0)) })
    let prior = try #require(found.first { $0.number == .prior(hypothesis: 0) })
    #expect(abs(prior.value - 0.18) < 1e-12)
  }

  @Test("Where leaders tie there are no break-evens")
  func tie() throws {
    var model = oneFact(reliabilities: [0.8])
    model.reports = []
    #expect(try Engine(model).breakEvens() == [])
  }

  @Test("Hypotheses that are not ranked are not overtaken by")
  func mask() throws {
    let model = WeighingModel(
      priors: [0.3, 0.3, 0.4],
      facts: [
        WeighingModel.Fact(
          expected: [Uncertain(0.8), Uncertain(0.2), Uncertain(0.6)], isEstablished: true)
      ])
    let found = try Engine(model).breakEvens(ranked: [true, true, false])
    #expect(found.allSatisfy { $0.leaders == [1] })
    #expect(!found.contains { $0.number == .prior(hypothesis: 2) })
  }
}
