extension LabellingSearch {
  /// Puts an argument `in`.
  mutating func choose(_ argument: Int) {
    let word = argument >> 6
    let bit: UInt64 = 1 << UInt64(argument & 63)
    canOut[word] &= ~bit
    canUndecided[word] &= ~bit
    wake(word, bit)
  }

  /// Leaves an argument `undecided`.
  mutating func contest(_ argument: Int) {
    let word = argument >> 6
    let bit: UInt64 = 1 << UInt64(argument & 63)
    canIn[word] &= ~bit
    canOut[word] &= ~bit
    wake(word, bit)
  }

  /// Forbids that an argument is `in`.
  mutating func forbid(_ argument: Int) {
    let word = argument >> 6
    let bit: UInt64 = 1 << UInt64(argument & 63)
    canIn[word] &= ~bit
    wake(word, bit)
  }

  /// Empties a row of bits.
  func clear(_ row: inout [UInt64]) {
    for word in row.indices { row[word] = 0 }
  }

  /// Has the arguments of a word looked at again, and what they attack.
  mutating func wake(_ word: Int, _ bits: UInt64) {
    var rest = bits
    while rest != 0 {
      let row = (word << 6 + rest.trailingZeroBitCount) * words
      for other in 0..<words { pending[other] |= part.targets[row + other] }
      rest &= rest - 1
    }
    pending[word] |= bits
  }

  /// Rules labels out until no rule applies; `false` where an argument has none left or the budget is used up.
  mutating func propagate() -> Bool {
    var word = 0
    while word < words {
      guard pending[word] != 0 else {
        word += 1
        continue
      }
      let bit = pending[word].trailingZeroBitCount
      pending[word] &= pending[word] - 1
      steps -= 1
      guard steps >= 0, look(at: word << 6 + bit) else {
        clear(&pending)
        return false
      }
      // A rule may have woken arguments of earlier words.
      word = pending.firstIndex { $0 != 0 } ?? words
    }
    return true
  }

  /// Applies the rules to one argument and its attackers; `false` where no label is left for it.
  private mutating func look(at argument: Int) -> Bool {
    let row = argument * words
    let home = argument >> 6
    let bit: UInt64 = 1 << UInt64(argument & 63)
    let attack = Attack(on: row, in: self)

    // Forwards: what its attackers leave it.
    var isIn = canIn[home] & bit != 0
    var isOut = canOut[home] & bit != 0
    var isUndecided = canUndecided[home] & bit != 0
    var hasMoved = false
    if isIn, !attack.canAllBeOut {
      isIn = false
      canIn[home] &= ~bit
      hasMoved = true
    }
    if isOut, attack.ableIn == 0 {
      isOut = false
      canOut[home] &= ~bit
      hasMoved = true
    }
    if isUndecided, attack.hasIn || attack.ableUndecided == 0 {
      isUndecided = false
      canUndecided[home] &= ~bit
      hasMoved = true
    }
    guard isIn || isOut || isUndecided else { return false }
    if hasMoved { wake(home, bit) }

    // Backwards: what it leaves its attackers.
    if !isOut {
      for word in 0..<words {
        let attackers = part.attackers[row + word]
        var moved = attackers & canIn[word]
        canIn[word] &= ~attackers
        if isIn, !isUndecided {
          moved |= attackers & canUndecided[word]
          canUndecided[word] &= ~attackers
        }
        if moved != 0 { wake(word, moved) }
      }
    } else if !isIn, !isUndecided, attack.ableIn == 1 {
      chooseOnly(from: row)
    }
    if !isIn {
      if isUndecided, !isOut, attack.ableUndecided == 1 { contestOnly(from: row) }
      if attack.notOut == 1 { keepOnly(from: row) }
    }
    return true
  }
}
