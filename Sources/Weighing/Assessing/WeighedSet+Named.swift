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
    return BreakEven(
      parameter: parameter, current: value.current, value: value.value,
      leaders: model.ids(value.leaders))
  }

  func named(_ bar: Engine.TornadoBar) -> TornadoBar {
    TornadoBar(
      parameter: model.named(bar.parameter), range: bar.range, atLower: bar.atLower,
      atUpper: bar.atUpper)
  }
}
