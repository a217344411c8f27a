/// What is gone when items are left out: a bit for each report and each established fact.
///
/// Two ways of leaving something out are the same if their sets are. A fact that is not established is gone when its
/// reports, and those that hold only if it is so, are gone.
struct RemovedSet: Hashable {
  private var words: [UInt64]

  /// What is gone without an item.
  init(_ item: WeighingModel.Item, of model: WeighingModel) {
    let reports = model.reports
    words = [UInt64](repeating: 0, count: (reports.count + model.facts.count + 63) / 64)
    switch item {
    case .report, .source, .origin:
      for index in model.variant(without: [item]).withoutReports { insert(index) }
    case .fact(let fact):
      for (index, report) in reports.enumerated()
      where report.fact == fact || report.ifGenuine == fact { insert(index) }
      if model.facts[fact].isEstablished { insert(reports.count + fact) }
    }
  }

  private mutating func insert(_ bit: Int) { words[bit / 64] |= 1 << UInt64(bit % 64) }

  /// How much is gone.
  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// What is gone without either.
  func union(_ other: RemovedSet) -> RemovedSet {
    var both = self
    for index in words.indices { both.words[index] |= other.words[index] }
    return both
  }

  /// Whether all that is gone here is gone there.
  func isSubset(of other: RemovedSet) -> Bool {
    words.indices.allSatisfy { words[$0] & ~other.words[$0] == 0 }
  }
}
