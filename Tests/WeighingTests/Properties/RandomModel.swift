import Weighing

/// Models of chance, small enough to go through by the ten thousand.
struct RandomModel {
  /// The numbers that ratings may have.
  enum Ratings {
    /// Known values between .02 and .98.
    case points
    /// Ranges as words and grades have them: the ends between .01 and .99, at most 2 apart in log odds.
    case worded
    /// Anything that the input allows: points and ranges from 1e-9 to 1 − 1e-9.
    case allowed
  }

  var ratings = Ratings.allowed
  var hypotheses = 2...4
  var facts = 1...4
  var sources = 1...4
  var reports = 0...6
  /// The most links outward of the speaker.
  var relays = 2
  /// How often a report copies an earlier one, with any probability, of its fact.
  var copying = 0.3
  /// Whether facts may be established, or reports hang on other facts.
  var isVaried = true
  /// Whether facts may be related.
  var hasRelations = true

  func rating(_ chance: inout Seeded) -> Uncertain {
    switch ratings {
    case .points: return Uncertain(chance.number(0.02...0.98))
    case .worded:
      if chance.happens(0.2) { return Uncertain(chance.number(0.02...0.98)) }
      let middle = chance.number(-3...3)
      let half = chance.number(0.05...1)
      return Uncertain(logistic(middle - half), logistic(middle + half))
    case .allowed:
      let ends = [end(&chance), end(&chance)].sorted()
      return chance.happens(0.3) ? Uncertain(ends[0]) : Uncertain(ends[0], ends[1])
    }
  }

  /// One end of an allowed range: every order of magnitude, near 0 and near 1, the very ends among them.
  private func end(_ chance: inout Seeded) -> Double {
    if chance.happens(0.1) { return chance.happens(0.5) ? 1e-9 : 1 - 1e-9 }
    return min(max(logistic(chance.number(-20.7...20.7)), 1e-9), 1 - 1e-9)
  }

  func perHypothesis(_ count: Int, _ chance: inout Seeded) -> WeighingModel.PerHypothesis {
    chance.happens(0.5)
      ? .same(rating(&chance)) : .each((0..<count).map { _ in rating(&chance) })
  }

  /// Priors that sum to one, now and then very uneven ones.
  func priors(_ count: Int, _ chance: inout Seeded) -> [Double] {
    let isUneven = ratings == .points ? false : chance.happens(0.2)
    let shares = (0..<count).map { _ in isUneven ? end(&chance) : chance.number(0.05...1) }
    let sum = shares.reduce(0, +)
    return shares.map { $0 / sum }
  }

  func model(_ chance: inout Seeded) -> WeighingModel {
    let hypothesisCount = chance.whole(hypotheses)
    let factCount = chance.whole(facts)
    let sourceCount = chance.whole(sources)
    let isRelated = hasRelations && chance.happens(0.3)
    var model = WeighingModel(
      priors: priors(hypothesisCount, &chance),
      sources: (0..<sourceCount).map { _ in rating(&chance) },
      facts: (0..<factCount).map { _ in
        WeighingModel.Fact(
          expected: (0..<hypothesisCount).map { _ in rating(&chance) },
          isEstablished: isVaried && chance.happens(0.3),
          relation: isRelated && chance.happens(0.6) ? 0 : nil)
      },
      relations: isRelated ? [rating(&chance)] : [])
    for _ in 0..<chance.whole(reports) { model.reports.append(report(in: model, &chance)) }
    return model
  }

  /// A further report: of chance, and now and then a copy of one that is there.
  func report(in model: WeighingModel, _ chance: inout Seeded) -> WeighingModel.Report {
    let fact = chance.whole(0...model.facts.count - 1)
    var report = WeighingModel.Report(
      fact: fact, asserts: chance.happens(0.6), hit: rating(&chance), falseAlarm: rating(&chance),
      links: links(in: model, &chance))
    let earlier = model.reports.indices.filter { model.reports[$0].fact == fact }
    if !earlier.isEmpty, chance.happens(copying) {
      report.copies = earlier[chance.whole(0...earlier.count - 1)]
      report.copying = rating(&chance)
    }
    // A fact that others hang on is related to none: the engine does not take both.
    let gates = model.facts.indices.filter { $0 != fact && model.facts[$0].relation == nil }
    if isVaried, !gates.isEmpty, chance.happens(0.15) {
      report.ifGenuine = gates[chance.whole(0...gates.count - 1)]
    }
    return report
  }

  func links(in model: WeighingModel, _ chance: inout Seeded) -> [WeighingModel.Link] {
    let count = chance.happens(0.6) ? 1 : 1 + chance.whole(0...relays)
    return (0..<count).map { _ in
      WeighingModel.Link(
        source: chance.whole(0...model.sources.count - 1),
        anyway: perHypothesis(model.priors.count, &chance))
    }
  }

  /// A verbatim copy of a report, by sources of chance.
  func verbatimCopy(of original: Int, in model: WeighingModel, _ chance: inout Seeded)
    -> WeighingModel.Report
  {
    var copy = report(in: model, &chance)
    copy.fact = model.reports[original].fact
    copy.asserts = model.reports[original].asserts
    copy.copies = original
    copy.copying = Uncertain(1)
    copy.ifGenuine = model.reports[original].ifGenuine
    return copy
  }
}
