/// A connected graph that variables are taken out of, one by one; its rows are sets of bits.
///
/// Inside, variables go by their place in the component. What each would cost is kept up to date instead of being counted
/// anew at each step: taking `v` out changes the neighbours of its neighbours and, where a pair is newly joined, one pair less
/// for each common neighbour of the two.
struct EliminationGraph: ~Copyable {
  private let count: Int
  /// Words of 64 bits in a row.
  private let words: Int
  private let rows: UnsafeMutablePointer<UInt64>
  private let cardinalities: [Double]
  private let isWeighted: Bool
  /// What joining the neighbours of each costs; exact, since these are sums and products of small whole numbers.
  private var fills: [Double]
  /// The entries of the table of each and its neighbours.
  private var weights: [Double]
  private var scratch: [Int]

  private init(component: [Int], neighbours: [[Int]], cardinalities: [Int], isWeighted: Bool) {
    count = component.count
    words = (count + 63) / 64
    rows = .allocate(capacity: count * words)
    rows.initialize(repeating: 0, count: count * words)
    self.cardinalities = component.map { Double(cardinalities[$0]) }
    self.isWeighted = isWeighted
    fills = [Double](repeating: 0, count: count)
    weights = fills
    scratch = []
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
    rule: EliminationOrder.Rule
  ) -> [[Int]] {
    if component.count == 1 { return [component] }
    var graph = EliminationGraph(
      component: component, neighbours: neighbours, cardinalities: cardinalities,
      isWeighted: rule == .weightedFill)
    var left = Array(component.indices)
    let stages = component.map { stages.isEmpty ? 0 : stages[$0] }
    let ranks = component.map { ranks[$0] }
    var cliques: [[Int]] = []
    cliques.reserveCapacity(component.count)
    while !left.isEmpty {
      let index = graph.next(of: left, stages: stages, ranks: ranks, byWeight: rule == .weight)
      let place = left[index]
      left.swapAt(index, left.count - 1)
      left.removeLast()
      cliques.append(graph.takeOut(place).map { component[$0] })
    }
    return cliques
  }

  /// The index in a list of the variable that is cheapest to take out.
  private func next(of left: [Int], stages: [Int], ranks: [Int], byWeight: Bool) -> Int {
    var best = 0
    for index in left.indices.dropFirst() {
      let one = left[index]
      let two = left[best]
      let isBetter: Bool
      if stages[one] != stages[two] {
        isBetter = stages[one] < stages[two]
      } else {
        let ones = byWeight ? (weights[one], fills[one]) : (fills[one], weights[one])
        let twos = byWeight ? (weights[two], fills[two]) : (fills[two], weights[two])
        isBetter =
          ones.0 != twos.0
          ? ones.0 < twos.0
          : ones.1 != twos.1 ? ones.1 < twos.1 : ranks[one] < ranks[two]
      }
      if isBetter { best = index }
    }
    return best
  }

  /// Takes a variable out and joins its neighbours; gives it and them.
  private mutating func takeOut(_ place: Int) -> [Int] {
    var clique = [place]
    forEachBit {
      clique.append($0)
    } of: {
      rows[place * words + $0]
    }
    let row = rows + place * words
    for neighbour in clique.dropFirst() {
      rows[neighbour * words + place >> 6] &= ~(1 << UInt64(place & 63))
    }
    if fills[place] > 0 {
      for near in clique.dropFirst() {
        let nearRow = rows + near * words
        scratch.removeAll(keepingCapacity: true)
        for word in near >> 6..<words {
          var missing = row[word] & ~nearRow[word]
          if word == near >> 6 { missing &= ~(((1 << UInt64(near & 63)) << 1) &- 1) }
          while missing != 0 {
            scratch.append(word << 6 + missing.trailingZeroBitCount)
            missing &= missing - 1
          }
        }
        for far in scratch { join(near, far, around: row) }
      }
    }
    for neighbour in clique.dropFirst() { measure(neighbour) }
    return clique
  }

  /// Joins two neighbours of what is taken out; whoever knows both has a pair less to join.
  private mutating func join(_ near: Int, _ far: Int, around row: UnsafeMutablePointer<UInt64>) {
    let cost = isWeighted ? cardinalities[near] * cardinalities[far] : 1
    for word in 0..<words {
      var common = rows[near * words + word] & rows[far * words + word] & ~row[word]
      while common != 0 {
        fills[word << 6 + common.trailingZeroBitCount] -= cost
        common &= common - 1
      }
    }
    rows[near * words + far >> 6] |= 1 << UInt64(far & 63)
    rows[far * words + near >> 6] |= 1 << UInt64(near & 63)
  }

  /// Counts what a variable costs.
  private mutating func measure(_ place: Int) {
    let row = rows + place * words
    var weight = cardinalities[place]
    var pairs = 0
    var cost = 0.0
    for word in 0..<words {
      var bits = row[word]
      while bits != 0 {
        let near = word << 6 + bits.trailingZeroBitCount
        bits &= bits - 1
        weight *= cardinalities[near]
        let nearRow = rows + near * words
        if isWeighted {
          var sum = -cardinalities[near]
          for word in 0..<words {
            var missing = row[word] & ~nearRow[word]
            while missing != 0 {
              sum += cardinalities[word << 6 + missing.trailingZeroBitCount]
              missing &= missing - 1
            }
          }
          cost += cardinalities[near] * sum
        } else {
          // The neighbour itself is among what its row lacks.
          pairs -= 1
          for word in 0..<words { pairs += (row[word] & ~nearRow[word]).nonzeroBitCount }
        }
      }
    }
    fills[place] = (isWeighted ? cost : Double(pairs)) / 2
    weights[place] = weight
  }

  private func forEachBit(_ body: (Int) -> Void, of row: (Int) -> UInt64) {
    for word in 0..<words {
      var bits = row(word)
      while bits != 0 {
        body(word << 6 + bits.trailingZeroBitCount)
        bits &= bits - 1
      }
    }
  }
}
