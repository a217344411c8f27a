/// A connected graph that variables are taken out of, one by one; its rows are sets of bits.
///
/// Inside, variables go by their place in the component. What each would cost is kept up to date instead of being counted
/// anew at each step: by what leaves, and by each pair that is joined.
struct EliminationGraph: ~Copyable {
  private let count: Int
  /// Words of 64 bits in a row.
  private let words: Int
  private let rows: UnsafeMutablePointer<UInt64>
  private let cardinalities: [Double]
  private let isWeighted: Bool
  /// Below this, products of whole numbers and their quotients are exact.
  private static let exact = 0x1p53
  /// What joining the neighbours of each costs; exact, since these are sums and products of small whole numbers.
  private var fills: [Double]
  /// The entries of the table of each and its neighbours.
  private var weights: [Double]
  /// Those that are not taken out yet, a bit each.
  private var left: [UInt64]
  /// The cheapest of each word's variables, −1 for none, where no cost among them has changed since.
  private var cheapests: [Int]
  private var hasChanged: [Bool]

  private init(component: [Int], neighbours: [[Int]], cardinalities: [Int], isWeighted: Bool) {
    count = component.count
    words = (count + 63) / 64
    rows = .allocate(capacity: count * words)
    rows.initialize(repeating: 0, count: count * words)
    self.cardinalities = component.map { Double(cardinalities[$0]) }
    self.isWeighted = isWeighted
    fills = [Double](repeating: 0, count: count)
    weights = fills
    left = [UInt64](repeating: 0, count: words)
    for place in 0..<count { left[place >> 6] |= 1 << UInt64(place & 63) }
    cheapests = [Int](repeating: -1, count: words)
    hasChanged = [Bool](repeating: true, count: words)
    var places =
      component.count == neighbours.count ? [] : [Int](repeating: 0, count: neighbours.count)
    if !places.isEmpty {
      for (place, variable) in component.enumerated() { places[variable] = place }
    }
    for (place, variable) in component.enumerated() {
      for other in neighbours[variable] where other != variable {
        let far = places.isEmpty ? other : places[other]
        rows[place * words + far >> 6] |= 1 << UInt64(far & 63)
        rows[far * words + place >> 6] |= 1 << UInt64(place & 63)
      }
    }
    for place in 0..<count { measure(place) }
  }

  deinit { rows.deallocate() }

  /// The tables that arise when a component is taken out, in that order: the variable, then its neighbours, ascending.
  static func cliques(
    of component: [Int], neighbours: [[Int]], cardinalities: [Int], stages: [Int], ranks: [Int],
    rule: EliminationOrder.Rule, isByLot: Bool
  ) -> [[Int]] {
    if component.count == 1 { return [component] }
    var graph = EliminationGraph(
      component: component, neighbours: neighbours, cardinalities: cardinalities,
      isWeighted: rule == .weightedFill)
    let choice = Choice(
      stages: component.map { stages.isEmpty ? 0 : stages[$0] }, ranks: component.map { ranks[$0] },
      isByWeight: rule == .weight, isByLot: isByLot)
    var cliques: [[Int]] = []
    cliques.reserveCapacity(component.count)
    while let place = graph.next(by: choice) {
      cliques.append(graph.takeOut(place).map { component[$0] })
    }
    return cliques
  }

  /// What decides between two variables.
  private struct Choice {
    var stages: [Int]
    var ranks: [Int]
    var isByWeight: Bool
    var isByLot: Bool
  }

  private func isBetter(_ one: Int, _ two: Int, by choice: borrowing Choice) -> Bool {
    if choice.stages[one] != choice.stages[two] { return choice.stages[one] < choice.stages[two] }
    // The difference of two infinite weights is no number, which decides nothing.
    let fill = fills[one] - fills[two]
    let weight = weights[one] - weights[two]
    let first = choice.isByWeight ? weight : fill
    if first != 0, !first.isNaN { return first < 0 }
    let second = choice.isByWeight ? fill : weight
    if second != 0, !second.isNaN, !choice.isByLot { return second < 0 }
    return choice.ranks[one] < choice.ranks[two]
  }

  /// The variable that is cheapest to take out; nothing when all are out.
  ///
  /// The cheapest of every 64 is kept until the cost of one of them changes.
  private mutating func next(by choice: borrowing Choice) -> Int? {
    var best = -1
    for word in 0..<words {
      if hasChanged[word] {
        hasChanged[word] = false
        var cheapest = -1
        var bits = left[word]
        while bits != 0 {
          let place = word << 6 + bits.trailingZeroBitCount
          bits &= bits - 1
          if cheapest < 0 || isBetter(place, cheapest, by: choice) { cheapest = place }
        }
        cheapests[word] = cheapest
      }
      let place = cheapests[word]
      if place >= 0, best < 0 || isBetter(place, best, by: choice) { best = place }
    }
    return best < 0 ? nil : best
  }

