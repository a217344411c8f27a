import Testing
import Weighing

@Suite("The result without one item")
struct RemovalsTests {
  @Test("A loss is the same as a model that never had what is lost", arguments: 0..<100)
  func rebuilt(seed: Int) throws {
    let model = SeededModel.model(seed, relations: seed % 2 == 0)
    let engine = try Engine(model)
    let now = engine.lead().leaders
    for removal in try engine.removals() {
      let rest = try Engine(without(removal.item, in: model))
      let posterior = try #require(rest.posteriors(of: [.init()]).first)
      #expect(areClose(removal.posterior, posterior))
      #expect(removal.leaders == Lead(posterior: posterior).leaders)
      #expect(removal.changesLeader == (removal.leaders != now))
    }
  }

  /// The model rebuilt without an item; a fact loses its reports, and what established it, and no longer counts as related.
  private func without(_ item: WeighingModel.Item, in model: WeighingModel) -> WeighingModel {
    var left = Array(model.reports.indices)
    var rest = model
    switch item {
    case .report(let index): left.removeAll { $0 == index }
    case .source(let source):
      left.removeAll { model.reports[$0].links.contains { $0.source == source } }
    case .origin(let root): left.removeAll { model.origin(of: $0) == root }
    case .fact(let fact):
      left.removeAll { model.reports[$0].fact == fact || model.reports[$0].ifGenuine == fact }
      rest.facts[fact].isEstablished = false
      rest.facts[fact].relation = nil
    }
    rest.reports = left.map { index in
      var report = model.reports[index]
      report.copies = report.copies.flatMap { left.firstIndex(of: $0) }
      return report
    }
    return rest
  }

  @Test("A verbatim copy can be lost without any change")
  func copy() throws {
    let engine = try Engine(oneFact(reliabilities: [0.8, 0.8], copying: [1: 0]))
    let removals = try engine.removals()
    #expect(areClose(removals[1].posterior, [0.82, 0.18]))
    #expect(removals[1].changesLeader == false)
    // Without the original the copy stands on its own.
    #expect(areClose(removals[0].posterior, [0.82, 0.18]))
    let origin = try #require(removals.first { $0.item == .origin(0) })
    #expect(origin.leaders == [0, 1])
    #expect(origin.changesLeader)
  }

  @Test("A leader that is not ranked does not count")
  func mask() throws {
    let engine = try Engine(oneFact(reliabilities: [0.8]))
    let removals = try engine.removals(ranked: [false, true])
    #expect(removals.allSatisfy { $0.leaders == [1] && !$0.changesLeader })
  }
}
