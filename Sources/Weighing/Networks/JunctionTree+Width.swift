extension JunctionTree.Frame {
  /// The tree's shape for factors over variables of these sizes.
  ///
  /// - Parameters:
  ///   - factors: The factors.
  ///   - sizes: How many states each variable has.
  ///   - copies: How many tables there will be for each cluster.
  ///   - memoryLimit: How many bytes they may take, together with those that neighbouring clusters share.
  /// - Throws: ``WeighingError`` (`tooWide`) where the tables would not fit into memory.
  init(_ factors: [Factor], sizes: [Int], copies: Int, memoryLimit: Int) throws(WeighingError) {
    var neighbours = [[Int]](repeating: [], count: sizes.count)
    for factor in factors {
      for (place, variable) in factor.variables.enumerated() {
        neighbours[variable] += factor.variables[..<place]
      }
    }
    let order = EliminationOrder.best(neighbours: neighbours, cardinalities: sizes)
    // What a cluster shares with its parent is never greater than the cluster.
    let bytes = order.totalSize * Double((copies + 1) * MemoryLayout<Double>.stride)
    guard bytes <= Double(memoryLimit), order.totalSize < Double(Int32.max) else {
      throw WeighingError(
        .tooWide,
        "The network is too wide for exact arithmetic: \(order.width + 1) variables hang together in one table "
          + "(width \(order.width)), and all tables would need \(gigabytes(bytes)), where "
          + "\(gigabytes(Double(memoryLimit))) are allowed. Leave out variables, or split them.")
    }
    self.init(order, sizes: sizes)
  }
}

/// A number of bytes for people, rounded up.
private func gigabytes(_ bytes: Double) -> String {
  let size = bytes / Double(1 << 30)
  if size >= 1e6 { return "over a million GB" }
  if size >= 10 { return "\(Int(size.rounded(.up))) GB" }
  let tenths = Int((size * 10).rounded(.up))
  return "\(tenths / 10).\(tenths % 10) GB"
}