  /// Takes a variable out and joins its neighbours; gives it and them.
  private mutating func takeOut(_ place: Int) -> [Int] {
    let row = rows + place * words
    var clique = [place]
    left[place >> 6] &= ~(1 << UInt64(place & 63))
    hasChanged[place >> 6] = true
    for word in 0..<words {
      var bits = row[word]
      while bits != 0 {
        clique.append(word << 6 + bits.trailingZeroBitCount)
        bits &= bits - 1
      }
    }
    let hasGaps = fills[place] > 0
    for neighbour in clique.dropFirst() {
      let nearRow = rows + neighbour * words
      nearRow[place >> 6] &= ~(1 << UInt64(place & 63))
      // The pairs of what is taken out and those that only the neighbour knows are no longer its to join.
      fills[neighbour] -= cardinality(place) * cost(nearRow, without: row)
      hasChanged[neighbour >> 6] = true
      if weights[neighbour] < EliminationGraph.exact {
        weights[neighbour] /= cardinalities[place]
      } else {
        weigh(neighbour)
      }
    }
    guard hasGaps else { return clique }
    for near in clique.dropFirst() {
      let nearRow = rows + near * words
      for word in near >> 6..<words {
        var missing = row[word] & ~nearRow[word]
        if word == near >> 6 { missing &= ~(((1 << UInt64(near & 63)) << 1) &- 1) }
        while missing != 0 {
          join(near, word << 6 + missing.trailingZeroBitCount)
          missing &= missing - 1
        }
      }
    }
    for neighbour in clique.dropFirst() { weigh(neighbour) }
    return clique
  }

  /// Joins two variables: whoever knows both has a pair less to join, and they have each other to join with whom they know.
  private mutating func join(_ near: Int, _ far: Int) {
    let nearRow = rows + near * words
    let farRow = rows + far * words
    let pair = cardinality(near) * cardinality(far)
    for word in 0..<words {
      var common = nearRow[word] & farRow[word]
      if common != 0 { hasChanged[word] = true }
      while common != 0 {
        fills[word << 6 + common.trailingZeroBitCount] -= pair
        common &= common - 1
      }
    }
    fills[near] += cardinality(far) * cost(nearRow, without: farRow)
    fills[far] += cardinality(near) * cost(farRow, without: nearRow)
    nearRow[far >> 6] |= 1 << UInt64(far & 63)
    farRow[near >> 6] |= 1 << UInt64(near & 63)
  }

  /// What a variable counts for in a pair.
  private func cardinality(_ place: Int) -> Double { isWeighted ? cardinalities[place] : 1 }

  /// What those of one row that are not in another count for.
  private func cost(_ row: UnsafePointer<UInt64>, without other: UnsafePointer<UInt64>) -> Double {
    if !isWeighted {
      var count = 0
      for word in 0..<words {
        let bits = row[word] & ~other[word]
        if bits != 0 { count += bits.nonzeroBitCount }
      }
      return Double(count)
    }
    var cost = 0.0
    for word in 0..<words {
      var bits = row[word] & ~other[word]
      while bits != 0 {
        cost += cardinalities[word << 6 + bits.trailingZeroBitCount]
        bits &= bits - 1
      }
    }
    return cost
  }

  /// Counts the pairs that a variable has to join.
  private mutating func measure(_ place: Int) {
    let row = rows + place * words
    var twice = 0.0
    for word in 0..<words {
      var bits = row[word]
      while bits != 0 {
        let near = word << 6 + bits.trailingZeroBitCount
        bits &= bits - 1
        // The neighbour itself is among what its row lacks.
        let missing = cost(row, without: rows + near * words) - cardinality(near)
        twice += cardinality(near) * missing
      }
    }
    fills[place] = twice / 2
    weigh(place)
  }

  /// Multiplies the cardinalities of a variable and its neighbours.
  private mutating func weigh(_ place: Int) {
    let row = rows + place * words
    var weight = cardinalities[place]
    for word in 0..<words {
      var bits = row[word]
      while bits != 0 {
        weight *= cardinalities[word << 6 + bits.trailingZeroBitCount]
        bits &= bits - 1
      }
    }
    weights[place] = weight
  }
}
