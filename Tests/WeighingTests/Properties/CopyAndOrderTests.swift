import Testing
import Weighing

@Suite("What never matters, ten thousand times over")
struct CopyAndOrderTests {
  @Test(
    "A verbatim copy, or a copy of a copy, by whatever sources, moves nothing",
    arguments: Cases.parts)
  func copies(part: Int) {
    let random = RandomModel(reports: 1...6)
    let failures = Cases.failures(in: part) { chance in
      var model = random.model(&chance)
      let before = try Engine(model).posteriors(of: [.init()])[0]
      for _ in 0..<chance.whole(1...3) {
        // Any report, a copy made a round before among them.
        let original = chance.whole(0...model.reports.count - 1)
        model.reports.append(random.verbatimCopy(of: original, in: model, &chance))
      }
      let after = try Engine(model).posteriors(of: [.init()])[0]
      let moved = difference(before, after)
      return moved < 1e-12 ? nil : "moved by \(moved)"
    }
    #expect(failures.isEmpty)
  }

  @Test("The order of reports, facts, sources and hypotheses never matters", arguments: Cases.parts)
  func order(part: Int) {
    let random = RandomModel()
    let failures = Cases.failures(in: part, salt: 1) { chance in
      let model = random.model(&chance)
      let order = WeighingModel.Order(model, &chance)
      let before = try Engine(model).posteriors(of: [.init()])[0]
      let after = try Engine(model.reordered(order)).posteriors(of: [.init()])[0]
      let moved = difference(order.hypotheses.map { before[$0] }, after)
      return moved < 1e-12 ? nil : "moved by \(moved)"
    }
    #expect(failures.isEmpty)
  }
}
