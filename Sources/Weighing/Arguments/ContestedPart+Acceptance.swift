extension ContestedPart {
  /// Members of a part, as a row of bits, and why others may be missing.
  struct Accepted {
    var set: [UInt64]
    var stop: Extensions.Stop?
  }

  private var nothing: [UInt64] { [UInt64](repeating: 0, count: words) }

  /// The members that some complete set holds, which are those that some preferred set holds.
  func credulous(_ search: inout LabellingSearch) -> Accepted {
    var held = nothing
    for member in 0..<count where !held.has(member) {
      let isThrough = search.run(.complete, with: [member]) { set in
        for word in 0..<words { held[word] |= set[word] }
        return false
      }
      if !isThrough { return Accepted(set: held, stop: .steps) }
    }
    return Accepted(set: held)
  }

  /// Members that some preferred set holds and that none attacks; `nil` where the budget ended first.
  private func unattacked(_ search: inout LabellingSearch) -> [UInt64]? {
    let credulous = credulous(&search)
    guard credulous.stop == nil else { return nil }
    return without(attacked(by: credulous.set), credulous.set)
  }

  /// The greatest set that defends itself and that no set which defends itself attacks.
  func ideal(_ search: inout LabellingSearch) -> Accepted {
    guard let unattacked = unattacked(&search) else { return Accepted(set: nothing, stop: .steps) }
    return Accepted(set: defended(of: unattacked))
  }

  /// The members of every preferred set.
  ///
  /// What the ideal set holds is among them, and what some preferred set attacks is not. That leaves few to ask: each is
  /// missing from a preferred set only if it is undecided there, so the greatest sets that leave it undecided are gone through
  /// until one cannot be enlarged by it.
  func sceptical(_ search: inout LabellingSearch) -> Accepted {
    guard let unattacked = unattacked(&search) else { return Accepted(set: nothing, stop: .steps) }
    var set = defended(of: unattacked)
    for member in without(set, unattacked).numbers {
      var isMissing = false
      var larger = LabellingSearch(self, steps: search.steps)
      let budget = larger.steps
      let isThrough = search.run(.preferred, undecided: member) { greatest in
        isMissing = true
        _ = larger.run(.complete, with: greatest.numbers + [member]) { _ in
          isMissing = false
          return false
        }
        return !isMissing && larger.steps >= 0
      }
      search.steps -= budget - larger.steps
      guard isThrough, search.steps >= 0 else { return Accepted(set: set, stop: .steps) }
      if !isMissing { set[member >> 6] |= 1 << UInt64(member & 63) }
    }
    return Accepted(set: set)
  }

  /// The greatest subset that attacks all its attackers; what it cannot defend leaves it, one round after the other.
  ///
  /// The set must be free of conflict.
  private func defended(of set: [UInt64]) -> [UInt64] {
    var set = set
    while true {
      let attacked = attacked(by: set)
      var next = nothing
      for member in set.numbers {
        let isDefended = (0..<words).allSatisfy {
          attackers[member * words + $0] & ~attacked[$0] == 0
        }
        if isDefended { next[member >> 6] |= 1 << UInt64(member & 63) }
      }
      if next == set { return set }
      set = next
    }
  }

  private func attacked(by set: [UInt64]) -> [UInt64] {
    var attacked = nothing
    for member in set.numbers {
      for word in 0..<words { attacked[word] |= targets[member * words + word] }
    }
    return attacked
  }

  private func without(_ some: [UInt64], _ all: [UInt64]) -> [UInt64] {
    all.indices.map { all[$0] & ~some[$0] }
  }
}
