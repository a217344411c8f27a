import AssayModel

extension Page {
  /// Writes what the result assumes, and how confident the analysts are, apart from every likelihood.
  func writeAssumptions(_ set: Int, of weighing: WeighingIndex, into html: inout HTML) {
    let assessment = weighing.assessments.sets[set]
    if !assessment.assumptions.isEmpty {
      html.element(.h4, text: "What the result rests on without proof")
    }
    for kind in Assumption.Kind.allCases {
      let found = assessment.assumptions.filter { $0.kind == kind }
      guard !found.isEmpty else { continue }
      html.element(.details, .style("list"), .unfolded(found.count <= 6)) { html in
        writeSummary(kind.words, found.count, into: &html)
        html.element(.ul, .style("items")) { html in
          for assumption in found.prefix(Limits.rows) {
            html.element(.li) { html in
              html.element(.bdi, text: weighing.words(assumption.text.capped(700)))
              if let place = assumption.place {
                html.text(" ")
                write(place, into: &html)
              }
              if let parameter = assumption.parameter {
                html.element(.small) { html in
                  html.text("It is about ")
                  html.write(weighing.parameter(parameter, in: set))
                  html.text(".")
                }
              }
            }
          }
        }
        writeRest(found.count, shown: Limits.rows, "assumptions", into: &html)
      }
    }
    writeConfidence(assessment.set, of: weighing, into: &html)
  }

  private func writeConfidence(
    _ set: HypothesisSet, of weighing: WeighingIndex, into html: inout HTML
  ) {
    guard !set.confidences.isEmpty else { return }
    html.element(
      .div, .style("confidence"), .role("note"), .label("The analysts’ confidence")
    ) { html in
      html.element(.h4, text: "How confident the analysts are in their judgement")
      html.element(.dl) { html in
        for confidence in set.confidences.prefix(Limits.rows) {
          html.element(.dt) { html in
            html.element(.bdi, text: weighing.words(confidence.by.capped(200)))
            html.text(": \(confidence.level.rawValue) confidence")
          }
          html.element(.dd) { html in
            html.element(.bdi, text: weighing.words(confidence.basis.capped(700)))
          }
        }
      }
      html.element(
        .p, .style("rest"),
        text: "Confidence says how good the basis is; it is no probability and enters no number.")
    }
  }

  /// Writes what a standard of proof gives, where an analyst turned one on.
  func writeStandard(_ set: Int, of weighing: WeighingIndex, into html: inout HTML) {
    let withheld = weighing.withheld(set)
    let verdict = weighing.assessments.sets[set].verdict
    guard verdict != nil || withheld != nil else { return }
    html.element(.h4, text: "The standard of proof")
    if let withheld { html.element(.p, .style("lead")) { html in html.write(withheld) } }
    guard let verdict else { return }
    html.element(.p, .style("verdict")) { html in
      html.write(weighing.verdict(verdict, in: set))
    }
    html.element(.p, .style("rest")) { html in
      for (index, note) in weighing.verdictNotes(verdict).enumerated() {
        if index > 0 { html.text(" ") }
        html.write(note)
      }
    }
  }
}
