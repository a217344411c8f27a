/// The memory in which a plan is carried out for several sets of numbers at once, one set a lane.
///
/// Rows and tables lie one after the other, each entry as a few vectors of eight lanes, so that every step is a plain loop over
/// what lies together.
struct Lanes: ~Copyable {
  /// How sums over a variable are meant.
  enum Sums {
    /// By the number of the variable.
    case plain
    /// By the end of its range that makes the sum least.
    case least
    /// By the end of its range that makes the sum greatest.
    case greatest
  }

  /// What is smaller than this may have lost digits that count.
  static let doubtful = 1e-250

  let plan: Plan
  let hypotheses: Int
  let sums: Sums
  /// Vectors an entry.
  let blocks: Int
  /// Lanes in all.
  var count: Int { blocks * Vector.scalarCount }

  let rows: UnsafeMutablePointer<Vector>
  let shared: UnsafeMutablePointer<Vector>
  let own: UnsafeMutablePointer<Vector>
  let scratch: UnsafeMutablePointer<Vector>
  /// What was scaled away, as powers of two, then the least entry that was scaled.
  let scales: UnsafeMutablePointer<Vector>
  /// ``Plan/entries`` and ``Plan/strides``.
  let entries: UnsafeMutablePointer<Int32>
  let strides: UnsafeMutablePointer<Int>

  init(_ plan: Plan, hypotheses: Int, blocks: Int, sums: Sums = .plain) {
    self.plan = plan
    self.hypotheses = hypotheses
    self.sums = sums
    self.blocks = blocks
    rows = memory(blocks * (plan.layout.shared + hypotheses * plan.layout.own))
    shared = memory(blocks * plan.sharedEntries)
    own = memory(blocks * plan.ownEntries)
    scratch = memory(blocks * plan.scratchEntries)
    scales = memory(blocks * (2 + 2 * plan.powers.count + 2))
    entries = .allocate(capacity: max(1, plan.entries.count))
    for (index, row) in plan.entries.enumerated() { (entries + index).initialize(to: row) }
    strides = .allocate(capacity: max(1, plan.strides.count))
    for (index, stride) in plan.strides.enumerated() { (strides + index).initialize(to: stride) }
  }

  deinit {
    rows.deallocate()
    shared.deallocate()
    own.deallocate()
    scratch.deallocate()
    scales.deallocate()
    entries.deallocate()
    strides.deallocate()
  }

  /// How many vectors an entry should have so that all tables stay near the processor.
  static func blocks(for plan: Plan, lanes: Int) -> Int {
    let room = 16384 / max(1, plan.sharedEntries + plan.ownEntries)
    return max(1, min(room, 16, (lanes + Vector.scalarCount - 1) / Vector.scalarCount))
  }

  /// The vectors of a row, for a hypothesis where it has rows of its own.
  func row(_ row: Int, hypothesis: Int = 0) -> UnsafeMutablePointer<Vector> {
    row < plan.layout.shared
      ? rows + row * blocks : rows + (row + hypothesis * plan.layout.own) * blocks
  }

  /// Sets a number in one lane.
  func set(_ row: Int, hypothesis: Int = 0, lane: Int, _ value: Double) {
    self.row(row, hypothesis: hypothesis)[lane / Vector.scalarCount][lane % Vector.scalarCount] =
      value
  }

  /// Sets a number in all lanes.
  func set(_ row: Int, hypothesis: Int = 0, _ value: Double) {
    self.row(row, hypothesis: hypothesis)
      .update(repeating: Vector(repeating: value), count: blocks)
  }

  /// The number in one lane.
  func number(_ row: Int, hypothesis: Int, lane: Int) -> Double {
    self.row(row, hypothesis: hypothesis)[lane / Vector.scalarCount][lane % Vector.scalarCount]
  }

  /// Carries out the plan for the rows as they are: the logarithm of the likelihood of each lane under each hypothesis.
  ///
  /// - Parameter results: For each hypothesis, `blocks` vectors.
  func run(into results: UnsafeMutablePointer<Vector>) {
    let groups = plan.powers.count
    for scale in 0..<(2 + 2 * groups) { clear(scale) }
    let least = scales + (2 + 2 * groups) * blocks
    least.update(repeating: Vector(repeating: 1), count: 2 * blocks)
    perform(plan.sharedSteps, hypothesis: 0, least: least)
    for hypothesis in 0..<hypotheses {
      for scale in stride(from: 1, to: 2 + 2 * groups, by: 2) { clear(scale) }
      let ownLeast = least + blocks
      ownLeast.update(from: least, count: blocks)
      perform(plan.ownSteps, hypothesis: hypothesis, least: ownLeast)
      finish(
        hypothesis: hypothesis, least: ownLeast, results: results + hypothesis * blocks)
    }
  }

  private func clear(_ scale: Int) {
    (scales + scale * blocks).update(repeating: Vector(repeating: 0), count: blocks)
  }

  private func finish(
    hypothesis: Int, least: UnsafeMutablePointer<Vector>, results: UnsafeMutablePointer<Vector>
  ) {
    for block in 0..<blocks {
      var exponent = scales[block] + scales[blocks + block]
      for (group, power) in plan.powers.enumerated() {
        let scaled =
          scales[(2 + 2 * group) * blocks + block] + scales[(3 + 2 * group) * blocks + block]
        exponent += scaled * row(power, hypothesis: hypothesis)[block]
      }
      let last =
        plan.result.place == .none
        ? Vector(repeating: 1) : entry(plan.result, 0, hypothesis: hypothesis)[block]
      results[block] = logarithm(last) + exponent * 0.693147180559945309
      let doubt = last.replacing(with: least[block], where: least[block] .< last)
      for lane in doubt.indices where doubt[lane] < Lanes.doubtful {
        results[block][lane] = logarithmicResult(
          hypothesis: hypothesis, lane: block * Vector.scalarCount + lane)
      }
    }
  }
}

private func memory(_ count: Int) -> UnsafeMutablePointer<Vector> {
  let memory = UnsafeMutablePointer<Vector>.allocate(capacity: max(1, count))
  memory.initialize(repeating: Vector(repeating: 1), count: count)
  return memory
}
