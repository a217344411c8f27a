import AssayModel
import Weighing

extension WeighingCases {
  /// Matrices of competing hypotheses: PARC's sums by Assay, those of four other tools, and what single rows change.
  static let matrices = WeighingCases(kind: "ACH") { item, _ in
    let matrix = try MatrixOfMarks(item)
    let table = matrix.table
    let hypotheses = Array(matrix.hypotheses.indices)
    let unweighted = hypotheses.map { Double(table.inconsistency(of: $0)) }
    let weighted = hypotheses.map { table.weighted($0) }
    let burton = hypotheses.map { matrix.burtonWeighted($0) }
    let workbench = hypotheses.compactMap { matrix.intelWorkbench($0) }

    func byHypothesis(_ values: [Double]) -> JSON { .values(matrix.hypotheses, values) }
    func byRow(_ value: (Int) -> Double) -> JSON {
      .values(matrix.rows, matrix.rows.indices.map(value))
    }
    func leaders(_ scores: [Double]) -> JSON {
      .values(lowest(scores, among: hypotheses).map { matrix.hypotheses[$0] })
    }

    var leading = [
      "parc_inconsistency": leaders(unweighted),
      "parc_weighted_inconsistency": leaders(weighted),
      "burton_weighted_inconsistency": leaders(burton),
    ]
    var values: [String: JSON] = [
      "parc_inconsistency": byHypothesis(unweighted),
      "parc_weighted_inconsistency": byHypothesis(weighted),
      "burton_weighted_inconsistency": byHypothesis(burton),
      "burton_diagnosticity_as_coded": byRow(matrix.burtonDiagnosticity),
      "open_synthesis_inconsistency": byHypothesis(
        hypotheses.map { matrix.openSynthesisInconsistency($0) }),
      "open_synthesis_consistency": byHypothesis(
        hypotheses.map { matrix.openSynthesisConsistency($0) }),
      "open_synthesis_diagnosticity": byRow(matrix.openSynthesisDiagnosticity),
      "arkham_inconsistency_count": byHypothesis(
        hypotheses.map { matrix.arkhamInconsistencyCount($0) }),
      "arkham_diagnosticity_variance": byRow(matrix.arkhamDiagnosticity),
      "leave_one_out_leader_changes_parc_weighted": .array(changes(matrix, table, weighted)),
    ]
    if workbench.count == hypotheses.count {
      values["intel_workbench_score"] = byHypothesis(workbench)
      leading["intel_workbench_score"] = leaders(workbench)
    }
    values["leaders"] = .object(leading)
    return .object(values)
  }

  /// Each row without which others lead by the weighted sum, in order; blank cells count as nothing, as they do in the tools.
  private static func changes(
    _ matrix: MatrixOfMarks, _ table: InconsistencyTable, _ weighted: [Double]
  ) -> [JSON] {
    let hypotheses = Array(weighted.indices)
    let now = lowest(weighted, among: hypotheses)
    return matrix.rows.indices.compactMap { row in
      let left = table.without([row])
      let then = lowest(hypotheses.map { left.weighted($0) }, among: hypotheses)
      guard then != now else { return nil }
      return .object([
        "removed": .string(matrix.rows[row]),
        "leaders": .values(then.map { matrix.hypotheses[$0] }),
      ])
    }
  }
}
