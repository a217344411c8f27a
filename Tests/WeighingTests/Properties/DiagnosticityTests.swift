import Foundation
import Testing
import Weighing

@Suite("How much reports can tell, ten thousand times over")
struct DiagnosticityTests {
  /// The log likelihood ratio of the first hypothesis to the second.
  private func ratio(_ model: WeighingModel) throws -> Double {
    let logs = try Engine(model).logLikelihoods(of: [.init()])[0]
    return logs[0] - logs[1]
  }

  /// Two hypotheses and one fact, told by sources that would say it as often under either.
  private func model(
    reports: Int, asserts: Bool? = nil, relays: Int, _ chance: inout Seeded
  ) -> WeighingModel {
    let random = RandomModel(ratings: chance.happens(0.5) ? .points : .allowed, relays: relays)
    var model = WeighingModel(
      priors: [0.5, 0.5], sources: (0..<3).map { _ in random.rating(&chance) },
      facts: [.init(expected: [random.rating(&chance), random.rating(&chance)])])
    for index in 0..<reports {
      let ends = [random.rating(&chance), random.rating(&chance)]
        .sorted { $0.central < $1.central }
      model.reports.append(
        .init(
          fact: 0, asserts: asserts ?? chance.happens(0.5), hit: ends[1], falseAlarm: ends[0],
          links: (0...chance.whole(0...relays)).map { _ in
            .init(
              source: chance.whole(0...2), anyway: .same(random.rating(&chance)))
          },
          copies: index > 0 && chance.happens(0.3) ? index - 1 : nil,
          copying: random.rating(&chance)))
    }
    return model
  }

  @Test(
    "One report tells no more than what its source would say anyway leaves room for",
    arguments: Cases.parts)
  func single(part: Int) {
    let failures = Cases.failures(in: part, salt: 3) { chance in
      let model = model(reports: 1, relays: 0, &chance)
      let report = model.reports[0]
      let trust = model.sources[report.links[0].source].central
      let anyway = report.links[0].anyway[0].central
      let (hit, alarm) = (report.hit.central, report.falseAlarm.central)
      let bound =
        report.asserts
        ? (trust * hit + (1 - trust) * anyway) / (trust * alarm + (1 - trust) * anyway)
        : (trust * (1 - alarm) + (1 - trust) * (1 - anyway))
          / (trust * (1 - hit) + (1 - trust) * (1 - anyway))
      let told = abs(try ratio(model))
      return told <= log(bound) + rounding ? nil : "\(told) above \(log(bound))"
    }
    #expect(failures.isEmpty)
  }

  @Test("Reports of one fact never tell more than the fact itself", arguments: Cases.parts)
  func several(part: Int) {
    let failures = Cases.failures(in: part, salt: 4) { chance in
      let isAsserted = chance.happens(0.5)
      let model = model(reports: 3, asserts: isAsserted ? true : nil, relays: 2, &chance)
      let expected = model.facts[0].expected.map(\.central)
      let so = log(expected[0] / expected[1])
      let notSo = log((1 - expected[0]) / (1 - expected[1]))
      let told = try ratio(model)
      guard abs(told) <= max(abs(so), abs(notSo)) + rounding else {
        return "\(told) beyond \(so) and \(notSo)"
      }
      // All of them assert it, and none is likelier to when it is not so: no further than the fact being so. (Copies of chance
      // keep that; each is a mixture of the two.)
      let isBetween = min(0, so) - rounding <= told && told <= max(0, so) + rounding
      return !isAsserted || isBetween ? nil : "\(told) beyond \(so)"
    }
    #expect(failures.isEmpty)
  }

  /// 1 − p for p up to 1 − 1e-9 is known to seven digits.
  private let rounding = 1e-6
}
