import AssayModel

extension Page {
  /// Writes the inputs that could not be read and the decisions that fit no passage.
  func writeFailures(into html: inout HTML) {
    if study.failures.isEmpty && study.unattached.isEmpty { return }
    section("left-out", "Left out", into: &html) { html in
      if !study.failures.isEmpty {
        let count = counted(study.failures.count, "input", "inputs")
        html.element(.h3, text: count + " could not be read")
        html.element(.dl, .style("failures")) { html in
          for failure in study.failures.prefix(Limits.items) {
            html.element(.dt) { html in
              html.element(.bdi, text: fileName(failure.name).capped(500))
            }
            html.element(.dd) { html in html.element(.bdi, text: failure.reason.capped(500)) }
          }
        }
        writeRest(study.failures.count, shown: Limits.items, "inputs", into: &html)
      }
      if !study.unattached.isEmpty {
        let count = counted(study.unattached.count, "decision", "decisions")
        html.element(.h3, text: count + " could not be attached to any passage")
        html.element(.ul, .style("plain")) { html in
          for line in study.unattached.prefix(Limits.items) {
            html.element(.li) { html in
              html.element(.bdi, text: masked(line.capped(700), byReader: true))
            }
          }
        }
        writeRest(study.unattached.count, shown: Limits.items, "decisions", into: &html)
      }
    }
  }

  /// Writes what cannot be right, with the passages that show it.
  func writeFindings(into html: inout HTML) {
    if study.findings.isEmpty { return }
    section("findings", "What cannot be right", into: &html) { html in
      html.element(.ul, .style("findings")) { html in
        for finding in study.findings.prefix(Limits.items) {
          html.element(.li) { html in
            html.element(.h3, text: finding.kind.words)
            html.element(.p, .style("arithmetic")) { html in
              html.element(.bdi, text: masked(finding.text.capped(700), byReader: false))
            }
            html.element(.ul, .style("evidence")) { html in
              for passage in finding.passages.prefix(20) {
                html.element(.li) { html in writeCited(passage, reach: 90, into: &html) }
              }
            }
            writeRest(finding.passages.count, shown: 20, "passages", into: &html)
          }
        }
      }
      writeRest(study.findings.count, shown: Limits.items, "findings", into: &html)
    }
  }

  /// Writes a passage in its context, leading to it, with the account it is from.
  func writeCited(_ passage: Passage, reach: Int, into html: inout HTML) {
    guard let (index, document) = account(passage) else {
      return html.text("a passage of a source that this report does not hold")
    }
    html.element(.a, .style("cited"), .to(anchor(passage) ?? .source(index))) { html in
      writeContext(of: passage, reach: reach, into: &html)
    }
    html.element(.span, .style("quiet from")) { html in
      html.text(" ")
      html.element(.bdi, text: name(of: document).capped(200))
      if let block = document.block(at: passage.hull.lowerBound), document.blocks[block].post != nil
      {
        html.text(", reader’s comment")
      }
      if let page = passage.page { html.text(", page \(page)") }
    }
    let shown = Passage(
      passage.document, document.around(passage, reach: reach), page: passage.page)
    writeDispute(within: shown, into: &html)
  }
}
