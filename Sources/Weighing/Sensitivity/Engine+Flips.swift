public import AssayModel

extension Engine {
  /// Items whose loss together changes the leader.
  public struct Flip: Sendable, Hashable {
    /// The items.
    public let items: [WeighingModel.Item]
    /// Who leads without them.
    public let leaders: [Int]
  }

  /// The smallest losses that change the leader, with how they were looked for.
  public struct Flips: Sendable, Hashable {
    /// Single items in the order of ``WeighingModel/items``, then pairs; or, beyond, one larger set.
    public let flips: [Flip]
    /// How they were looked for.
    public let search: FlipSearch
    /// Whether all pairs were tried; they are not where they would be more than the limit.
    public let triedPairs: Bool
  }

  /// The smallest losses that change the leader, where a new tie or the end of one is a change too.
  ///
  /// Every item that does it alone is listed. Pairs are listed of items that do not: of any two kinds, and only those of
  /// which no smaller loss that does it is part (in terms of the reports and established facts that are gone). Of pairs
  /// that come to the same loss the first counts. If there are neither, items are taken away greedily, each time
  /// the one that costs the leader most, up to twelve; those that turn out not to be needed are put back.
  ///
  /// Cost: a variation for each item and each pair of items that differs from all others.
  ///
  /// - Parameters:
  ///   - ranked: Which hypotheses may lead; all where it is `nil`.
  ///   - pairLimit: How many pairs are tried at most; if there are more, none is.
  public func flips(ranked: [Bool]? = nil, pairLimit: Int = 100_000) -> Flips {
    let search = FlipFinder(engine: self, ranked: ranked)
    let singles = search.singles()
    let pairs = search.pairs(limit: pairLimit)
    let found = singles + (pairs ?? [])
    if !found.isEmpty {
      return Flips(
        flips: found, search: pairs == nil ? .greedy : .exact, triedPairs: pairs != nil)
    }
    guard let larger = search.greedy(steps: 12) else {
      return Flips(flips: [], search: .greedy, triedPairs: pairs != nil)
    }
    return Flips(flips: [larger], search: .greedy, triedPairs: pairs != nil)
  }
}
