import AssayModel

/// Where links lead; `nil` where the page cuts a list before the place.
extension WeighingIndex {
  /// The line of a hypothesis in its set's table.
  func anchor(ofHypothesis index: Int, in set: Int) -> Anchor? {
    let assessment = assessments.sets[set]
    let shown = min(assessment.results.count, assessment.set.hypotheses.count, Limits.rows)
    return index < shown ? .hypothesis(set, index) : nil
  }

  /// A fact with its ratings and reports.
  func anchor(ofEvidence index: Int) -> Anchor? {
    index < Limits.evidence ? .evidence(index) : nil
  }

  /// The ratings of one cell, or else the fact.
  func anchor(ofCell evidence: Int, in set: Int, hypothesis: Int) -> Anchor? {
    guard evidence < Limits.evidence else { return nil }
    let id = judgements.evidence[evidence].id
    let hypotheses = assessments.sets[set].set.hypotheses.count
    guard let row = rows[set][id], hypothesis < min(row.cells.count, hypotheses) else {
      return .evidence(evidence)
    }
    return .cell(evidence, set, hypothesis)
  }

  /// A report under its fact.
  func anchor(ofReport index: Int) -> Anchor? {
    let evidence = reports[index].evidence
    guard evidence < Limits.evidence else { return nil }
    let first = reportStarts[evidence]
    return index - first < Limits.rows ? .report(index) : .evidence(evidence)
  }

  /// A source with its reliability.
  func anchor(ofSource index: Int) -> Anchor? {
    index < Limits.evidence ? .weighedSource(index) : nil
  }

  /// An argument with its claim.
  func anchor(ofArgument index: Int) -> Anchor? {
    index < Limits.evidence ? .argument(index) : nil
  }
}
