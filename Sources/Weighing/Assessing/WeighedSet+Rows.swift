import AssayModel

extension WeighedSet {
  /// Every row that somebody rated in the set, defeated ones with their label and without a weight in the result.
  func rows() -> [EvidenceRow] {
    let contributions = engine.contributions()
    let weights = model.model.weights
    let all = CellRatings(model.set, cited.judgements.ratings)
    return cited.judgements.evidence.filter { all.rates($0.id) }.map { fact in
      let index = model.evidence.firstIndex { $0.id == fact.id }
      let cells = zip(all.row(fact.id), all.expected(fact.id)).map { entries, value in
        RatedCell(
          lower: value.lower, central: value.central, upper: value.upper,
          ratings: entries.map(\.rating))
      }
      let label = label(of: fact.id)
      let counts = index.map { _ in label != .out } ?? false
      return EvidenceRow(
        evidence: fact.id, cells: cells,
        contributions: index.flatMap { counts ? contributions[$0] : nil }
          ?? Array(repeating: 0, count: cells.count),
        weight: index.flatMap { counts ? weights[$0] : nil } ?? 0, label: label)
    }
  }

  /// Whether a row counts in this set: by its fact and by the step from it.
  private func label(of evidence: String) -> ArgumentLabel {
    let labels = [
      standing.label(.evidence(evidence)),
      standing.label(.rating(evidence: evidence, set: model.set.id)),
    ]
    if labels.contains(.out) { return .out }
    return labels.contains(.undecided) ? .undecided : .in
  }
}
