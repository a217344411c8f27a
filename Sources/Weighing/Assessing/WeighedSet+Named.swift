import AssayModel

/// What the engine says of indices, in the names that a person gave.
extension WeighedSet {
  func named(_ item: WeighingModel.Item) -> WeighedItem {
    switch item {
    case .report(let index): .report(model.reports[index].id)
    case .source(let index): .source(model.roster.ids[index])
    case .origin(let index): .origin(model.reports[index].id)
    case .fact(let index): .fact(model.evidence[index].id)
    }
  }

  func named(_ removal: Engine.Removal) -> Removal {
    Removal(
      item: named(removal.item), posterior: removal.posterior,
      leaders: model.ids(removal.leaders), changesLeader: removal.changesLeader)
  }

  func named(_ flip: Engine.Flip) -> Flip {
    Flip(items: flip.items.map(named), leaders: model.ids(flip.leaders))
  }

  func named(_ value: Engine.BreakEven) -> BreakEven {
    let parameter: WeighedParameter =
      switch value.number {
      case .parameter(let parameter): model.named(parameter)
      case .prior(let hypothesis): .prior(hypothesis: model.set.hypotheses[hypothesis].id)
      }
    var isOpposite = false
    if case .parameter(let number) = value.number { isOpposite = model.isOpposite(number) }
    return BreakEven(
      parameter: parameter, current: isOpposite ? 1 - value.current : value.current,
      value: isOpposite ? 1 - value.value : value.value, leaders: model.ids(value.leaders))
  }

  /// Whether a person could change the number: a fact that the set does not rate is even under every hypothesis by convention.
  func isRated(_ value: Engine.BreakEven) -> Bool {
    guard case .parameter(.expected(let fact, _)) = value.number else { return true }
    return model.cells.rates(model.evidence[fact].id)
  }

  func named(_ bar: Engine.TornadoBar) -> TornadoBar {
    let parameter = model.named(bar.parameter)
    guard model.isOpposite(bar.parameter) else {
      return TornadoBar(
        parameter: parameter, range: bar.range, atLower: bar.atLower, atUpper: bar.atUpper)
    }
    return TornadoBar(
      parameter: parameter, range: 1 - bar.range.upperBound...1 - bar.range.lowerBound,
      atLower: bar.atUpper, atUpper: bar.atLower)
  }
}
