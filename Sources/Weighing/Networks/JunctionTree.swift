/// A network made ready for exact questions.
///
/// The variables are put into clusters that form a tree; each question sends one message up and one down along every edge of it
/// (Lauritzen and Spiegelhalter, *Local computations with probabilities on graphical structures*, 1988, as refined by Jensen,
/// Lauritzen and Olesen, 1990: the HUGIN scheme). What depends on the network alone is done once: the tree, the products of
/// the tables, and where the entries of neighbouring tables lie in each other.
///
/// A tree is a value: several threads may ask it at once.
public struct JunctionTree: Sendable {
  /// The memory that tables may take unless told otherwise: two gibibytes.
  public static let memoryLimit = 2 << 30

  /// The number of variables in the widest cluster, less one.
  public let width: Int
  /// The entries of all clusters' tables.
  public let entryCount: Int

  /// A cluster of variables with its place in the tree.
  struct Cluster: Sendable {
    /// The variables; those shared with the parent come first, and the last one's states change fastest.
    var variables: [Int]
    /// Where its table begins among the tables of clusters.
    var start: Int
    var count: Int
    /// The cluster that it reports to, later in the list; −1 for none.
    var parent: Int
    /// Where the table of what it shares with its parent begins among those tables.
    var separatorStart: Int
    var separatorCount: Int
    var separatorWidth: Int
    /// How the parent's entries lie in the shared table.
    var parentProjection: Projection
    /// How many clusters report to it.
    var children = 0
  }

  /// Where a variable stands in a table: `outer` blocks of `count` states of `inner` entries each.
  struct Place: Sendable {
    var start: Int
    var outer: Int
    var count: Int
    var inner: Int
    /// Whether the table is one that two clusters share.
    var isSeparator: Bool
    /// The entries of the table.
    var size: Int { outer * count * inner }
  }

  /// The clusters; each comes before its parent.
  let clusters: [Cluster]
  let separatorEntryCount: Int
  /// The products of the network's tables, cluster after cluster.
  let products: [Double]
  /// For each variable the smallest cluster's table that it stands in.
  let evidencePlaces: [Place]
  /// For each variable the smallest table that it stands in.
  let marginalPlaces: [Place]
  let names: [String]

  /// Prepares a network.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - memoryLimit: How many bytes the tables of the tree and of one question may take together.
  /// - Throws: ``WeighingError`` (`tooWide`), before any table is made, where the limit does not suffice.
  /// - Complexity: Dominated by the entries of all clusters' tables.
  public init(_ network: Network, memoryLimit: Int = JunctionTree.memoryLimit) throws(WeighingError)
  {
    let variables = network.variables
    let sizes = variables.map(\.states.count)
    let order = JunctionTree.order(of: network, sizes: sizes)
    try JunctionTree.check(order, memoryLimit: memoryLimit)
    let frame = Frame(order, sizes: sizes)
    width = order.width
    clusters = frame.clusters
    entryCount = frame.entryCount
    separatorEntryCount = frame.separatorEntryCount
    products = frame.products(of: variables, sizes: sizes)
    (evidencePlaces, marginalPlaces) = frame.places(sizes: sizes)
    names = variables.map(\.name)
  }

  /// Refuses what does not fit: the products, a question's copy of them, and two tables for each edge.
  private static func check(_ order: EliminationOrder, memoryLimit: Int) throws(WeighingError) {
    let bytes = order.totalSize * Double(4 * MemoryLayout<Double>.stride)
    guard bytes <= Double(memoryLimit), order.totalSize < Double(Int32.max) else {
      throw WeighingError(
        .tooWide,
        "The network is too wide for exact arithmetic: \(order.width + 1) variables hang together in one table "
          + "(width \(order.width)), and all tables would need \(gigabytes(bytes)), where "
          + "\(gigabytes(Double(memoryLimit))) are allowed. Leave out variables, or split them.")
    }
  }

  private static func gigabytes(_ bytes: Double) -> String {
    let size = bytes / Double(1 << 30)
    if size >= 1e6 { return "over a million GB" }
    if size >= 10 { return "\(Int(size.rounded(.up))) GB" }
    let tenths = Int((size * 10).rounded(.up))
    return "\(tenths / 10).\(tenths % 10) GB"
  }

  /// The order in which the clusters are found: each variable is joined to its parents, and these to one another.
  private static func order(of network: Network, sizes: [Int]) -> EliminationOrder {
    var neighbours = [[Int]](repeating: [], count: sizes.count)
    for (index, variable) in network.variables.enumerated() {
      for (place, parent) in variable.parents.enumerated() {
        neighbours[parent].append(index)
        for other in variable.parents[..<place] { neighbours[parent].append(other) }
      }
    }
    return .best(neighbours: neighbours, cardinalities: sizes)
  }
}
