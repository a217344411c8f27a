extension JunctionTree {
  /// The tree's shape, made from an order of elimination.
  struct Frame {
    private(set) var clusters: [Cluster] = []
    private(set) var entryCount = 0
    private(set) var separatorEntryCount = 0
    /// When each variable is eliminated.
    private let positions: [Int]
    /// The cluster in which each variable is eliminated.
    private let homes: [Int]

    /// Keeps the tables that are not contained in another, and ties each to the one that takes up its sum.
    init(_ order: EliminationOrder, sizes: [Int]) {
      let steps = order.cliques.count
      var positions = [Int](repeating: 0, count: steps)
      for (position, variable) in order.variables.enumerated() { positions[variable] = position }
      self.positions = positions
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
      homes = order.variables.indices.map { numbers[bottoms[positions[$0]]] }

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
      }
      for index in clusters.indices where clusters[index].parent >= 0 {
        let parent = clusters[index].parent
        clusters[parent].children += 1
        clusters[index].parentProjection = projection(
          of: parent, onto: clusters[index].variables.prefix(clusters[index].separatorWidth),
          sizes: sizes)
      }
    }

    /// How a cluster's entries lie in a table over some of its variables, the last one's states changing fastest.
    private func projection(
      of cluster: Int, onto variables: some BidirectionalCollection<Int>, sizes: [Int]
    )
      -> Projection
    {
      let members = clusters[cluster].variables
      var strides = [Int](repeating: 0, count: members.count)
      var stride = 1
      for variable in variables.reversed() {
        if let place = members.firstIndex(of: variable) { strides[place] = stride }
        stride *= sizes[variable]
      }
      return Projection(sizes: members.map { sizes[$0] }, strides: strides)
    }

    /// The product of the network's tables in each cluster.
    func products(of variables: [Network.Variable], sizes: [Int]) -> [Double] {
      [Double](unsafeUninitializedCapacity: entryCount) { tables, count in
        tables.initialize(repeating: 1)
        count = entryCount
        guard let tables = tables.baseAddress else { return }
        for (index, variable) in variables.enumerated() {
          let family = variable.parents + [index]
          // The table is within the cluster in which the first of its variables is eliminated.
          let first = family.min { positions[$0] < positions[$1] } ?? index
          let home = homes[first]
          let projection = projection(of: home, onto: family, sizes: sizes)
          variable.table.withUnsafeBufferPointer { table in
            if let table = table.baseAddress {
              projection.multiply(tables + clusters[home].start, by: table)
            }
          }
        }
      }
    }

    /// For each variable the smallest cluster's table that it stands in, and the smallest table of all.
    func places(sizes: [Int]) -> (evidence: [Place], marginal: [Place]) {
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
