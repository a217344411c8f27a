import Weighing

/// A made-up world: what is so, and what is said about it.
struct World {
  /// The index of the hypothesis that is so.
  var truth: Int
  /// The true numbers, with the reports that were made.
  var model: WeighingModel
}

extension World {
  /// Draws a world from the model that the engine computes.
  ///
  /// First the true numbers, then the hypothesis from the prior, the facts from the hypothesis, whether each source tracks the
  /// truth, and then report after report.
  init(_ kind: WorldKind, _ chance: inout Chance) {
    self.init(kind, numbers: World.numbers(kind, &chance), &chance)
  }

  /// Draws a world whose numbers are known.
  init(_ kind: WorldKind, numbers: WeighingModel, _ chance: inout Chance) {
    truth = chance.index(weights: numbers.priors)
    model = numbers
    let truth = truth
    let facts = numbers.facts.map { chance.happens($0.expected[truth].central) }
    let tracks = numbers.sources.map { chance.happens($0.central) }
    for index in model.reports.indices {
      let report = model.reports[index]
      var says = says(report, facts, tracks, &chance)
      if let original = report.copies, chance.happens(report.copying.central) {
        says = model.reports[original].asserts
      }
      model.reports[index].asserts = says
    }
  }

  /// Whether a report asserts its fact, made by itself.
  private func says(
    _ report: WeighingModel.Report, _ facts: [Bool], _ tracks: [Bool], _ chance: inout Chance
  ) -> Bool {
    // The outermost source that does not track the truth decides; where all do, the fact.
    for link in report.links.reversed() where !tracks[link.source] {
      return chance.happens(link.anyway[truth].central)
    }
    return chance.happens((facts[report.fact] ? report.hit : report.falseAlarm).central)
  }

  /// The numbers of a world, with the plan of who reports what.
  static func numbers(_ kind: WorldKind, _ chance: inout Chance) -> WeighingModel {
    var model = WeighingModel(
      priors: Array(repeating: 1 / Double(kind.hypotheses), count: kind.hypotheses),
      sources: (0..<kind.sources).map { source in
        Uncertain(chance.number(source < kind.liars ? 0.1...0.4 : kind.reliability))
      },
      facts: (0..<kind.facts).map { _ in
        .init(
          expected: (0..<kind.hypotheses).map { _ in
            Uncertain(logistic(chance.number(kind.expected)))
          })
      })
    for index in 0..<kind.reports {
      model.reports.append(report(index, in: model, kind, &chance))
    }
    return model
  }

  private static func report(
    _ index: Int, in model: WeighingModel, _ kind: WorldKind, _ chance: inout Chance
  ) -> WeighingModel.Report {
    var source = chance.whole(below: kind.sources)
    var fact = chance.whole(below: kind.facts)
    var original: Int?
    if kind.isShared {
      source = index % kind.sources
      fact = index / kind.sources % kind.facts
    } else if index > 0, chance.happens(kind.tellsAgain) {
      let told = chance.whole(below: index)
      original = told
      fact = model.reports[told].fact
      let teller = model.reports[told].links[0].source
      source = (teller + 1 + chance.whole(below: kind.sources - 1)) % kind.sources
    }
    var links = [WeighingModel.Link(source: source, anyway: anyway(of: source, kind, &chance))]
    if chance.happens(kind.relayed) {
      let outlet = (source + 1 + chance.whole(below: kind.sources - 1)) % kind.sources
      links.append(.init(source: outlet, anyway: anyway(of: outlet, kind, &chance)))
    }
    return WeighingModel.Report(
      fact: fact, asserts: true, hit: Uncertain(chance.number(kind.hit)),
      falseAlarm: Uncertain(chance.number(kind.falseAlarm)), links: links, copies: original,
      copying: Uncertain(kind.verbatim))
  }

  private static func anyway(
    of source: Int, _ kind: WorldKind, _ chance: inout Chance
  ) -> WeighingModel.PerHypothesis {
    .same(Uncertain(chance.number(source < kind.liars ? 0.85...0.98 : kind.anyway)))
  }
}
