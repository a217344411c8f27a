import AssayModel

extension JSON {
  /// Writes the key `evidence`: each fact with its reports.
  mutating func evidence(of study: Case, _ mapped: [String: Mapped]) {
    let citations = study.judged?.citations ?? [:]
    key("evidence", newLine: true)
    array(study.judged?.judgements.evidence ?? [], lines: true) { json, evidence in
      json.object { json in
        json.pair("id", evidence.id)
        json.pair("fact", evidence.fact)
        json.pair("line", evidence.place.line)
        json.key("established")
        json.reasoned(evidence.established)
        json.key("reports")
        json.array(evidence.reports) { $0.report($1, citations[$1.id], mapped) }
      }
    }
  }

  private mutating func report(
    _ report: EvidenceReport, _ citation: Citation?, _ mapped: [String: Mapped]
  ) {
    object { json in
      json.pair("id", report.id)
      json.pair("file", report.file)
      json.pair("line", report.place.line)
      json.key("asserts")
      json.bool(report.asserts)
      json.key("passage")
      if let passage = citation?.passage {
        json.passage(passage, mapped[passage.document])
      } else {
        json.null()
      }
      json.pair("statement", citation?.statement)
      json.key("isByReader")
      json.bool(citation?.isByReader ?? false)
      json.key("chain")
      json.array(citation?.chain ?? []) { json, link in
        json.object { json in
          json.pair("source", link.source)
          json.pair("name", link.name)
          json.pair("role", link.role.rawValue)
        }
      }
      let document = citation?.passage.document
      json.standing(citation?.standing ?? .undisputed, document.flatMap { mapped[$0] })
      json.key("copies")
      json.copying(report.copies)
      json.key("hit")
      json.likelihood(report.hit)
      json.key("falseAlarm")
      json.likelihood(report.falseAlarm)
      json.pair("ifGenuine", report.ifGenuine)
      json.key("anyway")
      json.array(report.anyway) { $0.anyway($1) }
      json.key("relayAnyway")
      json.array(report.relayAnyway) { $0.anyway($1) }
    }
  }

  private mutating func copying(_ copying: EvidenceReport.Copying?) {
    guard let copying else { return null() }
    object { json in
      json.pair("report", copying.report)
      json.key("probability")
      json.likelihood(copying.probability)
      json.pair("by", copying.by)
      json.pair("reason", copying.reason)
    }
  }

  private mutating func anyway(_ anyway: EvidenceReport.Anyway) {
    object { json in
      json.pair("set", anyway.set)
      json.key("values")
      json.array(anyway.values.sorted { $0.key < $1.key }) { json, item in
        json.object { json in
          json.pair("hypothesis", item.key.isEmpty ? nil : item.key)
          json.likelihoodFields(item.value)
        }
      }
      json.pair("by", anyway.by)
      json.pair("reason", anyway.reason)
      json.pair("line", anyway.place.line)
    }
  }

  /// Writes a source with its reliability before its reports and, by set, after them.
  mutating func weighedSource(_ source: WeighedSource, _ sets: [String]) {
    object { json in
      json.pair("id", source.id)
      json.pair("name", source.name)
      json.pair("role", source.role.rawValue)
      json.pair("lower", decimal: source.lower)
      json.pair("central", decimal: source.central)
      json.pair("upper", decimal: source.upper)
      json.key("afterwards")
      json.array(sets) { json, set in
        json.object { json in
          json.pair("set", set)
          json.pair("reliability", decimal: source.afterwards[set])
        }
      }
      json.key("grades")
      json.array(source.grades) { json, grade in
        json.object { json in
          json.pair("letter", grade.letter)
          json.pair("digit", grade.digit)
          json.key("reliability")
          json.likelihood(grade.reliability)
          json.pair("by", grade.by)
          json.pair("reason", grade.reason)
          json.pair("line", grade.place.line)
        }
      }
    }
  }

  /// Writes an argument with what became of it.
  mutating func argument(_ outcome: ArgumentOutcome, _ mapped: [String: Mapped]) {
    object { json in
      let argument = outcome.argument
      json.pair("id", argument.id)
      json.pair("claim", argument.claim)
      json.pair("scheme", argument.scheme)
      json.pair("by", argument.by)
      json.pair("line", argument.place.line)
      json.pair("label", outcome.label.rawValue)
      json.pair("attackers", outcome.attackers)
      json.key("targets")
      json.array(outcome.targets) { json, target in
        json.object { json in
          json.target(target.target)
          json.pair("label", target.label.rawValue)
          json.pair("because", target.because)
        }
      }
      json.pair("questions", outcome.questions)
      json.key("passage")
      if let passage = outcome.passage {
        json.passage(passage, mapped[passage.document])
      } else {
        json.null()
      }
    }
  }

  /// Writes the fields of what is attacked: `kind`, `id` and, for ratings, `set`.
  private mutating func target(_ target: Argument.Target) {
    let (kind, id, set): (String, String, String?) =
      switch target {
      case .argument(let id): ("argument", id, nil)
      case .report(let id): ("report", id, nil)
      case .source(let name): ("source", name, nil)
      case .evidence(let id): ("evidence", id, nil)
      case .rating(let evidence, let set): ("rating", evidence, set)
      }
    pair("kind", kind)
    pair("id", id)
    pair("set", set)
  }
}
