import AssayModel

extension Page {
  /// Writes the reports of a fact: the words, by which chain they came, and how reliable each link was taken to be.
  func writeReports(of evidence: Int, of weighing: WeighingIndex, into html: inout HTML) {
    let reports = weighing.judgements.evidence[evidence].reports
    guard !reports.isEmpty else {
      return html.element(.p, .style("quiet"), text: "No report of it is cited.")
    }
    let first = weighing.reportStarts[evidence]
    html.element(.ul, .style("reports")) { html in
      for (offset, report) in reports.prefix(Limits.rows).enumerated() {
        html.element(.li, .id(.report(first + offset))) { html in
          write(report, of: weighing, into: &html)
        }
      }
    }
    writeRest(reports.count, shown: Limits.rows, "reports", into: &html)
  }

  private func write(
    _ report: EvidenceReport, of weighing: WeighingIndex, into html: inout HTML
  ) {
    let citation = weighing.citations[report.id]
    if let passage = citation?.passage, let (index, document) = account(passage) {
      html.element(.p, .style("sentence")) { html in
        html.element(.a, .to(anchor(passage) ?? .source(index))) { html in
          html.text("“")
          write(passage, limit: Limits.sentence(edition), into: &html)
          html.text("”")
        }
      }
      writeStatement(of: citation, in: document, at: index, into: &html)
    } else {
      html.element(.p, .style("quiet"), text: "Its words were found in no source.")
    }
    if let citation { writeChain(citation, of: weighing, into: &html) }
    writeLabels(report, citation, of: weighing, into: &html)
    writeReportNotes(report, of: weighing, into: &html)
  }

  /// Writes where the report stands in the case file and in whose statement its words are.
  private func writeStatement(
    of citation: Citation?, in document: Document, at index: Int, into html: inout HTML
  ) {
    let statement = citation?.statement.flatMap { id in
      study.accounts[index].statements.first { $0.id == id }
    }
    html.element(.p, .style("from")) { html in
      html.element(.a, .to(.source(index))) { html in
        html.element(.bdi, text: name(of: document).capped(200))
      }
      if let page = citation?.passage.page { html.text(", page \(page)") }
      if let statement, let place = anchor(statement.content) {
        html.text(", in a ")
        html.element(.a, .to(place), text: "statement")
        html.text(" that is " + statement.kind.words)
      } else if citation?.chain.count == 1, citation?.isByReader == false {
        html.text(", in the writer’s own words")
      }
    }
  }

  private func writeChain(
    _ citation: Citation, of weighing: WeighingIndex, into html: inout HTML
  ) {
    html.element(.p, .style("chain")) { html in
      for (index, link) in citation.chain.enumerated() {
        if index > 0 { html.literal(" <span class=\"step\">›</span> ") }
        let name = weighing.name(of: link)
        guard let place = weighing.source(link.source) else {
          html.element(.bdi, text: name)
          continue
        }
        html.write(.link(name, weighing.anchor(ofSource: place)))
        html.element(
          .span, .style("quiet"),
          text: " " + weighing.reliability(of: weighing.assessments.sources[place]))
      }
    }
  }

  private func writeLabels(
    _ report: EvidenceReport, _ citation: Citation?, of weighing: WeighingIndex,
    into html: inout HTML
  ) {
    let objection = weighing.objection(to: .report(report.id))
    let standing = citation?.standing ?? .undisputed
    let byReader = citation?.isByReader ?? false
    if report.asserts, !byReader, standing == .undisputed, objection == nil { return }
    html.element(.p, .style("labels")) { html in
      if !report.asserts {
        html.element(.span, .style("label strong"), text: "says that it is not so")
      }
      if byReader { html.element(.span, .style("label"), text: "reader’s comment") }
      write(standing, asPart: false, byReader: byReader, into: &html)
      if let objection {
        html.element(.span, .style("label warn")) { html in html.write(objection) }
      }
    }
  }

  /// Writes what persons said of a report: that it copies, that it would be said anyway, how well it tells.
  private func writeReportNotes(
    _ report: EvidenceReport, of weighing: WeighingIndex, into html: inout HTML
  ) {
    let notes = weighing.notes(on: report)
    html.element(.ul, .style("notes")) { html in
      for note in notes.prefix(Limits.rows) {
        html.element(.li) { html in html.write(note) }
      }
      html.element(.li) { html in
        html.element(.code, text: weighing.words(report.id.capped(60)))
        html.text(" ")
        write(report.place, into: &html)
      }
    }
  }
}
