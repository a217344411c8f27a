import Testing
import Weighing

@Suite("What each fact alone says")
struct ContributionsTests {
  @Test("It is the whole result where a fact stands alone")
  func alone() throws {
    let engine = try Engine(oneFact(reliabilities: [0.8, 0.6]))
    let posterior = engine.posteriors(of: [.init()])[0]
    let row = engine.contributions()[0]
    #expect(row[0] == 0)
    #expect(abs(row[1] - logit(posterior[1])) < 1e-12)
  }

  @Test("Facts without a common source add up to the whole, each with its weight")
  func sum() throws {
    let model = WeighingModel(
      priors: [0.2, 0.3, 0.5],
      facts: [[0.8, 0.2, 0.5], [0.7, 0.3, 0.1], [0.4, 0.6, 0.9]].enumerated().map { index, row in
        .init(
          expected: row.map { Uncertain($0) }, isEstablished: true, relation: index > 0 ? 0 : nil)
      }, relations: [Uncertain(0.5)])
    let engine = try Engine(model)
    let rows = engine.contributions()
    let all = engine.logLikelihoods(of: [.init()])[0]
    let added = (0..<3).map { hypothesis in rows.reduce(0) { $0 + $1[hypothesis] } }
    #expect(
      areClose([added[1] - added[0], added[2] - added[0]], [all[1] - all[0], all[2] - all[0]]))
    #expect(model.weights == [1, 1 / 1.5, 1 / 1.5])
    #expect(rows.allSatisfy { $0.max() == 0 })
  }

  @Test("A fact on which a report hangs does not lend it its own reports, nor what established it")
  func gate() throws {
    var model = oneFact(reliabilities: [0.8, 0.9])
    model.facts.append(.init(expected: [Uncertain(0.3), Uncertain(0.6)]))
    model.reports[0].ifGenuine = 1
    model.reports[1].fact = 1
    // Genuine or not: .3·.82 + .7·.5 against .6·.18 + .4·.5.
    let row = try Engine(model).contributions()[0]
    #expect(abs(row[1] - logit(0.308 / (0.308 + 0.596))) < 1e-12)
    model.facts[1].isEstablished = true
    let established = try Engine(model).contributions()[0]
    #expect(abs(established[1] - logit(0.18)) < 1e-12)
  }

  @Test("A fact that nobody reports says nothing")
  func silent() throws {
    var model = oneFact(reliabilities: [0.8])
    model.facts.append(.init(expected: [Uncertain(0.3), Uncertain(0.6)]))
    #expect(try Engine(model).contributions()[1] == [0, 0])
  }
}
