/// A discrete Bayesian network: variables, what each depends on, and how.
///
/// ```swift
/// let network = try Network([
///   .init(name: "rain", states: ["yes", "no"], parents: [], table: [0.2, 0.8]),
///   .init(name: "wet", states: ["yes", "no"], parents: [0], table: [0.9, 0.1, 0.2, 0.8]),
/// ])
/// let posterior = try JunctionTree(network).posterior(evidence: [1: 0])
/// posterior.marginals[0]  // rain, given that it is wet: 0.529…, 0.470…
/// ```
public struct Network: Sendable, Hashable {
  /// A variable.
  public struct Variable: Sendable, Hashable {
    /// What it is called; names are for people, everything goes by index.
    public var name: String
    /// What its states are called; at least one.
    public var states: [String]
    /// The indices of the variables that it depends on.
    public var parents: [Int]
    /// How probable each state is: one row for each combination of the parents' states, the last parent's changing fastest,
    /// and in it a number for each state.
    public var table: [Double]

    /// Creates a variable.
    public init(name: String, states: [String], parents: [Int] = [], table: [Double]) {
      self.name = name
      self.states = states
      self.parents = parents
      self.table = table
    }
  }

  /// How far from 1 the sum of a row may be; published networks are rounded.
  public static let tolerance = 0.01

  /// The variables; every row of their tables sums to one.
  public let variables: [Variable]

  /// Takes up variables; rows that are a little off are made to sum to one.
  ///
  /// - Throws: ``WeighingError`` (`malformed`) that names the variable, where a parent is not there or is named twice, the
  ///   variables depend on each other in a circle, a table has not the right number of entries, or a row is no distribution.
  public init(_ variables: [Variable]) throws(WeighingError) {
    var variables = variables
    for index in variables.indices {
      try Network.check(index, of: variables)
      try Network.normalise(&variables[index])
    }
    try Network.checkOrder(of: variables)
    self.variables = variables
  }

  private static func check(_ index: Int, of variables: [Variable]) throws(WeighingError) {
    let variable = variables[index]
    func wrong(_ what: String) -> WeighingError {
      WeighingError(.malformed, "The variable “\(variable.name)” \(what).")
    }
    if variable.states.isEmpty { throw wrong("has no states") }
    if variable.parents.contains(where: { !variables.indices.contains($0) }) {
      throw wrong("depends on a variable that is not there")
    }
    if Set(variable.parents).count != variable.parents.count {
      throw wrong("names a variable twice that it depends on")
    }
    var entries = variable.states.count
    for parent in variable.parents {
      let (product, isOver) = entries.multipliedReportingOverflow(
        by: variables[parent].states.count)
      entries = isOver ? .max : product
    }
    if variable.table.count != entries {
      throw wrong("needs a table of \(entries) numbers, but has \(variable.table.count)")
    }
  }

  private static func normalise(_ variable: inout Variable) throws(WeighingError) {
    let states = variable.states.count
    for row in 0..<variable.table.count / states {
      let range = row * states..<(row + 1) * states
      var sum = 0.0
      for value in variable.table[range] {
        guard value >= 0 else {
          sum = .nan
          break
        }
        sum += value
      }
      guard abs(sum - 1) <= tolerance else {
        throw WeighingError(
          .malformed,
          "Row \(row + 1) of the table of “\(variable.name)” is no distribution: its numbers must not be negative and must "
            + "sum to 1.")
      }
      for index in range { variable.table[index] /= sum }
    }
  }

  private static func checkOrder(of variables: [Variable]) throws(WeighingError) {
    var children = [[Int]](repeating: [], count: variables.count)
    var waiting = variables.map(\.parents.count)
    for (index, variable) in variables.enumerated() {
      for parent in variable.parents { children[parent].append(index) }
    }
    var ready = variables.indices.filter { waiting[$0] == 0 }
    while let index = ready.popLast() {
      for child in children[index] {
        waiting[child] -= 1
        if waiting[child] == 0 { ready.append(child) }
      }
    }
    if let index = waiting.firstIndex(where: { $0 > 0 }) {
      throw WeighingError(
        .malformed,
        "The variable “\(variables[index].name)” depends on itself, directly or by way of others.")
    }
  }
}
