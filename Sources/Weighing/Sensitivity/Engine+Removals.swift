extension Engine {
  /// The result without one item.
  public struct Removal: Sendable, Hashable {
    /// What is left out.
    public let item: WeighingModel.Item
    /// The posterior without it, by hypothesis.
    public let posterior: [Double]
    /// Who leads without it.
    public let leaders: [Int]
    /// Whether that is another leader, or another tie.
    public let changesLeader: Bool
  }

  /// The result without each item of the model, in the order of ``WeighingModel/items``.
  ///
  /// - Parameter ranked: Which hypotheses may lead; all where it is `nil`.
  /// - Throws: ``WeighingError/Code/impossible`` where what is left is impossible under every hypothesis.
  public func removals(ranked: [Bool]? = nil) throws(WeighingError) -> [Removal] {
    try removals(of: model.items, ranked: ranked)
  }

  /// The result without each of some items, in their order.
  public func removals(
    of items: [WeighingModel.Item], ranked: [Bool]? = nil
  ) throws(WeighingError) -> [Removal] {
    let weights = logWeights(of: [.init()] + items.map { model.variant(without: [$0]) })
    let now = Lead(logWeights: weights[0], ranked: ranked).leaders
    var removals = [Removal]()
    for (item, left) in zip(items, weights.dropFirst()) {
      let leaders = Lead(logWeights: left, ranked: ranked).leaders
      removals.append(
        Removal(
          item: item, posterior: try shares(of: left), leaders: leaders,
          changesLeader: leaders != now))
    }
    return removals
  }
}
