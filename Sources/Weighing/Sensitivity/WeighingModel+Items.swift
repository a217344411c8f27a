extension WeighingModel {
  /// What can be left out of a model.
  public enum Item: Sendable, Hashable {
    /// The report with this index.
    case report(Int)
    /// Every report in whose chain the source with this index stands, at any place.
    case source(Int)
    /// The report with this index, which copies no other, and all that copy it, directly or by way of others.
    case origin(Int)
    /// The fact with this index, its reports, and the reports that hold only if it is so.
    case fact(Int)
  }

  /// Everything that can be left out: reports, then sources, origins and facts, each in the order of the model.
  ///
  /// Sources that say nothing are not among them, nor facts that nobody reports, that are not established, and on which
  /// no report hangs.
  public var items: [Item] {
    let said = Set(reports.flatMap { $0.links.map(\.source) })
    let used = Set(reports.map(\.fact) + reports.compactMap(\.ifGenuine))
    return reports.indices.map { .report($0) }
      + sources.indices.filter { said.contains($0) }.map { .source($0) }
      + origins.map { .origin($0[0]) }
      + facts.indices.filter { facts[$0].isEstablished || used.contains($0) }.map { .fact($0) }
  }

  /// The reports by origin: each group is a report that copies no other, then its copies in ascending order.
  ///
  /// Groups are in the order of their first teller. How likely a report is a copy does not count here. Reports that
  /// copy each other in a circle, which no engine accepts, count as origins of their own.
  public var origins: [[Int]] {
    let roots = reports.indices.map { origin(of: $0) }
    return reports.indices.filter { roots[$0] == $0 }.map { root in
      [root] + reports.indices.filter { roots[$0] == root && $0 != root }
    }
  }

  /// The report at the head of a chain of copies.
  public func origin(of report: Int) -> Int {
    var root = report
    for _ in reports {
      guard let copied = reports[root].copies else { return root }
      root = copied
    }
    return report
  }

  /// The variation in which items are left out.
  public func variant(without items: [Item]) -> Variant {
    var variant = Variant()
    for item in items {
      switch item {
      case .report(let index):
        variant.withoutReports.insert(index)
      case .source(let source):
        variant.withoutReports.formUnion(
          reports.indices.filter { reports[$0].links.contains { $0.source == source } })
      case .origin(let root):
        variant.withoutReports.formUnion(
          reports.indices.filter { origin(of: $0) == root })
      case .fact(let fact):
        variant.withoutFacts.insert(fact)
      }
    }
    return variant
  }
}
