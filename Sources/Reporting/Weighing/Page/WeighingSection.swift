import AssayModel

extension Page {
  /// Writes how far the evidence bears out each explanation, set by set, then what the sets share.
  func writeWeighing(into html: inout HTML) {
    guard let weighing else { return }
    section("weighing", weighingTitle, into: &html) { html in
      html.element(
        .p, .style("lead"),
        text: "Persons wrote down what could explain the event, what bears on it, and how expected "
          + "each fact would be if each explanation were true. What follows is arithmetic on those "
          + "ratings: every number leads to the ratings, and from there to the words in the "
          + "sources. It passes no verdict on anybody.")
      for warning in weighing.assessments.warnings.prefix(Limits.rows) {
        html.element(.p, .style("caution")) { html in
          html.element(.strong, text: "Take care. ")
          html.element(.bdi, text: weighing.words(warning.capped(700)))
        }
      }
      for set in weighing.assessments.sets.indices {
        html.literal("\n")
        html.element(.article, .style("set"), .id(.set(set))) { html in
          write(set: set, of: weighing, into: &html)
        }
      }
      writeArguments(of: weighing, into: &html)
      writeEvidence(of: weighing, into: &html)
      writeWeighedSources(of: weighing, into: &html)
      writeConventions(of: weighing, into: &html)
    }
  }

  /// The title of the section.
  var weighingTitle: String { "How far the evidence bears out each explanation" }

  private func write(set: Int, of weighing: WeighingIndex, into html: inout HTML) {
    let assessment = weighing.assessments.sets[set]
    html.element(.h3) { html in
      html.element(.bdi, text: weighing.words(assessment.set.question.capped(500)))
    }
    writeResults(set, of: weighing, into: &html)
    if !assessment.rows.isEmpty {
      writeCarrying(set, of: weighing, into: &html)
      writeChecks(set, of: weighing, into: &html)
    }
    writeAssumptions(set, of: weighing, into: &html)
    writeStandard(set, of: weighing, into: &html)
    writeMatrix(set, of: weighing, into: &html)
    writeAnalysts(set, of: weighing, into: &html)
  }

  private func writeConventions(of weighing: WeighingIndex, into html: inout HTML) {
    let conventions = weighing.assessments.conventions
    guard !conventions.isEmpty else { return }
    html.element(.h3, text: "Conventions behind every number")
    html.element(.ul, .style("plain")) { html in
      for line in conventions.prefix(Limits.rows) {
        html.element(.li) { html in
          html.element(.bdi, text: weighing.words(line.capped(700)))
        }
      }
    }
    writeRest(conventions.count, shown: Limits.rows, "conventions", into: &html)
  }

  /// Writes sentences as a list, or as a paragraph where there is one.
  func write(_ sentences: [Prose], as style: StaticString, _ many: String, into html: inout HTML) {
    if sentences.count == 1 {
      return html.element(.p, .style(style)) { html in html.write(sentences[0]) }
    }
    html.element(.ul, .style(style)) { html in
      for sentence in sentences.prefix(Limits.rows) {
        html.element(.li) { html in html.write(sentence) }
      }
    }
    writeRest(sentences.count, shown: Limits.rows, many, into: &html)
  }

  /// Writes a table in a box that scrolls within itself where the screen is narrow.
  func scrolling(
    _ words: String, _ style: StaticString = "", into html: inout HTML,
    body: (inout HTML) -> Void
  ) {
    html.element(
      .div, .style("scroll"), .role("group"), .label(words), .focusable
    ) { html in
      html.element(.table, .style(style)) { html in body(&html) }
    }
  }

  /// Writes the heads of a table's columns.
  func writeHeads(_ heads: [Prose], into html: inout HTML) {
    html.element(.thead) { html in
      html.element(.tr) { html in
        for head in heads {
          html.element(.th, .scope("col")) { html in html.write(head) }
        }
      }
    }
  }

  /// The heads of a set's columns: the ids of the hypotheses, each leading to its text.
  func columns(_ set: Int, of weighing: WeighingIndex) -> [Prose] {
    weighing.assessments.sets[set].set.hypotheses.enumerated().map { index, hypothesis in
      .link(weighing.words(hypothesis.id.capped(40)), weighing.anchor(ofHypothesis: index, in: set))
    }
  }

  /// Writes a cell that holds one figure, its parts kept on one line.
  func writeFigure(_ words: String, to anchor: Anchor? = nil, into html: inout HTML) {
    html.element(.td, .style("num")) { html in
      if let anchor {
        html.element(.a, .to(anchor), text: words)
      } else {
        html.text(words)
      }
    }
  }

  /// Writes where something stands in the case file.
  func write(_ place: FilePlace, into html: inout HTML) {
    html.element(.span, .style("at"), text: place.words)
  }
}
