import AssayModel
import Markup

/// Says more closely what the blocks of an article are: notes, pull quotes, credits, the blocks of entries.
struct BlockTyping {
  let page: Page
  /// The article's element.
  let top: Int
  let entries: PageEntries

  /// The blocks of the article with their kinds settled, in the order of the page.
  func typed(_ drafts: [DraftBlock]) -> [DraftBlock] {
    var result: [DraftBlock] = []
    result.reserveCapacity(drafts.count)
    for draft in drafts { add(draft, to: &result) }
    PullQuotes.mark(&result, in: page, top: top)
    return result
  }

  private func add(_ draft: DraftBlock, to result: inout [DraftBlock]) {
    var draft = draft
    let piece = page.piece(at: draft.range.lowerBound)
    guard piece < page.pieces.count else { return result.append(draft) }
    if let entry = entries.entry(of: piece) {
      draft.entry = entry
      if entries.entries[entry].kind == .embeddedPost {
        guard let text = entries.text(of: piece) else { return }
        draft.range = draft.range.clamped(to: text)
        draft.kind = .embeddedPost
        draft.level = 0
        if !draft.range.isEmpty { result.append(draft) }
        return
      }
    }
    switch draft.kind {
    case .caption: addCaption(draft, piece, to: &result)
    case .byline:
      if isInFigure(piece) { draft.kind = .credit }
      result.append(draft)
    case .paragraph, .quotation, .listItem:
      if isNoteLine(draft.range, in: page.buffer) || isNamedNote(piece) { draft.kind = .note }
      result.append(draft)
    default: result.append(draft)
    }
  }

  /// A caption, and the credit that follows it.
  private func addCaption(_ draft: DraftBlock, _ piece: Int, to result: inout [DraftBlock]) {
    var caption: Range<Int>?
    var credit: Range<Int>?
    if !page.buffer[draft.range].contains(where: \.isWord) {
      // The bracket before a credit in elements of its own.
      credit = draft.range
    } else if let marked = markedCredit(piece, draft.range) {
      credit = marked
      let rest = trimmedRange(draft.range.lowerBound..<marked.lowerBound, in: page.buffer)
      caption = rest.isEmpty ? nil : rest
    } else if let line = CreditLine(draft.range, in: page.buffer) {
      (caption, credit) = (line.caption, line.credit)
    }
    guard let credit else { return result.append(draft) }
    if let caption {
      result.append(DraftBlock(kind: .caption, range: caption, entry: draft.entry))
    }
    // A credit in several elements ("(", "Image:", "Agency)") is one: it goes on after a label or an open bracket.
    if caption == nil, let last = result.indices.last, result[last].kind == .credit,
      page.piece(at: credit.lowerBound) - page.piece(at: lastRange(result[last]).lowerBound) == 1,
      let end = page.buffer[lastRange(result[last])].last, end == 0x28 || end == 0x3A
    {
      result[last].rest.append((end == 0x28 ? "" : " ", credit))
      return
    }
    result.append(DraftBlock(kind: .credit, range: credit, entry: draft.entry))
  }

  private func lastRange(_ draft: DraftBlock) -> Range<Int> {
    draft.rest.last?.range ?? draft.range
  }

  /// The end of a caption, or all of it, that an element of its own marks as the credit.
  private func markedCredit(_ piece: Int, _ range: Range<Int>) -> Range<Int>? {
    let element = page.pieces[piece].element
    if page.elements[element].hints.contains(.credit),
      page.elements[element].tag != .figcaption, page.elements[element].pieces.count == 1
    {
      return range
    }
    var at = element + 1
    let end = min(page.elements[element].end, element + 64)
    while at < end {
      let inner = page.elements[at]
      if inner.hints.contains(.credit) || inner.tag == .cite {
        let text = trimmedRange(inner.text, in: page.buffer).clamped(to: range)
        if !text.isEmpty, text.upperBound + 2 >= range.upperBound {
          return text.lowerBound..<range.upperBound
        }
      }
      at += 1
    }
    return nil
  }

  private func isInFigure(_ piece: Int) -> Bool {
    around(piece, steps: 4) { $0.tag == .figure || $0.tag == .figcaption }
  }

  /// Whether an element around a piece is named as a note and holds little else.
  private func isNamedNote(_ piece: Int) -> Bool {
    around(piece, steps: 3) {
      $0.hints.contains(.note) && $0.text.count < 1500
        && $0.text.count * 4 < page.elements[top].text.count
    }
  }

  private func around(_ piece: Int, steps: Int, _ test: (Page.Element) -> Bool) -> Bool {
    var at = page.pieces[piece].element
    for _ in 0..<steps where at > top {
      if test(page.elements[at]) { return true }
      at = page.elements[at].parent
    }
    return false
  }
}
