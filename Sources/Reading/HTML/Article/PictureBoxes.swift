import Markup

/// Finds the lines under pictures that no name gives away: short text in a box with a picture and little else.
struct PictureBoxes {
  private let page: Page
  private let top: Int
  /// How many pictures stand in the elements before each.
  private var counts: [Int]

  /// Counts the pictures of a page; linear in its elements.
  init(_ page: Page, top: Int) {
    self.page = page
    self.top = top
    counts = [Int](repeating: 0, count: page.elements.count + 1)
    for picture in page.pictures where picture.element < page.elements.count {
      counts[picture.element + 1] += 1
    }
    for index in page.elements.indices { counts[index + 1] += counts[index] }
  }

  /// Whether a piece is the line of a picture.
  func holds(_ piece: Int) -> Bool {
    let own = page.pieces[piece]
    guard own.words <= 60, counts[page.elements.count] > 0 else { return false }
    var at = own.element
    for _ in 0..<4 where at > top {
      let element = page.elements[at]
      guard element.pieces.count <= 3, element.text.count <= own.length + 220 else { return false }
      switch element.tag {
      case .li, .td, .th, .blockquote, .h1, .h2, .h3, .h4, .h5, .h6, .pre, .dd: return false
      case .p: break
      default: if counts[element.end] > counts[at] { return true }
      }
      at = element.parent
    }
    return false
  }
}
