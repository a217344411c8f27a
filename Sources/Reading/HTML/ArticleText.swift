import AssayModel
import Markup

/// Says which pieces of the article's element are its text, and what each of them is.
struct ArticleText {
  let page: Page
  let finder: ArticleFinder
  /// The article's element.
  let top: Int?
  let facts: PageFactsFinder
  private(set) var blocks: [DraftBlock] = []
  private let rows: TableRows

  private struct Choice {
    var piece: Int
    var kind: Block.Kind
    var level: Int
    var runs: Bool
  }

  init(page: Page, finder: ArticleFinder, top: Int?, facts: PageFactsFinder) {
    self.page = page
    self.finder = finder
    self.top = top
    self.facts = facts
    rows = TableRows(page)
  }

  /// Fills ``blocks`` in the order of the page.
  mutating func choose() {
    guard let top else { return }
    var choices: [Choice] = []
    let range = page.elements[top].pieces
    for piece in lead(before: range.lowerBound) {
      choices.append(Choice(piece: piece, kind: .paragraph, level: 0, runs: true))
    }
    for piece in range where !finder.isPruned[piece] {
      if let choice = choice(piece, in: top) { choices.append(choice) }
    }
    trim(&choices)
    markAuthorNotes(&choices)
    var last: TableRows.Place?
    for choice in choices {
      let range = page.pieces[choice.piece].range
      let place = choice.kind == .tableRow ? rows.place(of: choice.piece) : nil
      if let place, let last, place.row == last.row {
        blocks[blocks.count - 1].rest.append((place.cell == last.cell ? " " : " | ", range))
      } else {
        blocks.append(DraftBlock(kind: choice.kind, level: choice.level, range: range))
      }
      last = place
    }
  }

  /// What a piece is; `nil` where it is no part of the article.
  private func choice(_ index: Int, in top: Int) -> Choice? {
    let piece = page.pieces[index]
    let place = Place(page, piece: index, top: top)
    let text = page.text(piece.range)
    let runs = piece.words >= 10 || (piece.isSentence && piece.words >= 5)
    if rows.place(of: index) != nil {
      return Choice(piece: index, kind: .tableRow, level: 0, runs: runs)
    }
    if place.isCaption { return Choice(piece: index, kind: .caption, level: 0, runs: false) }
    if place.heading > 0 {
      if isTitle(text) || piece.linkShare > 0.9 && piece.words > 3 { return nil }
      return isPageFurniture(text)
        ? nil : Choice(piece: index, kind: .heading, level: place.heading, runs: false)
    }
    if isPageFurniture(text) || isTitle(text) { return nil }
    if place.isAboutAuthor { return Choice(piece: index, kind: .byline, level: 0, runs: false) }
    if piece.words <= 40, captionLine(text)?.credit != nil {
      return Choice(piece: index, kind: .caption, level: 0, runs: false)
    }
    if place.isByline, piece.words < 40, !(piece.isSentence && piece.words > 14) {
      return Choice(piece: index, kind: .byline, level: 0, runs: false)
    }
    if piece.words < 40, dateLine(collapsed(page.buffer[piece.range])) != nil || byline(text) != nil
    {
      return Choice(piece: index, kind: .byline, level: 0, runs: false)
    }
    if piece.linkShare > 0.8, !place.isItem, piece.words < 40 { return nil }
    if place.isItem {
      return Choice(
        piece: index, kind: .listItem, level: place.listLevel, runs: runs && piece.linkShare < 0.5)
    }
    if place.isCell { return Choice(piece: index, kind: .tableRow, level: 0, runs: runs) }
    return Choice(
      piece: index, kind: place.isQuotation ? .quotation : .paragraph, level: 0, runs: runs)
  }

  /// The last paragraphs may say who the writer is.
  private func markAuthorNotes(_ choices: inout [Choice]) {
    for index in choices.indices.suffix(3)
    where choices.count > 4 && choices[index].kind == .paragraph {
      if authorNote(page.text(page.pieces[choices[index].piece].range)) != nil {
        choices[index].kind = .byline
      }
    }
  }

  /// Takes away what stands before the first and after the last running text.
  private func trim(_ choices: inout [Choice]) {
    guard let first = choices.firstIndex(where: \.runs), let last = choices.lastIndex(where: \.runs)
    else {
      // A page of a few words: what is left is what it says.
      choices.removeAll { $0.kind == .byline || page.pieces[$0.piece].linkShare > 0.5 }
      return
    }
    var start = first
    while start > 0, [.heading, .listItem, .tableRow].contains(choices[start - 1].kind) {
      start -= 1
    }
    var end = last
    while end + 1 < choices.count, [.listItem, .tableRow].contains(choices[end + 1].kind),
      page.pieces[choices[end + 1].piece].linkShare < 0.5
    { end += 1 }
    while end + 1 < choices.count, choices[end + 1].kind == .paragraph,
      page.pieces[choices[end + 1].piece].linkShare < 0.3,
      isBesideIt(choices[end].piece, choices[end + 1].piece)
    { end += 1 }
    choices = choices.enumerated().filter { index, choice in
      (start...end).contains(index) || [.caption, .byline].contains(choice.kind)
    }.map(\.element)
  }

  /// Whether two pieces are paragraphs of one parent.
  private func isBesideIt(_ a: Int, _ b: Int) -> Bool {
    let first = page.elements[page.pieces[a].element]
    let second = page.elements[page.pieces[b].element]
    return first.tag == .p && second.tag == .p && first.parent == second.parent
  }

  /// The paragraphs between the headline and the article's element that introduce it.
  private func lead(before start: Int) -> [Int] {
    guard let heading = facts.titlePiece, heading < start, start - heading < 40 else { return [] }
    var result: [Int] = []
    for index in (heading + 1)..<start where !finder.isPruned[index] {
      let piece = page.pieces[index]
      guard piece.words >= 8, piece.linkShare < 0.3 else { continue }
      let place = Place(page, piece: index, top: 0)
      if place.isCaption || place.isByline || place.isItem { continue }
      if isPageFurniture(page.text(piece.range)) || isTitle(page.text(piece.range)) { continue }
      result.append(index)
    }
    return result.count <= 4 ? result : []
  }

  private func isTitle(_ text: String) -> Bool {
    guard let title = facts.title, text.utf8.count < title.utf8.count * 2 + 20 else { return false }
    let a = folded(text)
    return !a.isEmpty && (a == facts.foldedTitle || a == facts.foldedHeading)
  }
}

/// What the elements around a piece say of it.
struct Place {
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
      case .figcaption, .caption, .figure: isCaption = true
      case .li, .dd, .dt: isItem = true
      case .ul, .ol: listLevel += 1
      case .blockquote: isQuotation = true
      case .td, .th: isCell = true
      case .address: isByline = true
      default: break
      }
      if element.text.count < 1500, element.text.count * 6 < whole,
        !element.hints.isDisjoint(with: [.byline, .author]), !element.hints.contains(.content)
      {
        isAboutAuthor = true
      }
      // A name on an element counts where the element holds little else.
      if element.text.count < length * 3 + 120 {
        if element.hints.contains(.caption) { isCaption = true }
        if !element.hints.isDisjoint(with: [.byline, .author, .date]),
          !element.hints.contains(.content)
        {
          isByline = true
        }
      }
      at = element.parent
      steps += 1
    }
  }
}
