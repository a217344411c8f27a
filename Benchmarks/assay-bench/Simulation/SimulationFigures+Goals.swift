extension SimulationFigures {
  /// The aims, for each kind of worlds.
  var goals: [Goal] { kinds.flatMap(goals) }

  private func goals(_ kind: Kind) -> [Goal] {
    func row(_ view: View) -> Row? { kind.rows.first { $0.method == view.rawValue } }
    let right = row(.exact)?.rightAbove95
    let loss: Double? =
      if let exact = row(.exact)?.logLossBits, let off = row(.reliabilityOff)?.logLossBits {
        off - exact
      } else { nil }
    let coverage = kind.coverage.all
    return [
      Goal(
        goal: "of claims above .95 at least .95 right", kind: kind.kind, value: right,
        isMet: right.map { $0 >= 0.95 }),
      Goal(
        goal: "with reliabilities off by .15, log loss within .05 bits", kind: kind.kind,
        value: loss, isMet: loss.map { $0 <= 0.05 }),
      Goal(
        goal: "bands of nine tenths cover 88 to 92 %", kind: kind.kind, value: coverage,
        isMet: 0.88 <= coverage && coverage <= 0.92),
    ]
  }
}
