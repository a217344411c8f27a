import AssayModel

/// Writes how expected each fact is under each explanation, with where its ratings stand in the case file.
func writeRatings(
  _ assessment: Assessment, of weighing: WeighingIndex, into out: inout TerminalText
) {
  guard !assessment.rows.isEmpty else { return }
  out.heading("The ratings: how expected is each fact, if … (in percent; – not rated)")
  let rows = assessment.rows.prefix(Limits.rows).map { row -> (String, [String]) in
    var name = weighing.evidence(row.evidence).map(weighing.factText) ?? row.evidence
    if let place = row.cells.flatMap(\.ratings).map(\.place).min() {
      name += " (\(weighing.words(place)))"
    }
    if row.label != .in { name += " – \(row.label.consequence)" }
    return (name, row.cells.map { $0.ratings.isEmpty ? "–" : shortPercent($0.central) })
  }
  out.table(
    first: 24, "", columns: assessment.set.hypotheses.indices.map(letters), rows: Array(rows))
}

/// Writes the matrix of competing hypotheses with its scores and every difference explained.
func writeMatrix(_ set: Int, of weighing: WeighingIndex, into out: inout TerminalText) {
  let matrix = weighing.assessments.sets[set].matrix
  guard !matrix.rows.isEmpty else { return }
  out.heading("A second opinion: the analysis of competing hypotheses (ACH)")
  out.paragraph(weighing.matrixResult(set).plain)
  out.list(matrix.disagreements)
  out.paragraph(
    CompetingMatrix.Mark.allCases.map { "\($0.rawValue) \($0.words)" }.joined(separator: ", ")
      + ", – not rated.")
  var rows = matrix.rows.prefix(Limits.rows).map { row -> (String, [String]) in
    (
      weighing.evidence(row.evidence).map(weighing.factText) ?? row.evidence,
      row.marks.map { $0?.rawValue ?? "–" }
    )
  }
  rows.append(("Weighted, against it", matrix.scores.map(\.weightedWords)))
  rows.append(
    ("Facts against it", matrix.scores.map { $0.rated == 0 ? "–" : grouped($0.inconsistent) }))
  rows.append(("Rank", matrix.scores.map { $0.rank.map { grouped($0) } ?? "–" }))
  let heads = weighing.assessments.sets[set].set.hypotheses.indices.map(letters)
  out.table(first: 24, "", columns: heads, rows: rows)
}

/// Writes what each analyst gives alone and what is left without, how far they agree and where they split.
func writeAnalysts(_ set: Int, of weighing: WeighingIndex, into out: inout TerminalText) {
  let assessment = weighing.assessments.sets[set]
  let comparison = assessment.analysts
  guard !comparison.analysts.isEmpty else { return }
  out.heading("The analysts")
  out.list(weighing.agreement(set).map(\.plain))
  let width = assessment.set.hypotheses.count
  func cells(_ values: [Double]?) -> [String] {
    (0..<width).map { index in
      values.flatMap { $0.indices.contains(index) ? shortPercent($0[index]) : nil } ?? "–"
    }
  }
  var rows: [(String, [String])] = []
  for analyst in comparison.analysts.prefix(Limits.rows) {
    let name = analyst.name.capped(200)
    rows.append(
      (
        "\(name) alone (\(counted(analyst.rated, "cell", "cells")))", cells(analyst.alone)
      ))
    rows.append(("\(name) left out", cells(analyst.without)))
  }
  if let pool = comparison.linearPool { rows.append(("Linear pool", cells(pool))) }
  if let pool = comparison.geometricPool { rows.append(("Geometric pool", cells(pool))) }
  out.table(
    first: 24, "In percent", columns: assessment.set.hypotheses.indices.map(letters), rows: rows)
  out.list(comparison.splits.map { weighing.split($0, in: set).plain }, limit: 5)
}

/// Writes the arguments: what each attacks, and what became of it.
func writeArguments(of weighing: WeighingIndex, into out: inout TerminalText) {
  let arguments = weighing.assessments.arguments
  guard !arguments.isEmpty else { return }
  out.heading("Arguments")
  out.list(
    arguments.map { outcome in
      let argument = outcome.argument
      var line =
        "\(outcome.label.words.capitalisedFirst): “\(argument.claim.capped(300).withoutStop)” "
        + "(\(argument.by.capped(200)), \(weighing.words(argument.place)))."
      for target in outcome.targets.prefix(12) {
        line += " " + weighing.effect(target, of: argument.id).plain
      }
      if !outcome.attackers.isEmpty {
        let attackers = outcome.attackers.prefix(12).map(weighing.argumentName)
        line += " Attacked by \(Prose.list(attackers).plain)."
      }
      return line
    }, limit: 30)
  for line in weighing.positions { out.paragraph(line.plain) }
}
