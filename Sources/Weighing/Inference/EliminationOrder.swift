/// An order in which the variables of a graph can be summed out one by one, and the tables that arise on the way.
///
/// Summing out a variable makes one table over itself and all its neighbours, and joins these neighbours to one another. The
/// order decides how big the tables get; the best one is hard to find, a good one is found by always taking the variable that
/// joins the fewest neighbours anew (min-fill; Kjærulff, *Triangulation of graphs*, 1990). The same graph always gives the
/// same order.
public struct EliminationOrder: Sendable, Hashable {
  /// What the next variable is chosen by.
  public enum Rule: Sendable, Hashable, CaseIterable {
    /// The fewest pairs of neighbours that are not joined yet; then the smallest table.
    case fill
    /// The smallest sum over such pairs of the product of both cardinalities; then the smallest table.
    case weightedFill
    /// The smallest table; then the fewest such pairs.
    case weight
  }

  /// The variables in the order in which they are summed out.
  public let variables: [Int]
  /// What each table is over: the variable that is summed out, then its neighbours at that time, ascending.
  public let cliques: [[Int]]
  /// The position of the table that takes up each table's sum: that of its neighbour that is summed out next.
  ///
  /// It is later than the table's own position, and `nil` for a table that has no neighbours left.
  public let parents: [Int?]
  /// Which tables are not contained in another one.
  public let isMaximal: [Bool]
  /// The number of variables in the widest table, less one; −1 for an empty graph.
  public let width: Int
  /// The entries of the biggest table; infinite where a `Double` cannot hold the number.
  public let largestTable: Double
  /// The entries of all tables that are not contained in another one.
  public let totalSize: Double

  /// Finds an order.
  ///
  /// It takes about `(n + pairs newly joined) · n/64` steps for `n` variables and, for each set of connected variables, memory
  /// of a bit for each pair of them: a tenth of a millisecond for some 200 variables, some ten for thousands.
  ///
  /// - Parameters:
  ///   - neighbours: For each variable the others that it shares a table with; one direction is enough, and repetitions do no
  ///     harm.
  ///   - cardinalities: How many states each variable has, at least 1.
  ///   - stages: Where given, one number a variable: all variables of a lower stage are summed out before those of a higher one.
  ///   - rule: What the next variable is chosen by; what is equal by it goes by index.
  ///   - seed: Where given, what the rule's first criterion leaves equal goes by lot, the same for the same seed.
  public init(
    neighbours: [[Int]], cardinalities: [Int], stages: [Int] = [], rule: Rule = .fill,
    seed: UInt64? = nil
  ) {
    let count = neighbours.count
    precondition(cardinalities.count == count, "There is a cardinality for each variable.")
    precondition(stages.isEmpty || stages.count == count, "There is a stage for each variable.")
    var ranks = Array(0..<count)
    if let seed {
      var lot = Lot(seed)
      lot.shuffle(&ranks)
    }
    var steps: [[Int]] = []
    steps.reserveCapacity(count)
    for component in connected(neighbours) {
      steps += EliminationGraph.cliques(
        of: component, neighbours: neighbours, cardinalities: cardinalities, stages: stages,
        ranks: ranks, rule: rule, isByLot: seed != nil)
    }
    if !stages.isEmpty {
      // Variables that are not connected can be summed out in any order, so that stages may be put together afterwards.
      steps = steps.enumerated().sorted {
        (stages[$0.element[0]], $0.offset) < (stages[$1.element[0]], $1.offset)
      }.map(\.element)
    }
    self.init(cliques: steps, cardinalities: cardinalities)
  }

  private init(cliques: [[Int]], cardinalities: [Int]) {
    self.cliques = cliques
    variables = cliques.map { $0[0] }
    var positions = [Int](repeating: 0, count: cliques.count)
    for (position, variable) in variables.enumerated() { positions[variable] = position }
    var parents: [Int?] = []
    parents.reserveCapacity(cliques.count)
    var isMaximal = [Bool](repeating: true, count: cliques.count)
    for clique in cliques {
      var parent: Int?
      for variable in clique.dropFirst() { parent = min(parent ?? .max, positions[variable]) }
      // What is left of a table lies within its parent; it is the whole of it where both are of one size.
      if let parent, cliques[parent].count == clique.count - 1 { isMaximal[parent] = false }
      parents.append(parent)
    }
    self.parents = parents
    self.isMaximal = isMaximal
    width = (cliques.map(\.count).max() ?? 0) - 1
    var largest = 0.0
    var total = 0.0
    for (clique, isMaximal) in zip(cliques, isMaximal) where isMaximal {
      let size = clique.reduce(1) { $0 * Double(cardinalities[$1]) }
      largest = max(largest, size)
      total += size
    }
    largestTable = largest
    totalSize = total
  }
}

extension EliminationOrder {
  /// The best of several orders: by fill, then by other rules and by lot.
  ///
  /// The fewest entries in all count, then the first found. The number of tries is counted, never timed, so that the result
  /// is the same everywhere.
  ///
  /// - Parameters:
  ///   - neighbours: As for one order.
  ///   - cardinalities: As for one order.
  ///   - stages: As for one order.
  ///   - tries: How many more orders than the first are tried; where it is not given, the more, the more the tables outweigh
  ///     the search, and none for small ones.
  public static func best(
    neighbours: [[Int]], cardinalities: [Int], stages: [Int] = [], tries: Int? = nil
  ) -> EliminationOrder {
    var best = EliminationOrder(
      neighbours: neighbours, cardinalities: cardinalities, stages: stages)
    let search = Double(max(1, neighbours.count * neighbours.count))
    let tries = tries ?? Int(min(best.totalSize / (4 * search), 12))
    // Where all variables have as many states, pairs weigh the same.
    let isEven = Set(cardinalities).count <= 1
    for index in 0..<max(0, tries) {
      let isOther = index % 4 == (isEven ? 3 : 0)
      let order = EliminationOrder(
        neighbours: neighbours, cardinalities: cardinalities, stages: stages,
        rule: !isOther ? .fill : isEven ? .weight : .weightedFill,
        seed: index == 0 && isOther ? nil : UInt64(index + 1))
      if order.totalSize < best.totalSize { best = order }
    }
    return best
  }
}

/// The variables of a graph in connected sets, each ascending, by their first variable.
private func connected(_ neighbours: [[Int]]) -> [[Int]] {
  var root = Array(neighbours.indices)
  func top(_ variable: Int) -> Int {
    var variable = variable
    while root[variable] != variable {
      root[variable] = root[root[variable]]
      variable = root[variable]
    }
    return variable
  }
  for (variable, others) in neighbours.enumerated() {
    for other in others {
      let one = top(variable)
      let two = top(other)
      root[max(one, two)] = min(one, two)
    }
  }
  var places = [Int](repeating: -1, count: neighbours.count)
  var components: [[Int]] = []
  for variable in neighbours.indices {
    let first = top(variable)
    if places[first] < 0 {
      places[first] = components.count
      components.append([])
    }
    components[places[first]].append(variable)
  }
  return components
}
