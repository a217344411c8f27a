import AssayModel

extension Page {
  /// Writes who leads, and a table of what each hypothesis comes to.
  func writeResults(_ set: Int, of weighing: WeighingIndex, into html: inout HTML) {
    let assessment = weighing.assessments.sets[set]
    html.element(.p, .style("verdict")) { html in
      for (index, sentence) in weighing.leading(set).enumerated() {
        if index > 0 { html.text(" ") }
        html.write(sentence)
      }
    }
    html.element(.table, .style("results"), .role("table")) { html in
      html.element(.thead, .role("rowgroup")) { html in
        html.element(.tr, .role("row")) { html in
          for title in [
            "Explanation", "Before the evidence", "With the evidence",
            "If every rating erred one way", "The evidence alone",
          ] {
            html.element(.th, .scope("col"), .role("columnheader"), text: title)
          }
        }
      }
      html.element(.tbody, .role("rowgroup")) { html in
        for (index, result) in assessment.results.enumerated().prefix(Limits.rows)
        where assessment.set.hypotheses.indices.contains(index) {
          write(result, index, set, of: weighing, into: &html)
        }
      }
    }
    writeRest(assessment.results.count, shown: Limits.rows, "explanations", into: &html)
    html.element(
      .p, .style("rest"),
      text: "The range beside each figure covers the noise of rating alone: not an explanation "
        + "that nobody thought of, nor a fact that nobody found.")
    writePriors(assessment.set, of: weighing, into: &html)
    if set == 0 { writeReadingHelp(assessment, into: &html) }
  }

  private func write(
    _ result: HypothesisResult, _ index: Int, _ set: Int, of weighing: WeighingIndex,
    into html: inout HTML
  ) {
    let assessment = weighing.assessments.sets[set]
    let hypothesis = assessment.set.hypotheses[index]
    html.element(
      .tr, .role("row"), .id(.hypothesis(set, index)),
      assessment.leaders.contains(result.id) && !assessment.rows.isEmpty ? .style("leader") : nil
    ) { html in
      html.element(.th, .scope("row"), .role("rowheader")) { html in
        html.element(.bdi, text: weighing.words(hypothesis.text.capped(500)))
        html.element(.small) { html in
          html.element(.code, text: weighing.words(hypothesis.id.capped(60)))
          html.text(" ")
          write(hypothesis.place, into: &html)
        }
        writeNamed(hypothesis, of: weighing, into: &html)
      }
      html.element(.td, .style("num"), .role("cell")) { html in
        caption("before the evidence", into: &html)
        html.text(percent(result.prior))
      }
      html.element(.td, .style("now"), .role("cell")) { html in
        write(result, ratings: .ratings(set), into: &html)
      }
      html.element(.td, .style("num"), .role("cell")) { html in
        caption("if every rating erred one way", into: &html)
        html.text(percents(result.bounds))
      }
      html.element(.td, .role("cell")) { html in
        caption("the evidence alone", into: &html)
        html.text(percent(result.evidenceAlone))
        html.element(.small, text: weighing.evidenceAlone(result))
      }
    }
  }

  /// Writes a value with its word, its band and its picture; what has no rank says so.
  private func write(_ result: HypothesisResult, ratings: Anchor, into html: inout HTML) {
    html.element(.p) { html in
      if let word = likelihoodWord(result.central) { html.text(word + ", ") }
      html.element(.a, .style("figure"), .to(ratings), text: percent(result.central))
      html.text(", ")
      html.element(.span, .style("band"), text: percents(result.band))
    }
    writeBar(result, into: &html)
    if let contested = result.contested {
      html.element(
        .small, text: "with and without what is contested: " + percents(contested))
    }
    if !result.isRanked { html.element(.span, .style("label"), text: result.rankGap) }
  }

  private func writeNamed(
    _ hypothesis: Hypothesis, of weighing: WeighingIndex, into html: inout HTML
  ) {
    guard hypothesis.personNamed != nil || hypothesis.namesPerson != nil else { return }
    html.element(.p, .style("label warn")) { html in
      html.text("This explanation names a person")
      if let person = hypothesis.personNamed {
        html.text(" (")
        html.element(.bdi, text: weighing.words(person.capped(200)))
        html.text(")")
      }
      html.text(". The figure is about what was rated, not about the person’s guilt.")
    }
    if let reason = hypothesis.namesPerson {
      html.element(.small) { html in
        html.text("Named by ")
        html.element(.bdi, text: weighing.words(reason.by.capped(200)))
        html.text(": ")
        html.element(.bdi, text: weighing.words(reason.reason.capped(500)))
      }
    }
  }

  /// Writes the head of a column again beside its value, for screens on which columns stand below each other.
  func caption(_ words: String, into html: inout HTML) {
    html.element(.span, .style("cap"), .hidden, text: words + " ")
  }

  private func writeReadingHelp(_ assessment: Assessment, into html: inout HTML) {
    html.element(.details, .style("help")) { html in
      html.element(.summary, text: "How to read this table")
      html.element(.ul, .style("plain")) { html in
        for line in [
          "Before the evidence: how likely each explanation was held before any fact was looked "
            + "at.",
          "With the evidence: every rating taken at the middle of its range. The range beside it "
            + "holds nine tenths of \(grouped(assessment.draws)) random draws from the ratings’ "
            + "ranges. In the drawing the thick line is this range, the thin line reaches to the "
            + "outermost values, the stroke is the figure, and the dotted stroke below is the "
            + "value before the evidence.",
          "If every rating erred one way: the outermost values, with every rating at its worst end "
            + "for this explanation, and at its best.",
          "The evidence alone: what equal values before the evidence would give. Whoever holds "
            + "other values before can start from here.",
          "Figures are whole percents; more digits would pretend to a precision that ratings do "
            + "not have. The words are those of a scale that intelligence services use (ICD 203); "
            + "it has none under 1 % and over 99 %.",
        ] { html.element(.li, text: line) }
      }
    }
  }

  private func writePriors(
    _ set: HypothesisSet, of weighing: WeighingIndex, into html: inout HTML
  ) {
    html.element(.p, .style("rest")) { html in
      guard let by = set.priorsBy else {
        return html.text(
          "Nobody gave values for the time before the evidence, so all explanations begin alike.")
      }
      html.text("The values before the evidence are by ")
      html.element(.bdi, text: weighing.words(by.capped(200)))
      if let reason = set.priorsReason {
        html.text(": ")
        html.element(.bdi, text: weighing.words(reason.capped(500)).withoutStop)
      }
      html.text(". The last column does without them.")
    }
  }
}
