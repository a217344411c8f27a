import AssayModel

extension Page {
  /// Writes the page's head: what the report is about.
  func writeBanner(into html: inout HTML) {
    html.element(.header, .style("banner")) { html in
      html.element(.p, .style("kicker"), text: "Assay · what the accounts say")
      html.element(.h1) { html in html.element(.bdi, text: eventName) }
      let event = study.events.first { $0.id == Event.caseID }
      let known = [event?.time?.words, event?.place].compactMap { $0 }
      if !known.isEmpty {
        html.element(.p, .style("where")) { html in
          html.element(.bdi, text: known.joined(separator: " · ").capped(400))
        }
      }
      if edition == .share {
        html.element(.p, .style("edition")) { html in
          html.element(.strong, text: "Edition to be shared. ")
          html.text(
            "It holds short quotations instead of the sources’ full texts, "
              + "and readers who left comments are numbered instead of named.")
        }
      }
    }
  }

  /// Writes the table of contents, which stays in sight on wide screens.
  func writeContents(into html: inout HTML) {
    var entries: [(StaticString, String)] = [("overview", "Overview")]
    if !study.findings.isEmpty { entries.append(("findings", "What cannot be right")) }
    if !study.failures.isEmpty || !study.unattached.isEmpty {
      entries.append(("left-out", "Left out"))
    }
    entries.append(("answers", "What the accounts say"))
    if study.questions.contains(where: { $0.event != Event.caseID }) {
      entries.append(("other-events", "Other events"))
    }
    if weighing != nil { entries.append(("weighing", weighingTitle)) }
    entries.append(("statements", "Who says what"))
    entries.append(("timeline", "Timeline"))
    entries.append(("sources", "Sources"))
    entries.append(("lists", "Every number and quotation"))
    html.element(.nav, .label("Contents")) { html in
      html.element(.ul) { html in
        for (name, title) in entries {
          html.element(.li) { html in
            html.element(.a, .to(.section(name)), text: title)
          }
        }
      }
    }
  }
}
