import Testing
import Weighing

@Suite("Numbers stay numbers, ten thousand times over")
struct FiniteTests {
  @Test("For any rating the input allows, posteriors are probabilities", arguments: Cases.parts)
  func posteriors(part: Int) {
    let random = RandomModel(reports: 0...8)
    let failures = Cases.failures(in: part, salt: 2) { chance in
      let model = random.model(&chance)
      // Whole, and with something left out, found or known.
      var variants: [WeighingModel.Variant] = [
        .init(), .init(withoutFacts: [chance.whole(0...model.facts.count - 1)]),
        .init(findings: [chance.whole(0...model.facts.count - 1): .init(ifSo: 0.95, ifNot: 0.05)]),
        .init(values: [
          .reliability(source: chance.whole(0...model.sources.count - 1)): chance.unit()
        ]),
      ]
      if !model.reports.isEmpty {
        variants.append(.init(withoutReports: [chance.whole(0...model.reports.count - 1)]))
      }
      for posterior in try Engine(model).posteriors(of: variants) {
        guard posterior.allSatisfy({ $0.isFinite && 0 <= $0 && $0 <= 1 }) else {
          return "no probabilities: \(posterior)"
        }
        let sum = posterior.reduce(0, +)
        guard abs(sum - 1) < 1e-12 else { return "the sum is \(sum)" }
      }
      return nil
    }
    #expect(failures.isEmpty)
  }

  @Test(
    "For any rating the input allows, draws and bounds are probabilities", arguments: Cases.parts)
  func draws(part: Int) {
    let random = RandomModel()
    let failures = Cases.failures(in: part, of: Cases.count(slower: 10), salt: 14) { chance in
      let engine = try Engine(random.model(&chance))
      let draws = try engine.draws(count: 16, seed: chance.next())
      for draw in 0..<draws.count {
        let posterior = draws.posteriors.map { $0[draw] }
        guard posterior.allSatisfy({ $0.isFinite && 0 <= $0 && $0 <= 1 }) else {
          return "no probabilities: \(posterior)"
        }
        let sum = posterior.reduce(0, +)
        guard abs(sum - 1) < 1e-12 else { return "the sum is \(sum)" }
      }
      guard draws.leading.allSatisfy(\.isFinite), abs(draws.leading.reduce(0, +) - 1) < 1e-12 else {
        return "leading \(draws.leading)"
      }
      for range in engine.bounds() {
        guard range.lowerBound.isFinite, 0 <= range.lowerBound, range.upperBound <= 1 else {
          return "bounds \(range)"
        }
      }
      return nil
    }
    #expect(failures.isEmpty)
  }
}
