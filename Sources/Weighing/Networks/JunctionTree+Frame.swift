extension JunctionTree {
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

  /// The shape of a tree: all that is known before there is a number in a table.
  struct Frame: Sendable {
    /// The clusters; each comes before its parent.
    private(set) var clusters: [Cluster] = []
    /// The entries of all clusters' tables.
    private(set) var entryCount = 0
    /// The entries of all tables that neighbouring clusters share.
    private(set) var separatorEntryCount = 0
    /// The entries of the greatest of those.
    private(set) var widestSeparator = 0
    /// The number of variables in the widest cluster, less one.
    let width: Int
    /// For each variable the smallest cluster's table that it stands in.
    private(set) var evidencePlaces: [Place] = []
    /// For each variable the smallest table that it stands in.
    private(set) var marginalPlaces: [Place] = []
    private let sizes: [Int]

    /// Keeps the tables that are not contained in another, and ties each to the one that takes up its sum.
    init(_ order: EliminationOrder, sizes: [Int]) {
      self.sizes = sizes
      width = order.width
      let steps = order.cliques.count
      var positions = [Int](repeating: 0, count: steps)
      for (position, variable) in order.variables.enumerated() { positions[variable] = position }
      // A table that is contained in an earlier one is taken up by it; of several, by the first.
      var bottoms = [Int](repeating: -1, count: steps)
      var tops = [Int](repeating: -1, count: steps)
      for step in 0..<steps {
        if bottoms[step] < 0 { bottoms[step] = step }
        tops[bottoms[step]] = step
        if let parent = order.parents[step], bottoms[parent] < 0,
          order.cliques[parent].count == order.cliques[step].count - 1
        {
          bottoms[parent] = bottoms[step]
        }
      }
      // By the last variable that each eliminates, so that every parent comes later.
      let heads = (0..<steps).filter { tops[bottoms[$0]] == $0 }
      var numbers = [Int](repeating: -1, count: steps)
      for (number, head) in heads.enumerated() { numbers[bottoms[head]] = number }

      for head in heads {
        let members = order.cliques[bottoms[head]].sorted { positions[$0] > positions[$1] }
        let shared = order.cliques[head].count - 1
        let count = members.reduce(1) { $0 * sizes[$1] }
        let separatorCount = members[..<shared].reduce(1) { $0 * sizes[$1] }
        clusters.append(
          Cluster(
            variables: members, start: entryCount, count: count,
            parent: order.parents[head].map { numbers[bottoms[$0]] } ?? -1,
            separatorStart: separatorEntryCount, separatorCount: separatorCount,
            separatorWidth: shared, parentProjection: Projection(sizes: [], strides: [])))
        entryCount += count
        separatorEntryCount += separatorCount
        widestSeparator = max(widestSeparator, separatorCount)
      }
      for index in clusters.indices where clusters[index].parent >= 0 {
        let parent = clusters[index].parent
        clusters[index].parentProjection = projection(
          of: parent, onto: clusters[index].variables.prefix(clusters[index].separatorWidth))
      }
      (evidencePlaces, marginalPlaces) = places()
    }

    /// How a cluster's entries lie in a table over some of its variables, the last one's states changing fastest.
    private func projection(
      of cluster: Int, onto variables: some BidirectionalCollection<Int>
    ) -> Projection {
      let members = clusters[cluster].variables
      var strides = [Int](repeating: 0, count: members.count)
      var stride = 1
      for variable in variables.reversed() {
        if let place = members.firstIndex(of: variable) { strides[place] = stride }
        stride *= sizes[variable]
      }
      return Projection(sizes: members.map { sizes[$0] }, strides: strides)
    }

    /// Fills the clusters' tables with the products of factors, none of which spans more than a cluster.
    func fill(_ tables: UnsafeMutablePointer<Double>, with factors: [Factor]) {
      tables.initialize(repeating: 1, count: entryCount)
      var holders = [[Int]](repeating: [], count: sizes.count)
      for (index, cluster) in clusters.enumerated() {
        for variable in cluster.variables { holders[variable].append(index) }
      }
      for factor in factors {
        guard let home = smallest(holding: factor.variables, among: holders) else { continue }
        let projection = projection(of: home, onto: factor.variables)
        factor.table.withUnsafeBufferPointer { table in
          if let table = table.baseAddress {
            projection.multiply(tables + clusters[home].start, by: table)
          }
        }
      }
    }

    /// The smallest cluster that holds all of some variables, given which hold each.
    private func smallest(holding variables: [Int], among holders: [[Int]]) -> Int? {
      guard let rarest = variables.min(by: { holders[$0].count < holders[$1].count }) else {
        return nil
      }
      var best: Int?
      for index in holders[rarest]
      where clusters[index].count < best.map({ clusters[$0].count }) ?? .max {
        if variables.allSatisfy({ clusters[index].variables.contains($0) }) { best = index }
      }
      return best
    }

    /// For each variable the smallest cluster's table that it stands in, and the smallest table of all.
    private func places() -> (evidence: [Place], marginal: [Place]) {
      let none = Place(start: 0, outer: .max, count: 1, inner: 1, isSeparator: false)
      var evidence = [Place](repeating: none, count: sizes.count)
      var marginal = evidence
      for cluster in clusters {
        var outer = 1
        for (index, variable) in cluster.variables.enumerated() {
          let size = sizes[variable]
          let place = Place(
            start: cluster.start, outer: outer, count: size, inner: cluster.count / (outer * size),
            isSeparator: false)
          if place.size < evidence[variable].size { evidence[variable] = place }
          if place.size < marginal[variable].size { marginal[variable] = place }
          if index < cluster.separatorWidth, cluster.separatorCount < marginal[variable].size {
            marginal[variable] = Place(
              start: cluster.separatorStart, outer: outer, count: size,
              inner: cluster.separatorCount / (outer * size), isSeparator: true)
          }
          outer *= size
        }
      }
      return (evidence, marginal)
    }
  }
}
