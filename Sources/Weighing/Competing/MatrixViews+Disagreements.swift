import AssayModel

extension MatrixViews {
  /// Why the matrix and the weighing differ, in sentences; each names a change that was computed.
  var disagreements: [String] {
    unrankedLeader + unrankedInWeighing + changesOfLeader + copies + undiagnostic + furtherDown
  }

  /// That a hypothesis would lead only because little is rated for it, or leads the weighing and has no rank here.
  private var unrankedLeader: [String] {
    let least = matrixLeaders.map { table.weighted($0) }.min()
    return results.indices.filter { !table.isRanked($0) }.compactMap { hypothesis in
      let missing = "\(table.marks.count - table.rated(hypothesis)) of \(table.marks.count) rows"
      if leaders.contains(hypothesis) {
        return
          "\(name(hypothesis)) leads the weighing and has no rank in the matrix: \(missing) are not rated for it."
      }
      guard let least, table.weighted(hypothesis) <= least else { return nil }
      return
        "\(name(hypothesis)) has the least against it only because \(missing) are not rated for it; an empty cell "
        + "is no consistency, so it has no rank."
    }
  }

  /// That a leader of the matrix has no rank in the weighing, which counts the facts that nobody reports among the rated ones.
  private var unrankedInWeighing: [String] {
    matrixLeaders.filter { !results[$0].isRanked }.map {
      "\(name($0)) leads the matrix and has no rank in the weighing, which counts facts that nobody reports too: "
        + "\(results[$0].rated) of \(results[$0].rows) are rated for it."
    }
  }

  /// Which rules of the weighing change the leader.
  private var changesOfLeader: [String] {
    guard !matrixLeaders.isEmpty, !leaders.isEmpty, matrixLeaders != leaders else { return [] }
    var sentences = [
      "The matrix leads with \(names(matrixLeaders)), the weighing with \(names(leaders)). Taking over the rules of "
        + "the weighing one after another shows what changes that."
    ]
    var current = matrixLeaders
    for step in Step.allCases {
      let next = leaders(after: step)
      guard next != current, !next.isEmpty else { continue }
      sentences.append(
        "Once \(clause(step)), \(names(next)) \(next.count == 1 ? "leads" : "lead") in place of \(names(current))."
      )
      current = next
    }
    return sentences
  }

  /// What copies do to a matrix that has a row for each report.
  private var copies: [String] {
    let rows = evidence.flatMap { fact in
      fact.isEstablished ? [] : fact.reports.map { (fact, $0) }
    }
    let given = evidence.filter(\.isEstablished)
    func leaders(_ rows: [(CompetingEvidence, CompetingEvidence.Report)]) -> [Int] {
      let table = InconsistencyTable(
        marks: given.map { $0.marks(isSo: true) } + rows.map { $0.marks(isSo: $1.asserts) },
        weights: given.map(\.weight)
          + rows.map { CompetingMatrix.Credibility(reliability: $1.reliability).weight })
      return table.leaders(among: Array(results.indices))
    }
    let count = rows.count { $1.isCopy }
    let (with, without) = (leaders(rows), leaders(rows.filter { !$1.isCopy }))
    guard with != without, !with.isEmpty, !without.isEmpty else { return [] }
    return [
      "A matrix with a row for each report, as such matrices are often drawn, leads with \(names(with)): it counts "
        + "\(count == 1 ? "a copy" : "\(count) copies") of other reports anew. Without \(count == 1 ? "it" : "them") it leads "
        + "with \(names(without)); here each fact is one row."
    ]
  }

  /// That rows which tell nothing apart hide that the leader is clear of the next.
  private var undiagnostic: [String] {
    let all = Array(results.indices)
    let rows = table.marks.indices.filter { row in
      let rated = table.marks[row].compactMap { $0?.inconsistency }
      return rated.count == results.count && Set(rated).count == 1 && rated[0] > 0
    }
    guard !rows.isEmpty, !table.separates(among: all),
      table.without(Set(rows)).separates(among: all)
    else { return [] }
    let ids = rows.map { "“\(evidence[$0].name)”" }.joined(separator: ", ")
    return [
      "\(ids) \(rows.count == 1 ? "speaks" : "speak") against every explanation alike; without "
        + "\(rows.count == 1 ? "it" : "them") the leader of the matrix is clear of the next."
    ]
  }

  /// Pairs behind the leaders that the two views put the other way round.
  private var furtherDown: [String] {
    var sentences: [String] = []
    for first in candidates {
      for second in candidates where order(first, second, after: .marks) < 0 {
        guard order(first, second, after: .priors) > 0,
          !(matrixLeaders.contains(first) && leaders.contains(second)),
          let step = turn(first, second)
        else { continue }
        sentences.append(
          "The matrix puts \(name(first)) before \(name(second)), the weighing the other way round: that turns once "
            + "\(clause(step)).")
      }
    }
    return sentences
  }

  /// The step from which on the second of two stays ahead.
  private func turn(_ first: Int, _ second: Int) -> Step? {
    let last = Step.allCases.last { order(first, second, after: $0) <= 0 }
    return last.flatMap { Step(rawValue: $0.rawValue + 1) }
  }

  private func clause(_ step: Step) -> String {
    switch step {
    case .marks: "only what both views rank is compared"
    case .unrated: "a cell that nobody rated counts as the mean of its row"
    case .credit: "what speaks for an explanation counts too, and not only what speaks against it"
    case .ratings: "the ratings themselves stand in place of the five marks"
    case .relations: "facts that tell much the same share their weight"
    case .reports: "each fact counts no more than its reports can bear"
    case .sources: "each source is judged once over all its reports"
    case .priors: "the priors come in"
    }
  }

  private func name(_ hypothesis: Int) -> String { "“\(names[hypothesis])”" }

  private func names(_ hypotheses: [Int]) -> String {
    let quoted = hypotheses.map(name)
    guard let last = quoted.last, quoted.count > 1 else { return quoted.joined() }
    return quoted.dropLast().joined(separator: ", ") + " and " + last + " level"
  }
}
