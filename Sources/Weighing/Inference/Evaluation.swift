/// Carries out plans for variations of a model.
struct Evaluation {
  let model: WeighingModel
  var end = Numbers.End.central
  var mayBeOut = Removals()
  /// Rows that are set after all others, for every variation.
  var overrides: [(row: @Sendable (RowLayout) -> Int, value: Double)] = []

  private var sums: Lanes.Sums {
    switch end {
    case .central: .plain
    case .least: .least
    case .greatest: .greatest
    }
  }

  /// The logarithm of the likelihood under each hypothesis, for each of several variations of one plan.
  func logLikelihoods(_ plan: Plan, of variants: [WeighingModel.Variant]) -> [[Double]] {
    let hypotheses = model.priors.count
    let lanes = Lanes(
      plan, hypotheses: hypotheses, blocks: Lanes.blocks(for: plan, lanes: variants.count),
      sums: sums)
    let base = Numbers(model, end: end, mayBeOut: mayBeOut)
    let results = UnsafeMutablePointer<Vector>.allocate(capacity: lanes.blocks * hypotheses)
    results.initialize(repeating: Vector(repeating: 0), count: lanes.blocks * hypotheses)
    defer { results.deallocate() }
    var all: [[Double]] = []
    all.reserveCapacity(variants.count)
    // What the last variation changed, for each lane.
    var changes = [Changes](repeating: Changes(model), count: lanes.count)
    base.write(Changes(all: model), to: lanes, lane: nil)
    for start in stride(from: 0, to: variants.count, by: lanes.count) {
      let count = min(lanes.count, variants.count - start)
      for lane in 0..<count {
        base.write(changes[lane], to: lanes, lane: lane)
        let variant = variants[start + lane]
        let numbers = Numbers(model, variant, end: end, mayBeOut: mayBeOut)
        changes[lane] = Changes(numbers, in: model)
        numbers.write(changes[lane], to: lanes, lane: lane)
      }
      for override in overrides { lanes.set(override.row(plan.layout), override.value) }
      lanes.run(into: results)
      for lane in 0..<count {
        let block = lane / Vector.scalarCount
        all.append(
          (0..<hypotheses).map {
            results[$0 * lanes.blocks + block][lane % Vector.scalarCount]
          })
      }
    }
    return all
  }
}

/// Which numbers of a model a variation changes.
struct Changes {
  var sources: [Int] = []
  var facts: [Int] = []
  var reports: [Int] = []
  var relations: [Int] = []

  /// None.
  init(_ model: WeighingModel) {}

  /// All.
  init(all model: WeighingModel) {
    sources = Array(model.sources.indices)
    facts = Array(model.facts.indices)
    reports = Array(model.reports.indices)
    relations = Array(model.relations.indices)
  }

  /// Those of a variation.
  init(_ numbers: Numbers, in model: WeighingModel) {
    let variant = numbers.variant
    facts = Array(variant.withoutFacts) + variant.findings.keys
    for parameter in variant.values.keys {
      switch parameter {
      case .expected(let fact, _): facts.append(fact)
      case .reliability(let source): sources.append(source)
      case .anyway(let report, _, _), .hit(let report), .falseAlarm(let report),
        .copying(let report):
        reports.append(report)
      case .relation(let relation): relations.append(relation)
      }
    }
    if variant.withoutReports.isEmpty && variant.withoutFacts.isEmpty { return }
    relations = Array(model.relations.indices)
    for (index, report) in model.reports.enumerated()
    where numbers.isOut[index] || report.copies.map({ numbers.isOut[$0] }) ?? false {
      reports.append(index)
    }
  }
}

extension Numbers {
  /// Writes numbers into their rows, in one lane or in all.
  func write(_ changes: Changes, to lanes: borrowing Lanes, lane: Int?) {
    let layout = lanes.plan.layout
    func set(_ row: Int, _ hypothesis: Int, _ value: Double) {
      if let lane {
        lanes.set(row, hypothesis: hypothesis, lane: lane, value)
      } else {
        lanes.set(row, hypothesis: hypothesis, value)
      }
    }
    func set(_ first: Int, _ hypothesis: Int, _ values: [Double]) {
      for (offset, value) in values.enumerated() { set(first + offset, hypothesis, value) }
    }
    for source in changes.sources { set(layout.source(source), 0, self.source(source)) }
    for relation in changes.relations { set(layout.weight(relation), 0, weight(relation)) }
    for fact in changes.facts {
      for hypothesis in 0..<lanes.hypotheses {
        set(layout.fact(fact), hypothesis, self.fact(fact, hypothesis))
      }
    }
    for report in changes.reports {
      set(layout.hit(report), 0, hit(report))
      set(layout.falseAlarm(report), 0, falseAlarm(report))
      for link in model.reports[report].links.indices {
        let row = layout.anyway(report, link)
        for hypothesis in 0..<(row < layout.shared ? 1 : lanes.hypotheses) {
          set(row, hypothesis, anyway(report, link, hypothesis))
        }
      }
    }
  }
}
