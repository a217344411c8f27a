/// The search for small losses that change the leader.
struct FlipFinder {
  private let engine: Engine
  private let ranked: [Bool]?
  private let leaders: [Int]
  private let items: [WeighingModel.Item]
  private let gone: [RemovedSet]
  /// Who leads without each item.
  private let leadersWithout: [[Int]]

  init(engine: Engine, ranked: [Bool]?) {
    self.engine = engine
    self.ranked = ranked
    let items = engine.model.items
    self.items = items
    gone = items.map { RemovedSet($0, of: engine.model) }
    let weights = engine.logWeights(
      of: [.init()] + items.map { engine.model.variant(without: [$0]) })
    let leads = weights.map { Lead(logWeights: $0, ranked: ranked).leaders }
    leaders = leads[0]
    leadersWithout = Array(leads.dropFirst())
  }

  /// Every item whose loss alone changes the leader.
  func singles() -> [Engine.Flip] {
    items.indices.filter { leadersWithout[$0] != leaders }
      .map { Engine.Flip(items: [items[$0]], leaders: leadersWithout[$0]) }
  }

  /// The pairs that change the leader and of which no smaller loss does it; `nil` if there are more to try than the limit.
  func pairs(limit: Int) -> [Engine.Flip]? {
    let flipping = items.indices.filter { leadersWithout[$0] != leaders }.map { gone[$0] }
    var known = Set(gone)
    var candidates = [(first: Int, second: Int, gone: RemovedSet)]()
    let distinct = firstOfEach()
    for (place, first) in distinct.enumerated() {
      for second in distinct[(place + 1)...] {
        let both = gone[first].union(gone[second])
        guard known.insert(both).inserted, !flipping.contains(where: { $0.isSubset(of: both) })
        else { continue }
        candidates.append((first, second, both))
        if candidates.count > limit { return nil }
      }
    }
    let leads = leaders(without: candidates.map { [$0.first, $0.second] })
    let changing = candidates.indices.filter { leads[$0] != leaders }
    var kept = [Int]()
    for candidate in changing.sorted(by: {
      (candidates[$0].gone.count, $0) < (candidates[$1].gone.count, $1)
    }) where !kept.contains(where: { candidates[$0].gone.isSubset(of: candidates[candidate].gone) })
    {
      kept.append(candidate)
    }
    return kept.sorted().map { index in
      Engine.Flip(
        items: [items[candidates[index].first], items[candidates[index].second]],
        leaders: leads[index])
    }
  }

  /// The items that do not change the leader alone, one for each way of losing something.
  private func firstOfEach() -> [Int] {
    var seen = Set<RemovedSet>()
    return items.indices.filter { leadersWithout[$0] == leaders && seen.insert(gone[$0]).inserted }
  }

  private func leaders(without sets: [[Int]]) -> [[Int]] {
    weights(without: sets).map { Lead(logWeights: $0, ranked: ranked).leaders }
  }

  /// Weights without sets of items, some thousands of variations at a time to bound the memory.
  private func weights(without sets: [[Int]]) -> [[Double]] {
    var weights = [[Double]]()
    weights.reserveCapacity(sets.count)
    for start in stride(from: 0, to: sets.count, by: 4096) {
      let chunk = sets[start..<min(start + 4096, sets.count)]
      weights += engine.logWeights(
        of: chunk.map { set in engine.model.variant(without: set.map { items[$0] }) })
    }
    return weights
  }

  /// A larger loss that changes the leader, found by taking away what costs the leader most, step by step.
  ///
  /// What is not needed in the end is put back, the last first. `nil` if that many steps do not change the leader.
  func greedy(steps: Int) -> Engine.Flip? {
    var lost = [Int]()
    for _ in 0..<steps {
      var taken: RemovedSet?
      for index in lost { taken = taken?.union(gone[index]) ?? gone[index] }
      let left = items.indices.filter { index in
        taken.map { !gone[index].isSubset(of: $0) } ?? true
      }
      let weights = weights(without: left.map { lost + [$0] })
      let advantages = weights.map { advantage(in: $0) }
      guard let best = advantages.indices.min(by: { advantages[$0] < advantages[$1] }) else {
        return nil
      }
      lost.append(left[best])
      if Lead(logWeights: weights[best], ranked: ranked).leaders != leaders {
        return needed(lost)
      }
    }
    return nil
  }

  /// How far today's leaders are ahead of the best other.
  private func advantage(in weights: [Double]) -> Double {
    let competing = weights.indices.filter { ranked?[$0] ?? true }
    let best = competing.filter { leaders.contains($0) }.map { weights[$0] }.max() ?? -.infinity
    let other = competing.filter { !leaders.contains($0) }.map { weights[$0] }.max() ?? -.infinity
    return other == -.infinity ? .infinity : best - other
  }

  private func needed(_ lost: [Int]) -> Engine.Flip {
    var kept = lost
    for index in lost.reversed() {
      let fewer = kept.filter { $0 != index }
      if leaders(without: [fewer])[0] != leaders { kept = fewer }
    }
    kept.sort()
    return Engine.Flip(items: kept.map { items[$0] }, leaders: leaders(without: [kept])[0])
  }
}
