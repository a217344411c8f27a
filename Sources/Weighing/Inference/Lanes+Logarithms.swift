import Glibc

extension Lanes {
  /// The logarithm of the likelihood of one lane, computed slowly in logarithms throughout.
  ///
  /// For numbers so far apart that a double cannot hold their products: thousands of reports, or ratings near zero against one
  /// another.
  func logarithmicResult(hypothesis: Int, lane: Int) -> Double {
    var memory = (
      shared: [Double](repeating: 0, count: plan.sharedEntries),
      own: [Double](repeating: 0, count: plan.ownEntries)
    )
    func value(_ operand: Plan.Operand, _ index: Int) -> Double {
      switch operand.place {
      case .none: 0
      case .rows:
        log(number(Int(entries[operand.start + index]), hypothesis: hypothesis, lane: lane))
      case .shared: memory.shared[operand.start + index]
      case .own: memory.own[operand.start + index]
      }
    }
    func sum(_ row: Int, _ so: Double, _ not: Double) -> Double {
      let one = so + log(number(row, hypothesis: hypothesis, lane: lane))
      let two = not + log(number(row + 1, hypothesis: hypothesis, lane: lane))
      let greater = max(one, two)
      return greater == -.infinity ? greater : greater + log1p(exp(min(one, two) - greater))
    }
    for step in plan.sharedSteps + plan.ownSteps where step.kind != .scale {
      var one = 0
      var two = 0
      for index in 0..<step.entries {
        if index > 0 && step.one.place != .none {
          one += strides[step.one.strides + index.trailingZeroBitCount]
        }
        if index > 0 && step.two.place != .none {
          two += strides[step.two.strides + index.trailingZeroBitCount]
        }
        var result: Double
        switch step.kind {
        case .product, .scale: result = value(step.one, one) + value(step.two, two)
        case .power:
          result = value(step.one, one) * number(step.row, hypothesis: hypothesis, lane: lane)
        case .sum:
          let so = value(step.one, one + step.one.far) + value(step.two, two + step.two.far)
          let not = value(step.one, one) + value(step.two, two)
          result = sum(step.row, so, not)
          if sums != .plain {
            let other = sum(step.row + 2, so, not)
            result = sums == .least ? min(result, other) : max(result, other)
          }
        }
        if step.isShared {
          memory.shared[step.output + index] = result
        } else {
          memory.own[step.output + index] = result
        }
      }
    }
    return value(plan.result, 0)
  }
}
