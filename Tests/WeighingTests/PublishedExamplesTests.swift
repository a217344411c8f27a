import Testing

@testable import Weighing

@Suite("Published examples of Bayes' rule")
struct PublishedExamplesTests {
  /// A fact that is so under the first of two hypotheses and not under the second, as witnesses report it.
  private func model(
    prior: Double, reliability: Double, anyway: Double, hit: Double = 1, falseAlarm: Double = 0,
    witnesses: Int = 1
  ) -> WeighingModel {
    WeighingModel(
      priors: [prior, 1 - prior],
      sources: Array(repeating: Uncertain(reliability), count: witnesses),
      facts: [.init(expected: [Uncertain(1), Uncertain(0)])],
      reports: (0..<witnesses).map {
        .init(
          fact: 0, asserts: true, hit: Uncertain(hit), falseAlarm: Uncertain(falseAlarm),
          links: [.init(source: $0, anyway: .same(Uncertain(anyway)))])
      })
  }

  private func first(_ model: WeighingModel) throws -> Double {
    try Engine(model).posteriors(of: [.init()])[0][0]
  }

  @Test(
    "Independent witnesses: Bovens and Hartmann (2003), h / (h + (1 − h) xⁿ) with x = a (1 − r) / (r + a (1 − r))"
  )
  func independentWitnesses() throws {
    for prior in [0.1, 0.5, 0.9] {
      for reliability in [0.2, 0.5, 0.9] {
        for anyway in [0.1, 0.5, 0.9] {
          for witnesses in 1...5 {
            let noise = anyway * (1 - reliability)
            let power = (0..<witnesses).reduce(1.0) { product, _ in
              product * noise / (reliability + noise)
            }
            let expected = prior / (prior + (1 - prior) * power)
            let found = try first(
              model(
                prior: prior, reliability: reliability, anyway: anyway, witnesses: witnesses))
            #expect(abs(found - expected) < 1e-12)
          }
        }
      }
    }
  }

  @Test(
    "One witness or test: the cab (Tversky and Kahneman 1982), mammography (Eddy 1982)",
    arguments: [(0.15, 0.8, 0.2, 0.41379310344827586), (0.01, 0.8, 0.096, 0.07763975155279504)])
  func testimony(_ prior: Double, _ hit: Double, _ falseAlarm: Double, _ expected: Double) throws {
    let found = try first(
      model(prior: prior, reliability: 1, anyway: 0.5, hit: hit, falseAlarm: falseAlarm))
    #expect(abs(found - expected) < 1e-12)
  }

  @Test(
    "The same evidence against another wording of the hypothesis: Fenton (2014), 86 % becomes 33 %")
  func wording() {
    for (odds, expected) in [(30.0, 6.0 / 7), (2.5, 1.0 / 3)] {
      let found = posterior(
        priors: [odds / (odds + 1), 1 / (odds + 1)], logLikelihoods: [logit(1.0 / 6), 0])
      #expect(abs(found[0] - expected) < 1e-12)
    }
  }
}
