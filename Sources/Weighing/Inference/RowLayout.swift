/// Where each number of a model lies among the rows that a plan reads: first those that are the same under every
/// hypothesis, then those of one hypothesis.
///
/// A row holds one number for each lane.
struct RowLayout: Sendable {
  /// The rows of a variable: its weight if it is so, its weight if it is not, and both once more for the other end of a range.
  static let rowsOfVariable = 4

  /// How many rows are the same under every hypothesis.
  let shared: Int
  /// How many rows each hypothesis has of its own.
  let own: Int
  private let reports: [Int]
  private let links: [[Int]]
  private let weights: Int

  /// Lays out the rows.
  ///
  /// - Parameter splits: Whether each hypothesis has its own row even for what is the same under all.
  init(_ model: WeighingModel, splits: Bool) {
    var next = RowLayout.rowsOfVariable * model.sources.count
    weights = next
    next += model.relations.count
    var reports: [Int] = []
    var isOwn: [[Bool]] = []
    var links: [[Int]] = []
    for report in model.reports {
      reports.append(next)
      next += 2
      var rows: [Int] = []
      var owns: [Bool] = []
      for link in report.links {
        owns.append(splits || link.anyway.isEach)
        rows.append(next)
        if !splits && !link.anyway.isEach { next += 1 }
      }
      links.append(rows)
      isOwn.append(owns)
    }
    shared = next
    next += RowLayout.rowsOfVariable * model.facts.count
    for report in links.indices {
      for link in links[report].indices where isOwn[report][link] {
        links[report][link] = next
        next += 1
      }
    }
    own = next - shared
    self.reports = reports
    self.links = links
  }

  /// The first of the rows of a source.
  func source(_ index: Int) -> Int { RowLayout.rowsOfVariable * index }
  /// The row of the weight that a relation gives its facts.
  func weight(_ relation: Int) -> Int { weights + relation }
  /// The first of the rows of a fact.
  func fact(_ index: Int) -> Int { shared + RowLayout.rowsOfVariable * index }
  /// The row of a report by a source that tracks the truth, of a fact that is so.
  func hit(_ report: Int) -> Int { reports[report] }
  /// The row of a report by a source that tracks the truth, of a fact that is not so.
  func falseAlarm(_ report: Int) -> Int { reports[report] + 1 }
  /// The row of a report whose outermost link that does not track the truth is this one.
  func anyway(_ report: Int, _ link: Int) -> Int { links[report][link] }
}

extension WeighingModel.PerHypothesis {
  /// Whether each hypothesis has its own number.
  var isEach: Bool {
    if case .each = self { true } else { false }
  }
}
