import AssayModel

/// Statements that one speaker stands behind.
private struct Voice {
  var name: String
  var statements: [(account: Int, statement: Int)] = []
  var accounts: Set<Int> = []

  mutating func add(_ account: Int, _ statement: Int) {
    statements.append((account, statement))
    accounts.insert(account)
  }
}

/// The statements of a case by the last speaker of their chain.
private struct Voices {
  var named: [Voice] = []
  var unnamed = Voice(name: "")
  var readers: [Voice] = []
  private var known: [String: Int] = [:]
  private var threads: [Int: Int] = [:]

  init(_ study: Case) {
    var actors: [String: String] = [:]
    for actor in study.actors {
      for name in [actor.name] + actor.aliases where actors[name.lowercased()] == nil {
        actors[name.lowercased()] = actor.name
      }
    }
    for (account, found) in study.accounts.enumerated() {
      for (index, statement) in found.statements.enumerated() where statement.kind != .own {
        if statement.voice != .article {
          let place = threads[account] ?? readers.count
          if place == readers.count {
            readers.append(Voice(name: ""))
            threads[account] = place
          }
          readers[place].add(account, index)
        } else if let last = statement.chain.last, last.role == .unnamed {
          unnamed.add(account, index)
        } else {
          let name = statement.chain.last?.name ?? found.document.byname
          let full = actors[name.lowercased()] ?? name
          let place = known[full] ?? named.count
          if place == named.count {
            named.append(Voice(name: full))
            known[full] = place
          }
          named[place].add(account, index)
        }
      }
    }
    named = named.enumerated().sorted { a, b in
      let counts = (a.element.statements.count, b.element.statements.count)
      return counts.0 != counts.1 ? counts.0 > counts.1 : a.offset < b.offset
    }.map(\.element)
  }
}

extension Page {
  /// Writes who says what: the statements under their last speaker, readers' comments apart.
  func writeStatements(into html: inout HTML) {
    let voices = Voices(study)
    section("statements", "Who says what", into: &html) { html in
      html.element(
        .p, .style("lead"),
        text: "Each statement under the person, body or paper that is nearest to it, with the "
          + "chain by which it reached the page. What writers assert in their own name is not "
          + "listed here; it stands in the sources.")
      var budget = Limits.statements
      var hidden = 0
      if !voices.named.isEmpty { html.element(.h3, text: "Named speakers and documents") }
      for voice in voices.named.prefix(Limits.groups) {
        write(
          voice, title: masked(voice.name.capped(200), byReader: false), &budget, &hidden, &html)
      }
      writeRest(voices.named.count, shown: Limits.groups, "speakers", into: &html)
      if !voices.unnamed.statements.isEmpty {
        html.element(.h3, text: "Speakers whom the texts do not name")
        write(voices.unnamed, title: "Unnamed speakers", &budget, &hidden, &html)
      }
      if !voices.readers.isEmpty {
        html.element(.h3, text: "Readers’ comments")
        for voice in voices.readers.prefix(Limits.groups) {
          let document = study.accounts[voice.statements[0].account].document
          let title = "Comments under " + name(of: document).capped(200)
          write(voice, title: title, &budget, &hidden, &html)
        }
      }
      if voices.named.isEmpty, voices.readers.isEmpty, voices.unnamed.statements.isEmpty {
        html.element(.p, .style("quiet"), text: "No statement of anybody was found.")
      }
      writeRest(hidden, shown: 0, "statements", into: &html)
    }
  }

  private func write(
    _ voice: Voice, title: String, _ budget: inout Int, _ hidden: inout Int, _ html: inout HTML
  ) {
    let shown = min(voice.statements.count, Limits.items, budget)
    budget -= shown
    hidden += voice.statements.count - shown
    let unfolded = Limits.statements - budget - shown < 30 && shown <= 30
    html.element(.details, .style("voice"), .unfolded(unfolded)) { html in
      html.element(.summary) { html in
        html.element(.bdi, .style("name"), text: title)
        html.element(.span, .style("quiet")) { html in
          html.text(" " + counted(voice.statements.count, "statement", "statements"))
          if voice.accounts.count > 1 { html.text(" in \(voice.accounts.count) accounts") }
        }
      }
      html.element(.ul, .style("said")) { html in
        for (account, index) in voice.statements.prefix(shown) {
          html.element(.li) { html in
            write(study.accounts[account].statements[index], into: &html)
          }
        }
      }
    }
  }

  /// Writes a statement with its chain and what it must not be read without.
  private func write(_ statement: Statement, into html: inout HTML) {
    let own = statement.kind == .direct
    html.element(.p, .style("sentence")) { html in
      html.element(.a, .to(anchor(statement.content) ?? .section("sources"))) { html in
        if own { html.text("“") }
        write(statement.content, limit: Limits.sentence(edition), into: &html)
        if own { html.text("”") }
      }
    }
    write(statement.chain, of: statement.content, voice: statement.voice, into: &html)
    writeLabels(
      kind: statement.kind, certainty: statement.certainty, polarity: statement.polarity,
      standing: statement.standing, correction: statement.correction,
      byReader: statement.voice != .article, into: &html)
  }
}
