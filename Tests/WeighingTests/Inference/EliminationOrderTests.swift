import Testing
import Weighing

@Suite("The order in which variables are summed out")
struct EliminationOrderTests {
  /// A graph of cells in rows and columns, each joined to the next.
  private func grid(_ rows: Int, _ columns: Int) -> [[Int]] {
    (0..<rows * columns).map { cell in
      var others: [Int] = []
      if cell % columns + 1 < columns { others.append(cell + 1) }
      if cell + columns < rows * columns { others.append(cell + columns) }
      return others
    }
  }

  /// A graph whose pairs are joined by a generator of numbers.
  private func random(_ count: Int, per1000: UInt64, seed: UInt64) -> [[Int]] {
    var state = seed
    return (0..<count).map { one in
      (one + 1..<max(count, one + 1)).filter { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return (state >> 33) % 1000 < per1000
      }
    }
  }

  /// What taking the variables out in a given order leaves as tables, done plainly.
  private func plain(_ order: [Int], _ neighbours: [[Int]]) -> [[Int]] {
    var sets = neighbours.map(Set.init)
    for (one, others) in neighbours.enumerated() { for other in others { sets[other].insert(one) } }
    return order.map { variable in
      let others = sets[variable].sorted()
      for other in others {
        sets[other].formUnion(others)
        sets[other].subtract([other, variable])
      }
      return [variable] + others
    }
  }

  @Test(
    "The tables are those that the order makes",
    arguments: EliminationOrder.Rule.allCases, [1, 2, 3, 4, 5] as [UInt64])
  func tables(rule: EliminationOrder.Rule, seed: UInt64) {
    let graph = random(90, per1000: 40, seed: seed)
    let cardinalities = (0..<90).map { 2 + $0 % 4 }
    let order = EliminationOrder(
      neighbours: graph, cardinalities: cardinalities, rule: rule, seed: seed == 5 ? 9 : nil)
    #expect(order.variables.sorted() == Array(0..<90))
    #expect(order.cliques == plain(order.variables, graph))
    let maximal = order.cliques.indices.filter { one in
      !order.cliques.indices.contains { other in
        other != one && Set(order.cliques[one]).isSubset(of: order.cliques[other])
      }
    }
    #expect(order.isMaximal.indices.filter { order.isMaximal[$0] } == maximal)
    let sizes = maximal.map { order.cliques[$0].reduce(1.0) { $0 * Double(cardinalities[$1]) } }
    #expect(order.totalSize == sizes.reduce(0, +))
    #expect(order.largestTable == sizes.max())
    for (position, parent) in order.parents.enumerated() {
      let rest = order.cliques[position].dropFirst()
      #expect(parent == rest.compactMap { order.variables.firstIndex(of: $0) }.min())
      if let parent { #expect(Set(rest).isSubset(of: order.cliques[parent])) }
    }
  }

  @Test(
    "Each step takes a variable that joins the fewest neighbours", arguments: [7, 8, 9] as [UInt64])
  func greedy(seed: UInt64) {
    let graph = random(40, per1000: 90, seed: seed)
    let order = EliminationOrder(neighbours: graph, cardinalities: [Int](repeating: 2, count: 40))
    var sets = graph.map(Set.init)
    for (one, others) in graph.enumerated() { for other in others { sets[other].insert(one) } }
    func fill(_ variable: Int) -> Int {
      let others = sets[variable].sorted()
      return others.reduce(0) { sum, one in
        sum + others.count { $0 > one && !sets[one].contains($0) }
      }
    }
    var left = Set(0..<40)
    for variable in order.variables {
      // Connected sets are taken one after another: only the variable's own can be compared.
      var reached: Set<Int> = [variable]
      var queue = [variable]
      while let one = queue.popLast() {
        for other in sets[one] where reached.insert(other).inserted { queue.append(other) }
      }
      #expect(fill(variable) == reached.map(fill).min())
      left.remove(variable)
      let others = sets[variable]
      for other in others {
        sets[other].formUnion(others)
        sets[other].subtract([other, variable])
      }
      sets[variable] = []
    }
    #expect(left.isEmpty)
  }

  @Test("A tree has width one, a cycle two, a complete graph all")
  func widths() {
    func width(_ neighbours: [[Int]]) -> Int {
      EliminationOrder(
        neighbours: neighbours, cardinalities: [Int](repeating: 3, count: neighbours.count)
      ).width
    }
    #expect(width((0..<50).map { $0 == 0 ? [] : [($0 - 1) / 2] }) == 1)
    #expect(width((0..<50).map { [($0 + 1) % 50] }) == 2)
    #expect(width((0..<20).map { Array(0..<$0) }) == 19)
    #expect(width([[], [], []]) == 0)
    #expect(width([]) == -1)
  }

  @Test("A lower stage goes first, also across parts that are not connected")
  func stages() {
    // Two stars; their hubs are cheap last, but must go first.
    let graph = [[1, 2, 3], [], [], [], [5, 6], [], []]
    let stages = [0, 1, 1, 1, 0, 1, 1]
    let order = EliminationOrder(
      neighbours: graph, cardinalities: [Int](repeating: 2, count: 7), stages: stages)
    #expect(order.variables.map { stages[$0] } == [0, 0, 1, 1, 1, 1, 1])
    #expect(order.cliques == plain(order.variables, graph))
    #expect(order.width == 3)
    let forced = EliminationOrder(
      neighbours: grid(3, 3), cardinalities: [Int](repeating: 2, count: 9),
      stages: [8, 7, 6, 5, 4, 3, 2, 1, 0])
    #expect(forced.variables == [8, 7, 6, 5, 4, 3, 2, 1, 0])
  }

  @Test("The best of several is never worse, and the same each time")
  func best() {
    let graph = grid(7, 8)
    let cardinalities = (0..<56).map { 2 + ($0 * 7) % 3 }
    let one = EliminationOrder(neighbours: graph, cardinalities: cardinalities)
    let best = EliminationOrder.best(neighbours: graph, cardinalities: cardinalities, tries: 8)
    #expect(best.totalSize <= one.totalSize)
    #expect(
      best == EliminationOrder.best(neighbours: graph, cardinalities: cardinalities, tries: 8))
    #expect(best.width <= 10)
  }

  @Test("Thousands of variables with few neighbours are put into an order")
  func big() {
    let order = EliminationOrder(
      neighbours: grid(700, 3), cardinalities: [Int](repeating: 2, count: 2100))
    #expect(order.width == 3)
    #expect(Set(order.variables).count == 2100)
    // What no number can hold is infinite, not a trap.
    let huge = EliminationOrder(
      neighbours: (0..<330).map { Array(0..<$0) }, cardinalities: [Int](repeating: 9, count: 330))
    #expect(huge.largestTable == .infinity)
  }
}
