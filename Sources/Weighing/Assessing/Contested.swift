import AssayModel

/// What arguments leave contested in a set: each item may count or not.
struct Contested {
  /// How many items are tried in all combinations; with more, each alone and all together.
  static let combined = 8

  /// For each item, the variation that leaves it out.
  let without: [WeighingModel.Variant]

  /// Collects the contested reports, facts and ratings of a set.
  init(_ model: SetModel, standing: ArgumentOutcomes) {
    var found: [WeighingModel.Variant] = []
    for (index, report) in model.reports.enumerated()
    where standing.label(.report(report.id)) == .undecided {
      found.append(.init(withoutReports: [index]))
    }
    for (index, fact) in model.evidence.enumerated() {
      if standing.label(.evidence(fact.id)) == .undecided {
        found.append(.init(withoutFacts: [index]))
      } else if model.cells.rates(fact.id),
        standing.label(.rating(evidence: fact.id, set: model.set.id)) == .undecided
      {
        // A step that does not count tells nothing apart: the fact is even under every hypothesis.
        let even = model.set.hypotheses.indices.map {
          (WeighingModel.Parameter.expected(fact: index, hypothesis: $0), 0.5)
        }
        found.append(.init(values: Dictionary(even, uniquingKeysWith: { first, _ in first })))
      }
    }
    without = found
  }

  /// The variations with and without the items: all combinations of up to eight, else each alone and all together.
  var combinations: [WeighingModel.Variant] {
    guard without.count <= Contested.combined else {
      return [.init()] + without + [without.reduce(.init()) { $0.combined(with: $1) }]
    }
    return without.reduce([.init()]) { sofar, item in sofar + sofar.map { $0.combined(with: item) }
    }
  }
}
