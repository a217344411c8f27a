import Weighing

extension WeighingModel {
  /// An order for everything that has one: the old index of each new place.
  struct Order {
    var hypotheses: [Int]
    var sources: [Int]
    var facts: [Int]
    var reports: [Int]

    /// An order of chance for everything in a model.
    init(_ model: WeighingModel, _ chance: inout Seeded) {
      hypotheses = chance.order(model.priors.count)
      sources = chance.order(model.sources.count)
      facts = chance.order(model.facts.count)
      reports = chance.order(model.reports.count)
    }
  }

  /// The same model with everything in another order.
  func reordered(_ order: Order) -> WeighingModel {
    func places(_ order: [Int]) -> [Int] {
      var places = order
      for (new, old) in order.enumerated() { places[old] = new }
      return places
    }
    let source = places(order.sources)
    let fact = places(order.facts)
    let report = places(order.reports)
    var model = self
    model.priors = order.hypotheses.map { priors[$0] }
    model.sources = order.sources.map { sources[$0] }
    model.facts = order.facts.map { old in
      var fact = facts[old]
      fact.expected = order.hypotheses.map { facts[old].expected[$0] }
      return fact
    }
    model.reports = order.reports.map { old in
      var moved = reports[old]
      moved.fact = fact[moved.fact]
      moved.copies = moved.copies.map { report[$0] }
      moved.ifGenuine = moved.ifGenuine.map { fact[$0] }
      moved.links = moved.links.map { link in
        var anyway = link.anyway
        if case .each(let values) = anyway { anyway = .each(order.hypotheses.map { values[$0] }) }
        return Link(source: source[link.source], anyway: anyway)
      }
      return moved
    }
    return model
  }
}
