import Foundation
import Testing
import Weighing

@testable import assay_bench

@Suite("The simulation of worlds")
struct SimulationTests {
  private func json(seed: UInt64) throws -> Data {
    let simulation = Simulation(worlds: 20, bandWorlds: 2, seed: seed, draws: 100)
    let kinds = try [WorldKind.all[0], WorldKind.all[5]].enumerated().map {
      try simulation.figures(of: $1, at: $0)
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return try encoder.encode(
      SimulationFigures(seed: seed, worlds: 20, bandWorlds: 2, draws: 100, kinds: kinds))
  }

  @Test("The same seed gives the same bytes, another seed others")
  func seeds() throws {
    #expect(try json(seed: 1) == json(seed: 1))
    #expect(try json(seed: 1) != json(seed: 2))
  }

  @Test("Reports come as often as the model says", arguments: [0, 5])
  func frequencies(kind: Int) throws {
    var kind = WorldKind.all[kind]
    kind.reports = 3
    var chance = Chance(seed: 7)
    let numbers = World.numbers(kind, &chance)
    let count = 20_000
    var seen = [Int](repeating: 0, count: 8)
    for _ in 0..<count {
      let reports = World(kind, numbers: numbers, &chance).model.reports
      seen[reports.enumerated().reduce(0) { $1.element.asserts ? $0 | 1 << $1.offset : $0 }] += 1
    }
    for (pattern, times) in seen.enumerated() {
      var model = numbers
      for index in model.reports.indices {
        model.reports[index].asserts = pattern >> index & 1 == 1
      }
      let logs = try Engine(model).logLikelihoods(of: [.init()])[0]
      let chance = zip(model.priors, logs).reduce(0) { $0 + $1.0 * exp($1.1) }
      // Five standard deviations: passed by chance once in a million and a half.
      let allowed = 5 * (chance * (1 - chance) / Double(count)).squareRoot() + 1e-9
      #expect(abs(Double(times) / Double(count) - chance) < allowed)
    }
  }

  @Test("Claims are counted by their strength, and a tie counts in part")
  func tally() {
    var tally = Tally()
    tally.add([0.96, 0.04], truth: 0)
    tally.add([0.2, 0.8], truth: 0)
    tally.add([0.5, 0.5], truth: 1)
    let row = tally.row(.exact)
    #expect(row.leaderRight == 0.5)
    #expect(row.claimsAbove95 == 1 && row.rightAbove95 == 1)
    #expect(row.claims75To95 == 1 && row.right75To95 == 0)
  }

  @Test(
    "A report of a poor source weighs less in the matrix, and speaks against what it is unlikely under"
  )
  func matrix() {
    let model = WeighingModel(
      priors: [0.5, 0.5], sources: [Uncertain(0.3)],
      facts: [.init(expected: [Uncertain(0.9), Uncertain(0.1)])],
      reports: [
        .init(
          fact: 0, asserts: true, hit: Uncertain(0.99), falseAlarm: Uncertain(0.01),
          links: [.init(source: 0, anyway: .same(Uncertain(0.5)))])
      ])
    #expect(WeightedMatrix(model).scores == [0, 2 * 0.5.squareRoot()])
  }
}
