import AssayModel
import Glibc

/// The way from the matrix to the weighing, one rule after another, with who leads after each.
///
/// Every step is computed, from the marks to the posterior, so that what is said to change the leader has been seen to change it.
struct MatrixViews {
  /// The rules of the weighing that the matrix does not have, in the order in which they are taken over.
  enum Step: Int, CaseIterable {
    /// The marks, summed up with the weights of sources.
    case marks
    /// What is not rated gets the mean of its row.
    case unrated
    /// What speaks for a hypothesis is a credit.
    case credit
    /// The ratings stand in place of the marks.
    case ratings
    /// Related rows share their weight.
    case relations
    /// Each row counts what its reports can bear.
    case reports
    /// Each source is judged over all its reports.
    case sources
    /// The priors come in: the weighing.
    case priors
  }

  let evidence: [CompetingEvidence]
  let table: InconsistencyTable
  let results: [HypothesisResult]
  /// The hypotheses that both views rank.
  let candidates: [Int]
  /// The leaders of the matrix.
  let matrixLeaders: [Int]
  /// The leaders of the weighing.
  let leaders: [Int]
  /// What is against each hypothesis, by step; the lower the better.
  let scores: [[Double]]
  /// What sentences call the hypotheses.
  let names: [String]

  init(
    _ evidence: [CompetingEvidence], table: InconsistencyTable, results: [HypothesisResult],
    leaders: [String], names: [String]
  ) {
    self.names = names
    self.evidence = evidence
    self.table = table
    self.results = results
    self.leaders = results.indices.filter { leaders.contains(results[$0].id) }
    candidates = results.indices.filter { table.isRanked($0) && results[$0].isRanked }
    matrixLeaders = table.leaders(among: Array(results.indices))
    scores = Step.allCases.map { step in
      results.indices.map { Self.score($0, at: step, evidence, table, results) }
    }
  }

  /// Who leads after a step, of those that both views rank.
  func leaders(after step: Step) -> [Int] {
    step == .priors ? leaders : lowest(scores[step.rawValue], among: candidates)
  }

  /// Which of two hypotheses is ahead after a step: −1 the first, 1 the second, 0 neither.
  func order(_ first: Int, _ second: Int, after step: Step) -> Int {
    let (a, b) = (scores[step.rawValue][first], scores[step.rawValue][second])
    if a == b || abs(a - b) <= tieTolerance(candidates.map { scores[step.rawValue][$0] }) {
      return 0
    }
    return a < b ? -1 : 1
  }

  private static func score(
    _ hypothesis: Int, at step: Step, _ evidence: [CompetingEvidence], _ table: InconsistencyTable,
    _ results: [HypothesisResult]
  ) -> Double {
    func sum(_ term: (Int) -> Double) -> Double {
      evidence.indices.reduce(0.0) { $0 + term($1) }
    }
    func rating(_ row: Int) -> Double {
      let expected = evidence[row].expected(isSo: evidence[row].isSo)[hypothesis]
      return -table.weights[row] * log(expected)
    }
    switch step {
    case .marks: return table.weighted(hypothesis)
    case .unrated:
      return sum {
        table.weights[$0] * mean(table.marks[$0], hypothesis) { Double($0.inconsistency) }
      }
    case .credit:
      return sum { table.weights[$0] * mean(table.marks[$0], hypothesis, \.balance) }
    case .ratings: return sum(rating)
    case .relations: return sum { rating($0) * evidence[$0].row.weight }
    case .reports: return sum { -evidence[$0].row.contributions[hypothesis] }
    case .sources: return -log(results[hypothesis].evidenceAlone)
    case .priors: return -log(results[hypothesis].central)
    }
  }

  /// The value of a mark, or where there is none the mean of the others in its row.
  private static func mean(
    _ marks: [CompetingMatrix.Mark?], _ hypothesis: Int, _ value: (CompetingMatrix.Mark) -> Double
  ) -> Double {
    if let mark = marks[hypothesis] { return value(mark) }
    let rated = marks.compactMap { $0 }
    return rated.isEmpty ? 0 : rated.reduce(0.0) { $0 + value($1) } / Double(rated.count)
  }
}

extension CompetingMatrix.Mark {
  /// What speaks against less what speaks for: II 2, I 1, N 0, C −1, CC −2.
  fileprivate var balance: Double {
    switch self {
    case .veryConsistent: -2
    case .consistent: -1
    case .neutral, .inconsistent, .veryInconsistent: Double(inconsistency)
    }
  }
}
