import AssayModel
import Weighing

/// The scores of four other tools for competing hypotheses, as their code or description has them, faults and all.
///
/// Assay does not use them; they stand here so that its own can be compared.
extension MatrixOfMarks {
  /// Burton's Open Source ACH: the sum of inconsistency with the weight of credibility (2, 1, ½); relevance is not counted.
  func burtonWeighted(_ hypothesis: Int) -> Double {
    sum(hypothesis) { row, cell in
      let weight =
        switch credibility[row] {
        case .high: 2.0
        case .medium: 1.0
        case .low: 0.5
        }
      return weight * Double(cell.mark?.inconsistency ?? 0)
    }
  }

  /// Burton's "diagnosticity": the sum of inconsistency of a row, however alike its cells are.
  func burtonDiagnosticity(_ row: Int) -> Double {
    cells[row].reduce(0.0) { $0 + Double($1.mark?.inconsistency ?? 0) }
  }

  /// open-synthesis: 1 for very inconsistent to 5 for very consistent, 3 for "not applicable", nothing for blank.
  private func openSynthesisVote(_ cell: Cell) -> Double? {
    switch cell {
    case .blank: nil
    case .notApplicable: 3
    case .mark(.veryInconsistent): 1
    case .mark(.inconsistent): 2
    case .mark(.neutral): 3
    case .mark(.consistent): 4
    case .mark(.veryConsistent): 5
    }
  }

  /// open-synthesis: the sum of squared distances from neutral of what speaks against a hypothesis.
  func openSynthesisInconsistency(_ hypothesis: Int) -> Double {
    sum(hypothesis) { _, cell in
      let vote = min(openSynthesisVote(cell) ?? 3, 3)
      return (3 - vote) * (3 - vote)
    }
  }

  /// open-synthesis: the sum of squared distances from neutral of what speaks for a hypothesis.
  func openSynthesisConsistency(_ hypothesis: Int) -> Double {
    sum(hypothesis) { _, cell in
      let vote = max(openSynthesisVote(cell) ?? 3, 3)
      return (3 - vote) * (3 - vote)
    }
  }

  /// open-synthesis: the standard deviation, as of a whole population, of a row's votes.
  func openSynthesisDiagnosticity(_ row: Int) -> Double {
    variance(cells[row].compactMap(openSynthesisVote)).squareRoot()
  }

  /// ArkhamMirror: how many rows are inconsistent with a hypothesis.
  func arkhamInconsistencyCount(_ hypothesis: Int) -> Double {
    sum(hypothesis) { _, cell in (cell.mark?.inconsistency ?? 0) > 0 ? 1 : 0 }
  }

  /// ArkhamMirror: the variance, as of a whole population, of a row's ratings from −2 to 2; "not applicable" is 0.
  func arkhamDiagnosticity(_ row: Int) -> Double {
    variance(cells[row].compactMap { openSynthesisVote($0).map { $0 - 3 } })
  }

  /// Intel Workbench: inconsistent 2, consistent −1, with weights 1.5, 1 and ½ of credibility and relevance.
  ///
  /// `nil` where a mark is used anywhere that the tool does not have (CC, II); a blank cell counts as nothing.
  func intelWorkbench(_ hypothesis: Int) -> Double? {
    let known: Set<CompetingMatrix.Mark?> = [.consistent, .neutral, .inconsistent, nil]
    guard cells.allSatisfy({ $0.allSatisfy { known.contains($0.mark) } }) else { return nil }
    let multiplier = { (level: Level) -> Double in
      switch level {
      case .high: 1.5
      case .medium: 1
      case .low: 0.5
      }
    }
    return sum(hypothesis) { row, cell in
      let value =
        switch cell.mark {
        case .inconsistent: 2.0
        case .consistent: -1.0
        default: 0.0
        }
      return value * multiplier(credibility[row]) * multiplier(relevance[row])
    }
  }

  private func variance(_ values: [Double]) -> Double {
    guard !values.isEmpty else { return 0 }
    let count = Double(values.count)
    let mean = values.reduce(0, +) / count
    return values.reduce(0.0) { $0 + ($1 - mean) * ($1 - mean) } / count
  }
}
