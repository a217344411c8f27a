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
        error: standardError(of: right, count: row(.exact)?.claimsAbove95 ?? 0),
        isMet: right.map { $0 >= 0.95 }),
      Goal(
        goal: "with reliabilities off by .15, log loss within .05 bits", kind: kind.kind,
        value: loss, error: nil, isMet: loss.map { $0 <= 0.05 }),
      Goal(
        goal: "bands of nine tenths cover 88 to 92 %", kind: kind.kind, value: coverage,
        error: standardError(of: coverage, count: bandWorlds),
        isMet: 0.88 <= coverage && coverage <= 0.92),
    ]
  }

  /// How far a share is off by chance: one standard deviation for so many independent cases.
  private func standardError(of share: Double?, count: Int) -> Double? {
    guard let share, count > 0 else { return nil }
    return (share * (1 - share) / Double(count)).squareRoot()
  }
}
