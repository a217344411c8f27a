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
  let rows: TableRows

  /// A piece that was chosen, and what it is taken for.
  struct Choice {
    var piece: Int
    var kind: Block.Kind
    var level: Int
    /// Whether it is running text, which no trimming goes past.
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
    let range = page.elements[top].pieces
    let stated = StatedBody(facts.metadata.linked?.body)
    var choices = PieceKinds(self, top: top).choices(stated)
    trim(&choices)
    var sieve = ArticleSieve(page: page, top: top, choices: choices)
    sieve.dropBoxes()
    if let stated { sieve.dropUnstated(stated) }
    sieve.dropClosing(title: facts.title)
    sieve.dropEmptyHeadings()
    let lead = Lead(self).pieces(before: range.lowerBound)
    write(lead.map { Choice(piece: $0, kind: .paragraph, level: 0, runs: true) } + sieve.choices)
  }

  /// Writes the choices down, the cells of a table's row in one block.
  private mutating func write(_ choices: [Choice]) {
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

  /// Takes away what stands before the first and after the last running text.
  private func trim(_ choices: inout [Choice]) {
    guard let first = choices.firstIndex(where: \.runs), let last = choices.lastIndex(where: \.runs)
    else {
      // A page of a few words: what is left is what it says.
      choices.removeAll { $0.kind == .byline || page.pieces[$0.piece].linkShare > 0.5 }
      return
    }
    func share(_ index: Int) -> Double { page.pieces[choices[index].piece].linkShare }
    var start = first
    while start > 0, [.heading, .listItem, .tableRow].contains(choices[start - 1].kind) {
      start -= 1
    }
    while start > 0, choices[start - 1].kind == .paragraph, share(start - 1) < 0.3,
      isBesideIt(choices[start - 1].piece, choices[start].piece)
    { start -= 1 }
    var end = last
    while end + 1 < choices.count, [.listItem, .tableRow].contains(choices[end + 1].kind),
      share(end + 1) < 0.5
    { end += 1 }
    while end + 1 < choices.count, choices[end + 1].kind == .paragraph, share(end + 1) < 0.3,
      isBesideIt(choices[end].piece, choices[end + 1].piece)
    { end += 1 }
    choices = choices.enumerated().filter { index, choice in
      (start...end).contains(index) || [.caption, .byline, .note].contains(choice.kind)
    }.map(\.element)
  }

  /// Whether two pieces are paragraphs of one parent.
  private func isBesideIt(_ a: Int, _ b: Int) -> Bool {
    let first = page.elements[page.pieces[a].element]
    let second = page.elements[page.pieces[b].element]
    return first.tag == .p && second.tag == .p && first.parent == second.parent
  }
}
