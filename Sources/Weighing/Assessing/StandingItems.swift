import AssayModel

/// Which reports, sources, facts and ratings still count after the arguments.
struct StandingItems {
  /// Where each attacked thing ended.
  private var labels: [Argument.Target: ArgumentLabel] = [:]

  /// Nothing is attacked.
  init() {}

  /// Reads the outcomes of the arguments; names of sources compare folded.
  init(_ outcomes: [ArgumentOutcome]) {
    for target in outcomes.flatMap(\.targets) { labels[folded(target.target)] = target.label }
  }

  private func folded(_ target: Argument.Target) -> Argument.Target {
    if case .source(let name) = target { return .source(foldedName(name)) }
    return target
  }

  /// Where something ended: it stands unless an argument says otherwise.
  func label(_ target: Argument.Target) -> ArgumentLabel { labels[folded(target)] ?? .in }

  /// Whether a fact is defeated with its reports.
  func isOut(evidence: String) -> Bool { label(.evidence(evidence)) == .out }

  /// Whether the step from a fact to the hypotheses of a set is defeated.
  func isOut(evidence: String, set: String) -> Bool {
    label(.rating(evidence: evidence, set: set)) == .out
  }

  /// Whether a report is defeated, itself or with one of its sources.
  func isOut(_ report: EvidenceReport, _ citation: Citation) -> Bool {
    label(report, citation) == .out
  }

  /// Where a report ended: out with it or any of its sources, contested likewise.
  func label(_ report: EvidenceReport, _ citation: Citation) -> ArgumentLabel {
    let labels =
      [label(.report(report.id))]
      + citation.chain.flatMap { [label(.source($0.name)), label(.source($0.source))] }
    if labels.contains(.out) { return .out }
    return labels.contains(.undecided) ? .undecided : .in
  }
}
