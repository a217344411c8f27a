extension Lanes {
  /// The vectors of an operand's entry.
  @inline(__always)
  func entry(
    _ operand: Plan.Operand, _ index: Int, hypothesis: Int
  ) -> UnsafeMutablePointer<Vector> {
    switch operand.place {
    case .rows, .none: row(Int(entries[operand.start + index]), hypothesis: hypothesis)
    case .shared: shared + (operand.start + index) * blocks
    case .own: own + (operand.start + index) * blocks
    }
  }

  /// Carries out steps one after the other.
  ///
  /// - Parameter least: For each block, the least of what the greatest entries were before they were scaled.
  func perform(_ steps: [Plan.Step], hypothesis: Int, least: UnsafeMutablePointer<Vector>) {
    steps.withUnsafeBufferPointer { steps in
      for index in steps.indices {
        let step = steps[index]
        let output = (step.isShared ? shared : own) + step.output * blocks
        switch step.kind {
        case .product: multiply(step, into: output, hypothesis)
        case .sum: sumOut(step, into: output, hypothesis)
        case .scale: scale(output, entries: step.entries, scale: step.scale, least: least)
        case .power: raise(step, into: output, hypothesis)
        }
      }
    }
  }

  /// How far a place moves when the number of the entry goes up to this.
  @inline(__always)
  private func advance(_ operand: Plan.Operand, to entry: Int) -> Int {
    strides[operand.strides + entry.trailingZeroBitCount]
  }

  private func multiply(
    _ step: Plan.Step, into output: UnsafeMutablePointer<Vector>, _ hypothesis: Int
  ) {
    var one = 0
    var two = 0
    for index in 0..<step.entries {
      if index > 0 {
        one += advance(step.one, to: index)
        two += advance(step.two, to: index)
      }
      let ones = entry(step.one, one, hypothesis: hypothesis)
      let twos = entry(step.two, two, hypothesis: hypothesis)
      let result = output + index * blocks
      for block in 0..<blocks { result[block] = ones[block] * twos[block] }
    }
  }

  private func sumOut(
    _ step: Plan.Step, into output: UnsafeMutablePointer<Vector>, _ hypothesis: Int
  ) {
    let so = row(step.row, hypothesis: hypothesis)
    let not = so + blocks
    if sums != .plain {
      sumOutByEnds(step, into: output, hypothesis)
      return
    }
    if step.two.place != .none { weight(step.two, so: so, not: not, hypothesis) }
    var one = 0
    var two = 0
    for index in 0..<step.entries {
      let result = output + index * blocks
      if step.one.place == .none {
        for block in 0..<blocks { result[block] = so[block] + not[block] }
        continue
      }
      if index > 0 { one += advance(step.one, to: index) }
      let onesSo = entry(step.one, one + step.one.far, hypothesis: hypothesis)
      let onesNot = entry(step.one, one, hypothesis: hypothesis)
      if step.two.place == .none {
        for block in 0..<blocks {
          result[block] = so[block] * onesSo[block] + not[block] * onesNot[block]
        }
        continue
      }
      if index > 0 { two += advance(step.two, to: index) }
      let twosSo = scratch + (two + step.two.far) * blocks
      let twosNot = scratch + two * blocks
      for block in 0..<blocks {
        result[block] = onesSo[block] * twosSo[block] + onesNot[block] * twosNot[block]
      }
    }
  }

  /// Multiplies each entry of a table by the weight of the variable's state, into the memory for such tables.
  private func weight(
    _ operand: Plan.Operand, so: UnsafeMutablePointer<Vector>, not: UnsafeMutablePointer<Vector>,
    _ hypothesis: Int
  ) {
    for index in 0..<operand.size {
      let weights = index & operand.far == 0 ? not : so
      let values = entry(operand, index, hypothesis: hypothesis)
      let result = scratch + index * blocks
      for block in 0..<blocks { result[block] = weights[block] * values[block] }
    }
  }

  /// Sums by that end of the variable's range that makes each entry least or greatest.
  private func sumOutByEnds(
    _ step: Plan.Step, into output: UnsafeMutablePointer<Vector>, _ hypothesis: Int
  ) {
    let weights = row(step.row, hypothesis: hypothesis)
    var one = 0
    var two = 0
    for index in 0..<step.entries {
      let result = output + index * blocks
      if index > 0 && step.one.place != .none { one += advance(step.one, to: index) }
      if index > 0 && step.two.place != .none { two += advance(step.two, to: index) }
      for block in 0..<blocks {
        var so = Vector(repeating: 1)
        var not = so
        if step.one.place != .none {
          so = entry(step.one, one + step.one.far, hypothesis: hypothesis)[block]
          not = entry(step.one, one, hypothesis: hypothesis)[block]
        }
        if step.two.place != .none {
          so *= entry(step.two, two + step.two.far, hypothesis: hypothesis)[block]
          not *= entry(step.two, two, hypothesis: hypothesis)[block]
        }
        let lower = weights[block] * so + weights[blocks + block] * not
        let upper = weights[2 * blocks + block] * so + weights[3 * blocks + block] * not
        result[block] =
          sums == .least
          ? lower.replacing(with: upper, where: upper .< lower)
          : lower.replacing(with: upper, where: upper .> lower)
      }
    }
  }

  /// Multiplies a table by a power of two so that its greatest entry lies between a half and one, unless it is greater.
  private func scale(
    _ table: UnsafeMutablePointer<Vector>, entries: Int, scale: Int,
    least: UnsafeMutablePointer<Vector>
  ) {
    for block in 0..<blocks {
      var greatest = table[block]
      for index in 1..<max(1, entries) {
        let entry = table[index * blocks + block]
        greatest.replace(with: entry, where: entry .> greatest)
      }
      least[block].replace(with: greatest, where: greatest .< least[block])
      // The exponent of a half is 1022; nothing is scaled that is greater, or nothing at all.
      var exponent = greatest.bits &>> 52
      let half = VectorBits(repeating: 1022)
      exponent.replace(with: half, where: exponent .> half)
      exponent.replace(with: half, where: exponent .== VectorBits(repeating: 0))
      let factor = Vector(bits: (VectorBits(repeating: 2045) &- exponent) &<< 52)
      for index in 0..<entries { table[index * blocks + block] *= factor }
      let number =
        Vector(bits: exponent | VectorBits(repeating: 0x4330_0000_0000_0000)) - (0x1p52 + 1022)
      scales[scale * blocks + block] += number
    }
  }

  private func raise(
    _ step: Plan.Step, into output: UnsafeMutablePointer<Vector>, _ hypothesis: Int
  ) {
    let power = row(step.row, hypothesis: hypothesis)
    let zero = Vector(repeating: 0)
    for index in 0..<step.entries {
      let entries = entry(step.one, index, hypothesis: hypothesis)
      let result = output + index * blocks
      for block in 0..<blocks {
        let value = entries[block]
        let raised = exponential(power[block] * logarithm(value))
        result[block] = raised.replacing(with: zero, where: value .== zero)
      }
    }
  }
}
