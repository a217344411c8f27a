extension WeighingModel {
  /// Every number of the model that a result can hang on, in the order of the model.
  ///
  /// Facts first (each hypothesis), then sources, reports (each link's `anyway`, `hit`, `falseAlarm`, and `copying`
  /// of a copy), and relations. Facts that nobody reports, that are not established, and on which no report
  /// hangs have no say and are not among them; nor are sources that say nothing and relations of fewer than two facts.
  public var parameters: [Parameter] {
    var all = [Parameter]()
    for case .fact(let fact) in items {
      all += priors.indices.map { .expected(fact: fact, hypothesis: $0) }
    }
    for case .source(let source) in items { all.append(.reliability(source: source)) }
    for (index, report) in reports.enumerated() {
      for (link, said) in report.links.enumerated() {
        switch said.anyway {
        case .same: all.append(.anyway(report: index, link: link, hypothesis: nil))
        case .each(let values):
          all += values.indices.map { .anyway(report: index, link: link, hypothesis: $0) }
        }
      }
      all += [.hit(report: index), .falseAlarm(report: index)]
      if report.copies != nil { all.append(.copying(report: index)) }
    }
    let counts = relatedCounts
    all += relations.indices.filter { counts[$0] > 1 }.map { .relation($0) }
    return all
  }

  /// The number behind a parameter.
  public subscript(_ parameter: Parameter) -> Uncertain {
    switch parameter {
    case .expected(let fact, let hypothesis): facts[fact].expected[hypothesis]
    case .reliability(let source): sources[source]
    case .anyway(let report, let link, let hypothesis):
      reports[report].links[link].anyway[hypothesis ?? 0]
    case .hit(let report): reports[report].hit
    case .falseAlarm(let report): reports[report].falseAlarm
    case .copying(let report): reports[report].copying
    case .relation(let relation): relations[relation]
    }
  }

  /// The weight that its relation to other facts leaves each fact's log likelihood; 1 for one that stands alone.
  ///
  /// It is `1 / (1 + (n − 1)·strength)` for the `n` related facts that are reported or established, with the strength
  /// at the middle of its range: Kish's design effect, used as a rule of thumb.
  public var weights: [Double] {
    let counts = relatedCounts
    return facts.map { fact in
      guard let relation = fact.relation, counts[relation] > 1 else { return 1 }
      return 1 / (1 + Double(counts[relation] - 1) * relations[relation].central)
    }
  }

  /// How many reported or established facts each relation joins.
  var relatedCounts: [Int] {
    let reported = Set(reports.map(\.fact))
    var counts = [Int](repeating: 0, count: relations.count)
    for (index, fact) in facts.enumerated() where fact.isEstablished || reported.contains(index) {
      if let relation = fact.relation { counts[relation] += 1 }
    }
    return counts
  }
}
