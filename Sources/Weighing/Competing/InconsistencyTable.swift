public import AssayModel

/// Marks with the weights of their rows, summed up as PARC ACH 2.0 does.
public struct InconsistencyTable: Sendable, Hashable {
  /// The marks, row by row and by hypothesis; `nil` where nobody rated.
  public let marks: [[CompetingMatrix.Mark?]]
  /// The weight of each row.
  public let weights: [Double]

  /// Makes a table; every row must have a mark or `nil` for each hypothesis, and a weight.
  public init(marks: [[CompetingMatrix.Mark?]], weights: [Double]) {
    precondition(marks.count == weights.count, "Every row has a weight.")
    self.marks = marks
    self.weights = weights
  }

  /// The sum of inconsistency against a hypothesis: II 2, I 1; what is not rated adds nothing, which is why it has to be shown.
  public func inconsistency(of hypothesis: Int) -> Int {
    marks.reduce(0) { $0 + ($1[hypothesis]?.inconsistency ?? 0) }
  }

  /// The same with each row's weight.
  public func weighted(_ hypothesis: Int) -> Double {
    zip(marks, weights).reduce(0.0) { $0 + $1.1 * Double($1.0[hypothesis]?.inconsistency ?? 0) }
  }

  /// How many rows are inconsistent with a hypothesis.
  public func inconsistentRows(_ hypothesis: Int) -> Int {
    marks.count { ($0[hypothesis]?.inconsistency ?? 0) > 0 }
  }

  /// How many rows are rated for a hypothesis.
  public func rated(_ hypothesis: Int) -> Int { marks.count { $0[hypothesis] != nil } }

  /// Whether four fifths of the rows are rated for a hypothesis, which it takes to be ranked.
  public func isRanked(_ hypothesis: Int) -> Bool { rated(hypothesis) * 5 >= marks.count * 4 }

  /// The row that weighs most against a hypothesis, the first of several; `nil` where none does.
  public func heaviest(_ hypothesis: Int) -> Int? {
    let sums = marks.indices.map {
      weights[$0] * Double(marks[$0][hypothesis]?.inconsistency ?? 0)
    }
    guard let most = sums.max(), most > 0 else { return nil }
    return sums.firstIndex { $0 >= most - tieTolerance(sums) }
  }

  /// Whether the rated cells of a row have more than one mark.
  public func isDiagnostic(_ row: Int) -> Bool { Set(marks[row].compactMap { $0 }).count > 1 }

  /// The table without some of its rows.
  public func without(_ removed: Set<Int>) -> InconsistencyTable {
    let kept = marks.indices.filter { !removed.contains($0) }
    return InconsistencyTable(marks: kept.map { marks[$0] }, weights: kept.map { weights[$0] })
  }
}

/// The choices with the lowest score, all that tie, in order.
///
/// Scores tie that differ by no more than rounding.
public func lowest(_ scores: [Double], among choices: [Int]) -> [Int] {
  guard let least = choices.map({ scores[$0] }).min() else { return [] }
  let tolerance = tieTolerance(choices.map { scores[$0] })
  return choices.filter { scores[$0] <= least + tolerance }
}

/// How far apart two of these scores may be and still tie.
func tieTolerance(_ scores: [Double]) -> Double {
  1e-9 * scores.reduce(1.0) { $1.isFinite ? max($0, abs($1)) : $0 }
}
