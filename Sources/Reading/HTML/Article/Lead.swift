import Markup

/// Finds the paragraphs between the headline and the article's element that introduce it.
struct Lead {
  private let page: Page
  private let text: ArticleText

  init(_ text: ArticleText) {
    page = text.page
    self.text = text
  }

  /// The pieces of the lead, in order; none where there is too much between headline and article.
  func pieces(before start: Int) -> [Int] {
    guard let heading = text.facts.titlePiece, heading < start, start - heading < 40 else {
      return []
    }
    let pictures = PictureBoxes(page, top: 0)
    let title = FoldedTitle(text.facts)
    var result: [Int] = []
    for index in (heading + 1)..<start where !text.finder.isPruned[index] {
      let piece = page.pieces[index]
      guard piece.words >= 8 || piece.isSentence && piece.words >= 5, piece.linkShare < 0.3 else {
        continue
      }
      let place = PiecePlace(page, piece: index, top: 0)
      if place.isCaption || place.isByline || place.isItem || pictures.holds(index) { continue }
      let bytes = page.buffer[piece.range]
      if isPageFurniture(bytes) || title.isRepeated(in: bytes) || title.isHeld(in: bytes) {
        continue
      }
      if isTimeStamp(bytes, words: piece.words, isSentence: piece.isSentence) { continue }
      result.append(index)
    }
    return result.count <= 4 ? result : []
  }
}
