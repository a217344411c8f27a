/// A table over some variables, the last one's states changing fastest.
struct Factor: Sendable {
  /// The variables; none is there twice.
  var variables: [Int]
  var table: [Double]
}

extension Network {
  /// The tables of the network, each over a variable's parents and the variable.
  func factors() -> [Factor] {
    variables.enumerated().map { index, variable in
      Factor(variables: variable.parents + [index], table: variable.table)
    }
  }

  /// The same tables where some variables are observed: what does not fit is left out, and they no longer tie others together.
  ///
  /// - Parameter observed: The observed state of each variable, −1 for none.
  func factors(given observed: [Int]) -> [Factor] {
    factors().map { factor in
      guard factor.variables.contains(where: { observed[$0] >= 0 }) else { return factor }
      var starts = [0]
      var stride = factor.table.count
      for variable in factor.variables {
        let count = variables[variable].states.count
        stride /= count
        if observed[variable] >= 0 {
          for index in starts.indices { starts[index] += observed[variable] * stride }
        } else {
          starts = starts.flatMap { start in (0..<count).map { start + $0 * stride } }
        }
      }
      return Factor(
        variables: factor.variables.filter { observed[$0] < 0 },
        table: starts.map { factor.table[$0] })
    }
  }

  /// The observed state of each variable, −1 for none.
  ///
  /// - Throws: ``WeighingError`` (`malformed`) where a variable or state is not there.
  func states(of evidence: [Int: Int]) throws(WeighingError) -> [Int] {
    var observed = [Int](repeating: -1, count: variables.count)
    for (index, state) in evidence.sorted(by: { $0.key < $1.key }) {
      guard variables.indices.contains(index) else {
        throw WeighingError(
          .malformed, "There is evidence for variable \(index), which is not there.")
      }
      guard variables[index].states.indices.contains(state) else {
        throw WeighingError(
          .malformed,
          "There is evidence for state \(state) of “\(variables[index].name)”, which is not there.")
      }
      observed[index] = state
    }
    return observed
  }
}
