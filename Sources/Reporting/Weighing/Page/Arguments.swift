import AssayModel

extension Page {
  /// Writes the arguments: what attacks what, and what stands.
  func writeArguments(of weighing: WeighingIndex, into html: inout HTML) {
    let arguments = weighing.assessments.arguments
    guard !arguments.isEmpty else { return }
    html.element(.h3, text: "Arguments against reports, sources and facts")
    html.element(
      .p, .style("lead"),
      text: "An argument stands if nothing that stands attacks it. What a standing argument "
        + "attacks is not counted; what is contested is computed with and without.")
    html.element(.ul, .style("items")) { html in
      for (index, outcome) in arguments.prefix(Limits.evidence).enumerated() {
        html.element(.li, .id(.argument(index))) { html in
          write(outcome, of: weighing, into: &html)
        }
      }
    }
    writeRest(arguments.count, shown: Limits.evidence, "arguments", into: &html)
    for line in weighing.positions {
      html.element(.p, .style("lead")) { html in html.write(line) }
    }
  }

  private func write(
    _ outcome: ArgumentOutcome, of weighing: WeighingIndex, into html: inout HTML
  ) {
    let argument = outcome.argument
    html.element(.p, .style("claim")) { html in
      html.element(
        .span, .style(outcome.label == .in ? "label strong" : "label"), text: outcome.label.words)
      html.text(" ")
      html.element(.bdi, text: weighing.words(argument.claim.capped(500)))
    }
    html.element(.p, .style("from")) { html in
      html.text("Argued by ")
      html.element(.bdi, text: weighing.words(argument.by.capped(200)))
      if let scheme = argument.scheme {
        html.text("; kind of question: ")
        html.element(.bdi, text: weighing.words(scheme.capped(60)))
      }
      html.text(" ")
      write(argument.place, into: &html)
    }
    if let passage = outcome.passage {
      writeQuoted(passage, into: &html)
    }
    let effects = outcome.targets.prefix(Limits.rows).map { weighing.effect($0, of: argument.id) }
    if !effects.isEmpty {
      html.element(.ul, .style("evidence")) { html in
        for effect in effects { html.element(.li) { html in html.write(effect) } }
      }
    }
    if !outcome.attackers.isEmpty {
      html.element(.p, .style("from")) { html in
        html.text("Attacked by ")
        html.write(.list(outcome.attackers.prefix(Limits.rows).map(weighing.argumentName)))
        html.text(".")
      }
    }
    if !outcome.questions.isEmpty {
      html.element(.p, .style("from"), text: outcome.questionsWords)
    }
  }

  /// Writes quoted words as a link to their place in the source.
  func writeQuoted(_ passage: Passage, into html: inout HTML) {
    guard let (index, document) = account(passage) else { return }
    html.element(.p, .style("sentence")) { html in
      html.element(.a, .to(anchor(passage) ?? .source(index))) { html in
        html.text("“")
        write(passage, limit: Limits.sentence(edition), into: &html)
        html.text("”")
      }
    }
    html.element(.p, .style("from")) { html in
      html.element(.a, .to(.source(index))) { html in
        html.element(.bdi, text: name(of: document).capped(200))
      }
      if let page = passage.page { html.text(", page \(page)") }
      writeDispute(within: passage, into: &html)
    }
  }
}
