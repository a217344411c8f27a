public import AssayModel

/// The matrix of competing hypotheses of a set: an equal second opinion from the same ratings.
///
/// Each fact that something speaks for is one row, however many reports it has; facts that an argument has defeated, and facts
/// that nobody reports, are left out. A cell that nobody rated stays unrated, and a hypothesis with fewer than four fifths of its
/// cells rated has no rank. Complexity: O(rows · hypotheses²).
///
/// - Parameters:
///   - evidence: The rated facts of the set.
///   - results: What the weighing gives, by hypothesis: the disagreements are with that.
///   - leaders: The ids of the hypotheses that lead by the weighing.
///   - names: What sentences call the hypotheses, by hypothesis; their ids unless told.
public func competingMatrix(
  of evidence: [CompetingEvidence], results: [HypothesisResult], leaders: [String],
  names: [String]? = nil
) -> CompetingMatrix {
  let counted = evidence.filter(\.counts)
  let table = InconsistencyTable(
    marks: counted.map { $0.marks(isSo: $0.isSo) }, weights: counted.map(\.weight))
  let hypotheses = results.indices
  let sums = hypotheses.map { table.weighted($0) }
  let ranked = hypotheses.filter { table.isRanked($0) }
  let tolerance = tieTolerance(ranked.map { sums[$0] })
  let scores = hypotheses.map { hypothesis in
    CompetingMatrix.Score(
      hypothesis: results[hypothesis].id, weighted: sums[hypothesis],
      inconsistent: table.inconsistentRows(hypothesis),
      heaviest: table.heaviest(hypothesis).map { counted[$0].row.evidence },
      rated: table.rated(hypothesis),
      rank: table.isRanked(hypothesis)
        ? 1 + ranked.count { sums[$0] < sums[hypothesis] - tolerance } : nil)
  }
  let views = MatrixViews(
    counted, table: table, results: results, leaders: leaders,
    names: names ?? results.map { $0.id == Hypothesis.noneID ? "none of these" : $0.id })
  return CompetingMatrix(
    rows: counted.indices.map { row in
      CompetingMatrix.Row(
        evidence: counted[row].row.evidence, marks: table.marks[row], weight: table.weights[row],
        isDiagnostic: table.isDiagnostic(row))
    },
    scores: scores, leaders: table.leaders(among: Array(hypotheses)).map { results[$0].id },
    separates: table.separates(among: Array(hypotheses)), disagreements: views.disagreements)
}

extension InconsistencyTable {
  /// The ranked hypotheses with the least weighted inconsistency.
  func leaders(among hypotheses: [Int]) -> [Int] {
    let sums = hypotheses.map { weighted($0) }
    return lowest(sums, among: hypotheses.filter { isRanked($0) })
  }

  /// Whether one leads, clear of the next by a tenth of the highest sum of those that are ranked.
  func separates(among hypotheses: [Int]) -> Bool {
    let sums = hypotheses.filter { isRanked($0) }.map { weighted($0) }.sorted()
    guard sums.count > 1, let highest = sums.last, highest > 0 else { return false }
    return sums[1] - sums[0] >= highest / 10 - tieTolerance(sums)
  }
}
