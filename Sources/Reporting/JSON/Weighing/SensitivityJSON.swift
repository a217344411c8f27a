import AssayModel

extension JSON {
  /// Writes what carries a result: `removals`, `flips`, `flipSearch`, `breakEvens`, `tornado`, `checks`.
  mutating func sensitivity(of assessment: Assessment) {
    key("removals")
    array(assessment.removals) { json, removal in
      json.object { json in
        json.key("item")
        json.item(removal.item)
        json.pair("posterior", decimals: removal.posterior)
        json.pair("leaders", removal.leaders)
        json.key("changesLeader")
        json.bool(removal.changesLeader)
      }
    }
    key("flips")
    array(assessment.flips) { json, flip in
      json.object { json in
        json.key("items")
        json.array(flip.items) { $0.item($1) }
        json.pair("leaders", flip.leaders)
      }
    }
    pair("flipSearch", assessment.flipSearch.rawValue)
    key("breakEvens")
    array(assessment.breakEvens) { json, value in
      json.object { json in
        json.key("parameter")
        json.parameter(value.parameter)
        json.pair("current", decimal: value.current)
        json.pair("value", decimal: value.value)
        json.pair("leaders", value.leaders)
      }
    }
    key("tornado")
    array(assessment.tornado) { json, bar in
      json.object { json in
        json.key("parameter")
        json.parameter(bar.parameter)
        json.pair("range", range: bar.range)
        json.pair("atLower", decimal: bar.atLower)
        json.pair("atUpper", decimal: bar.atUpper)
      }
    }
    key("checks")
    array(assessment.checks) { $0.check($1) }
  }

  private mutating func check(_ check: CheckValue) {
    object { json in
      json.pair("evidence", check.evidence)
      json.pair("how", check.check?.how)
      json.pair("cost", decimal: check.check?.cost)
      json.pair("accuracy", decimal: check.check?.accuracy)
      json.pair("bits", decimal: check.bits)
      json.pair("changesLeader", decimal: check.changesLeader)
      json.pair("changesVerdict", decimal: check.changesVerdict)
      json.pair("gain", decimal: check.gain)
      json.pair("foundSo", decimal: check.foundSo)
      json.pair("ifSo", decimals: check.ifSo)
      json.pair("ifNot", decimals: check.ifNot)
    }
  }

  /// Writes what can be taken out, as its kind and its id.
  mutating func item(_ item: WeighedItem) {
    let (kind, id) =
      switch item {
      case .report(let id): ("report", id)
      case .source(let id): ("source", id)
      case .origin(let id): ("origin", id)
      case .fact(let id): ("fact", id)
      }
    object { json in
      json.pair("kind", kind)
      json.pair("id", id)
    }
  }

  /// Writes which number is meant, as its kind and the ids that name it; `null` where none is.
  mutating func parameter(_ parameter: WeighedParameter?) {
    guard let parameter else { return null() }
    object { json in
      switch parameter {
      case .rating(let evidence, let hypothesis):
        json.pair("kind", "rating")
        json.pair("evidence", evidence)
        json.pair("hypothesis", hypothesis)
      case .reliability(let source):
        json.pair("kind", "reliability")
        json.pair("source", source)
      case .anyway(let report, let source, let hypothesis):
        json.pair("kind", "anyway")
        json.pair("report", report)
        json.pair("source", source)
        json.pair("hypothesis", hypothesis)
      case .hit(let report):
        json.pair("kind", "hit")
        json.pair("report", report)
      case .falseAlarm(let report):
        json.pair("kind", "falseAlarm")
        json.pair("report", report)
      case .copying(let report):
        json.pair("kind", "copying")
        json.pair("report", report)
      case .relation(let evidence):
        json.pair("kind", "relation")
        json.pair("evidence", evidence)
      case .prior(let hypothesis):
        json.pair("kind", "prior")
        json.pair("hypothesis", hypothesis)
      }
    }
  }
}
