import Foundation

extension SimulationFigures {
  /// The figures as plain text.
  var table: String {
    var lines = [
      SimulationFigures.note,
      "\(worlds) worlds of each kind, bands of \(draws) draws in \(bandWorlds) of them, seed \(seed).",
    ]
    for kind in kinds {
      lines += ["", "\(kind.kind): \(kind.title)", SimulationFigures.head]
      lines += kind.rows.map(\.line)
      lines.append(kind.coverage.line("bands, reports from the true numbers"))
      lines.append(kind.coverageOfArithmetic.line("bands, reports apart from them"))
    }
    lines.append("")
    lines += goals.map(\.line)
    return lines.joined(separator: "\n") + "\n"
  }

  private static let head =
    padded("", 28) + "leader  log loss          >.95  of them  .75-.95  of them\n"
    + padded("", 28) + " right    (bits)   Brier claims    right   claims    right"
}

extension SimulationFigures.Row {
  fileprivate var line: String {
    padded(title, 28) + right(leaderRight, 6) + right(logLossBits, 10) + right(brier, 8)
      + right(claimsAbove95, 7) + right(rightAbove95, 9) + right(claims75To95, 9)
      + right(right75To95, 9)
  }
}

extension SimulationFigures.Coverage {
  fileprivate func line(_ title: String) -> String {
    "  \(title): \(right(all * 100, 0, digits: 1)) % of all hypotheses held, "
      + "\(right(leader * 100, 0, digits: 1)) % of leaders, "
      + "\(right(truth * 100, 0, digits: 1)) % of what is so; \(right(meanWidth, 0)) wide"
  }
}

extension SimulationFigures.Goal {
  fileprivate var line: String {
    padded(kind, 14) + padded(goal, 58) + right(value, 7)
      + padded(error.map { " ± " + right($0, 0) } ?? "", 9)
      + (isMet.map { $0 ? "met" : "NOT MET" } ?? "-")
  }
}

private func padded(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - text.count))
}

private func right(_ value: Double?, _ width: Int, digits: Int = 3) -> String {
  let text =
    value.map { String(format: "%.\(digits)f", locale: Locale(identifier: "en_US_POSIX"), $0) }
    ?? "-"
  return String(repeating: " ", count: max(0, width - text.count)) + text
}

private func right(_ value: Int?, _ width: Int) -> String {
  let text = value.map { "\($0)" } ?? "-"
  return String(repeating: " ", count: max(0, width - text.count)) + text
}
