import AssayModel

extension ArgumentOutcomes {
  /// Whether a fact is defeated with its reports.
  func isOut(evidence: String) -> Bool { label(.evidence(evidence)) == .out }

  /// Whether the step from a fact to the hypotheses of a set is defeated.
  func isOut(evidence: String, set: String) -> Bool {
    label(.rating(evidence: evidence, set: set)) == .out
  }

  /// Where something ended: a report with whatever is attacked in its chain.
  func label(_ target: Argument.Target) -> ArgumentLabel { standing(of: target).label }
}
