import Glibc

/// What several analysts' ranges for one number come to.
///
/// The ends are the hull of all ranges, so that nobody is silenced. The logit's mean is the mean of the analysts' middles; its
/// variance is the mean of their variances and, beside it, the variance between their middles (with n − 1). One
/// analyst's range stays as it is; `nil` for none.
func pooled(_ ranges: [Uncertain]) -> Uncertain? {
  guard let first = ranges.first else { return nil }
  guard ranges.contains(where: { $0 != first }) else { return first }
  let count = Double(ranges.count)
  let mean = ranges.map(\.mean).reduce(0, +) / count
  let within = ranges.map { $0.deviation * $0.deviation }.reduce(0, +) / count
  let between = ranges.map { ($0.mean - mean) * ($0.mean - mean) }.reduce(0, +) / (count - 1)
  return Uncertain(
    lower: ranges.reduce(first.lower) { min($0, $1.lower) },
    upper: ranges.reduce(first.upper) { max($0, $1.upper) },
    mean: mean, deviation: (within + between).squareRoot())
}

extension Uncertain {
  /// The range with the floor for errors of the model: `(1 − ε) p + ε / 2` at both ends.
  func floored(_ floor: Double) -> Uncertain {
    Uncertain((1 - floor) * lower + floor / 2, (1 - floor) * upper + floor / 2)
  }
}
