import AssayModel

extension Page {
  /// Writes the sources: how reliable each was taken to be, on whose grade, and what its reports leave of that.
  func writeWeighedSources(of weighing: WeighingIndex, into html: inout HTML) {
    let sources = weighing.assessments.sources
    guard !sources.isEmpty else { return }
    html.element(.h3, text: "The sources, and how reliable they were taken to be")
    html.element(
      .p, .style("lead"),
      text: "How often the source follows the truth rather than saying whatever it would say "
        + "anyway. A source that the other evidence speaks against falls, and then counts less everywhere."
    )
    let sets = weighing.assessments.sets
    scrolling("The sources’ reliability", "reliability", into: &html) { html in
      var heads: [Prose] = ["Source", "Grades", "Before its reports"]
      for (index, assessment) in sets.enumerated() {
        let question = weighing.words(assessment.set.question.capped(120))
        heads.append(sets.count == 1 ? "After them" : "After them: \(.link(question, .set(index)))")
      }
      writeHeads(heads, into: &html)
      html.element(.tbody) { html in
        for (index, source) in sources.prefix(Limits.evidence).enumerated() {
          html.element(.tr, .id(.weighedSource(index))) { html in
            html.element(.th, .scope("row")) { html in
              html.element(.bdi, text: weighing.name(of: source))
              if let objection = weighing.objection(to: .source(source.name)) {
                html.element(.span, .style("label warn")) { html in html.write(objection) }
              }
            }
            html.element(.td) { html in write(source.grades, of: weighing, into: &html) }
            html.element(.td, .style("num")) { html in
              html.text(percent(source.central))
              html.element(.small, text: percents(source.lower, source.upper))
            }
            for assessment in sets {
              writeFigure(
                source.afterwards[assessment.set.id].map(percent) ?? "–", into: &html)
            }
          }
        }
      }
    }
    writeRest(sources.count, shown: Limits.evidence, "sources", into: &html)
  }

  private func write(
    _ grades: [Grade], of weighing: WeighingIndex, into html: inout HTML
  ) {
    if grades.isEmpty {
      html.element(.span, .style("quiet"), text: "not graded: taken as “cannot be judged”")
    }
    for grade in grades.prefix(Limits.rows) {
      html.element(.p, .style("from")) { html in
        html.element(.strong, text: weighing.words(grade.words))
        if let by = grade.by {
          html.text(" by ")
          html.element(.bdi, text: weighing.words(by.capped(200)))
        }
        if let reason = grade.reason {
          html.text(": ")
          html.element(.bdi, text: weighing.words(reason.capped(500)))
        }
        html.text(" ")
        write(grade.place, into: &html)
      }
    }
  }
}
