import Markup

/// What the elements around a piece say of it.
struct PiecePlace {
  var heading = 0
  var isCaption = false
  var isByline = false
  /// Whether it stands in a box about who wrote the article.
  var isAboutAuthor = false
  var isItem = false
  var listLevel = 0
  var isQuotation = false
  var isCell = false

  /// Looks at the elements that hold a piece, up to the article's own.
  init(_ page: Page, piece: Int, top: Int) {
    let length = page.pieces[piece].length
    let whole = page.elements[top].text.count
    var at = page.pieces[piece].element
    var steps = 0
    while at > top, at >= 0, steps < 64 {
      let element = page.elements[at]
      if heading == 0 { heading = element.tag.headingLevel }
      switch element.tag {
      case .figcaption, .caption: isCaption = true
      case .figure: if !isQuotation { isCaption = true }
      case .li, .dd, .dt: isItem = true
      case .ul, .ol: listLevel += 1
      case .blockquote: isQuotation = true
      case .td, .th: isCell = true
      case .address: isByline = true
      default: break
      }
      if !element.hints.isEmpty { look(at: element, length: length, whole: whole) }
      at = element.parent
      steps += 1
    }
  }

  /// Looks at the names of an element.
  private mutating func look(at element: Page.Element, length: Int, whole: Int) {
    let isText = element.hints.contains(.content)
    if element.text.count < 1500, element.text.count * 6 < whole, !isText,
      !element.hints.isDisjoint(with: [.byline, .author])
    {
      isAboutAuthor = true
    }
    // A name on an element counts where the element holds little else.
    guard element.text.count < length * 3 + 120 else { return }
    if element.hints.contains(.caption) { isCaption = true }
    if !isText, !element.hints.isDisjoint(with: [.byline, .author, .date]) { isByline = true }
  }
}
