import AssayModel
import Markup

/// Takes out of the chosen pieces what stands in the article's element and is not the article's.
struct ArticleSieve {
  let page: Page
  let top: Int
  var choices: [ArticleText.Choice]

  /// Leaves out the boxes that are called so, where the text has enough without them; then the boxes beside the column,
  /// and what follows it.
  mutating func dropBoxes() {
    var boxes = NamedBoxes(page, top: top)
    let names = choices.map { boxes.name(of: $0.piece) }
    var without = 0
    var whole = 0
    for (choice, name) in zip(choices, names) where page.pieces[choice.piece].runs {
      whole += page.pieces[choice.piece].length
      if name != .aside { without += page.pieces[choice.piece].length }
    }
    let isAside = without >= 400 && without * 6 >= whole
    var recipe: Set<Int> = []
    choices = zip(choices, names).compactMap { choice, name in
      if name == .recipe { recipe.insert(choice.piece) }
      let isBox = name == .aside && isAside && choice.kind != .caption
      return isBox && !isInEmbed(choice.piece) ? nil : choice
    }
    let text = choices.filter { ![.caption, .byline, .tableRow].contains($0.kind) }.map(\.piece)
    guard let column = ArticleColumn(page, top: top, pieces: text) else { return }
    choices = choices.filter { choice in
      guard choice.piece > column.bounds.lowerBound else { return true }
      switch choice.kind {
      case .paragraph, .listItem, .heading:
        let element = page.pieces[choice.piece].element
        if page.elements[element].tag == .pre || Footnotes.hold(element, page, top: top)
          || isInEmbed(choice.piece)
        {
          return true
        }
        return recipe.contains(choice.piece) || column.holds(choice.piece)
      default: return true
      }
    }
  }

  /// Whether a piece stands in a post that the article shows, as the marks of a network say.
  private func isInEmbed(_ piece: Int) -> Bool {
    var at = page.pieces[piece].element
    for _ in 0..<8 where at > top {
      if page.elements[at].hints.contains(.embed) { return true }
      at = page.elements[at].parent
    }
    return false
  }

  /// Leaves out paragraphs that the page does not state to be its article's, where it states nearly all of it.
  mutating func dropUnstated(_ stated: StatedBody) {
    var known = 0
    var whole = 0
    var first: Int?
    var drops = [Bool](repeating: false, count: choices.count)
    for (index, choice) in choices.enumerated() {
      let piece = page.pieces[choice.piece]
      guard choice.kind == .paragraph || choice.kind == .listItem, piece.words >= 5,
        let percent = stated.percent(of: page.buffer[piece.range])
      else { continue }
      whole += piece.length
      known += piece.length * percent / 100
      if percent >= 60, first == nil { first = index }
      drops[index] = percent <= 20
    }
    guard known * 4 >= whole * 3, let first else { return }
    for index in 0..<first { drops[index] = false }
    choices = choices.indices.filter { !drops[$0] }.map { choices[$0] }
  }

  /// Leaves out the words of the house: at the end, and between the paragraphs where they are links.
  mutating func dropClosing(title: String?) {
    // Where the article is about an app or a network, its words are no sign of the house.
    let isTheSubject = isHouseThing(lowered(Array((title ?? "").utf8)[...])[...])
    var drops = [Bool](repeating: false, count: choices.count)
    var isEnd = true
    var looked = 0
    for index in choices.indices.reversed() {
      let choice = choices[index]
      let piece = page.pieces[choice.piece]
      guard choice.kind == .paragraph || choice.kind == .listItem || choice.kind == .heading else {
        continue
      }
      guard isEnd || piece.linkBytes * 6 > piece.length else { continue }
      let line = lowered(page.buffer[piece.range])
      if isHouseLine(line[...], asks: !isTheSubject && piece.words <= 45) {
        drops[index] = true
      } else if isEnd,
        isWorkCredit(line[...])
          || maySayWhoWrites(line[...]) && authorNote(page.text(piece.range)) != nil
      {
        choices[index].kind = .byline
      } else if choice.kind != .heading {
        looked += 1
        if looked > 2 { isEnd = false }
      }
    }
    choices = choices.indices.filter { !drops[$0] }.map { choices[$0] }
  }

  /// Leaves out the headings of boxes of which nothing else was kept, and headings at the very end.
  mutating func dropEmptyHeadings() {
    while let last = choices.last(where: { $0.kind != .caption && $0.kind != .byline }),
      last.kind == .heading,
      let index = choices.lastIndex(where: { $0.piece == last.piece })
    {
      choices.remove(at: index)
    }
  }
}
