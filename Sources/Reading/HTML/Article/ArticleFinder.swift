import Markup

/// Finds where a page's article stands and which of its pieces are its text.
///
/// Every piece gets a worth: running text counts for what it is long, links and scraps count against. The
/// element whose pieces are worth most together is the article's. What is known to be another part of the
/// page (a menu, a comment, a box of related links) counts nothing there and is left out afterwards.
struct ArticleFinder {
  let page: Page
  /// Pieces that are posts or belong to the thread.
  let taken: [Bool]

  /// What each piece is worth.
  private(set) var worth: [Int] = []
  /// Whether a piece stands in a part of the page that is not the article's.
  private(set) var isPruned: [Bool]
  /// What the pieces before each are worth without those left out.
  private var sums: [Int] = [0]
  /// The same of the running pieces alone.
  private var runningSums: [Int] = [0]

  init(_ page: Page, taken: [Bool], title: String?) {
    self.page = page
    self.taken = taken
    isPruned = taken
    let notices = Notices(page, title: title)
    worth.reserveCapacity(page.pieces.count)
    for (index, piece) in page.pieces.enumerated() {
      let isNotice = notices.hasNotice(piece)
      let value = ArticleFinder.worth(piece)
      // A thread may be longer than what it is about: it counts nothing.
      worth.append(taken[index] ? 0 : isNotice && value > 0 ? -30 : value)
      if isNotice { isPruned[index] = true }
    }
  }

  /// Finds the article's element; `nil` on a page without running text.
  mutating func find() -> Int? {
    for range in PageParts(page, worth: worth).others() {
      for piece in range { isPruned[piece] = true }
    }
    sums.reserveCapacity(page.pieces.count + 1)
    for index in page.pieces.indices {
      let own = isPruned[index] ? 0 : worth[index]
      sums.append(sums[index] + own)
      runningSums.append(runningSums[index] + max(0, own))
    }
    var best: Int?
    var most = 0
    for (index, element) in page.elements.enumerated()
    where element.tag.isBlock || element.tag == .unknown {
      let sum = value(index)
      if sum > most || (sum == most && sum > 0) {
        most = sum
        best = index
      }
    }
    return best.map(marked).map(narrowed).map(holding).map(widened)
      ?? page.elements.firstIndex { $0.tag == .body }
  }

  /// The element that is named as the article's body, where it has far more running text than the one found: the scraps
  /// in it count against it, and a box in it may come out ahead.
  private func marked(_ element: Int) -> Int {
    var result = element
    var most = running(element) * 2
    for (index, other) in page.elements.enumerated() where other.hints.contains(.articleBody) {
      let sum = running(index)
      if sum > most {
        most = sum
        result = index
      }
    }
    return result
  }

  /// What the running pieces of an element are worth that were not left out.
  private func running(_ element: Int) -> Int {
    let range = page.elements[element].pieces
    return runningSums[range.upperBound] - runningSums[range.lowerBound]
  }

  /// What the pieces of an element are worth together.
  func value(_ element: Int) -> Int {
    let range = page.elements[element].pieces
    return sums[range.upperBound] - sums[range.lowerBound]
  }

  /// The element inside that has nearly all of the worth, so that a footer's sentences stay outside.
  private func narrowed(_ element: Int) -> Int {
    var current = element
    while true {
      let whole = value(current)
      var child = current + 1
      var next: Int?
      while child < page.elements[current].end {
        if value(child) * 100 >= whole * 86 { next = child }
        child = page.elements[child].end
      }
      guard let next, page.elements[next].pieces.count > 1, !hasTwin(next, in: current) else {
        return current
      }
      current = next
    }
  }

  /// Whether an element has a sibling of its own kind with text in it, as the sections of one article are.
  private func hasTwin(_ element: Int, in parent: Int) -> Bool {
    var child = parent + 1
    while child < page.elements[parent].end {
      let other = page.elements[child]
      if child != element, other.tag == .section || other.tag == .article,
        other.tag == page.elements[element].tag,
        other.hints == page.elements[element].hints, value(child) > 200
      {
        return true
      }
      child = other.end
    }
    return false
  }

  /// The element around a single paragraph that holds the page's other sentences: a short page's text is no one
  /// paragraph.
  private func holding(_ element: Int) -> Int {
    let parent = page.elements[element].parent
    guard page.elements[element].pieces.count == 1, parent >= 0,
      value(parent) > 0 || [.article, .main].contains(page.elements[parent].tag),
      page.elements[parent].tag.isBlock
    else { return element }
    return parent
  }

  /// The outermost element around it that is named as the article's body, where there is one and it is not much larger;
  /// never a part of a table of figures alone.
  private func widened(_ element: Int) -> Int {
    var result = element
    var at = page.elements[element].parent
    var steps = 0
    while at >= 0, steps < 4 {
      let isTable = [.tbody, .thead, .table, .tr].contains(page.elements[result].tag)
      if isTable
        || page.elements[at].hints.contains(.articleBody)
          && page.elements[at].text.count < page.elements[element].text.count * 8
      {
        result = at
      }
      at = page.elements[at].parent
      steps += 1
    }
    return result
  }
}
