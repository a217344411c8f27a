import AssayModel

extension JSON {
  /// Writes the key `standard`: what an analyst turned on, or `null`.
  mutating func standard(_ standard: Standard?) {
    key("standard")
    guard let standard else { return null() }
    object { json in
      json.pair("name", standard.name)
      json.pair("proposition", standard.proposition)
      json.pair("threshold", decimal: standard.threshold)
      json.key("reachedAtThreshold")
      json.bool(standard.reachedAtThreshold)
      json.pair("by", standard.decision.by)
      json.pair("reason", standard.decision.reason)
      json.pair("line", standard.place.line)
    }
  }

  /// Writes the key `verdict`: `outcome` is `met robustly`, `met but fragile`, `not met` or `cannot tell`; `because` says what it
  /// hangs on (`item`, `band`, `none of these`, `untested`).
  mutating func verdict(_ verdict: Verdict?) {
    key("verdict")
    guard let verdict else { return null() }
    var hangsOn: WeighedItem?
    let (outcome, because): (String, String?) =
      switch verdict.outcome {
      case .metRobustly: ("met robustly", nil)
      case .metButFragile(.item(_)): ("met but fragile", "item")
      case .metButFragile(.band): ("met but fragile", "band")
      case .metButFragile(.noneOfThese): ("met but fragile", "none of these")
      case .notMet: ("not met", nil)
      case .cannotTell(.band): ("cannot tell", "band")
      case .cannotTell(.untested): ("cannot tell", "untested")
      }
    if case .metButFragile(.item(let item)) = verdict.outcome { hangsOn = item }
    object { json in
      json.pair("outcome", outcome)
      json.pair("because", because)
      json.key("item")
      if let hangsOn { json.item(hangsOn) } else { json.null() }
      json.pair("central", decimal: verdict.central)
      json.pair("band", range: verdict.band)
    }
  }

  /// Writes the key `matrix`: marks are `null` where nobody rated.
  mutating func matrix(_ matrix: CompetingMatrix) {
    key("matrix")
    object { json in
      json.key("rows")
      json.array(matrix.rows) { json, row in
        json.object { json in
          json.pair("evidence", row.evidence)
          json.key("marks")
          json.array(row.marks) { json, mark in
            if let mark { json.string(mark.rawValue) } else { json.null() }
          }
          json.pair("weight", decimal: row.weight)
          json.key("isDiagnostic")
          json.bool(row.isDiagnostic)
        }
      }
      json.key("scores")
      json.array(matrix.scores) { json, score in
        json.object { json in
          json.pair("hypothesis", score.hypothesis)
          json.pair("weighted", decimal: score.weighted)
          json.pair("inconsistent", score.inconsistent)
          json.pair("heaviest", score.heaviest)
          json.pair("rated", score.rated)
          json.pair("rank", score.rank)
        }
      }
      json.pair("leaders", matrix.leaders)
      json.key("separates")
      json.bool(matrix.separates)
      json.pair("disagreements", matrix.disagreements)
    }
  }

  /// Writes the key `analysts`: each alone and left out, agreement, splits and pools.
  mutating func analysts(_ comparison: AnalystComparison) {
    key("analysts")
    object { json in
      json.key("each")
      json.array(comparison.analysts) { json, analyst in
        json.object { json in
          json.pair("name", analyst.name)
          json.pair("rated", analyst.rated)
          json.pair("alone", decimals: analyst.alone)
          json.pair("leaders", analyst.leaders)
          json.pair("without", decimals: analyst.without)
          json.pair("leadersWithout", analyst.leadersWithout)
        }
      }
      json.key("alpha")
      json.alpha(comparison.alpha)
      json.key("alphaOfRatios")
      json.alpha(comparison.alphaOfRatios)
      json.key("splits")
      json.array(comparison.splits) { json, split in
        json.object { json in
          json.pair("evidence", split.evidence)
          json.key("alpha")
          json.alpha(split.alpha)
          json.pair("hypothesis", split.hypothesis)
          json.key("lowest")
          json.rating(split.lowest)
          json.key("highest")
          json.rating(split.highest)
        }
      }
      json.pair("linearPool", decimals: comparison.linearPool)
      json.pair("geometricPool", decimals: comparison.geometricPool)
    }
  }

  private mutating func alpha(_ alpha: AnalystComparison.Alpha?) {
    guard let alpha else { return null() }
    object { json in
      json.pair("value", decimal: alpha.value)
      json.pair("interval", range: alpha.interval)
      json.pair("units", alpha.units)
    }
  }
}
