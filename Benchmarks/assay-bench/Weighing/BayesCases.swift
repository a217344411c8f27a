import Weighing

extension WeighingCases {
  /// Published examples of Bayes' rule, each by the inputs that it states.
  ///
  /// What an example only quotes, and what cannot be had from its inputs, stays out.
  static let bayes = WeighingCases(kind: "published Bayes examples") { item, _ in
    guard let inputs = item["inputs"] else {
      throw WeighingCaseError("the example states no inputs")
    }
    if let values = chance(inputs) ?? odds(inputs) ?? testimony(inputs) ?? island(inputs)
      ?? step(inputs) ?? alarm(inputs)
    {
      return .object(values)
    }
    throw WeighingCaseError("the inputs of the example are of no kind that is known")
  }

  /// The chance of two like events, were they independent.
  private static func chance(_ inputs: JSON) -> [String: JSON]? {
    guard let parts = inputs["p_sids"]?.string?.split(separator: "/"), parts.count == 2,
      let part = Double(parts[0]), let whole = Double(parts[1])
    else { return nil }
    let times = (whole / part) * (whole / part)
    return [
      "one_in": .value(times),
      "quoted": .string("1 in \(Int((times / 1e6).rounded())) million"),
    ]
  }

  /// Odds of the defence against the prosecution after evidence for the prosecution; or odds with a list of factors.
  private static func odds(_ inputs: JSON) -> [String: JSON]? {
    if let prior = inputs["prior_odds_defence_vs_prosecution"]?.number,
      let ratio = inputs["lr_prosecution"]?.number
    {
      let odds = prior / ratio
      return [
        "posterior_odds_defence": .value(odds),
        "posterior_defence": .value(
          logistic(logit(prior / (1 + prior)) - logit(ratio / (1 + ratio)))),
      ]
    }
    guard let prior = inputs["prior"]?.number,
      let factors = inputs["odds_multipliers_listed"]?.numbers
    else { return nil }
    let start = (inputs["risk_multipliers"]?.numbers ?? []).reduce(prior, *)
    let odds = factors.reduce(start / (1 - start), *)
    return ["posterior_from_listed_items": .value(odds / (1 + odds))]
  }

  /// One witness or test of known accuracy.
  private static func testimony(_ inputs: JSON) -> [String: JSON]? {
    guard let prior = inputs["prior"]?.number ?? inputs["prior_blue"]?.number,
      let hit = inputs["hit"]?.number, let alarm = inputs["false"]?.number
    else { return nil }
    let model = WeighingModel(
      priors: [prior, 1 - prior], sources: [Uncertain(1)],
      facts: [.init(expected: [Uncertain(1), Uncertain(0)])],
      reports: [
        .init(
          fact: 0, asserts: true, hit: Uncertain(hit), falseAlarm: Uncertain(alarm),
          links: [.init(source: 0, anyway: .same(Uncertain(0.5)))])
      ])
    let found = (try? Engine(model))?.posteriors(of: [.init()]).first?.first
    return [inputs["prior_blue"] == nil ? "posterior" : "posterior_blue": .value(found)]
  }

  /// A match found on an island where each of the others might match too.
  private static func island(_ inputs: JSON) -> [String: JSON]? {
    guard let others = inputs["others"]?.number, let match = inputs["match_probability"]?.number
    else { return nil }
    let prior = 1 / (others + 1)
    return [
      "posterior_guilt": .value(
        posterior(priors: [prior, 1 - prior], logLikelihoods: [0, logit(match / (1 + match))])[0])
    ]
  }

  /// The likelihood ratio that one step from shares to other shares stands for.
  private static func step(_ inputs: JSON) -> [String: JSON]? {
    guard let before = inputs["before"]?.members, let after = inputs["after"]?.members,
      let lab = before["lab"]?.number, let other = before["zoonotic"]?.number,
      let labAfter = after["lab"]?.number, let otherAfter = after["zoonotic"]?.number
    else { return nil }
    return ["implied_LR_lab_over_zoonotic": .value((labAfter / otherAfter) / (lab / other))]
  }

  /// The alarm that a burglary or an earthquake sets off, with two neighbours who call.
  private static func alarm(_ inputs: JSON) -> [String: JSON]? {
    guard let burglary = inputs["P(B)"]?.number, let quake = inputs["P(E)"]?.number,
      let alarm = inputs["P(A|B,E)"]?.numbers, alarm.count == 4,
      let john = inputs["P(J|A)"]?.numbers, john.count == 2,
      let mary = inputs["P(M|A)"]?.numbers, mary.count == 2
    else { return nil }
    // Rows: burglary with and without earthquake, then none with and without.
    let calls = alarm.map { $0 * john[0] * mary[0] + (1 - $0) * john[1] * mary[1] }
    let withBurglary = burglary * (quake * calls[0] + (1 - quake) * calls[1])
    let without = (1 - burglary) * (quake * calls[2] + (1 - quake) * calls[3])
    return ["P(B|j,m)": .value(withBurglary / (withBurglary + without))]
  }
}
