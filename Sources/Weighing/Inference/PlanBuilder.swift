import Glibc

/// Makes the plan of a model.
struct PlanBuilder {
  /// A table that is still to be used.
  private struct Table {
    var scope: [Int]
    var place: Plan.Operand.Place
    var start: Int
    /// How small its greatest entry may be, as the power of ten below one.
    var depth: Double
    /// The group whose power it still has to be raised to.
    var group: Int?

    var size: Int { 1 << scope.count }
  }

  /// A table that may be smaller than this power of ten below one is scaled.
  private static let depthLimit = 200.0
  /// Two gigabytes of entries, each of eight lanes of eight bytes.
  private static let memoryLimit = 1 << 25
  /// A table over more variables is wider than that by itself.
  private static let widthLimit = 26

  private let model: WeighingModel
  private let key: Plan.Key
  private var plan: Plan
  private var tables: [Table?] = []
  /// For each variable the tables over it, by index, those that are used up among them.
  private var uses: [[Int]]
  private var groups: [Int: Int] = [:]
  private var sharedMemory = Memory()
  private var ownMemory = Memory()

  init(_ model: WeighingModel, _ key: Plan.Key) {
    self.model = model
    self.key = key
    plan = Plan(layout: RowLayout(model, splits: key.splits))
    uses = .init(repeating: [], count: model.sources.count + model.facts.count)
  }

  /// The plan.
  ///
  /// - Parameter tries: How many orders by lot are tried beyond those by rule.
  /// - Throws: ``WeighingError/Code/tooWide``.
  static func plan(
    of model: WeighingModel, _ key: Plan.Key, tries: Int = 0
  ) throws(WeighingError) -> Plan {
    var builder = PlanBuilder(model, key)
    for (index, fact) in model.facts.enumerated() where fact.relation != nil {
      builder.groups[index] = builder.plan.powers.count
      builder.plan.powers.append(builder.plan.layout.weight(fact.relation ?? 0))
    }
    builder.placeReports()
    builder.placeEstablished()
    try builder.sumOut(tries: tries)
    builder.finish()
    let plan = builder.plan
    let entries = plan.sharedEntries + plan.ownEntries + plan.scratchEntries
    guard entries <= memoryLimit else { throw tooWide(plan.width) }
    return plan
  }

  private static func tooWide(_ width: Int) -> WeighingError {
    WeighingError(
      .tooWide,
      "the reports hang together too densely to be weighed exactly: \(width) facts and sources would have to be taken together, which does not fit into 2 GB; leave out reports that add little, or split the case"
    )
  }

  // MARK: Tables of reports

  private func variable(fact: Int) -> Int { model.sources.count + fact }

  private mutating func placeReports() {
    let layout = plan.layout
    for (index, report) in model.reports.enumerated() {
      // A source that alone reports on one fact does so because its other reports are left out.
      let isOut = report.links.contains {
        key.homes[$0.source].map { $0 != report.fact } ?? false
      }
      if isOut { continue }
      var scope = Set(report.links.map(\.source))
      if !model.facts[report.fact].isEstablished { scope.insert(variable(fact: report.fact)) }
      if let gate = report.ifGenuine, !model.facts[gate].isEstablished {
        scope.insert(variable(fact: gate))
      }
      let variables = scope.sorted()
      let start = plan.entries.count
      var isShared = true
      for entry in 0..<(1 << variables.count) {
        func holds(_ variable: Int) -> Bool {
          variables.firstIndex(of: variable).map { entry >> $0 & 1 == 1 } ?? true
        }
        var row: Int
        let isGenuine = report.ifGenuine.map { holds(variable(fact: $0)) } ?? true
        if isGenuine && holds(report.links[0].source) {
          row =
            holds(variable(fact: report.fact)) ? layout.hit(index) : layout.falseAlarm(index)
        } else {
          row = layout.anyway(index, 0)
        }
        for link in report.links.indices.dropFirst() where !holds(report.links[link].source) {
          row = layout.anyway(index, link)
        }
        if row >= layout.shared { isShared = false }
        plan.entries.append(Int32(row))
      }
      add(
        rows: start, scope: variables, depth: depth(ofReport: index), isShared: isShared,
        group: groups[report.fact])
    }
  }

  private mutating func placeEstablished() {
    for (index, fact) in model.facts.enumerated() where fact.isEstablished {
      let start = plan.entries.count
      plan.entries.append(Int32(plan.layout.fact(index)))
      add(
        rows: start, scope: [], depth: depth(fact.expected), isShared: false, group: groups[index])
    }
  }

  /// How small the probabilities may be, or their complements.
  private func depth(_ numbers: [Uncertain]) -> Double {
    var least = 1.0
    for number in numbers {
      // Draws seldom pass four deviations.
      let spread = 4 * number.deviation
      let ends =
        number.isPoint
        ? [number.central, 1 - number.central]
        : [logistic(number.mean - spread), logistic(-number.mean - spread)]
      for end in ends where end > 0 { least = min(least, end) }
    }
    return -log10(max(least, 1e-15))
  }

