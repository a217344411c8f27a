/// A search for the labellings of a contested part: choices with propagation, in a fixed order.
///
/// Each argument keeps the labels that are still possible for it. A labelling is complete where what is `in` has only
/// attackers that are `out`, what is `out` has one that is `in`, and what is `undecided` has none that is `in` and one that is
/// `undecided` (Caminada 2006); the rules of ``propagate()`` follow from that, forwards and backwards. Each choice puts one
/// argument `in` and then, going back, forbids that: so a set is always met before its subsets, which makes the first sets
/// that are not within an earlier one the greatest.
struct LabellingSearch {
  /// Which labellings are searched for.
  enum Goal { case complete, preferred, stable }

  let part: ContestedPart
  let words: Int
  /// Arguments that may still be `in`.
  var canIn: [UInt64]
  /// Arguments that may still be `out`.
  var canOut: [UInt64]
  /// Arguments that may still be `undecided`.
  var canUndecided: [UInt64]
  /// Arguments to look at again.
  var pending: [UInt64]
  /// How many steps are left; below zero the search has ended.
  var steps: Int

  /// Prepares a search.
  init(_ part: ContestedPart, steps: Int) {
    self.part = part
    self.steps = steps
    words = part.words
    canIn = []
    canOut = []
    canUndecided = []
    pending = []
    reset(.complete)
  }

  /// Makes every label possible again that the goal allows.
  mutating func reset(_ goal: Goal) {
    var all = [UInt64](repeating: .max, count: words)
    if let last = all.indices.last, part.count & 63 != 0 {
      all[last] = (1 << UInt64(part.count & 63)) - 1
    }
    canIn = all
    canOut = all
    canUndecided = goal == .stable ? [UInt64](repeating: 0, count: words) : all
    pending = all
    for argument in 0..<part.count {
      let word = argument >> 6
      let bit: UInt64 = 1 << UInt64(argument & 63)
      if part.attackers[argument * words + word] & bit != 0 { canIn[word] &= ~bit }
    }
  }

  /// A choice that was made, and how things stood before it.
  private struct Choice {
    let argument: Int
    let canIn: [UInt64]
    let canOut: [UInt64]
    let canUndecided: [UInt64]
    /// The found sets that hold all that was `in` then, by number.
    var around: [Int]
  }

  /// Goes through the sets of a goal until they end, or the budget does, or the visitor has seen enough.
  ///
  /// - Parameters:
  ///   - goal: Which sets. Preferred sets are found greatest first and each once.
  ///   - members: Arguments that must be in the set.
  ///   - undecided: An argument that must be undecided, if any; preferred sets are then the greatest of those.
  ///   - visit: Takes a set as a row of bits and says whether to go on.
  /// - Returns: Whether the search came to an end within the budget.
  mutating func run(
    _ goal: Goal, with members: [Int] = [], undecided: Int? = nil, visit: ([UInt64]) -> Bool
  ) -> Bool {
    reset(goal)
    for member in members { choose(member) }
    if let undecided { contest(undecided) }
    var choices: [Choice] = []
    var found: [[UInt64]] = []
    var around: [Int] = []
    while true {
      if settle(beyond: found, &around) {
        if let argument = nextChoice() {
          choices.append(
            Choice(
              argument: argument, canIn: canIn, canOut: canOut, canUndecided: canUndecided,
              around: around))
          choose(argument)
          continue
        }
        if goal == .preferred {
          for index in choices.indices { choices[index].around.append(found.count) }
          found.append(canIn)
        }
        if !visit(canIn) { return true }
      }
      if steps < 0 { return false }
      guard let last = choices.popLast() else { return true }
      (canIn, canOut, canUndecided) = (last.canIn, last.canOut, last.canUndecided)
      around = last.around
      clear(&pending)
      forbid(last.argument)
    }
  }

  /// Propagates until nothing moves, also that a set must reach beyond each found one; `false` where that is impossible.
  ///
  /// A found set that lacks something that is `in` by now is surpassed for good and leaves the list.
  private mutating func settle(beyond found: [[UInt64]], _ around: inout [Int]) -> Bool {
    while true {
      guard propagate() else { return false }
      steps -= around.count >> 3
      var forced: Int?
      var isPossible = true
      around.removeAll { number in
        guard forced == nil, isPossible else { return false }
        var reach: Int?
        var size = 0
        for word in 0..<words {
          let rest = canIn[word] & ~found[number][word]
          guard rest != 0 else { continue }
          if rest & ~canOut[word] & ~canUndecided[word] != 0 { return true }
          size += rest.nonzeroBitCount
          reach = word << 6 + rest.trailingZeroBitCount
        }
        if size == 0 { isPossible = false }
        if size == 1 { forced = reach }
        return false
      }
      guard isPossible else { return false }
      guard let forced else { return steps >= 0 }
      choose(forced)
    }
  }

  /// The argument to try next: `nil` where it is settled for all whether they are `in`.
  ///
  /// First an attacker for what is `out` and lacks one, fewest candidates first; then the argument with the most open
  /// neighbours; then the lower index.
  private func nextChoice() -> Int? {
    var best: Int?
    var bestRank = Int.max
    for argument in 0..<part.count {
      let row = argument * words
      let isIn = canIn.has(argument)
      let isOut = canOut.has(argument)
      let isUndecided = canUndecided.has(argument)
      if isOut, !isIn, !isUndecided {
        var candidates = 0
        var first: Int?
        var isServed = false
        for word in 0..<words {
          let able = part.attackers[row + word] & canIn[word]
          if able & ~canOut[word] & ~canUndecided[word] != 0 { isServed = true }
          candidates += able.nonzeroBitCount
          if first == nil, able != 0 { first = word << 6 + able.trailingZeroBitCount }
        }
        if !isServed, let first, candidates < bestRank {
          bestRank = candidates
          best = first
        }
      } else if isIn, isOut || isUndecided {
        var open = 0
        for word in 0..<words {
          let around = part.attackers[row + word] | part.targets[row + word]
          open += (around & (canIn[word] | canUndecided[word])).nonzeroBitCount
        }
        // Ranks from `part.count` upwards: always after what lacks an attacker.
        let rank = 3 * part.count - open
        if rank < bestRank {
          bestRank = rank
          best = argument
        }
      }
    }
    return best
  }
}

extension [UInt64] {
  /// Whether the row of bits holds a number.
  func has(_ number: Int) -> Bool { self[number >> 6] >> UInt64(number & 63) & 1 == 1 }

  /// The numbers that the row of bits holds, ascending.
  var numbers: [Int] {
    var numbers: [Int] = []
    for (word, bits) in enumerated() {
      var rest = bits
      while rest != 0 {
        numbers.append(word << 6 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
    return numbers
  }
}
