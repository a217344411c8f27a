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
  /// Whether the page's own subject is what notices speak of.
  private let isAboutNotices: Bool
  /// The sum of what the pieces before each are worth.
  private var sums: [Int] = [0]
  private var plainSums: [Int] = [0]

  init(_ page: Page, taken: [Bool], title: String?) {
    let title = title?.lowercased() ?? ""
    isAboutNotices = ["cookie", "privacy", "copyright", "terms of"].contains { title.contains($0) }
    self.page = page
    self.taken = taken
    isPruned = taken
  }

  /// Finds the article's element; `nil` on a page without running text.
  mutating func find() -> Int? {
    weigh()
    prune()
    for index in page.pieces.indices where isNotice(page.pieces[index]) { isPruned[index] = true }
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
    return best.map(narrowed).map(holding).map(widened)
      ?? page.elements.firstIndex { $0.tag == .body }
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

  /// The element around it that is named as the article's body, where there is one and it is not much larger.
  private func widened(_ element: Int) -> Int {
    var at = page.elements[element].parent
    var steps = 0
    while at >= 0, steps < 4 {
      if page.elements[at].hints.contains(.articleBody),
        page.elements[at].text.count < page.elements[element].text.count * 8
      {
        return at
      }
      at = page.elements[at].parent
      steps += 1
    }
    return element
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

  /// What the pieces of an element are worth together.
  func value(_ element: Int) -> Int {
    let range = page.elements[element].pieces
    return sums[range.upperBound] - sums[range.lowerBound]
  }

  private mutating func weigh() {
    worth.reserveCapacity(page.pieces.count)
    for piece in page.pieces {
      var value = ArticleFinder.worth(piece)
      if value > 0, isNotice(piece) { value = -30 }
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

  /// Whether a piece speaks of the page itself: of cookies, of rights, of terms.
  private func isNotice(_ piece: Page.Piece) -> Bool {
    guard piece.words <= 200, !isAboutNotices else { return false }
    if noticeSentences.contains(where: { offset(of: $0, in: page.buffer, within: piece.range) }) {
      return true
    }
    return piece.words <= 70
      && noticeWords.contains { offset(of: $0, in: page.buffer, within: piece.range) }
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
    if hints.contains(.footer), !hints.contains(.content), share < 0.6,
      element.pieces.lowerBound * 2 > page.pieces.count
    {
      return true
    }
    let named = hints.intersection(.pageParts)
    if !named.isEmpty {
      // A name that also says that the element is text needs more to be believed.
      let limit = hints.contains(.content) ? 0.05 : 0.25
      if share < limit { return true }
    }
    if hints.contains(.comment), share < (hints.contains(.content) ? 0.1 : 0.5) { return true }
    if hints.contains(.side), share < 0.2 { return true }
    return (share < 0.25 && isLinkList(index, good: good)) || (share < 0.5 && isTeaserList(index))
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

extension ArticleFinder {
  /// Whether an element's children are teasers of other pages: each begins with a link of several words.
  private func isTeaserList(_ index: Int) -> Bool {
    let element = page.elements[index]
    guard [.ul, .ol, .div, .section, .aside].contains(element.tag), element.pieces.count >= 3 else {
      return false
    }
    var children = 0
    var teasers = 0
    var child = index + 1
    while child < element.end {
      let inner = page.elements[child]
      if [.li, .div, .article, .section, .a].contains(inner.tag), inner.text.count > 10 {
        children += 1
        if inner.text.count < 700, beginsWithLink(child) { teasers += 1 }
      } else if inner.text.count > 60 {
        children += 1
      }
      child = inner.end
    }
    return children >= 3 && teasers * 10 >= children * 7
  }

  private func beginsWithLink(_ index: Int) -> Bool {
    let start = page.elements[index].text.lowerBound
    var at = index
    while at < min(page.elements[index].end, index + 30) {
      let element = page.elements[at]
      if element.text.lowerBound > start + 60 { return false }
      if element.tag == .a, element.text.count >= 24 { return true }
      at += 1
    }
    return false
  }
}

/// Whether short bytes occur in a range of longer ones.
private func offset(of needle: [UInt8], in hay: [UInt8], within range: Range<Int>) -> Bool {
  guard let first = needle.first, range.count >= needle.count else { return false }
  var at = range.lowerBound
  let last = range.upperBound - needle.count
  while at <= last {
    if hay[at] == first, hay[at..<(at + needle.count)].elementsEqual(needle) { return true }
    at += 1
  }
  return false
}

/// Words that only a page that speaks of itself has.
private let noticeSentences: [[UInt8]] = [
  "cookies", "Cookies", "The cookie is", "cookie is used", "cookie consent",
].map { Array($0.utf8) }

/// Words that short pieces about the page have.
private let noticeWords: [[UInt8]] = [
  "All rights reserved", "all rights reserved", "may not be reproduced",
  "çerez",
  "Alle Rechte vorbehalten", "Tous droits réservés", "Todos los derechos reservados",
  "Privacy Policy",
  "Terms of Use", "Terms of Service", "ad blocker", "adblocker", "refresh the page or",
].map { Array($0.utf8) }
