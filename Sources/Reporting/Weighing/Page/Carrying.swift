import AssayModel

extension Page {
  /// Writes what carries the result: in sentences, then as tables and as a picture.
  func writeCarrying(_ set: Int, of weighing: WeighingIndex, into html: inout HTML) {
    let assessment = weighing.assessments.sets[set]
    html.element(.h4, text: "What carries the result")
    write(weighing.carrying(set), as: "carrying", "sentences", into: &html)
    html.element(.p, .style("rest")) { html in html.write(weighing.search(set)) }
    if let dependence = weighing.dependence(set) {
      html.element(.p, .style("rest")) { html in html.write(dependence) }
    }
    let values = assessment.breakEvens
    if !values.isEmpty {
      html.element(
        .p, .style("lead"),
        text: "One number at a time, all others as they are: where would the lead change?")
      let few = values.prefix(5).map { weighing.breakEven($0, in: set) }
      write(few, as: "carrying", "values", into: &html)
    }
    writeRemovals(set, of: weighing, into: &html)
    if values.count > 5 { writeBreakEvens(set, of: weighing, into: &html) }
    writeTornado(set, of: weighing, into: &html)
  }

  /// Writes the result without each item, what changes the leader first.
  private func writeRemovals(_ set: Int, of weighing: WeighingIndex, into html: inout HTML) {
    let ordered = weighing.removals(set)
    guard !ordered.isEmpty else { return }
    html.element(.details, .style("list")) { html in
      writeSummary("The result without each item", ordered.count, into: &html)
      scrolling("The result without each item", into: &html) { html in
        writeHeads(
          ["Taken away", "What it is"] + columns(set, of: weighing) + ["Then leads"], into: &html)
        html.element(.tbody) { html in
          for removal in ordered.prefix(Limits.rows) {
            html.element(.tr, removal.changesLeader ? .style("changed") : nil) { html in
              html.element(.th, .scope("row")) { html in
                html.write(weighing.item(removal.item))
              }
              html.element(.td, text: weighing.kind(of: removal.item))
              for value in removal.posterior { writeFigure(percent(value), into: &html) }
              html.element(.td) { html in
                if removal.changesLeader { html.element(.strong, text: "changed: ") }
                html.write(weighing.hypotheses(removal.leaders, in: set))
              }
            }
          }
        }
      }
      writeRest(ordered.count, shown: Limits.rows, "items", into: &html)
    }
  }

  private func writeBreakEvens(_ set: Int, of weighing: WeighingIndex, into html: inout HTML) {
    let values = weighing.assessments.sets[set].breakEvens
    html.element(.details, .style("list")) { html in
      writeSummary("Values at which the lead changes", values.count, into: &html)
      scrolling("Values at which the lead changes", into: &html) { html in
        writeHeads(
          ["Number", "Taken as", "Lead changes at", "Beyond it leads"], into: &html)
        html.element(.tbody) { html in
          for value in values.prefix(Limits.rows) {
            html.element(.tr) { html in
              html.element(.th, .scope("row")) { html in
                html.write(weighing.parameter(value.parameter, in: set))
              }
              writeFigure(percent(value.current), into: &html)
              writeFigure(percent(value.value), into: &html)
              html.element(.td) { html in
                html.write(weighing.hypotheses(value.leaders, in: set))
              }
            }
          }
        }
      }
      writeRest(values.count, shown: Limits.rows, "values", into: &html)
    }
  }

  /// Writes the line on which a folded table is unfolded.
  func writeSummary(_ title: String, _ count: Int?, into html: inout HTML) {
    html.element(.summary) { html in
      html.element(.span, .style("name"), text: title)
      if let count { html.element(.span, .style("quiet"), text: " " + grouped(count)) }
    }
  }
}
