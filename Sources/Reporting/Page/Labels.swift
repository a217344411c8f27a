import AssayModel

extension Page {
  /// Writes the labels that a value or a sentence must not be read without.
  func writeLabels(
    kind: Statement.Kind? = nil, certainty: Statement.Certainty, polarity: Statement.Polarity,
    standing: Standing, sequence: Answer.Sequence = .first, correction: AppliedCorrection?,
    byReader: Bool, into html: inout HTML
  ) {
    let plain = certainty == .certain && polarity == .positive && standing == .undisputed
    if plain, kind == nil, sequence == .first, correction == nil { return }
    html.element(.p, .style("labels")) { html in
      write(standing, asPart: false, byReader: byReader, into: &html)
      if let words = polarity.label { writeLabel(words, strong: true, into: &html) }
      if let words = certainty.label { writeLabel(words, into: &html) }
      switch sequence {
      case .first: break
      case .update(let earlier):
        writeLabel(
          answerWords[earlier].map { "update of \($0)" } ?? "update", into: &html)
      case .orderUnknown: writeLabel("order unknown", into: &html)
      }
      if let kind { html.element(.span, .style("label quiet"), text: kind.words) }
      if let correction { write(correction, into: &html) }
    }
  }

  private func writeLabel(_ words: String, strong: Bool = false, into html: inout HTML) {
    html.element(.span, .style(strong ? "label strong" : "label"), text: words)
    html.text(" ")
  }

  /// Writes what is said of the statement itself, leading to where it is said.
  ///
  /// `asPart` says that it holds for some of the words shown only.
  func write(_ standing: Standing, asPart: Bool, byReader: Bool, into html: inout HTML) {
    let words: String
    let place: Passage
    switch standing {
    case .undisputed: return
    case .disputed(let by, let at):
      let start = asPart ? "Holds words disputed" : "Disputed"
      words = by.map { start + " by " + masked($0.capped(200), byReader: byReader) } ?? start
      place = at
    case .duress(let at):
      words =
        (asPart ? "Holds words said" : "Said") + " in custody or under duress, as the text says"
      place = at
    }
    html.element(.a, .style("label warn"), .to(anchor(place) ?? .section("sources"))) { html in
      html.element(.bdi, text: words)
    }
    html.text(" ")
  }

  /// Writes what a person put right, and who did.
  func write(_ correction: AppliedCorrection, into html: inout HTML) {
    html.element(.span, .style("put-right")) { html in
      html.element(.bdi, text: correction.field.capped(60))
      html.text(" put right by ")
      html.element(.bdi, text: correction.by.capped(200))
      if let before = correction.before {
        html.text("; was ")
        html.element(.bdi, text: masked(before.capped(300), byReader: true))
      }
      if let reason = correction.reason {
        html.text(" (")
        html.element(.bdi, text: masked(reason.capped(500), byReader: true))
        html.text(")")
      }
    }
  }
}
