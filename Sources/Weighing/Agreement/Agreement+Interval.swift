extension Agreement {
  /// The middle nineteen twentieths of alpha over units drawn anew, with replacement, from those that can be compared.
  ///
  /// It tells how much alpha hangs on which units happen to be there; with few units it is wide and rough. Units are drawn whole
  /// and alpha is computed anew for each draw (the percentile bootstrap of B. Efron, 1979), unlike in A. Hayes and K. Krippendorff (2007),
  /// who draw pairs and keep the expected disagreement. Draws without variation tell nothing and are left out.
  ///
  /// - Parameters:
  ///   - units: The ratings of each unit.
  ///   - metric: How far apart two values are.
  ///   - draws: How many times units are drawn.
  ///   - seed: The seed of the generator: the same seed gives the same interval.
  /// - Returns: The interval; `nil` with fewer than three units to compare, or where more than a tenth of the draws tell nothing.
  public static func interval(
    of units: [[Double]], metric: Metric, draws: Int = 1000, seed: UInt64 = 2007
  ) -> ClosedRange<Double>? {
    guard let table = AgreementTable(units, metric: metric), table.units.count >= 3, draws > 0
    else { return nil }
    var lot = Lot(seed)
    let count = UInt64(table.units.count)
    var drawn: [Double] = []
    var choice = [Int](repeating: 0, count: table.units.count)
    for _ in 0..<draws {
      for place in choice.indices {
        choice[place] = Int(lot.next().multipliedFullWidth(by: count).high)
      }
      if let value = table.alpha(of: choice) { drawn.append(value) }
    }
    guard drawn.count * 10 >= draws * 9 else { return nil }
    drawn.sort()
    return quantile(0.025, ofSorted: drawn)...quantile(0.975, ofSorted: drawn)
  }
}
