extension LabellingSearch {
  /// What the attackers of one argument may still be, counted.
  struct Attack {
    /// Whether every attacker may be `out`.
    var canAllBeOut = true
    /// Whether an attacker is `in`.
    var hasIn = false
    /// How many attackers may be `in`.
    var ableIn = 0
    /// How many attackers may be `undecided`.
    var ableUndecided = 0
    /// How many attackers may be something other than `out`.
    var notOut = 0

    /// Counts the attackers in the row that starts at a word.
    init(on row: Int, in search: LabellingSearch) {
      for word in 0..<search.words {
        let attackers = search.part.attackers[row + word]
        guard attackers != 0 else { continue }
        let into = attackers & search.canIn[word]
        let out = attackers & search.canOut[word]
        let undecided = attackers & search.canUndecided[word]
        if out != attackers { canAllBeOut = false }
        if into & ~out & ~undecided != 0 { hasIn = true }
        ableIn += into.nonzeroBitCount
        ableUndecided += undecided.nonzeroBitCount
        notOut += (into | undecided).nonzeroBitCount
      }
    }
  }

  /// The only attacker in a row that one of two sets holds.
  private func attacker(from row: Int, in some: [UInt64], or others: [UInt64]) -> Int? {
    for word in 0..<words {
      let found = part.attackers[row + word] & (some[word] | others[word])
      if found != 0 { return word << 6 + found.trailingZeroBitCount }
    }
    return nil
  }

  /// Puts the only attacker that may be so `in`.
  mutating func chooseOnly(from row: Int) {
    guard let argument = attacker(from: row, in: canIn, or: canIn),
      canOut.has(argument) || canUndecided.has(argument)
    else { return }
    choose(argument)
  }

  /// Leaves the only attacker that may be so `undecided`.
  mutating func contestOnly(from row: Int) {
    guard let argument = attacker(from: row, in: canUndecided, or: canUndecided),
      canIn.has(argument) || canOut.has(argument)
    else { return }
    contest(argument)
  }

  /// Forbids that the only attacker that may be something else is `out`.
  mutating func keepOnly(from row: Int) {
    guard let argument = attacker(from: row, in: canIn, or: canUndecided), canOut.has(argument)
    else { return }
    let bit: UInt64 = 1 << UInt64(argument & 63)
    canOut[argument >> 6] &= ~bit
    wake(argument >> 6, bit)
  }
}
