import AssayModel

extension Page {
  /// Writes each fact with how it was rated, by whom and why, and the reports of it.
  func writeEvidence(of weighing: WeighingIndex, into html: inout HTML) {
    let all = weighing.judgements.evidence
    guard !all.isEmpty else { return }
    html.element(.h3, text: "The evidence, fact by fact")
    html.element(
      .p, .style("lead"),
      text: "Each fact with who rated it how, and why; below it who reports it, by which chain, "
        + "and the words in the source.")
    for (index, evidence) in all.prefix(Limits.evidence).enumerated() {
      html.literal("\n")
      html.element(.article, .style("fact"), .id(.evidence(index))) { html in
        html.element(.h4) { html in
          html.element(.bdi, text: weighing.words(evidence.fact.capped(500)))
        }
        write(evidence, of: weighing, into: &html)
        for set in weighing.assessments.sets.indices {
          guard let row = weighing.rows[set][evidence.id] else { continue }
          write(row, of: index, set, of: weighing, into: &html)
        }
        writeReports(of: index, of: weighing, into: &html)
      }
    }
    writeRest(all.count, shown: Limits.evidence, "facts", into: &html)
  }

  private func write(
    _ evidence: Evidence, of weighing: WeighingIndex, into html: inout HTML
  ) {
    html.element(.p, .style("from")) { html in
      html.element(.code, text: weighing.words(evidence.id.capped(60)))
      html.text(" ")
      write(evidence.place, into: &html)
    }
    if let given = evidence.established {
      html.element(.p, .style("from")) { html in
        html.text("Taken as given by ")
        html.element(.bdi, text: weighing.words(given.by.capped(200)))
        html.text(": ")
        html.element(.bdi, text: weighing.words(given.reason.capped(500)))
      }
    }
    if let objection = weighing.objection(to: .evidence(evidence.id)) {
      html.element(.p, .style("label warn")) { html in html.write(objection) }
    }
  }

  /// Writes the cells of a fact in one set, each with everybody's rating.
  private func write(
    _ row: EvidenceRow, of evidence: Int, _ set: Int, of weighing: WeighingIndex,
    into html: inout HTML
  ) {
    let assessment = weighing.assessments.sets[set]
    html.element(.details, .style("list"), .unfolded(false)) { html in
      html.element(.summary) { html in
        html.element(.span, .style("name"), text: "How expected it is")
        html.text(" ")
        html.element(.span, .style("quiet")) { html in
          html.element(.bdi, text: weighing.words(assessment.set.question.capped(300)))
        }
      }
      let target = Argument.Target.rating(evidence: row.evidence, set: assessment.set.id)
      if let objection = weighing.objection(to: target) {
        html.element(.p, .style("label warn")) { html in html.write(objection) }
      }
      html.element(.dl, .style("cells")) { html in
        for (index, cell) in row.cells.enumerated()
        where assessment.set.hypotheses.indices.contains(index) {
          html.element(.dt, .id(.cell(evidence, set, index))) { html in
            html.text("If ")
            html.write(weighing.hypothesis(assessment.set.hypotheses[index].id, in: set))
          }
          html.element(.dd) { html in
            write(cell, row.contributions, index, of: weighing, into: &html)
          }
        }
      }
    }
  }

  private func write(
    _ cell: RatedCell, _ contributions: [Double], _ index: Int, of weighing: WeighingIndex,
    into html: inout HTML
  ) {
    html.element(.p) { html in
      if cell.ratings.isEmpty {
        html.text(
          "Not rated: it could be anything from the lowest to the highest of the row, "
            + percents(cell.lower, cell.upper) + ".")
      } else {
        html.element(.strong, text: percent(cell.central))
        html.text(", " + percents(cell.lower, cell.upper))
      }
      if contributions.indices.contains(index) {
        html.element(
          .span, .style("quiet"), text: " · " + contributionWords(contributions[index]))
      }
    }
    for rating in cell.ratings.prefix(Limits.rows) {
      html.element(.p, .style("from")) { html in
        html.element(.bdi, text: weighing.words(rating.by.capped(200)))
        html.text(": “")
        html.element(.bdi, text: weighing.words(rating.value.words.capped(100)))
        html.text("” (\(percents(rating.value.lower, rating.value.upper))). ")
        if let reason = rating.reason {
          html.element(.bdi, text: weighing.words(reason.capped(700)))
        } else {
          html.element(.span, .style("quiet"), text: "No reason given.")
        }
        html.text(" ")
        write(rating.place, into: &html)
      }
    }
  }
}

/// What a fact's reports say against a hypothesis, from the natural logarithm of their likelihood, highest 0.
private func contributionWords(_ value: Double) -> String {
  guard value.isFinite else { return "its reports are not counted" }
  let ratio = power(ofTen: -value * 0.434_294_481_903_251_8)
  if ratio < 1.05 { return "its reports fit this best" }
  return "its reports are \(times(ratio)) less likely than under the best"
}
