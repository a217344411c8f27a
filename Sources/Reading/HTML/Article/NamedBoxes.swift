import Markup

/// Knows the boxes in an article by what their makers called them.
struct NamedBoxes {
  private let page: Page
  private let top: Int
  private let className: AttributeName?
  private var known: [Int: Name] = [:]

  /// What a box is called.
  enum Name {
    case none
    /// Facts, pictures in a row, a player: beside the article's text.
    case aside
    /// A recipe: the article's own, however it is set.
    case recipe
  }

  init(_ page: Page, top: Int) {
    self.page = page
    self.top = top
    className = page.tree.attributeName("class")
  }

  /// What the box is called in which a piece stands; the innermost that has a name counts.
  mutating func name(of piece: Int) -> Name {
    var at = page.pieces[piece].element
    while at > top {
      let name = known[at] ?? look(at)
      known[at] = name
      if name != .none { return name }
      at = page.elements[at].parent
    }
    return .none
  }

  private func look(_ element: Int) -> Name {
    switch page.elements[element].tag {
    case .p, .h1, .h2, .h3, .h4, .h5, .h6, .a, .span, .body, .html, .article, .main: return .none
    default: break
    }
    guard let className,
      let value = page.tree.attributeBytes(className, of: page.elements[element].node),
      value.count < 600
    else { return .none }
    let line = lowered(value)
    if offset(of: Array("recipe".utf8), in: line) != nil { return .recipe }
    // "metro-factbox", "fact-box__body", "photoGallery": names begin anywhere in a class.
    for name in asideNames where offset(of: name, in: line) != nil { return .aside }
    return .none
  }
}

private let asideNames: [[UInt8]] = [
  "factbox", "fact-box", "fact_box", "faktabox", "fakta-box", "faktaboks", "faktenbox",
  "gallery", "slideshow", "carousel", "up-next", "upnext", "most-read", "mostread", "readmore",
  "read-more", "author-bio", "authorbio", "about-author", "next-prev", "prev-next",
].map { Array($0.utf8) }
