import AssayModel

extension Judgements {
  /// Who rated cells of a set, in the order of the first rating.
  func analysts(of set: String) -> [String] {
    var seen: Set<String> = []
    return ratings.filter { $0.set == set }.map(\.by).filter { seen.insert($0).inserted }
  }

  /// One analyst's ratings of facts alone; where they graded a source or rated what is said anyway, only that counts.
  func only(_ analyst: String) -> Judgements {
    var copy = self
    copy.ratings = ratings.filter { $0.by == analyst }
    let graded = Set(
      grades.filter { $0.by == analyst }.map { Citation.Link.source(named: $0.name) })
    copy.grades = grades.filter {
      $0.by == analyst || !graded.contains(Citation.Link.source(named: $0.name))
    }
    copy.changeAnyway { ratings in
      let own = ratings.filter { $0.by == analyst }
      return own.isEmpty ? ratings : own
    }
    return copy
  }

  /// Everything but one analyst's ratings and grades.
  func without(_ analyst: String) -> Judgements {
    var copy = self
    copy.ratings = ratings.filter { $0.by != analyst }
    copy.grades = grades.filter { $0.by != analyst }
    copy.changeAnyway { $0.filter { $0.by != analyst } }
    return copy
  }

  private mutating func changeAnyway(
    _ change: ([EvidenceReport.Anyway]) -> [EvidenceReport.Anyway]
  ) {
    for fact in evidence.indices {
      for report in evidence[fact].reports.indices {
        evidence[fact].reports[report].anyway = change(evidence[fact].reports[report].anyway)
        evidence[fact].reports[report].relayAnyway = change(
          evidence[fact].reports[report].relayAnyway)
      }
    }
  }
}
