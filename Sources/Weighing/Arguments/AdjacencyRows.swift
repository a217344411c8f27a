/// For each argument a row of others, all rows in one array (compressed sparse rows).
struct AdjacencyRows: Sendable, Hashable {
  /// Where each row starts in ``columns``; one more at the end.
  let starts: [Int32]
  /// The rows, one after the other.
  let columns: [Int32]

  /// The rows of the attackers' targets, in the order of the list.
  init(count: Int, attacks: [(attacker: Int, target: Int)]) {
    var starts = [Int32](repeating: 0, count: count + 1)
    for attack in attacks { starts[attack.attacker + 1] += 1 }
    for row in 0..<count { starts[row + 1] += starts[row] }
    var next = starts
    var columns = [Int32](repeating: 0, count: attacks.count)
    for attack in attacks {
      columns[Int(next[attack.attacker])] = Int32(attack.target)
      next[attack.attacker] += 1
    }
    self.init(starts: starts, columns: columns)
  }

  private init(starts: [Int32], columns: [Int32]) {
    self.starts = starts
    self.columns = columns
  }

  /// The rows with attacker and target exchanged; each row is ascending.
  func transposed() -> AdjacencyRows {
    let count = starts.count - 1
    var turned = [Int32](repeating: 0, count: count + 1)
    for column in columns { turned[Int(column) + 1] += 1 }
    for row in 0..<count { turned[row + 1] += turned[row] }
    var next = turned
    var rows = [Int32](repeating: 0, count: columns.count)
    for row in 0..<count {
      for place in Int(starts[row])..<Int(starts[row + 1]) {
        let column = Int(columns[place])
        rows[Int(next[column])] = Int32(row)
        next[column] += 1
      }
    }
    return AdjacencyRows(starts: turned, columns: rows)
  }

  /// The rows with each entry once; rows must be ascending.
  func withoutRepeats() -> AdjacencyRows {
    let count = starts.count - 1
    var kept: [Int32] = []
    kept.reserveCapacity(columns.count)
    var bounds: [Int32] = [0]
    bounds.reserveCapacity(count + 1)
    for row in 0..<count {
      var last: Int32 = -1
      for place in Int(starts[row])..<Int(starts[row + 1]) where columns[place] != last {
        last = columns[place]
        kept.append(last)
      }
      bounds.append(Int32(kept.count))
    }
    return AdjacencyRows(starts: bounds, columns: kept)
  }

  /// One row.
  subscript(_ row: Int) -> ArraySlice<Int32> { columns[Int(starts[row])..<Int(starts[row + 1])] }

  /// How many entries a row has.
  func degree(of row: Int) -> Int { Int(starts[row + 1] - starts[row]) }
}
