import AssayModel

extension Page {
  /// Writes a passage outside its source, with the part that matters marked, and no more of it than
  /// `limit` bytes around that part.
  func write(
    _ passage: Passage, marking marked: Passage? = nil, limit: Int, into html: inout HTML
  ) {
    guard let (_, document) = account(passage) else { return }
    let hull = document.whole(passage.hull)
    var window = hull
    if hull.count > limit {
      let focus = marked?.hull.lowerBound ?? hull.lowerBound
      let low = max(hull.lowerBound, min(focus - limit / 3, hull.upperBound - limit))
      window = document.words(low..<min(low + limit, hull.upperBound), within: hull)
    }
    if window.lowerBound > hull.lowerBound { html.text("… ") }
    var isFirst = true
    let marks = marked?.document == passage.document ? marked?.ranges ?? [] : []
    var next = 0
    for range in passage.ranges {
      let part = document.whole(range).clamped(to: window)
      if part.isEmpty { continue }
      if !isFirst { html.text(" … ") }
      isFirst = false
      var at = part.lowerBound
      while next < marks.count, marks[next].upperBound <= at { next += 1 }
      var mark = next
      while mark < marks.count, marks[mark].lowerBound < part.upperBound {
        let inner = document.whole(marks[mark]).clamped(to: at..<part.upperBound)
        mark += 1
        if inner.isEmpty { continue }
        write(document, at..<inner.lowerBound, into: &html)
        html.element(.mark) { html in write(document, inner, into: &html) }
        at = inner.upperBound
      }
      write(document, at..<part.upperBound, into: &html)
    }
    if window.upperBound < hull.upperBound { html.text(" …") }
  }

  /// Writes a passage with the words around it, within its block.
  func writeContext(of passage: Passage, reach: Int, into html: inout HTML) {
    guard let (_, document) = account(passage) else { return }
    let around = document.around(passage, reach: reach)
    let block = document.block(at: around.lowerBound).map { document.blocks[$0].range }
    if let block, around.lowerBound > block.lowerBound { html.text("… ") }
    write(
      Passage(passage.document, around), marking: passage,
      limit: min(2 * reach + 300, Limits.sentence(edition)), into: &html)
    if let block, around.upperBound < block.upperBound { html.text(" …") }
  }

  /// Writes a range of a document as this edition shows it.
  func write(_ document: Document, _ range: Range<Int>, into html: inout HTML) {
    guard !range.isEmpty else { return }
    guard let readers else { return html.text(document.buffer[range]) }
    var around = document.whole(range.lowerBound - 300..<range.upperBound + 300)
    if let index = document.block(at: range.lowerBound) {
      let block = document.blocks[index].range
      around = around.clamped(
        to: min(block.lowerBound, range.lowerBound)..<max(block.upperBound, range.upperBound))
    }
    let byReader = document.isOutsideArticle(range.lowerBound)
    html.text(
      readers.masked(range, of: document.buffer[document.whole(around)], byReader: byReader)[...])
  }
}

extension Document {
  /// Whether the text at an offset was written by a reader or belongs to the page around the article.
  func isOutsideArticle(_ offset: Int) -> Bool {
    guard let index = block(at: offset) else { return true }
    return blocks[index].post != nil || !blocks[index].kind.countsAsArticle
  }

  /// A passage from its first byte to its last with so many bytes on both sides, as far as its block goes.
  func around(_ passage: Passage, reach: Int) -> Range<Int> {
    let hull = whole(passage.hull)
    guard let index = block(at: hull.lowerBound) else { return hull }
    let low = blocks[index].range.lowerBound
    let high = max(blocks[index].range.upperBound, hull.upperBound)
    let wide = max(low, hull.lowerBound - reach)..<min(high, hull.upperBound + reach)
    let cut = words(wide, within: low..<high)
    return min(cut.lowerBound, hull.lowerBound)..<max(cut.upperBound, hull.upperBound)
  }

  /// A range cut between words where a gap is near, and between scalars in any case.
  func words(_ range: Range<Int>, within hull: Range<Int>) -> Range<Int> {
    var low = whole(range).lowerBound
    var high = whole(range).upperBound
    if low > hull.lowerBound {
      let near = buffer[low..<min(low + 24, high)]
      if let gap = near.firstIndex(where: { $0 == 0x20 || $0 == 0x0A }) { low = gap + 1 }
    }
    if high < hull.upperBound {
      let near = buffer[max(high - 24, low)..<high]
      if let gap = near.lastIndex(where: { $0 == 0x20 || $0 == 0x0A }) { high = gap }
    }
    return low..<max(low, high)
  }
}
