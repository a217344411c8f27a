import Foundation
import Testing
import Weighing

@Suite("A source that is caught, ten thousand times over")
struct CaughtLyingTests {
  /// How reliable the first source is after all reports.
  private func reliability(_ model: WeighingModel) throws -> Double {
    let trust = model.sources[0].central
    let key = WeighingModel.Parameter.reliability(source: 0)
    let logs = try Engine(model).logLikelihoods(of: [
      .init(values: [key: 1]), .init(values: [key: 0]),
    ])
    let highest = logs.joined().max() ?? 0
    let chances = logs.map { lane in
      zip(model.priors, lane).reduce(0) { $0 + $1.0 * exp($1.1 - highest) }
    }
    return trust * chances[0] / (trust * chances[0] + (1 - trust) * chances[1])
  }

  private func report(
    _ fact: Int, _ asserts: Bool, _ anyway: ClosedRange<Double>, _ chance: inout Seeded
  ) -> WeighingModel.Report {
    .init(
      fact: fact, asserts: asserts, hit: Uncertain(chance.number(0.95...1)),
      falseAlarm: Uncertain(chance.number(0...0.05)),
      links: [.init(source: 0, anyway: .same(Uncertain(chance.number(anyway))))])
  }

  /// A fact that tells the hypotheses apart, told by the source, and one that does not.
  private func model(_ chance: inout Seeded) -> WeighingModel {
    let random = RandomModel(ratings: .points)
    let count = chance.whole(2...4)
    let even = random.rating(&chance)
    return WeighingModel(
      priors: random.priors(count, &chance), sources: [random.rating(&chance)],
      facts: [
        .init(expected: (0..<count).map { _ in random.rating(&chance) }),
        .init(expected: Array(repeating: even, count: count)),
      ],
      reports: [report(0, true, 0.1...0.9, &chance)])
  }

  @Test(
    "One who contradicts himself is trusted less, and so is what else he says",
    arguments: Cases.parts)
  func contradiction(part: Int) {
    let failures = Cases.failures(in: part, salt: 5) { chance in
      let before = model(&chance)
      var after = before
      // He would say either anyway with a chance above what a reliable source leaves for one of the two to be wrong.
      after.reports.append(report(1, true, 0.3...0.7, &chance))
      after.reports.append(report(1, false, 0.3...0.7, &chance))
      return try fault(before, after)
    }
    #expect(failures.isEmpty)
  }

  @Test(
    "One who denies what is known is trusted less, and so is what else he says",
    arguments: Cases.parts)
  func denial(part: Int) {
    let failures = Cases.failures(in: part, salt: 6) { chance in
      let before = model(&chance)
      var after = before
      after.facts[1].isEstablished = true
      after.reports.append(report(1, false, 0.1...0.9, &chance))
      return try fault(before, after)
    }
    #expect(failures.isEmpty)
  }

  /// What is wrong, if the source is not trusted less afterwards.
  private func fault(_ before: WeighingModel, _ after: WeighingModel) throws -> String? {
    let trust = [try reliability(before), try reliability(after)]
    guard trust[1] < trust[0] else { return "trusted \(trust[1]) after \(trust[0])" }
    // The second fact is as expected under each hypothesis: all that moves is how far the first report counts.
    let told = try [before, after].map { model in
      let logs = try Engine(model).logLikelihoods(of: [.init()])[0]
      return (logs.max() ?? 0) - (logs.min() ?? 0)
    }
    return told[1] <= told[0] + 1e-12 ? nil : "tells \(told[1]) after \(told[0])"
  }
}
