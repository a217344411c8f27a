extension WeighingModel {
  /// The same reports as if each were independent of all others: what counting every report in full comes to.
  ///
  /// Each report gets a fact and sources of its own with the same numbers, copies stand alone, and relations are left out.
  /// An established fact counts once, and its reports tell only about their sources. A report that holds only if
  /// another fact is so gets that fact to itself, as the hypotheses alone expect it.
  public var independent: WeighingModel {
    var model = WeighingModel(priors: priors, facts: [])
    for fact in facts where fact.isEstablished {
      model.facts.append(Fact(expected: fact.expected, isEstablished: true))
    }
    for report in reports {
      var own = report
      own.copies = nil
      own.copying = Uncertain(1)
      own.fact = model.facts.count
      model.facts.append(alone(report.fact))
      if let gate = report.ifGenuine {
        own.ifGenuine = model.facts.count
        model.facts.append(alone(gate))
      }
      var places = [Int: Int]()
      for (index, link) in report.links.enumerated() {
        let place = places[link.source] ?? model.sources.count
        if places[link.source] == nil {
          places[link.source] = place
          model.sources.append(sources[link.source])
        }
        own.links[index].source = place
      }
      model.reports.append(own)
    }
    return model
  }

  /// A fact by itself; one that is established is so under every hypothesis, as it counts elsewhere.
  private func alone(_ index: Int) -> Fact {
    let fact = facts[index]
    return Fact(
      expected: fact.isEstablished ? priors.map { _ in Uncertain(1) } : fact.expected)
  }
}

extension Engine {
  /// The posterior if every report were independent of all others, by hypothesis.
  ///
  /// - Throws: ``WeighingError`` where the reports are then impossible.
  public func independentPosterior() throws(WeighingError) -> [Double] {
    let independent = try Engine(model.independent)
    return try shares(of: independent.logWeights(of: WeighingModel.Variant()))
  }
}
