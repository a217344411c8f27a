import Markup

/// The column in which an article runs, as against the boxes that stand in it and after it.
///
/// A page's template wraps every paragraph of an article the same way. Where most of the running text stands in
/// containers of one make (the same tags and classes), what stands in a container of another make is a box: a poll, a
/// factbox, a word of the house. Nothing is said where no make has most of the text.
struct ArticleColumn {
  private let page: Page
  private let top: Int
  private let className: AttributeName?
  /// The makes of the containers that hold the article's text, and of what wraps its paragraphs in them.
  private var homes: Set<UInt64> = []
  /// The makes of what the containers stand in.
  private var around: Set<UInt64> = []
  /// The first and the last piece of the column.
  let bounds: ClosedRange<Int>

  /// Looks at the pieces that may be the article's; `nil` where they stand in no one column.
  init?(_ page: Page, top: Int, pieces: [Int]) {
    self.page = page
    self.top = top
    let className = page.tree.attributeName("class")
    self.className = className
    var shares: [(make: UInt64, length: Int)] = []
    var makes: [Int: UInt64] = [:]
    func make(_ element: Int) -> UInt64 {
      if let known = makes[element] { return known }
      let make = ArticleColumn.make(element, page, className)
      makes[element] = make
      return make
    }
    var whole = 0
    var found: [(piece: Int, container: Int)] = []
    for index in pieces where page.pieces[index].runs {
      let container = ArticleColumn.container(of: index, page, top: top)
      let own = make(container)
      let length = page.pieces[index].length
      whole += length
      found.append((index, container))
      if let at = shares.firstIndex(where: { $0.make == own }) {
        shares[at].length += length
      } else if shares.count < 64 {
        shares.append((own, length))
      }
    }
    let large = shares.filter { $0.length * 5 >= whole }
    guard whole > 0, large.reduce(0, { $0 + $1.length }) * 10 >= whole * 6 else { return nil }
    let main = Set(large.map(\.make))
    let own = found.filter { main.contains(make($0.container)) }
    guard let first = own.first, let last = own.last else { return nil }
    bounds = first.piece...last.piece
    homes = main
    var wrappers: [UInt64: Int] = [:]
    for (piece, container) in own {
      var at = page.elements[page.pieces[piece].element].parent
      while at > container {
        wrappers[make(at), default: 0] += 1
        at = page.elements[at].parent
      }
      if container > top { around.insert(make(page.elements[container].parent)) }
    }
    for (wrapper, count) in wrappers where count > 1 { homes.insert(wrapper) }
  }

  /// Whether a piece stands in the column and not in a box.
  func holds(_ piece: Int) -> Bool {
    let container = ArticleColumn.container(of: piece, page, top: top)
    let tag = page.elements[page.pieces[piece].element].tag
    if container == top, tag == .p { return true }
    // A heading may stand over a container of the column.
    if tag.headingLevel > 0, around.contains(ArticleColumn.make(container, page, className)) {
      return true
    }
    var at = page.pieces[piece].element
    var steps = 0
    while at >= container, at >= 0, steps < 6 {
      if homes.contains(ArticleColumn.make(at, page, className)) { return true }
      at = page.elements[at].parent
      steps += 1
    }
    return homes.contains(ArticleColumn.make(container, page, className))
  }

  /// The element that holds a piece together with others: neither a paragraph nor a list nor a table nor a wrapper of
  /// one piece.
  private static func container(of piece: Int, _ page: Page, top: Int) -> Int {
    var at = page.pieces[piece].element
    while at > top {
      let element = page.elements[at]
      guard isText(element.tag) || element.pieces.count == 1 else { break }
      at = element.parent
    }
    return max(at, 0)
  }

  private static func isText(_ tag: Tag) -> Bool {
    switch tag {
    case .p, .h1, .h2, .h3, .h4, .h5, .h6, .li, .ul, .ol, .dl, .dd, .dt, .blockquote, .pre, .center,
      .table, .tbody, .thead, .tfoot, .tr, .td, .th, .caption:
      true
    default: false
    }
  }

  /// What tells the make of an element: its tag and classes and those of the element around it, digits aside.
  private static func make(_ element: Int, _ page: Page, _ className: AttributeName?) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var at = element
    for _ in 0..<2 where at >= 0 {
      hash = (hash ^ UInt64(page.elements[at].tag.rawValue)) &* 0x100_0000_01B3
      let node = page.elements[at].node
      if let className, let value = page.tree.attributeBytes(className, of: node) {
        for byte in value where !isDigit(byte) {
          hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        }
      }
      at = page.elements[at].parent
    }
    return hash
  }
}
