extension WeighingModel {
  /// Checks that everything that is named is there and that numbers fit together.
  ///
  /// - Throws: ``WeighingError/Code/malformed``.
  func check() throws(WeighingError) {
    func refuse(_ message: String) -> WeighingError { WeighingError(.malformed, message) }
    guard !priors.isEmpty else { throw refuse("there is no hypothesis to weigh") }
    guard priors.allSatisfy({ $0 >= 0 && $0 <= 1 }), abs(priors.reduce(0, +) - 1) <= 1e-6 else {
      throw refuse("the priors do not sum to one")
    }
    let gates = Set(reports.compactMap(\.ifGenuine))
    for (index, fact) in facts.enumerated() {
      guard fact.expected.count == priors.count else {
        throw refuse(
          "fact \(index) has \(fact.expected.count) ratings for \(priors.count) hypotheses")
      }
      if let relation = fact.relation {
        guard relations.indices.contains(relation) else {
          throw refuse("fact \(index) belongs to a relation that does not exist")
        }
        if gates.contains(index) {
          throw refuse(
            "fact \(index) is related to others, so no report can hinge on it; make it a fact of its own"
          )
        }
      }
    }
    for (index, report) in reports.enumerated() {
      guard facts.indices.contains(report.fact),
        report.ifGenuine.map({ facts.indices.contains($0) }) ?? true
      else { throw refuse("report \(index) is of a fact that does not exist") }
      guard !report.links.isEmpty else { throw refuse("report \(index) has no source") }
      for link in report.links {
        guard sources.indices.contains(link.source) else {
          throw refuse("report \(index) is by a source that does not exist")
        }
        if case .each(let values) = link.anyway, values.count != priors.count {
          throw refuse(
            "report \(index) has \(values.count) ratings of what its source would say anyway, for \(priors.count) hypotheses"
          )
        }
      }
      try checkCopy(index)
    }
  }

  private func checkCopy(_ index: Int) throws(WeighingError) {
    var next = reports[index].copies
    var steps = 0
    while let copied = next {
      guard reports.indices.contains(copied) else {
        throw WeighingError(.malformed, "report \(index) copies a report that does not exist")
      }
      guard reports[copied].fact == reports[index].fact else {
        throw WeighingError(.malformed, "report \(index) copies a report of another fact")
      }
      steps += 1
      guard steps <= reports.count else {
        throw WeighingError(.malformed, "report \(index) copies a report that copies it in turn")
      }
      next = reports[copied].copies
    }
  }
}
