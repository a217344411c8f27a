import AssayModel

extension Page {
  /// Writes what to check next, by the chance that it changes the picture.
  func writeChecks(_ set: Int, of weighing: WeighingIndex, into html: inout HTML) {
    let checks = weighing.assessments.sets[set].checks
    guard !checks.isEmpty else { return }
    let standard = checks.contains { $0.changesVerdict != nil }
    let priced = checks.contains { $0.check != nil }
    html.element(.h4, text: "What to check next")
    html.element(
      .p, .style("lead"),
      text: "By the chance that the answer changes the picture. A bit is what one toss of a coin "
        + "tells; a check worth 0.5 bits settles about half of an even question.")
    scrolling("What to check next", "checks", into: &html) { html in
      var heads: [Prose] = ["Find out whether", "Chance that the lead changes"]
      if standard { heads.append("Chance that the verdict changes") }
      heads += ["Worth", "Likely to be so"]
      if priced { heads.append("Cost") }
      writeHeads(heads, into: &html)
      html.element(.tbody) { html in
        for check in checks.prefix(Limits.rows) {
          html.element(.tr) { html in
            html.element(.th, .scope("row")) { html in
              html.write(weighing.fact(check.evidence))
              if let how = check.check?.how {
                html.element(.small) { html in
                  html.element(.bdi, text: weighing.words(how.capped(500)))
                }
              }
            }
            writeFigure(percent(check.changesLeader), into: &html)
            if standard {
              writeFigure(check.changesVerdict.map(percent) ?? "–", into: &html)
            }
            writeFigure(bits(check.bits), into: &html)
            writeFigure(percent(check.foundSo), into: &html)
            if priced {
              writeFigure(check.check.map { plainNumber($0.cost) } ?? "–", into: &html)
            }
          }
        }
      }
    }
    writeRest(checks.count, shown: Limits.rows, "checks", into: &html)
  }
}
