/// Units as counts of values, from which alpha is computed over all units or a choice of them.
struct AgreementTable: Sendable {
  /// One value among the ratings of a unit, or of all, with how often it was given.
  struct Count: Sendable {
    /// The index of the value.
    var value: Int
    /// How often it was given.
    var count: Int
  }

  /// For each unit that can be compared, the values it was given, lowest first.
  let units: [[Count]]
  private let metric: Agreement.Metric
  /// The different values, lowest first, shrunk to at most 1 so that no square leaves the range of numbers: alpha does not
  /// depend on the unit of the values.
  private let values: [Double]
  /// What each unit adds to the observed disagreement; for ranks it hangs on the units chosen and is not kept.
  private let observed: [Double]

  /// Counts the units of two ratings and more; `nil` where there is none.
  init?(_ ratings: [[Double]], metric: Agreement.Metric) {
    // Adding 0 makes −0 and 0 one value.
    let kept = ratings.map { $0.filter(\.isFinite).map { $0 + 0 } }.filter { $0.count >= 2 }
    guard !kept.isEmpty else { return nil }
    var different: [Double] = []
    for value in kept.joined().sorted() where different.last != value { different.append(value) }
    let index = Dictionary(uniqueKeysWithValues: zip(different, different.indices))
    let counted = kept.map { unit in
      var counts: [Count] = []
      for value in unit.compactMap({ index[$0] }).sorted() {
        if counts.last?.value == value {
          counts[counts.count - 1].count += 1
        } else {
          counts.append(Count(value: value, count: 1))
        }
      }
      return counts
    }
    let largest = different.map(abs).max() ?? 0
    let shrunk = largest > 0 ? different.map { $0 / largest } : different
    units = counted
    values = shrunk
    self.metric = metric
    observed = metric == .ordinal ? [] : counted.map { metric.share($0, shrunk) }
  }

  /// Alpha over a choice of the units, in which one may stand several times; `nil` without variation.
  func alpha(of choice: some Collection<Int>) -> Double? {
    var totals = values.indices.map { Count(value: $0, count: 0) }
    var total = 0
    for unit in choice {
      for given in units[unit] {
        totals[given.value].count += given.count
        total += given.count
      }
    }
    let positions = metric == .ordinal ? Self.ranks(totals) : values
    let expected = metric.disagreement(totals, positions)
    guard expected > 0 else { return nil }
    var sum = 0.0
    for unit in choice {
      sum += metric == .ordinal ? metric.share(units[unit], positions) : observed[unit]
    }
    return 1 - Double(total - 1) * sum / expected
  }

  /// For each value, how many ratings lie below it, with half of those at it.
  private static func ranks(_ totals: [Count]) -> [Double] {
    var below = 0.0
    return totals.map { given in
      defer { below += Double(given.count) }
      return below + Double(given.count) / 2
    }
  }
}

extension Agreement.Metric {
  /// What a unit adds to the observed disagreement.
  fileprivate func share(_ counts: [AgreementTable.Count], _ positions: [Double]) -> Double {
    guard counts.count > 1 else { return 0 }
    var raters = 0
    for given in counts { raters += given.count }
    return disagreement(counts, positions) / Double(raters - 1)
  }

  /// The sum of the squared distances of all pairs of ratings; exactly 0 where all are alike.
  fileprivate func disagreement(
    _ counts: [AgreementTable.Count], _ positions: [Double]
  ) -> Double {
    var total = 0.0
    var different = 0
    for given in counts where given.count > 0 {
      total += Double(given.count)
      different += 1
    }
    guard different > 1 else { return 0 }
    var sum = 0.0
    switch self {
    case .nominal:
      for given in counts { sum += Double(given.count) * (total - Double(given.count)) }
      return sum / 2
    case .ordinal, .interval:
      // Σ_{i<j} (x_i − x_j)² = n Σ_i (x_i − mean)², which needs no pairs.
      var mean = 0.0
      for given in counts { mean += Double(given.count) * positions[given.value] }
      mean /= total
      for given in counts {
        let difference = positions[given.value] - mean
        sum += Double(given.count) * difference * difference
      }
      return total * sum
    case .ratio:
      for (place, a) in counts.enumerated() where a.count > 0 {
        for b in counts[(place + 1)...] where b.count > 0 {
          let size = positions[a.value] + positions[b.value]
          let share = size == 0 ? 0 : (positions[a.value] - positions[b.value]) / size
          sum += Double(a.count) * Double(b.count) * share * share
        }
      }
      return sum
    }
  }
}
