import AssayModel

extension Page {
  /// Writes the analysts: what each gives alone, what is left without each, how far they agree and where they split.
  func writeAnalysts(_ set: Int, of weighing: WeighingIndex, into html: inout HTML) {
    let comparison = weighing.assessments.sets[set].analysts
    guard !comparison.analysts.isEmpty else { return }
    html.element(.h4, text: "The analysts")
    write(weighing.agreement(set), as: "carrying", "sentences", into: &html)
    scrolling("The result by analyst", "analysts", into: &html) { html in
      writeHeads(
        ["Whose ratings", "Cells rated"] + columns(set, of: weighing) + ["Leads"], into: &html)
      html.element(.tbody) { html in
        for analyst in comparison.analysts.prefix(Limits.rows) {
          write(analyst, set, of: weighing, into: &html)
        }
        write(pool: comparison.linearPool, "Average of the analysts (linear pool)", into: &html)
        write(
          pool: comparison.geometricPool, "Average of their odds (geometric pool)", into: &html)
      }
    }
    writeRest(comparison.analysts.count, shown: Limits.rows, "analysts", into: &html)
    writeSplits(set, of: weighing, into: &html)
  }

  private func write(
    _ analyst: AnalystComparison.Analyst, _ set: Int, of weighing: WeighingIndex,
    into html: inout HTML
  ) {
    let width = weighing.assessments.sets[set].set.hypotheses.count
    func row(
      _ words: String, _ rated: String, _ values: [Double]?, _ leaders: [String], _ none: String
    ) {
      html.element(.tr) { html in
        html.element(.th, .scope("row")) { html in
          html.element(.bdi, text: weighing.words(analyst.name.capped(200)))
          html.text(words)
        }
        writeFigure(rated, into: &html)
        for index in 0..<width {
          let value = values.flatMap { $0.indices.contains(index) ? $0[index] : nil }
          writeFigure(value.map(percent) ?? "–", into: &html)
        }
        html.element(.td) { html in
          if values == nil { return html.text(none) }
          html.write(weighing.hypotheses(leaders, in: set))
        }
      }
    }
    row(" alone", grouped(analyst.rated), analyst.alone, analyst.leaders, "nothing rated")
    row(" left out", "", analyst.without, analyst.leadersWithout, "nothing is left")
  }

  private func write(pool: [Double]?, _ title: String, into html: inout HTML) {
    guard let pool else { return }
    html.element(.tr, .style("sum")) { html in
      html.element(.th, .scope("row"), text: title)
      html.element(.td, text: "")
      for value in pool { writeFigure(percent(value), into: &html) }
      html.element(.td, text: "")
    }
  }

  private func writeSplits(_ set: Int, of weighing: WeighingIndex, into html: inout HTML) {
    let splits = weighing.assessments.sets[set].analysts.splits
    guard !splits.isEmpty else { return }
    html.element(.details, .style("list"), .unfolded(splits.count <= 6)) { html in
      writeSummary("Where they split", splits.count, into: &html)
      html.element(.ul, .style("items")) { html in
        for split in splits.prefix(Limits.rows) {
          html.element(.li) { html in html.write(weighing.split(split, in: set)) }
        }
      }
      writeRest(splits.count, shown: Limits.rows, "splits", into: &html)
    }
  }
}
