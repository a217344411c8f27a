public import AssayModel

/// A case as JSON: the same content as the report, whole.
///
/// Keys, in this order: `assay` (the version), `events`, `counts`, `questions`, `findings`, `timeline`, `actors`,
/// `numbers`, `quotations`, `statements` (as ``statementLines(_:)``), `accounts` (as ``readLine(_:)``, with `id`), `weighing` (as
/// ``weighingJSON(_:version:)``, or `null`), `failures`, `unattached`. Each element of these lists stands on its own line. Offsets count Unicode scalars of what
/// `in` names; an absent value is `null`. O(n log n) in the size of the case.
///
/// - Parameters:
///   - study: The case.
///   - version: The version of the program.
/// - Returns: One JSON object, with a line break at its end.
public func json(_ study: Case, version: String) -> String {
  let mapped = Dictionary(
    study.accounts.map { ($0.id, Mapped($0.document)) }, uniquingKeysWith: { first, _ in first })
  var json = JSON()
  json.object { json in
    json.pair("assay", version)
    json.counts(of: study)
    json.events(of: study, mapped)
    json.questions(of: study, mapped)
    json.found(in: study, mapped)
    json.mentions(in: study, mapped)
    json.key("statements", newLine: true)
    let statements = study.accounts.flatMap { account in account.statements.map { (account.id, $0) }
    }
    json.array(statements, lines: true) { json, item in
      if let document = mapped[item.0] { json.statement(item.1, document) } else { json.null() }
    }
    json.key("accounts", newLine: true)
    json.array(study.accounts, lines: true) { json, account in
      json.object { json in
        json.pair("id", account.id)
        json.fields(of: account.document)
      }
    }
    json.weighing(of: study, mapped)
    json.key("failures", newLine: true)
    json.array(study.failures, lines: true) { json, failure in
      json.object { json in
        json.pair("name", failure.name)
        json.pair("reason", failure.reason)
      }
    }
    json.key("unattached", newLine: true)
    json.array(study.unattached, lines: true) { $0.string($1) }
  }
  json.newLine()
  return String(decoding: json.bytes, as: UTF8.self)
}

extension JSON {
  fileprivate mutating func counts(of study: Case) {
    let tally = Tally(study)
    key("counts", newLine: true)
    object { json in
      json.pair("accounts", study.accounts.count)
      json.pair("posts", tally.posts)
      json.pair("statements", tally.statements)
      json.pair("ownAssertions", tally.own)
      json.pair("quotationsWithSpeaker", tally.attributed)
      json.pair("quotationsWithoutSpeaker", tally.unattributed)
      json.pair("quotedTerms", tally.terms)
      json.key("numbers")
      json.array(NumberPlace.all) { json, place in
        json.object { json in
          json.pair("place", place.word)
          json.pair("count", tally.numbers[place.word] ?? 0)
        }
      }
    }
  }

  fileprivate mutating func events(of study: Case, _ mapped: [String: Mapped]) {
    key("events", newLine: true)
    array(study.events, lines: true) { json, event in
      json.object { json in
        json.pair("id", event.id)
        json.pair("name", event.name)
        json.key("time")
        json.moment(event.time)
        json.pair("place", event.place)
        json.key("mentions")
        json.array(event.mentions) { $0.passage($1, mapped[$1.document]) }
      }
    }
  }

  fileprivate mutating func found(in study: Case, _ mapped: [String: Mapped]) {
    key("findings", newLine: true)
    array(study.findings, lines: true) { json, finding in
      json.object { json in
        json.pair("id", finding.id)
        json.pair("kind", finding.kind.rawValue)
        json.pair("text", finding.text)
        json.key("passages")
        json.array(finding.passages) { $0.passage($1, mapped[$1.document]) }
      }
    }
    key("timeline", newLine: true)
    array(study.timeline, lines: true) { json, entry in
      json.object { json in
        json.key("time")
        json.moment(entry.moment)
        json.pair("event", entry.event)
        json.key("passage")
        json.passage(entry.passage, mapped[entry.passage.document])
        json.key("sentence")
        json.passage(entry.sentence, mapped[entry.sentence.document])
        let own = mapped[entry.passage.document]
        json.chain(entry.chain, own, in: own?.map.place(of: entry.passage))
      }
    }
    key("actors", newLine: true)
    array(study.actors, lines: true) { json, actor in
      json.object { json in
        json.pair("id", actor.id)
        json.pair("name", actor.name)
        json.pair("aliases", actor.aliases)
        json.pair("statements", actor.statements)
      }
    }
  }

  fileprivate mutating func mentions(in study: Case, _ mapped: [String: Mapped]) {
    key("numbers", newLine: true)
    array(study.numbers, lines: true) { json, number in
      json.object { json in
        json.pair("place", number.place.word)
        switch number.place {
        case .answer(let id), .otherEvent(let id), .eventUnclear(let id):
          json.pair("question", id)
        case .background, .time, .name, .wording, .post, .page, .unsorted:
          json.pair("question", nil as String?)
        }
        json.passageFields(number.passage, mapped[number.passage.document])
      }
    }
    key("quotations", newLine: true)
    let quotations = study.accounts.flatMap { account in
      account.quotations.map { (account, $0) }
    }
    array(quotations, lines: true) { json, item in
      json.object { json in
        let statement = item.1.statement.flatMap { index in
          item.0.statements.indices.contains(index) ? item.0.statements[index].id : nil
        }
        json.pair("statement", statement)
        json.key("isTerm")
        json.bool(item.1.isTerm)
        json.pair("voice", item.1.voice == .article ? "article" : "post")
        json.passageFields(item.1.passage, mapped[item.1.passage.document])
      }
    }
  }
}
