extension Engine {
  /// How many table entries all draws together may compute; beyond that there are fewer draws.
  static let budget = 2e10

  /// Draws every number that is a range, and gives the posterior of each draw.
  ///
  /// The logit of each number is normal; numbers that hypotheses share are drawn once for all of them. Every contested item is
  /// taken in half of the draws and left out of the other half: up to eight of them in every combination equally often, more of them in
  /// 256 combinations by lot. The same seed always gives the same draws.
  ///
  /// With draws that are spread evenly (a Latin hypercube) 20,000 of them give quantiles and probabilities within .01: in
  /// the worked cases the worst of some four hundred values is off by .003 to .006, depending on the seed.
  ///
  /// - Parameters:
  ///   - count: How many draws; rounded up to a multiple of eight times the combinations. There are fewer where the tables are
  ///     so big that the work would pass a fixed number of entries; ``Draws/count`` says how many there are.
  ///   - seed: What the draws depend on.
  ///   - variant: What is left out, found out or given another value in all draws.
  ///   - contested: What is to be left out in half of the draws, each by itself.
  /// - Throws: ``WeighingError/Code/impossible`` where a draw is impossible under every hypothesis.
  public func draws(
    count: Int = 20_000, seed: UInt64 = 1, of variant: WeighingModel.Variant = .init(),
    contested: [WeighingModel.Variant] = []
  ) throws(WeighingError) -> Draws {
    let combinations = Engine.combinations(of: contested, beside: variant, seed: seed)
    let plans = combinations.map { key(of: $0) }
    let strata = Strata(numbers: Sampler.ranges(of: model), seed: seed)
    let hypotheses = model.priors.count
    let cost = plan.cost(hypotheses: hypotheses) + 10 * Double(Sampler.ranges(of: model))
    let affordable = Int(max(256, min(Double(max(count, 1)), Engine.budget / cost)))
    let share = (affordable + combinations.count - 1) / combinations.count
    // Every combination has as many draws as every other, eight at a time.
    let each = (share + Vector.scalarCount - 1) / Vector.scalarCount * Vector.scalarCount
    var columns = [[Double]](
      repeating: .init(repeating: 0, count: each * combinations.count), count: hypotheses)
    for (index, combination) in combinations.enumerated() {
      try draw(
        combination, plan(plans[index]), strata, range: index * each..<(index + 1) * each,
        into: &columns)
    }
    return Draws(posteriors: columns)
  }

  private func draw(
    _ variant: WeighingModel.Variant, _ plan: Plan, _ strata: Strata, range: Range<Int>,
    into columns: inout [[Double]]
  ) throws(WeighingError) {
    let hypotheses = model.priors.count
    let lanes = Lanes(
      plan, hypotheses: hypotheses, blocks: Lanes.blocks(for: plan, lanes: range.count))
    let numbers = Numbers(model, variant)
    numbers.write(Changes(all: model), to: lanes, lane: nil)
    let sampler = Sampler(numbers, layout: plan.layout, strata: strata)
    let results = UnsafeMutablePointer<Vector>.allocate(capacity: lanes.blocks * hypotheses)
    results.initialize(repeating: Vector(), count: lanes.blocks * hypotheses)
    defer { results.deallocate() }
    for start in stride(from: range.lowerBound, to: range.upperBound, by: lanes.count) {
      let vectors = min(lanes.blocks, (range.upperBound - start) / Vector.scalarCount)
      sampler.fill(lanes, from: start, vectors: vectors)
      lanes.run(into: results)
      for vector in 0..<vectors {
        var highest = Vector(repeating: -.infinity)
        for hypothesis in 0..<hypotheses where model.priors[hypothesis] > 0 {
          let value = results[hypothesis * lanes.blocks + vector]
          highest.replace(with: value, where: value .> highest)
        }
        for lane in highest.indices where highest[lane] == -.infinity {
          throw WeighingError(
            .impossible,
            "with a contested item in or out, the reports are impossible under every hypothesis")
        }
        var sum = Vector()
        for hypothesis in 0..<hypotheses {
          let place = hypothesis * lanes.blocks + vector
          let term = model.priors[hypothesis] * exponential(results[place] - highest)
          results[place] = term
          sum += term
        }
        for hypothesis in 0..<hypotheses {
          let posterior = results[hypothesis * lanes.blocks + vector] / sum
          for lane in posterior.indices {
            columns[hypothesis][start + vector * Vector.scalarCount + lane] = posterior[lane]
          }
        }
      }
    }
  }

  /// A variation for each combination of contested items, in or out.
  static func combinations(
    of contested: [WeighingModel.Variant], beside variant: WeighingModel.Variant, seed: UInt64
  ) -> [WeighingModel.Variant] {
    let most = 8
    func combined(_ isOut: (Int) -> Bool) -> WeighingModel.Variant {
      contested.indices.filter(isOut).reduce(variant) { $0.combined(with: contested[$1]) }
    }
    if contested.count <= most {
      return (0..<(1 << contested.count)).map { mask in combined { mask >> $0 & 1 == 1 } }
    }
    let count = 1 << most
    var isOut: [[Bool]] = []
    for item in contested.indices {
      var column = (0..<count).map { $0 % 2 == 1 }
      var state = Strata.mixed(seed, UInt64(item), 0x00C0_17E5)
      for index in stride(from: count - 1, to: 0, by: -1) {
        state = Strata.mixed(state, 1, 1)
        column.swapAt(index, Int(state % UInt64(index + 1)))
      }
      isOut.append(column)
    }
    return (0..<count).map { index in combined { isOut[$0][index] } }
  }
}

extension WeighingModel.Variant {
  /// This variation and another one together; where both give a value, the other's counts.
  public func combined(with other: WeighingModel.Variant) -> WeighingModel.Variant {
    var both = self
    both.withoutReports.formUnion(other.withoutReports)
    both.withoutFacts.formUnion(other.withoutFacts)
    both.findings.merge(other.findings) { $1 }
    both.values.merge(other.values) { $1 }
    return both
  }
}
