import AssayModel

/// The disputed words of one document, so that they are shown nowhere without saying so.
struct Disputes {
  private let ranges: [Range<Int>]
  private let standings: [Standing]
  /// For each range, the index of the one that reaches furthest among it and those before it.
  private let furthest: [Int]

  /// Collects the statements that are disputed or were made under duress.
  ///
  /// O(n log n).
  init(_ account: Account) {
    let found = account.statements.filter { $0.standing != .undisputed }
      .flatMap { statement in statement.content.ranges.map { ($0, statement.standing) } }
      .sorted { $0.0.lowerBound < $1.0.lowerBound }
    ranges = found.map(\.0)
    standings = found.map(\.1)
    var furthest: [Int] = []
    for index in ranges.indices {
      let before = furthest.last ?? index
      furthest.append(ranges[before].upperBound > ranges[index].upperBound ? before : index)
    }
    self.furthest = furthest
  }

  /// What is said of disputed words that a range holds or touches; undisputed where there are none.
  ///
  /// O(log n).
  func standing(of range: Range<Int>) -> Standing {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].lowerBound < range.upperBound { low = middle + 1 } else { high = middle }
    }
    guard low > 0, ranges[furthest[low - 1]].upperBound > range.lowerBound else {
      return .undisputed
    }
    return standings[furthest[low - 1]]
  }
}

extension Page {
  /// What is said of disputed words in a passage.
  func standing(within passage: Passage) -> Standing {
    guard let (index, _) = account(passage) else { return .undisputed }
    return disputes[index].standing(of: passage.hull)
  }

  /// Writes a label where a passage holds disputed words; its own `standing`, if any, has been said.
  func writeDispute(
    within passage: Passage, besides standing: Standing = .undisputed, into html: inout HTML
  ) {
    let found = self.standing(within: passage)
    guard standing == .undisputed, found != .undisputed else { return }
    html.text(" ")
    let byReader = account(passage)?.document.isOutsideArticle(passage.hull.lowerBound) ?? false
    write(found, asPart: true, byReader: byReader, into: &html)
  }
}
