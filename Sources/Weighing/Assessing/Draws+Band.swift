extension Draws {
  /// The middle nine tenths of a proposition's probability.
  func band(of proposition: Set<Int>) -> ClosedRange<Double> {
    let ends = quantiles([0.05, 0.95], of: proposition)
    return ends[0]...max(ends[0], ends[1])
  }
}
