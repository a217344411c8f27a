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
  /// The sum of what the pieces before each are worth.
  private var sums: [Int] = [0]
  private var plainSums: [Int] = [0]

  init(_ page: Page, taken: [Bool]) {
    self.page = page
    self.taken = taken
    isPruned = taken
  }

  /// Finds the article's element; `nil` on a page without running text.
  mutating func find() -> Int? {
    weigh()
    prune()
    for index in page.pieces.indices {
      sums.append(sums[index] + (isPruned[index] ? 0 : worth[index]))
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
    return best ?? page.elements.firstIndex { $0.tag == .body }
  }

  /// What the pieces of an element are worth together.
  func value(_ element: Int) -> Int {
    let range = page.elements[element].pieces
    return sums[range.upperBound] - sums[range.lowerBound]
  }

  private mutating func weigh() {
    worth.reserveCapacity(page.pieces.count)
    for piece in page.pieces {
      let value = ArticleFinder.worth(piece)
      worth.append(value)
      plainSums.append(plainSums[plainSums.count - 1] + max(0, value))
    }
  }

  /// What a piece is worth by itself: its length where it reads as text, less than nothing where it does not.
  static func worth(_ piece: Page.Piece) -> Int {
    let free = piece.length - piece.linkBytes
    if piece.linkShare > 0.6 { return -min(60, piece.length) - 6 }
    if piece.words >= 14 || (piece.isSentence && piece.words >= 7) { return free }
    if piece.isSentence && piece.words >= 3 { return 4 }
    return -min(24, piece.length / 2) - 6
  }

  /// Marks the pieces of what is plainly no part of the article, largest element first.
  private mutating func prune() {
    let whole = max(1, plainSums[page.pieces.count])
    var index = 0
    while index < page.elements.count {
      let element = page.elements[index]
      if element.pieces.isEmpty {
        index += 1
        continue
      }
      if isOtherPart(index, whole: whole) {
        for piece in element.pieces { isPruned[piece] = true }
        index = element.end
      } else {
        index += 1
      }
    }
  }

  /// Whether an element is a part of the page of its own: by its tag, by its names, by its form.
  private func isOtherPart(_ index: Int, whole: Int) -> Bool {
    let element = page.elements[index]
    guard
      element.tag.isBlock || element.tag == .unknown || element.tag == .span || element.tag == .a
    else { return false }
    let good = plainSums[element.pieces.upperBound] - plainSums[element.pieces.lowerBound]
    let share = Double(good) / Double(whole)
    let hints = element.hints
    if hints.contains(.articleBody) { return false }
    switch element.tag {
    case .nav, .dialog, .menu: return share < 0.4
    case .footer: return share < 0.3
    case .form: return share < 0.3
    case .aside: return share < 0.3
    case .address: return share < 0.2
    default: break
    }
    let named = hints.intersection(.pageParts)
    if !named.isEmpty {
      // A name that also says that the element is text needs more to be believed.
      let limit = hints.contains(.content) ? 0.05 : 0.25
      if share < limit { return true }
    }
    if hints.contains(.comment), share < (hints.contains(.content) ? 0.1 : 0.5) { return true }
    if hints.contains(.side), share < 0.2 { return true }
    return share < 0.25 && isLinkList(index, good: good)
  }

  /// Whether most of what an element holds are links, in several pieces.
  private func isLinkList(_ index: Int, good: Int) -> Bool {
    let element = page.elements[index]
    guard [.ul, .ol, .div, .section, .table, .dl].contains(element.tag), element.pieces.count >= 2
    else {
      return false
    }
    var links = 0
    var all = 0
    for piece in page.pieces[element.pieces] {
      links += piece.linkBytes
      all += piece.length
    }
    return links * 10 > all * 6 && good * 4 < all
  }
}
