extension ContestedPart {
  /// Sets of a part, as rows of bits, and why there may be more.
  struct Found {
    var sets: [[UInt64]] = []
    var stop: Extensions.Stop?
  }

  /// The sets of one semantics, at most `limit`.
  func sets(_ semantics: ArgumentGraph.Semantics, limit: Int, steps: inout Int) -> Found {
    switch semantics {
    case .complete: searched(.complete, limit: limit, steps: &steps)
    case .preferred: searched(.preferred, limit: limit, steps: &steps)
    case .stable: searched(.stable, limit: limit, steps: &steps)
    case .semiStable: semiStableSets(limit: limit, steps: &steps)
    }
  }

  private func searched(_ goal: LabellingSearch.Goal, limit: Int, steps: inout Int) -> Found {
    var search = LabellingSearch(self, steps: steps)
    defer { steps = search.steps }
    var found = Found()
    let isThrough = search.run(goal) { set in
      guard found.sets.count < limit else {
        found.stop = .limit
        return false
      }
      found.sets.append(set)
      return true
    }
    if !isThrough { found.stop = .steps }
    return found
  }

  /// The stable sets where there are any; otherwise the preferred ones whose decided arguments no other's surpass.
  private func semiStableSets(limit: Int, steps: inout Int) -> Found {
    let stable = searched(.stable, limit: limit, steps: &steps)
    if !stable.sets.isEmpty || stable.stop != nil { return stable }
    let preferred = searched(.preferred, limit: .max, steps: &steps)
    // Which of some preferred sets are semi-stable cannot be told without the others.
    if let stop = preferred.stop { return Found(stop: stop) }
    let ranked = preferred.sets.map { (set: $0, range: range(of: $0)) }
      .sorted { count($0.range) > count($1.range) }
    var widest: [[UInt64]] = []
    var found = Found()
    for (set, range) in ranked {
      steps -= widest.count >> 4
      guard steps >= 0 else { return Found(stop: .steps) }
      if widest.contains(where: { $0 != range && isWithin(range, $0) }) { continue }
      if !widest.contains(range) { widest.append(range) }
      guard found.sets.count < limit else {
        found.stop = .limit
        break
      }
      found.sets.append(set)
    }
    return found
  }

  /// What a set holds and attacks.
  private func range(of set: [UInt64]) -> [UInt64] {
    var range = set
    for member in set.numbers {
      for word in 0..<words { range[word] |= targets[member * words + word] }
    }
    return range
  }

  private func count(_ row: [UInt64]) -> Int { row.reduce(0) { $0 + $1.nonzeroBitCount } }

  private func isWithin(_ inner: [UInt64], _ outer: [UInt64]) -> Bool {
    inner.indices.allSatisfy { inner[$0] & ~outer[$0] == 0 }
  }
}
