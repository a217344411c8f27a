import AssayModel
import Testing
import Weighing

@Suite("Standards of proof")
struct VerdictTests {
  private func grounds(
    _ central: Double, _ band: ClosedRange<Double>, none: Double? = 0.01,
    without: [WeighedItem: Double] = [:], diagnosticity: Double = 5
  ) -> ProofStandard.Grounds {
    .init(
      central: central, band: band, noneOfThese: none, withoutOrigins: without,
      diagnosticity: diagnosticity)
  }

  private func standard(_ threshold: Double, orEqual: Bool = true) -> ProofStandard {
    ProofStandard(proposition: [0], threshold: threshold, reachedAtThreshold: orEqual)
  }

  @Test("Met within the band, without any origin and with little left for none of these is robust")
  func robust() {
    let outcome = standard(0.75).outcome(
      on: grounds(0.9, 0.8...0.95, without: [.origin("a"): 0.85, .origin("b"): 0.75]))
    #expect(outcome == .metRobustly)
  }

  @Test("An origin without which it is not met is named, the weightiest first")
  func item() {
    let outcome = standard(0.75).outcome(
      on: grounds(
        0.9, 0.6...0.95,
        without: [.origin("c"): 0.5, .origin("b"): 0.74, .origin("a"): 0.5, .origin("d"): 0.9]))
    #expect(outcome == .metButFragile(.item(.origin("a"))))
  }

  @Test("A lower end below the threshold is fragile, also for more likely than not")
  func band() {
    #expect(standard(0.75).outcome(on: grounds(0.9, 0.6...0.95)) == .metButFragile(.band))
    #expect(
      standard(0.5, orEqual: false).outcome(on: grounds(0.9, 0.5001...0.95)) == .metRobustly)
  }

  @Test("None of these has to be below what the threshold leaves")
  func noneOfThese() {
    let fragile = Verdict.Outcome.metButFragile(.noneOfThese)
    #expect(standard(0.75).outcome(on: grounds(0.8, 0.76...0.9, none: 0.25)) == fragile)
    #expect(standard(0.75).outcome(on: grounds(0.8, 0.76...0.9, none: 0.2)) == .metRobustly)
    #expect(standard(0.75).outcome(on: grounds(0.8, 0.76...0.9, none: nil)) == .metRobustly)
  }

  @Test("Below the threshold it is not met, which holds also with the band above one half")
  func notMet() {
    #expect(standard(0.95).outcome(on: grounds(0.9, 0.6...0.97)) == .notMet)
    #expect(standard(0.95).outcome(on: grounds(0.1, 0.05...0.3)) == .notMet)
  }

  @Test("A band that holds one half and the threshold cannot tell", arguments: [0.4, 0.8, 0.96])
  func cannotTell(central: Double) {
    #expect(standard(0.95).outcome(on: grounds(central, 0.3...0.97)) == .cannotTell(.band))
  }

  @Test("With less than a ratio of three in all nothing is tested")
  func untested() {
    let outcome = standard(0.5).outcome(on: grounds(0.9, 0.8...0.95, diagnosticity: 1.0))
    #expect(outcome == .cannotTell(.untested))
    #expect(
      standard(0.5).outcome(
        on: grounds(0.9, 0.8...0.95, diagnosticity: ProofStandard.leastDiagnosticity))
        == .metRobustly)
  }

  @Test("The threshold itself is enough only where the standard says so")
  func atThreshold() {
    #expect(standard(0.75).isMet(by: 0.75))
    #expect(!standard(0.5, orEqual: false).isMet(by: 0.5))
    #expect(standard(0.3).isMet(by: 0.1 + 0.2))
    #expect(!standard(0.1 + 0.2, orEqual: false).isMet(by: 0.3))
  }

  @Test("A proposition is as likely as its hypotheses together")
  func proposition() {
    let standard = ProofStandard(proposition: [0, 2], threshold: 0.5, reachedAtThreshold: false)
    #expect(abs(standard.probability(in: [0.2, 0.5, 0.3]) - 0.5) < 1e-15)
    #expect(!standard.isMet(by: standard.probability(in: [0.2, 0.5, 0.3])))
  }

  @Test("Diagnosticity adds what each fact says, whichever way it points")
  func diagnosticity() throws {
    let model = WeighingModel(
      priors: [0.2, 0.3, 0.5],
      facts: [
        .init(expected: [0.8, 0.2, 0.4].map { Uncertain($0) }, isEstablished: true),
        .init(expected: [0.3, 0.6, 0.6].map { Uncertain($0) }, isEstablished: true),
      ])
    let engine = try Engine(model)
    // .8 against (.3·.2 + .5·.4)/.8 = .325, and .3 against .6.
    let expected = 0.9007865 + 0.6931472
    #expect(abs(engine.diagnosticity(of: standard(0.5)) - expected) < 1e-6)
    let everything = ProofStandard(
      proposition: [0, 1, 2], threshold: 0.5, reachedAtThreshold: false)
    #expect(engine.diagnosticity(of: everything) == 0)
  }
}
