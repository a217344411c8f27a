public import AssayModel

/// The lines of `assay statements`: each statement of an account as a JSON object.
///
/// Keys, in this order: `id`, `document`, `in` (`text`, `title`, `block N` or `comment N`, where N counts as in
/// `assay read`), `kind`, `content`, `cue`, `chain`, `certainty`, `hedge`, `polarity`, `voice` (`article` or
/// `post`), `standing`, `dispute`, `sentence`, `correction`. A text is an object with its `spans`, a list of
/// `[start, end)` in Unicode scalars of what `in` names; a text that lies elsewhere has its own `in`. O(length).
///
/// - Parameter account: The account.
/// - Returns: The objects, in the order of the statements, without line breaks.
public func statementLines(_ account: Account) -> [String] {
  let mapped = Mapped(account.document)
  return account.statements.map { statement in
    var json = JSON()
    json.statement(statement, mapped)
    return String(decoding: json.bytes, as: UTF8.self)
  }
}

extension JSON {
  /// Writes a statement.
  mutating func statement(_ statement: Statement, _ mapped: Mapped) {
    let place = mapped.map.place(of: statement.content)
    object { json in
      json.pair("id", statement.id)
      json.pair("document", mapped.document.id)
      json.pair("in", place?.name)
      json.pair("kind", statement.kind.rawValue)
      json.pair("content", statement.content, mapped, in: place)
      json.pair("cue", statement.cue, mapped, in: place)
      json.chain(statement.chain, mapped, in: place)
      json.pair("certainty", statement.certainty.rawValue)
      json.pair("hedge", statement.hedge, mapped, in: place)
      json.pair("polarity", statement.polarity.rawValue)
      json.pair("voice", statement.voice == .article ? "article" : "post")
      json.standing(statement.standing, mapped)
      json.pair("sentence", statement.sentence, mapped, in: place)
      json.key("correction")
      json.correction(statement.correction)
    }
  }

  /// Writes a chain under its key, outermost first.
  mutating func chain(_ chain: [Speaker], _ mapped: Mapped?, in place: OffsetMap.Place?) {
    key("chain")
    array(chain) { json, link in
      json.object { json in
        json.pair("name", link.name)
        json.pair("role", link.role.rawValue)
        json.pair("description", link.description)
        let own = link.passage.flatMap { mapped?.map.place(of: $0) }
        if let own, own != place { json.pair("in", own.name) }
        json.key("spans")
        if let own, let passage = link.passage, let mapped {
          json.spans(mapped.map.spans(of: passage, in: own))
        } else {
          json.null()
        }
      }
    }
  }

  /// Writes a standing as its word, and where and by whom it is disputed.
  mutating func standing(_ standing: Standing, _ mapped: Mapped?) {
    pair("standing", standing.word)
    key("dispute")
    switch standing {
    case .undisputed: null()
    case .disputed(let by, let place): dispute(by, place, mapped)
    case .duress(let place): dispute(nil, place, mapped)
    }
  }

  private mutating func dispute(_ by: String?, _ place: Passage, _ mapped: Mapped?) {
    object { json in
      json.pair("by", by)
      json.passageFields(place, mapped?.document.id == place.document ? mapped : nil)
    }
  }
}