  private func depth(ofReport index: Int) -> Double {
    let report = model.reports[index]
    var numbers = [report.hit, report.falseAlarm]
    for link in report.links {
      for hypothesis in model.priors.indices { numbers.append(link.anyway[hypothesis]) }
    }
    return depth(numbers) + (report.copies == nil ? 0 : depth([report.copying]))
  }

  private func depth(ofVariable variable: Int) -> Double {
    let sources = model.sources.count
    return depth(
      variable < sources ? [model.sources[variable]] : model.facts[variable - sources].expected)
  }

  private mutating func add(
    rows start: Int, scope: [Int], depth: Double, isShared: Bool, group: Int?
  ) {
    let table = Table(scope: scope, place: .rows, start: start, depth: depth, group: group)
    rowsAreShared[start] = isShared
    keep(isInner(table) ? table : raised(table))
  }

  private mutating func keep(_ table: Table) {
    for variable in table.scope { uses[variable].append(tables.count) }
    tables.append(table)
  }

  /// Whether a table of rows, by its start, is the same under every hypothesis.
  private var rowsAreShared: [Int: Bool] = [:]

  private func isShared(_ table: Table) -> Bool {
    switch table.place {
    case .shared: true
    case .own: false
    case .rows, .none: rowsAreShared[table.start] ?? false
    }
  }

  // MARK: Summing out

  /// The group in which a variable is summed out before the power is taken.
  private func group(ofVariable variable: Int) -> Int? {
    if variable < model.sources.count { return key.homes[variable].flatMap { groups[$0] } }
    return groups[variable - model.sources.count]
  }

  /// Whether a table has a variable to be summed out before it is raised to its power, or no power at all.
  private func isInner(_ table: Table) -> Bool {
    table.group == nil || table.scope.contains { group(ofVariable: $0) != nil }
  }

  private mutating func sumOut(tries: Int) throws(WeighingError) {
    let count = model.sources.count + model.facts.count
    var neighbours = [[Int]](repeating: [], count: count)
    for case let table? in tables {
      for one in table.scope {
        for two in table.scope where two != one { neighbours[one].append(two) }
      }
    }
    let stages = groups.isEmpty ? [] : (0..<count).map { group(ofVariable: $0) == nil ? 1 : 0 }
    let order = EliminationOrder.best(
      neighbours: neighbours, cardinalities: [Int](repeating: 2, count: count), stages: stages,
      tries: count < 200 ? tries : 0)
    plan.width = order.width + 1
    guard order.width + 1 <= PlanBuilder.widthLimit else {
      throw PlanBuilder.tooWide(order.width + 1)
    }
    for variable in order.variables { sumOut(variable) }
  }

  private mutating func sumOut(_ variable: Int) {
    var bucket: [Table] = []
    for index in uses[variable] {
      guard let table = tables[index] else { continue }
      bucket.append(table)
      tables[index] = nil
    }
    let isFact = variable >= model.sources.count
    // The states of a source that says nothing sum to one; those of a fact may carry a finding.
    if bucket.isEmpty && (!isFact || model.facts[variable - model.sources.count].isEstablished) {
      return
    }
    mergeAlike(in: &bucket)
    while bucket.count > 2 { mergeCheapest(of: &bucket) }
    if bucket.count == 2 {
      // The smaller one is weighted by the variable before it is multiplied.
      if bucket[0].size < bucket[1].size { bucket.swapAt(0, 1) }
      plan.scratchEntries = max(plan.scratchEntries, bucket[1].size)
    }
    let scope = Set(bucket.flatMap(\.scope)).subtracting([variable]).sorted()
    let isShared = !isFact && bucket.allSatisfy { self.isShared($0) }
    var step = Plan.Step(kind: .sum, isShared: isShared, output: 0, entries: 1 << scope.count)
    step.row =
      isFact
      ? plan.layout.fact(variable - model.sources.count) : plan.layout.source(variable)
    let table = perform(
      &step, bucket, scope: scope, summing: variable, group: group(ofVariable: variable))
    keep(isInner(table) ? table : raised(table))
  }

  /// Multiplies tables over the same variables, down to one that all hypotheses share and one that they do not.
  private mutating func mergeAlike(in bucket: inout [Table]) {
    guard bucket.count > 2 else { return }
    var places: [[Int]: [Int]] = [:]
    var merged: [Table] = []
    for table in bucket {
      let alike = places[table.scope, default: []]
      if let place = alike.first(where: { isShared(merged[$0]) == isShared(table) }) {
        merged[place] = product(merged[place], table)
      } else {
        places[table.scope] = alike + [merged.count]
        merged.append(table)
      }
    }
    bucket = merged
  }

