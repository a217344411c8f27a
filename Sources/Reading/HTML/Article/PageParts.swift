import Markup

/// Tells the parts of a page that are not its article: by their tag, by their names, by their form.
///
/// Each rule holds up to a share of the page's text; what has more of it is rather the article, whatever it is called.
struct PageParts {
  private let page: Page
  private let sums: PageSums
  private let whole: Int
  /// The element that is marked as the article, with a good deal of text in it.
  private var home: Int?

  init(_ page: Page, worth: [Int]) {
    self.page = page
    sums = PageSums(page, worth: worth)
    whole = max(1, sums.good(page.pieces.indices))
    var most = 600
    for (index, element) in page.elements.enumerated()
    where element.hints.contains(.articleBody) || element.tag == .article {
      let good = sums.good(element.pieces)
      if good > most {
        most = good
        home = index
      }
    }
  }

  /// The pieces of such parts, largest elements first.
  func others() -> [Range<Int>] {
    var result: [Range<Int>] = []
    var index = 0
    while index < page.elements.count {
      let element = page.elements[index]
      if !element.pieces.isEmpty, isOther(index) {
        result.append(element.pieces)
        index = element.end
      } else {
        index += 1
      }
    }
    return result
  }

  private func isOther(_ index: Int) -> Bool {
    let element = page.elements[index]
    guard
      element.tag.isBlock || element.tag == .unknown || element.tag == .span || element.tag == .a
    else { return false }
    if element.hints.contains(.articleBody) { return false }
    let good = sums.good(element.pieces)
    let percent = good * 100 / whole
    if let home, page.isIn(home, index), sums.good(page.elements[home].pieces) * 4 >= good {
      return false
    }
    if let limit = limit(of: element), percent < limit {
      return !isNote(element) && !isEmbedded(element)
    }
    // Beside a part that is marked as the article, much may be something else.
    let isBeside = isBesideHome(index, good: good)
    if isBeside, percent < 80, element.tag == .aside || element.hints.contains(.side) {
      return true
    }
    return (percent < 25 && isLinkList(index, good: good))
      || (percent < (isBeside ? 80 : 50) && isTeaserList(index))
  }

  /// The percentage of the page's text below which an element's tag and names say that it is another part.
  private func limit(of element: Page.Element) -> Int? {
    let hints = element.hints
    var limit = 0
    switch element.tag {
    case .nav, .dialog, .menu: limit = 40
    case .footer, .form, .aside: limit = 30
    case .address: limit = 20
    default: break
    }
    // A name that also says that the element is text needs more to be believed.
    let isText = hints.contains(.content)
    if hints.contains(.footer), element.pieces.lowerBound * 2 > page.pieces.count {
      let isLast = element.pieces.lowerBound * 10 >= page.pieces.count * 9
      limit = max(limit, isLast ? 80 : isText ? 40 : 60)
    }
    // A paragraph behind a wall for payment is the article's all the same.
    let parts = hints.intersection(.pageParts)
    if !parts.isEmpty, element.tag != .p || parts != .invitation {
      limit = max(limit, isText ? 5 : 25)
    }
    if hints.contains(.notice), !isText { limit = max(limit, 60) }
    if hints.contains(.comment) { limit = max(limit, isText ? 10 : 50) }
    if hints.contains(.side) { limit = max(limit, 20) }
    return limit > 0 ? limit : nil
  }

  /// Whether an element is a correction of the article, set apart as such notes are.
  private func isNote(_ element: Page.Element) -> Bool {
    guard element.tag == .aside || element.hints.contains(.side), element.text.count < 900,
      let first = element.pieces.first
    else { return false }
    return isCorrectionNote(lowered(page.buffer[page.pieces[first].range])[...])
  }

  /// Whether an element that is named a widget holds a quotation, as posts of others are set into an article.
  private func isEmbedded(_ element: Page.Element) -> Bool {
    guard element.hints.contains(.side), element.hints.isDisjoint(with: .pageParts),
      element.tag != .aside, element.text.count < 1500, let first = element.pieces.first
    else { return false }
    var at = page.pieces[first].element
    for _ in 0..<4 where at >= 0 {
      if page.elements[at].tag == .blockquote { return true }
      at = page.elements[at].parent
    }
    return false
  }

  /// Whether a part that is marked as the article, and no small one, stands elsewhere on the page.
  private func isBesideHome(_ index: Int, good: Int) -> Bool {
    guard let home, sums.good(page.elements[home].pieces) * 3 >= good else { return false }
    return !page.isIn(home, index) && !page.isIn(index, home)
  }

  /// Whether most of what an element holds are links, in several pieces.
  private func isLinkList(_ index: Int, good: Int) -> Bool {
    let element = page.elements[index]
    guard element.pieces.count >= 2 else { return false }
    switch element.tag {
    case .ul, .ol, .div, .section, .table, .dl: break
    default: return false
    }
    let all = sums.length(element.pieces)
    return sums.links(element.pieces) * 10 > all * 6 && good * 4 < all
  }

  /// Whether an element's children are teasers of other pages: each begins with a link of several words.
  private func isTeaserList(_ index: Int) -> Bool {
    let element = page.elements[index]
    guard element.pieces.count >= 3 else { return false }
    switch element.tag {
    case .ul, .ol, .div, .section, .aside: break
    default: return false
    }
    var children = 0
    var teasers = 0
    var child = index + 1
    while child < element.end {
      let inner = page.elements[child]
      switch inner.tag {
      case .li, .div, .article, .section, .a:
        if inner.text.count > 10 {
          children += 1
          if inner.text.count < 700, isTeaser(child) { teasers += 1 }
        }
      default: if inner.text.count > 60 { children += 1 }
      }
      child = inner.end
    }
    return children >= 3 && teasers * 10 >= children * 7
  }

  /// Whether an element begins with a link of several words, a few other words before it at most.
  private func isTeaser(_ index: Int) -> Bool {
    let element = page.elements[index]
    let start = element.text.lowerBound
    var at = index
    while at < min(element.end, index + 30) {
      let inner = page.elements[at]
      if inner.text.lowerBound > start + 60 { return false }
      if inner.tag == .a, inner.text.count >= 24 { return true }
      at += 1
    }
    return false
  }
}
