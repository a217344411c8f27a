/// What comes out when every number is drawn from its range, many times over.
///
/// The spread is that of the ratings alone; it says nothing about explanations that nobody thought of.
public struct Draws: Sendable {
  /// How many draws there are.
  public let count: Int
  /// For each hypothesis its posterior in each draw.
  public let posteriors: [[Double]]
  /// For each hypothesis how often it leads; leaders of one draw share it.
  public let leading: [Double]

  init(posteriors: [[Double]]) {
    self.posteriors = posteriors
    count = posteriors.first?.count ?? 0
    var leading = [Double](repeating: 0, count: posteriors.count)
    for draw in 0..<count {
      var highest = 0.0
      for column in posteriors { highest = max(highest, column[draw]) }
      let enough = highest * (1 - Lead.tolerance)
      var leaders = 0
      for column in posteriors where column[draw] >= enough { leaders += 1 }
      let share = 1 / Double(leaders)
      for (index, column) in posteriors.enumerated() where column[draw] >= enough {
        leading[index] += share
      }
    }
    let total = Double(max(1, count))
    self.leading = leading.map { $0 / total }
  }

  /// The probability of a proposition, the sum of its hypotheses, in each draw.
  public func values(of proposition: Set<Int>) -> [Double] {
    let columns = proposition.sorted().map { posteriors[$0] }
    guard let first = columns.first else { return .init(repeating: 0, count: count) }
    return columns.dropFirst().reduce(into: first) { sums, column in
      for draw in column.indices { sums[draw] = min(1, sums[draw] + column[draw]) }
    }
  }

  /// Quantiles of a proposition: the values below which these shares of the draws lie.
  ///
  /// Between two draws the value is interpolated (Hyndman and Fan, *Sample quantiles in statistical packages*, 1996, type 7).
  public func quantiles(_ shares: [Double], of proposition: Set<Int>) -> [Double] {
    var values = values(of: proposition)
    guard !values.isEmpty else { return shares.map { _ in 0 } }
    sortAscending(&values)
    return shares.map { quantile($0, ofSorted: values) }
  }

  /// The mean of a proposition.
  public func mean(of proposition: Set<Int>) -> Double {
    count > 0 ? values(of: proposition).reduce(0, +) / Double(count) : 0
  }

  /// How often a proposition is above a threshold.
  public func probability(of proposition: Set<Int>, above threshold: Double) -> Double {
    guard count > 0 else { return 0 }
    return Double(values(of: proposition).reduce(into: 0) { $0 += $1 > threshold ? 1 : 0 })
      / Double(count)
  }

  /// How often the leader is one of a proposition's hypotheses.
  public func leading(of proposition: Set<Int>) -> Double {
    proposition.sorted().reduce(0) { $0 + leading[$1] }
  }
}

/// Sorts numbers that are not negative, eleven bits at a time from the low ones up.
///
/// Their bits are in the order of the numbers. Bits that all numbers share cost next to nothing.
private func sortAscending(_ values: inout [Double]) {
  var bits = values.map(\.bitPattern)
  var other = bits
  for shift in stride(from: 0 as UInt64, to: 64, by: 11) {
    var starts = [Int](repeating: 0, count: 2048)
    for value in bits { starts[Int(value >> shift & 2047)] += 1 }
    if starts.contains(bits.count) { continue }
    var sum = 0
    for digit in starts.indices { (starts[digit], sum) = (sum, sum + starts[digit]) }
    for value in bits {
      let digit = Int(value >> shift & 2047)
      other[starts[digit]] = value
      starts[digit] += 1
    }
    swap(&bits, &other)
  }
  values = bits.map(Double.init(bitPattern:))
}
