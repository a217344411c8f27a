import Testing
import Weighing

@Suite("Published examples of what one item carries")
struct PublishedStepsTests {
  private func established(_ priors: [Double], _ rows: [[Double]]) -> WeighingModel {
    WeighingModel(
      priors: priors,
      facts: rows.map {
        WeighingModel.Fact(expected: $0.map { Uncertain($0) }, isEstablished: true)
      })
  }

  @Test("The island: a match of .004 and a hundred others leave five in seven (Dawid 1994)")
  func island() throws {
    let engine = try Engine(established([1.0 / 101, 100.0 / 101], [[1, 0.004]]))
    #expect(abs(engine.posteriors(of: [.init()])[0][0] - 0.7142857142857143) < 1e-12)
    #expect(engine.lead().leaders == [0])
    // The match alone carries it.
    #expect(engine.flips().flips.map(\.items) == [[.fact(0)]])
    let breakEvens = engine.breakEvens()
    let match = try #require(
      breakEvens.first { $0.number == .parameter(.expected(fact: 0, hypothesis: 1)) })
    #expect(abs(match.value - 0.01) < 1e-12)
  }

  @Test(
    "A step that moved 97 to 56 % and 1.4 to 42 % is a ratio of 52, and without it the shares return"
  )
  func oneStep() throws {
    let before = [0.97, 0.014, 0.016]
    let after = [0.56, 0.42, 0.02]
    let ratios = zip(after, before).map { $0 / $1 }
    #expect(abs(ratios[1] / ratios[0] - 51.9642857142857) < 1e-12)
    let engine = try Engine(established(before, [ratios.map { $0 / 31 }]))
    #expect(areClose(engine.posteriors(of: [.init()])[0], after))
    let removal = try #require(try engine.removals().first)
    #expect(areClose(removal.posterior, before))
    #expect(!removal.changesLeader)
  }

  @Test("Burglary after both neighbours called: .284 (Russell and Norvig), as facts and reports")
  func burglary() throws {
    // The alarm is the fact; with and without earthquake summed out by hand.
    let with = 0.002 * 0.95 + 0.998 * 0.94
    let without = 0.002 * 0.29 + 0.998 * 0.001
    func call(_ source: Int, hit: Double, falseAlarm: Double) -> WeighingModel.Report {
      .init(
        fact: 0, asserts: true, hit: Uncertain(hit), falseAlarm: Uncertain(falseAlarm),
        links: [.init(source: source, anyway: .same(Uncertain(0.5)))])
    }
    let model = WeighingModel(
      priors: [0.001, 0.999], sources: [Uncertain(1), Uncertain(1)],
      facts: [.init(expected: [Uncertain(with), Uncertain(without)])],
      reports: [call(0, hit: 0.9, falseAlarm: 0.05), call(1, hit: 0.7, falseAlarm: 0.01)])
    let found = try Engine(model).posteriors(of: [.init()])[0]
    #expect(abs(found[0] - 0.2841718353643929) < 1e-12)
  }
}
