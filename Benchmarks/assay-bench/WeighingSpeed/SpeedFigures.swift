import Foundation

/// What weighing costs, as it is written to a file.
struct SpeedFigures: Encodable, Sendable {
  /// One case; times in milliseconds of processor time, on one thread.
  struct Case: Encodable, Sendable {
    var name: String
    var reports: Int
    var facts: Int
    var sources: Int
    var hypotheses: Int
    /// How many of its numbers are ranges.
    var ranges: Int
    var prepare: Double?
    var posterior: Double?
    /// How many draws were made: fewer than asked for where the case is too big.
    var drawsMade: Int?
    var band: Double?
    var removals: Double?
    var tornado: Double?
    /// Not part of the sum.
    var bounds: Double?
    /// Not part of the sum.
    var flips: Double?
    /// Not part of the sum.
    var breakEvens: Double?
    /// What the engine says where it refuses.
    var refusal: String?
    /// How long it took to refuse.
    var refused: Double?
    /// The most memory that the program had held up to the end of this case, in megabytes.
    var peakMegabytes = 0.0

    /// Preparing, posterior, band, removals and tornado together; `nil` where one was not measured.
    var sum: Double? {
      guard let prepare, let posterior, let band, let removals, let tornado else { return nil }
      return prepare + posterior + band + removals + tornado
    }
  }

  var runs: Int
  var draws: Int
  var cases: [Case]
  /// The goal for the sum, and whether the median of the large cases reaches it.
  var goalMilliseconds = 150.0
  var medianSum: Double?
  var isMet: Bool?

  init(runs: Int, draws: Int, cases: [Case]) {
    self.runs = runs
    self.draws = draws
    self.cases = cases
    let sums = cases.compactMap(\.sum).sorted()
    medianSum = sums.isEmpty ? nil : sums[sums.count / 2]
    isMet = medianSum.map { [goalMilliseconds] in $0 < goalMilliseconds }
  }
}

extension SpeedFigures {
  /// The figures as plain text.
  var table: String {
    var lines = [
      "Milliseconds of processor time on one thread, the median of \(runs) runs; bands of \(draws) draws.",
      "case         rep. facts sour. hyp. ranges prepare posterior   band  removals tornado    SUM"
        + "  bounds   flips  break-evens     MB",
    ]
    for item in cases {
      let counts =
        item.name + String(repeating: " ", count: max(0, 12 - item.name.count))
        + [item.reports, item.facts, item.sources, item.hypotheses].map { padded("\($0)", 5) }
        .joined() + padded("\(item.ranges)", 7)
      if let refusal = item.refusal {
        lines.append(counts + "  refused after \(shown(item.refused)) ms: \(refusal)")
        continue
      }
      lines.append(
        counts + padded(shown(item.prepare), 8) + padded(shown(item.posterior), 10)
          + padded(shown(item.band), 8) + padded(shown(item.removals), 9)
          + padded(shown(item.tornado), 9) + padded(shown(item.sum), 8)
          + padded(shown(item.bounds), 8) + padded(shown(item.flips), 8)
          + padded(shown(item.breakEvens), 13) + padded(shown(item.peakMegabytes), 7))
      if let made = item.drawsMade, made < draws {
        lines.append("             the band has only \(made) draws")
      }
    }
    lines.append(
      "Sum, median of the large cases: \(shown(medianSum)) ms, goal \(shown(goalMilliseconds)) ms: "
        + (isMet.map { $0 ? "met" : "NOT MET" } ?? "-"))
    return lines.joined(separator: "\n") + "\n"
  }
}

private func padded(_ text: String, _ width: Int) -> String {
  String(repeating: " ", count: max(0, width - text.count)) + text
}

private func shown(_ value: Double?) -> String {
  value.map { String(format: "%.1f", locale: Locale(identifier: "en_US_POSIX"), $0) } ?? "-"
}
