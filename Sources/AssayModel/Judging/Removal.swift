/// What can be taken out of a case.
public enum WeighedItem: Sendable, Hashable, Comparable {
  /// The report with this id.
  case report(String)
  /// All reports of the source with this id.
  case source(String)
  /// The report with this id and all its copies.
  case origin(String)
  /// The evidence with this id, with its reports.
  case fact(String)
}

/// The result without one item.
public struct Removal: Sendable, Hashable {
  /// What is taken out.
  public var item: WeighedItem
  /// The posterior without it, by hypothesis.
  public var posterior: [Double]
  /// Who leads without it.
  public var leaders: [String]
  /// Whether that is another leader, or another tie.
  public var changesLeader: Bool

  /// Creates a removal.
  public init(item: WeighedItem, posterior: [Double], leaders: [String], changesLeader: Bool) {
    self.item = item
    self.posterior = posterior
    self.leaders = leaders
    self.changesLeader = changesLeader
  }
}

/// Items whose loss together changes the leader.
public struct Flip: Sendable, Hashable {
  /// The items.
  public var items: [WeighedItem]
  /// Who leads without them.
  public var leaders: [String]

  /// Creates a flip.
  public init(items: [WeighedItem], leaders: [String]) {
    self.items = items
    self.leaders = leaders
  }
}

/// How the smallest changes were looked for.
public enum FlipSearch: String, Sendable {
  /// All single items and all pairs were tried.
  case exact
  /// No single item and no pair changes the leader; more were taken away greedily.
  case greedy
}
