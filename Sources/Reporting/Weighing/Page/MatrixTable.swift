import AssayModel

extension Page {
  /// Writes the matrix of competing hypotheses: an equal second opinion, with every disagreement explained.
  func writeMatrix(_ set: Int, of weighing: WeighingIndex, into html: inout HTML) {
    let assessment = weighing.assessments.sets[set]
    let matrix = assessment.matrix
    writeRatings(set, of: weighing, into: &html)
    guard !matrix.rows.isEmpty else { return }
    html.element(.h4, text: "A second opinion: the same ratings as a matrix")
    html.element(
      .p, .style("lead"),
      text: "The analysis of competing hypotheses (ACH) counts only what speaks against each "
        + "explanation: the one with the least against it leads. "
        + CompetingMatrix.Mark.allCases.map { "\($0.rawValue) \($0.words)" }
        .joined(separator: ", ") + "; – not rated.")
    html.element(.p, .style("verdict")) { html in html.write(weighing.matrixResult(set)) }
    if matrix.disagreements.isEmpty {
      html.element(.p, .style("rest"), text: "Both views agree.")
    } else {
      html.element(.ul, .style("plain")) { html in
        for line in matrix.disagreements.prefix(Limits.rows) {
          html.element(.li) { html in
            html.element(.bdi, text: weighing.words(line.capped(700)))
          }
        }
      }
      writeRest(matrix.disagreements.count, shown: Limits.rows, "differences", into: &html)
    }
    scrolling("The matrix of competing hypotheses", "matrix", into: &html) { html in
      writeHeads(["Fact", "Weight"] + columns(set, of: weighing), into: &html)
      html.element(.tbody) { html in
        for row in matrix.rows.prefix(Limits.rows) {
          html.element(.tr) { html in
            html.element(.th, .scope("row")) { html in
              html.write(weighing.fact(row.evidence))
              if !row.isDiagnostic {
                html.element(.small, text: "does not tell the explanations apart")
              }
            }
            writeFigure(decimal(row.weight, places: 2), into: &html)
            for mark in row.marks { write(mark, into: &html) }
          }
        }
        writeScores(set, of: weighing, into: &html)
      }
    }
    writeRest(matrix.rows.count, shown: Limits.rows, "facts", into: &html)
  }

  private func write(_ mark: CompetingMatrix.Mark?, into html: inout HTML) {
    guard let mark else {
      return html.element(.td, .style("num quiet"), .label("not rated"), text: "–")
    }
    let against = mark == .inconsistent || mark == .veryInconsistent
    html.element(
      .td, .style(against ? "num against" : "num"), .label(mark.words), text: mark.rawValue)
  }

  private func writeScores(_ set: Int, of weighing: WeighingIndex, into html: inout HTML) {
    let scores = weighing.assessments.sets[set].matrix.scores
    func line(
      _ title: String, _ style: StaticString = "num",
      _ value: (CompetingMatrix.Score, inout HTML) -> Void
    ) {
      html.element(.tr, .style("sum")) { html in
        html.element(.th, .scope("row"), text: title)
        html.element(.td, text: "")
        for score in scores {
          html.element(.td, .style(style)) { html in value(score, &html) }
        }
      }
    }
    line("Weighted, against it") { $1.text($0.weightedWords) }
    line("Facts against it") { $1.text($0.rated == 0 ? "–" : grouped($0.inconsistent)) }
    line("Heaviest fact against it", "wordy") { score, html in
      if let heaviest = score.heaviest {
        html.write(weighing.fact(heaviest))
      } else {
        html.text("none")
      }
    }
    line("Rank") { score, html in
      html.text(score.rank.map { grouped($0) } ?? "no rank: \(score.rated) rated")
    }
  }
}

extension WeighingIndex {
  /// Who leads by the matrix, and whether clearly.
  func matrixResult(_ set: Int) -> Prose {
    let matrix = assessments.sets[set].matrix
    guard let first = matrix.leaders.first else {
      return "By the matrix nothing can be ranked: too few cells are rated."
    }
    let lead: Prose =
      matrix.leaders.count == 1
      ? "By the matrix \(hypothesis(first, in: set)) has the least against it"
      : "By the matrix \(hypotheses(matrix.leaders, in: set)) tie with the least against them"
    return lead
      + (matrix.separates
        ? ", clear of the next."
        : "; it does not stand clear of the next, so the matrix does not separate them.")
  }
}
