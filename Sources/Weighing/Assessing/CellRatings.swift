import AssayModel

/// What every analyst said of the cells of one set.
struct CellRatings {
  /// One analyst's value of one cell.
  struct Entry {
    var rating: AnalystRating
    var uncertain: Uncertain
  }

  /// The ids of the set's hypotheses.
  let hypotheses: [String]
  /// The entries by evidence, then by hypothesis.
  private var entries: [String: [[Entry]]] = [:]

  /// Collects the ratings of a set.
  init(_ set: HypothesisSet, _ ratings: [Rating]) {
    hypotheses = set.hypotheses.map(\.id)
    for rating in ratings where rating.set == set.id {
      var row = entries[rating.evidence] ?? Array(repeating: [], count: hypotheses.count)
      for cell in rating.cells {
        guard let index = hypotheses.firstIndex(of: cell.hypothesis) else { continue }
        let range = Uncertain(cell.value)
        row[index].append(
          Entry(
            rating: AnalystRating(
              by: rating.by, value: cell.value, reason: rating.reason, place: cell.place),
            uncertain: rating.beyondFloor == nil ? range.floored(Conventions.floor) : range))
      }
      if row.contains(where: { !$0.isEmpty }) { entries[rating.evidence] = row }
    }
  }

  /// Whether anybody rated the evidence in this set.
  func rates(_ evidence: String) -> Bool { entries[evidence] != nil }

  /// The entries of a row, by hypothesis.
  func row(_ evidence: String) -> [[Entry]] {
    entries[evidence] ?? Array(repeating: [], count: hypotheses.count)
  }

  /// What each cell of a row is taken to be, by hypothesis.
  ///
  /// A cell that nobody rated is anything between the lowest and the highest of the row's other cells; a row that nobody
  /// rated is even under every hypothesis and tells nothing apart.
  func expected(_ evidence: String) -> [Uncertain] {
    let given = row(evidence).map { pooled($0.map(\.uncertain)) }
    let rated = given.compactMap { $0 }
    guard let first = rated.first else {
      return Array(repeating: Conventions.unrated, count: hypotheses.count)
    }
    let hull = Uncertain(
      rated.reduce(first.lower) { min($0, $1.lower) },
      rated.reduce(first.upper) { max($0, $1.upper) })
    return given.map { $0 ?? hull }
  }
}
