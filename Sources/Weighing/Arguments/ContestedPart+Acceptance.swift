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
      let isThrough = search.run(.complete, with: member) { set in
        for word in 0..<words { held[word] |= set[word] }
        return false
      }
      if !isThrough { return Accepted(set: held, stop: .steps) }
    }
    return Accepted(set: held)
  }

  /// The greatest set that defends itself and that no set which defends itself attacks.
  func ideal(_ search: inout LabellingSearch) -> Accepted {
    let credulous = credulous(&search)
    if let stop = credulous.stop { return Accepted(set: nothing, stop: stop) }
    var set = credulous.set
    for attacker in credulous.set.numbers {
      for word in 0..<words { set[word] &= ~targets[attacker * words + word] }
    }
    // What is left is free of conflict; whatever it cannot defend leaves it, until it defends all of itself.
    while true {
      var attacked = nothing
      for member in set.numbers {
        for word in 0..<words { attacked[word] |= targets[member * words + word] }
      }
      let defended = set.numbers.filter { member in
        (0..<words).allSatisfy { attackers[member * words + $0] & ~attacked[$0] == 0 }
      }
      var next = nothing
      for member in defended { next[member >> 6] |= 1 << UInt64(member & 63) }
      if next == set { return Accepted(set: set) }
      set = next
    }
  }

  /// The members of every preferred set.
  ///
  /// The ideal set is within them all, so the search may end as soon as no more than that is left.
  func sceptical(_ search: inout LabellingSearch) -> Accepted {
    let ideal = ideal(&search)
    if ideal.stop != nil { return ideal }
    var shared: [UInt64]?
    let isThrough = search.run(.preferred) { set in
      var rest = shared ?? set
      for word in 0..<words { rest[word] &= set[word] }
      shared = rest
      return rest != ideal.set
    }
    return isThrough ? Accepted(set: shared ?? ideal.set) : Accepted(set: ideal.set, stop: .steps)
  }
}
