import AssayModel

extension Page {
  /// Writes who rated what: a table of facts and hypotheses, each cell with every analyst's words.
  func writeRatings(_ set: Int, of weighing: WeighingIndex, into html: inout HTML) {
    let assessment = weighing.assessments.sets[set]
    html.element(.h4, .id(.ratings(set)), text: "The ratings")
    guard !assessment.rows.isEmpty else {
      return html.element(.p, .style("quiet"), text: "No fact is rated in this set.")
    }
    html.element(
      .p, .style("lead"),
      text: "If this explanation were true, how expected is this fact? The figure is the middle of "
        + "all analysts’ ranges together; each leads to the ratings with their reasons.")
    scrolling("The ratings", "ratings", into: &html) { html in
      writeHeads(["Fact"] + columns(set, of: weighing), into: &html)
      html.element(.tbody) { html in
        for row in assessment.rows.prefix(Limits.rows) {
          html.element(.tr) { html in
            html.element(.th, .scope("row")) { html in
              html.write(weighing.fact(row.evidence))
              if row.label != .in {
                html.text(" ")
                html.element(.span, .style("label warn"), text: row.label.consequence)
              }
              if row.weight < 0.995, row.label != .out {
                html.element(
                  .small,
                  text: "Related to other facts: counts for \(percent(row.weight)) of a fact.")
              }
            }
            for (index, cell) in row.cells.enumerated()
            where assessment.set.hypotheses.indices.contains(index) {
              write(cell, at: index, of: row, set, of: weighing, into: &html)
            }
          }
        }
      }
    }
    writeRest(assessment.rows.count, shown: Limits.rows, "facts", into: &html)
  }

  private func write(
    _ cell: RatedCell, at index: Int, of row: EvidenceRow, _ set: Int,
    of weighing: WeighingIndex, into html: inout HTML
  ) {
    let anchor = weighing.evidence(row.evidence).flatMap {
      weighing.anchor(ofCell: $0, in: set, hypothesis: index)
    }
    html.element(.td) { html in
      let words = cell.ratings.isEmpty ? "not rated" : percent(cell.central)
      if let anchor {
        html.element(.a, .to(anchor), text: words)
      } else {
        html.text(words)
      }
      for rating in cell.ratings.prefix(Limits.rows) {
        html.element(.small) { html in
          html.element(.bdi, text: weighing.words(rating.by.capped(60)))
          html.text(": ")
          html.element(.bdi, text: weighing.words(rating.value.words.capped(60)))
        }
      }
    }
  }
}
