import Weighing

/// How often bands hold the posterior that the true numbers give, over many worlds.
struct Coverage: Sendable {
  private var hypotheses = 0
  private var held = 0
  private var width = 0.0
  private var worlds = 0
  private var heldLeader = 0
  private var heldTruth = 0

  /// Adds a world: the band of each hypothesis, what is true of it, and which leads at the centre.
  mutating func add(
    bands: [ClosedRange<Double>], posterior: [Double], leader: Int, truth: Int
  ) {
    for (index, band) in bands.enumerated() {
      let isHeld = band.contains(posterior[index])
      hypotheses += 1
      width += band.upperBound - band.lowerBound
      guard isHeld else { continue }
      held += 1
      if index == leader { heldLeader += 1 }
      if index == truth { heldTruth += 1 }
    }
    worlds += 1
  }

  /// The figures.
  var figures: SimulationFigures.Coverage {
    func share(_ part: Int, _ whole: Int) -> Double { Double(part) / Double(max(whole, 1)) }
    return .init(
      all: share(held, hypotheses), leader: share(heldLeader, worlds),
      truth: share(heldTruth, worlds), meanWidth: width / Double(max(hypotheses, 1)))
  }
}

extension WeighingModel {
  /// The same model with every true number hidden in a range, and a model whose numbers are drawn from these ranges.
  ///
  /// The middle of each range is what the number was; it reaches as far as the words of ICD 203 and the grades of sources do: .25 to
  /// 1 to each side in log odds. The true number is drawn from the distribution of which the range is the middle nine tenths.
  func rated(_ chance: inout Chance) -> (ranges: WeighingModel, truth: WeighingModel) {
    var ranges = self
    var truth = self
    func hide(_ number: Uncertain) -> (Uncertain, Uncertain) {
      let half = chance.number(0.25...1)
      let range = Uncertain(logistic(number.mean - half), logistic(number.mean + half))
      return (range, Uncertain(logistic(range.mean + range.deviation * chance.normal())))
    }
    for index in sources.indices {
      (ranges.sources[index], truth.sources[index]) = hide(sources[index])
    }
    for fact in facts.indices {
      for hypothesis in priors.indices {
        (ranges.facts[fact].expected[hypothesis], truth.facts[fact].expected[hypothesis]) =
          hide(facts[fact].expected[hypothesis])
      }
    }
    for report in reports.indices {
      for link in reports[report].links.indices {
        let (range, value) = hide(reports[report].links[link].anyway[0])
        ranges.reports[report].links[link].anyway = .same(range)
        truth.reports[report].links[link].anyway = .same(value)
      }
    }
    return (ranges, truth)
  }

  /// The same model with the reports that another world made.
  func telling(what other: WeighingModel) -> WeighingModel {
    var model = self
    for index in reports.indices { model.reports[index].asserts = other.reports[index].asserts }
    return model
  }
}
