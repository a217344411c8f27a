/// Where the words of a page stand in the document that was written from it.
struct WrittenPlaces {
  /// A range of the page's buffer and where it went, in twelve bytes.
  struct Move {
    private let start: UInt32
    private let count: UInt32
    private let target: UInt32

    init(from: Range<Int>, to: Int) {
      start = UInt32(truncatingIfNeeded: from.lowerBound)
      count = UInt32(truncatingIfNeeded: from.count)
      target = UInt32(truncatingIfNeeded: to)
    }

    var from: Range<Int> { Int(start)..<(Int(start) + Int(count)) }
    var to: Int { Int(target) }
  }

  /// Ascending on the page's side.
  private let moves: [Move]

  /// Orders what was written by where it stood on the page.
  init(_ moves: [Move]) {
    let ascends = zip(moves, moves.dropFirst()).allSatisfy {
      $0.from.lowerBound <= $1.from.lowerBound
    }
    self.moves = ascends ? moves : moves.sorted { $0.from.lowerBound < $1.from.lowerBound }
  }

  /// Where the words of a range of the page were written, block by block; at most so many of them.
  ///
  /// O(log moves) for each.
  func places(of range: Range<Int>, limit: Int = 64) -> [Range<Int>] {
    var index = first(endingAfter: range.lowerBound)
    var result: [Range<Int>] = []
    while index < moves.count, moves[index].from.lowerBound < range.upperBound, result.count < limit
    {
      let from = moves[index].from
      let shared = from.clamped(to: range)
      if !shared.isEmpty {
        let start = moves[index].to + shared.lowerBound - from.lowerBound
        result.append(start..<(start + shared.count))
      }
      index += 1
    }
    return result
  }

  private func first(endingAfter offset: Int) -> Int {
    moves.countOfFirst { $0.from.upperBound <= offset }
  }
}
