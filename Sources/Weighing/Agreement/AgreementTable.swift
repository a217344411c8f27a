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
  /// The different values, lowest first, shrunk to at most 1 so that no square leaves the range of numbers: alpha does not
  /// depend on the unit of the values.
  private let values: [Double]
  private let metric: Agreement.Metric

  /// Counts the units of two ratings and more; `nil` where there is none.
  init?(_ ratings: [[Double]], metric: Agreement.Metric) {
    // Adding 0 makes −0 and 0 one value.
    let kept = ratings.map { $0.filter(\.isFinite).map { $0 + 0 } }.filter { $0.count >= 2 }
    guard !kept.isEmpty else { return nil }
    var different: [Double] = []
    for value in kept.joined().sorted() where different.last != value { different.append(value) }
    let index = Dictionary(uniqueKeysWithValues: zip(different, different.indices))
    units = kept.map { unit in
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
    values = largest > 0 ? different.map { $0 / largest } : different
    self.metric = metric
  }

  /// Alpha over a choice of the units, in which one may stand several times; `nil` without variation.
  func alpha(of choice: some Sequence<Int>) -> Double? {
    var totals = [Int](repeating: 0, count: values.count)
    var chosen: [Int] = []
    for unit in choice {
      chosen.append(unit)
      for given in units[unit] { totals[given.value] += given.count }
    }
    let all = totals.enumerated().filter { $0.element > 0 }.map {
      Count(value: $0.offset, count: $0.element)
    }
    let positions = metric == .ordinal ? Self.ranks(totals) : values
    let expected = disagreement(all, positions)
    guard expected > 0 else { return nil }
    let observed = chosen.reduce(0.0) { sum, unit in
      sum + disagreement(units[unit], positions) / Double(Self.total(units[unit]) - 1)
    }
    return 1 - Double(Self.total(all) - 1) * observed / expected
  }

  /// The sum of the squared distances of all pairs of ratings.
  private func disagreement(_ counts: [Count], _ positions: [Double]) -> Double {
    guard counts.count > 1 else { return 0 }
    let total = Double(Self.total(counts))
    switch metric {
    case .nominal:
      return counts.reduce(0.0) { $0 + Double($1.count) * (total - Double($1.count)) } / 2
    case .ordinal, .interval:
      // Σ_{i<j} (x_i − x_j)² = n Σ_i (x_i − mean)², which needs no pairs.
      let mean = counts.reduce(0.0) { $0 + Double($1.count) * positions[$1.value] } / total
      return total
        * counts.reduce(0.0) { sum, given in
          let difference = positions[given.value] - mean
          return sum + Double(given.count) * difference * difference
        }
    case .ratio:
      var sum = 0.0
      for (place, a) in counts.enumerated() {
        for b in counts[(place + 1)...] {
          let size = positions[a.value] + positions[b.value]
          let share = size == 0 ? 0 : (positions[a.value] - positions[b.value]) / size
          sum += Double(a.count) * Double(b.count) * share * share
        }
      }
      return sum
    }
  }

  /// For each value, how many ratings lie below it, with half of those at it.
  private static func ranks(_ totals: [Int]) -> [Double] {
    var below = 0.0
    return totals.map { count in
      defer { below += Double(count) }
      return below + Double(count) / 2
    }
  }

  private static func total(_ counts: [Count]) -> Int { counts.reduce(0) { $0 + $1.count } }
}
