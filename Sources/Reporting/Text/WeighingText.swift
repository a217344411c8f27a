public import AssayModel

/// What was weighed, as plain text for a terminal of 80 columns.
///
/// Everything that a source or a person wrote is made harmless for a terminal. Empty where nothing was weighed. O(n) in the
/// size of the results.
///
/// - Parameter study: The case.
/// - Returns: Lines, each with a line break at its end.
public func weighingText(_ study: Case) -> String {
  guard let weighing = WeighingIndex(study, readers: nil) else { return "" }
  var out = TerminalText()
  for warning in weighing.assessments.warnings { out.paragraph("Take care: " + warning) }
  for set in weighing.assessments.sets.indices { write(set, of: weighing, into: &out) }
  writeArguments(of: weighing, into: &out)
  if !weighing.assessments.conventions.isEmpty {
    out.heading("Conventions behind every number")
    out.list(weighing.assessments.conventions)
  }
  out.blank()
  out.paragraph(
    "Every number leads to the ratings, and from there to the words in the sources: in the page that "
      + "assay report writes, or with assay weigh --json.")
  return out.text
}

private func write(_ set: Int, of weighing: WeighingIndex, into out: inout TerminalText) {
  let assessment = weighing.assessments.sets[set]
  out.heading(assessment.set.question.capped(300), underline: "=")
  out.blank()
  out.paragraph(weighing.leading(set).map(\.plain).joined(separator: " "))
  out.blank()
  writeResults(assessment, of: weighing, into: &out)
  out.blank()
  out.paragraph(
    "before: before the evidence. range: the middle nine tenths of "
      + "\(grouped(assessment.draws)) random draws; it covers the noise of rating alone, not an "
      + "explanation or a fact that nobody thought of. bounds: if every rating erred one way. "
      + "alone: the evidence alone, with equal values before it.")
  out.list(weighing.unranked(set).map(\.plain))
  let named = assessment.set.hypotheses.filter { $0.personNamed != nil || $0.namesPerson != nil }
  out.list(
    named.map {
      "“\(weighing.hypothesisText($0))” names a person: the figure is about what was rated, not "
        + "about anybody’s guilt."
    })

  if !assessment.rows.isEmpty {
    out.heading("What carries the result")
    out.list(weighing.carrying(set).map(\.plain))
    out.paragraph(weighing.search(set).plain)
    if let dependence = weighing.dependence(set) { out.paragraph(dependence.plain) }
    out.list(assessment.breakEvens.prefix(5).map { weighing.breakEven($0, in: set).plain })
    writeChecks(assessment, of: weighing, into: &out)
  }
  writeAssumptions(assessment, of: weighing, into: &out)
  if let verdict = assessment.verdict {
    out.heading("The standard of proof")
    let notes = weighing.verdictNotes(verdict).map(\.plain).joined(separator: " ")
    out.paragraph(weighing.verdict(verdict, in: set).plain + " " + notes)
  } else if let withheld = weighing.withheld(set) {
    out.heading("The standard of proof")
    out.paragraph(withheld.plain)
  }
  writeRatings(assessment, of: weighing, into: &out)
  writeMatrix(set, of: weighing, into: &out)
  writeAnalysts(set, of: weighing, into: &out)
}

/// The letters by which a set's explanations are called in tables: `A` to `Z`, then `AA`.
func letters(_ index: Int) -> String {
  var out = ""
  var left = index
  repeat {
    out = String(decoding: [UInt8(0x41 + left % 26)], as: UTF8.self) + out
    left = left / 26 - 1
  } while left >= 0
  return out
}

private func writeResults(
  _ assessment: Assessment, of weighing: WeighingIndex, into out: inout TerminalText
) {
  let rows = zip(assessment.set.hypotheses, assessment.results).enumerated().map {
    index, pair -> (String, [String]) in
    let (hypothesis, result) = pair
    let word = result.isRanked ? likelihoodWord(result.central) ?? "–" : "no rank"
    return (
      "\(letters(index)) \(weighing.hypothesisText(hypothesis))",
      [
        shortPercent(result.prior), shortPercent(result.central), shortPercents(result.band),
        shortPercents(result.bounds), shortPercent(result.evidenceAlone), word,
      ]
    )
  }
  out.table(
    first: 20, "In percent", columns: ["before", "result", "range", "bounds", "alone", "in words"],
    rows: rows)
}

private func writeChecks(
  _ assessment: Assessment, of weighing: WeighingIndex, into out: inout TerminalText
) {
  guard !assessment.checks.isEmpty else { return }
  out.heading("What to check next")
  out.list(
    assessment.checks.map { check in
      var line =
        weighing.fact(check.evidence).plain
        + ": the lead changes with a chance of \(percent(check.changesLeader))"
      if let verdict = check.changesVerdict { line += ", the verdict of \(percent(verdict))" }
      line += "; worth \(bits(check.bits))"
      if let how = check.check {
        line += ", cost \(plainNumber(how.cost)). \(how.how.capped(300).withoutStop)"
      }
      return line + "."
    }, limit: 5)
}

private func writeAssumptions(
  _ assessment: Assessment, of weighing: WeighingIndex, into out: inout TerminalText
) {
  if !assessment.assumptions.isEmpty {
    out.heading("What the result rests on without proof")
    for kind in Assumption.Kind.allCases {
      let found = assessment.assumptions.filter { $0.kind == kind }
      guard !found.isEmpty else { continue }
      out.paragraph("\(kind.words): \(grouped(found.count))")
      out.list(
        found.map { $0.text.capped(500) + ($0.place.map { " (\(weighing.words($0)))" } ?? "") },
        limit: 5)
    }
  }
  guard !assessment.set.confidences.isEmpty else { return }
  out.heading("How confident the analysts are (no probability)")
  out.list(
    assessment.set.confidences.map {
      "\($0.by.capped(200)): \($0.level.rawValue) confidence. \($0.basis.capped(500))"
    })
}
