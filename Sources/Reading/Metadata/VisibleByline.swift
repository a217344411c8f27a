import Markup

/// The byline as a page shows it, near the headline, before the article's first words or below its last.
struct VisibleByline {
  let page: Page
  let article: Int?
  let titlePiece: Int?
  /// Pieces that are posts.
  let taken: [Bool]

  /// The people it names; where `orHandle`, a name of another shape too, if an element says it is the author's; where
  /// `orSignature`, a name below the article's last words.
  func names(orHandle: Bool, orSignature: Bool) -> [String] {
    let start = article.map { page.elements[$0].pieces.lowerBound } ?? 0
    let title = titlePiece ?? start
    // What follows the headline goes before what stands above it.
    let after = title..<min(max(title, start) + 9, title + 200)
    let before = max(min(title, start) - 8, title - 200)..<title
    for window in [after, before] {
      var handle: String?
      if let found = names(in: window, &handle) { return found }
      if orHandle, let handle { return [handle] }
    }
    return besideDate(in: after) ?? (orSignature ? signature() : nil) ?? []
  }

  /// The people that a byline in some of the page's pieces names, and a handle that an element marks as the author's.
  private func names(in window: Range<Int>, _ handle: inout String?) -> [String]? {
    for index in page.elements(startingIn: window).prefix(2000) {
      let element = page.elements[index]
      guard element.text.count < 160, element.text.count > 2, isFree(element) else { continue }
      let isAuthor =
        element.hints.contains(.author)
        || (element.tag == .a && page.attribute("rel", index)?.contains("author") == true)
      guard isAuthor || element.tag.isBlock || element.hints.contains(.byline) else { continue }
      let range = trimmedRange(element.text, in: page.buffer)
      let mark = BylineMark.length(startOf: range, in: page.buffer)
      guard isAuthor || mark > 0 else { continue }
      let text = page.line(range)
      if isAuthor {
        let stripped = droppingBylineMark(text) ?? text
        let named = people(in: stripped)
        if !named.isEmpty { return named }
        if handle == nil, isHandle(stripped), stripped.spaced.count <= 3,
          !isPageFurniture(stripped),
          !isInMenu(index)
        {
          handle = stripped
        }
      } else if let line = byline(text) {
        return line.authors
      }
    }
    return nil
  }

  /// Whether an element stands in a menu or a notice.
  private func isInMenu(_ element: Int) -> Bool {
    var at = element
    for _ in 0..<4 where at >= 0 {
      let own = page.elements[at]
      if own.tag == .nav || own.tag == .header && own.parent <= 1
        || !own.hints.isDisjoint(with: [.navigation, .notice, .invitation])
      {
        return true
      }
      at = own.parent
    }
    return false
  }

  private func isFree(_ element: Page.Element) -> Bool {
    !element.hints.contains(.comment) && !element.pieces.contains { taken[$0] }
  }

  /// A name that stands alone beside a date: "Mara Quill | 3 May 2029".
  private func besideDate(in window: Range<Int>) -> [String]? {
    for piece in window.clamped(to: page.pieces.indices) {
      let range = page.pieces[piece].range
      guard range.count <= 120, !taken[piece], isPlain(piece) else { continue }
      var parts: [String] = []
      for near in (piece - 1)...(piece + 1) where page.pieces.indices.contains(near) {
        let other = page.pieces[near].range
        guard other.count <= 120, near == piece || hasDigit(page.buffer, other) else { continue }
        parts += cutAtSeparators(page.line(other))
      }
      guard parts.contains(where: { dateLine($0) != nil }) else { continue }
      let own = cutAtSeparators(page.line(range)).filter { isPersonName($0) }
      if own.count == 1 { return own }
    }
    return nil
  }

  /// A name that stands alone right below the article's last words.
  private func signature() -> [String]? {
    guard let article else { return nil }
    let pieces = page.elements[article].pieces
    for piece in pieces.suffix(4).reversed() where !taken[piece] && piece > pieces.lowerBound {
      let own = page.pieces[piece]
      let before = page.pieces[piece - 1]
      guard own.words <= 4, own.linkBytes == 0, before.isSentence, before.words >= 8,
        page.elements[own.element].parent == page.elements[before.element].parent, isPlain(piece),
        isPersonName(page.buffer, own.range), isSetApart(piece)
      else { continue }
      let text = page.line(own.range)
      if !isPageFurniture(text) { return [text] }
    }
    return nil
  }

  /// Whether a piece is in bold or italics, or on the right.
  private func isSetApart(_ piece: Int) -> Bool {
    let own = page.pieces[piece]
    if page.attribute("style", own.element)?.contains("right") == true { return true }
    for index in page.elements(startingIn: piece..<(piece + 1)) {
      switch page.elements[index].tag {
      case .strong, .b, .em, .i, .cite, .address:
        if trimmedRange(page.elements[index].text, in: page.buffer).count + 2 >= own.length {
          return true
        }
      default: continue
      }
    }
    return false
  }

  /// Whether a piece is neither a heading nor an item of a list or menu.
  private func isPlain(_ piece: Int) -> Bool {
    let element = page.elements[page.pieces[piece].element]
    return element.tag.headingLevel == 0 && element.tag != .li
      && element.hints.isDisjoint(with: [.navigation, .related, .caption, .title])
  }
}

extension Page {
  /// The elements whose first piece lies in a range of pieces, in the order of the page.
  ///
  /// O(log elements) and what it gives.
  func elements(startingIn window: Range<Int>) -> Range<Int> {
    func first(from piece: Int) -> Int {
      elements.countOfFirst { $0.pieces.lowerBound < piece }
    }
    let low = first(from: window.lowerBound)
    return low..<max(low, first(from: window.upperBound))
  }
}
