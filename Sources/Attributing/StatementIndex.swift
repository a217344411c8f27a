import AssayModel

/// Finds the innermost statement that holds a place.
struct StatementIndex {
  private let statements: [Statement]
  private let longest: Int

  /// Statements must be sorted by where they begin.
  init(_ statements: [Statement]) {
    self.statements = statements
    longest = statements.map { $0.content.hull.count }.max() ?? 0
  }

  /// The index of the first statement that begins after an offset.
  ///
  /// O(log statements).
  func first(after offset: Int) -> Int {
    var low = 0
    var high = statements.count
    while low < high {
      let middle = (low + high) / 2
      if statements[middle].content.hull.lowerBound <= offset {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  /// The index of the innermost statement whose content holds the range, of those that `matches`
  /// allows.
  ///
  /// Looks at the 200 statements before the place at the most.
  func holder(of range: Range<Int>, where matches: (Statement) -> Bool = { _ in true }) -> Int? {
    let next = first(after: range.lowerBound)
    var best: Int?
    var index = next - 1
    while index >= 0, next - index < 200,
      range.lowerBound - statements[index].content.hull.lowerBound <= longest
    {
      let hull = statements[index].content.hull
      if hull.lowerBound <= range.lowerBound, range.upperBound <= hull.upperBound,
        statements[index].content.ranges.contains(where: { $0.overlaps(range) }),
        matches(statements[index]),
        best.map({ hull.count < statements[$0].content.hull.count }) ?? true
      {
        best = index
      }
      index -= 1
    }
    return best
  }
}
