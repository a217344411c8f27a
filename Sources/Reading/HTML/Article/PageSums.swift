/// Sums over the pieces before each, so that what an element holds is a difference of two.
struct PageSums {
  /// What the pieces are worth that are worth something, pruned or not.
  private var good: [Int] = [0]
  private var links: [Int] = [0]
  private var lengths: [Int] = [0]

  init(_ page: Page, worth: [Int]) {
    good.reserveCapacity(page.pieces.count + 1)
    links.reserveCapacity(page.pieces.count + 1)
    lengths.reserveCapacity(page.pieces.count + 1)
    for (index, piece) in page.pieces.enumerated() {
      good.append(good[index] + max(0, worth[index]))
      links.append(links[index] + piece.linkBytes)
      lengths.append(lengths[index] + piece.length)
    }
  }

  func good(_ range: Range<Int>) -> Int { good[range.upperBound] - good[range.lowerBound] }

  func links(_ range: Range<Int>) -> Int { links[range.upperBound] - links[range.lowerBound] }

  func length(_ range: Range<Int>) -> Int { lengths[range.upperBound] - lengths[range.lowerBound] }
}