  /// Multiplies the two tables whose product is cheapest.
  private mutating func mergeCheapest(of bucket: inout [Table]) {
    var best = (first: 0, second: 1, cost: Int.max)
    // Among very many any near pair will do.
    let reach = bucket.count > 32 ? 4 : bucket.count
    for first in bucket.indices {
      for second in (first + 1)..<max(first + 1, min(bucket.count, first + reach)) {
        let size = 1 << Set(bucket[first].scope).union(bucket[second].scope).count
        let isShared = isShared(bucket[first]) && isShared(bucket[second])
        let cost = size * (isShared ? 1 : model.priors.count)
        if cost < best.cost { best = (first, second, cost) }
      }
    }
    let two = bucket.remove(at: best.second)
    let one = bucket.remove(at: best.first)
    bucket.append(product(one, two))
  }

  private mutating func product(_ one: Table, _ two: Table) -> Table {
    let scope = Set(one.scope).union(two.scope).sorted()
    var step = Plan.Step(
      kind: .product, isShared: isShared(one) && isShared(two), output: 0,
      entries: 1 << scope.count)
    return perform(&step, [one, two], scope: scope, summing: nil, group: one.group ?? two.group)
  }

  private mutating func perform(
    _ step: inout Plan.Step, _ tables: [Table], scope: [Int], summing variable: Int?, group: Int?
  ) -> Table {
    if let table = tables.first { step.one = operand(table, in: scope, summing: variable) }
    if tables.count > 1 { step.two = operand(tables[1], in: scope, summing: variable) }
    var table = place(&step, scope: scope, group: group)
    table.depth = tables.reduce(variable.map { depth(ofVariable: $0) } ?? 0) { $0 + $1.depth }
    append(step)
    release(tables, isShared: step.isShared)
    if table.depth > PlanBuilder.depthLimit { scale(&table) }
    return table
  }

  private func scaleIndex(_ table: Table) -> Int {
    (table.group.map { 2 + 2 * $0 } ?? 0) + (isShared(table) ? 0 : 1)
  }

  private mutating func scale(_ table: inout Table) {
    var step = Plan.Step(
      kind: .scale, isShared: isShared(table), output: table.start, entries: table.size)
    step.scale = scaleIndex(table)
    append(step)
    table.depth = 0.5
  }

  /// A table raised to the power of its group.
  private mutating func raised(_ table: Table) -> Table {
    guard let group = table.group else { return table }
    var table = table
    if table.place != .rows { scale(&table) }
    var step = Plan.Step(
      kind: .power, isShared: isShared(table), output: 0, entries: table.size)
    step.one = operand(table, in: table.scope, summing: nil)
    step.row = plan.powers[group]
    var result = place(&step, scope: table.scope, group: nil)
    result.depth = table.depth
    append(step)
    release([table], isShared: step.isShared)
    return result
  }

  /// Multiplies what is left, of which nothing depends on any variable.
  private mutating func finish() {
    var left = tables.compactMap { $0 }
    while left.count > 1 {
      let two = left.removeLast()
      let one = left.removeLast()
      left.append(product(one, two))
    }
    if let last = left.first { plan.result = operand(last, in: [], summing: nil) }
    plan.sharedEntries = sharedMemory.top
    plan.ownEntries = ownMemory.top
  }

  // MARK: Memory

  private mutating func place(_ step: inout Plan.Step, scope: [Int], group: Int?) -> Table {
    step.output =
      step.isShared ? sharedMemory.take(scope.count) : ownMemory.take(scope.count)
    return Table(
      scope: scope, place: step.isShared ? .shared : .own, start: step.output, depth: 0.5,
      group: group)
  }

  private mutating func append(_ step: Plan.Step) {
    if step.isShared { plan.sharedSteps.append(step) } else { plan.ownSteps.append(step) }
  }

  /// Gives back the memory of tables that are used up.
  ///
  /// What all hypotheses share stays as long as one of them needs it.
  private mutating func release(_ tables: [Table], isShared: Bool) {
    for table in tables {
      if table.place == .shared && isShared { sharedMemory.give(table.start, table.scope.count) }
      if table.place == .own { ownMemory.give(table.start, table.scope.count) }
    }
  }

  private mutating func operand(
    _ table: Table, in scope: [Int], summing variable: Int?
  ) -> Plan.Operand {
    func stride(_ variable: Int) -> Int {
      table.scope.firstIndex(of: variable).map { 1 << $0 } ?? 0
    }
    let start = plan.strides.count
    var lower = 0
    for variable in scope {
      plan.strides.append(stride(variable) - lower)
      lower += stride(variable)
    }
    return .init(
      place: table.place, start: table.start, strides: start, far: variable.map(stride) ?? 0,
      size: table.size)
  }
}

/// Memory for tables whose sizes are powers of two; what is given back is used again.
private struct Memory {
  private(set) var top = 0
  private var free: [Int: [Int]] = [:]

  mutating func take(_ bits: Int) -> Int {
    if let start = free[bits]?.popLast() { return start }
    defer { top += 1 << bits }
    return top
  }

  mutating func give(_ start: Int, _ bits: Int) { free[bits, default: []].append(start) }
}
