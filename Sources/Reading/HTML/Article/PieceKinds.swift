import AssayModel
import Markup

/// Says of every piece of the article's element what it is.
struct PieceKinds {
  private let page: Page
  private let text: ArticleText
  private let top: Int
  private let pictures: PictureBoxes
  private let title: FoldedTitle

  init(_ text: ArticleText, top: Int) {
    page = text.page
    self.text = text
    self.top = top
    pictures = PictureBoxes(page, top: top)
    title = FoldedTitle(text.facts)
  }

  /// The pieces that may be the article's, in order.
  ///
  /// What the page states to be its article's text is looked at even where it was left out as a part of the page.
  func choices(_ stated: StatedBody?) -> [ArticleText.Choice] {
    var result: [ArticleText.Choice] = []
    for index in page.elements[top].pieces {
      if text.finder.isPruned[index] {
        let piece = page.pieces[index]
        guard let stated, !text.finder.taken[index], piece.words >= 12, isBesideText(index),
          let percent = stated.percent(of: page.buffer[piece.range]), percent >= 85
        else { continue }
      }
      if let choice = choice(index) { result.append(choice) }
    }
    quietenPictures(&result)
    return result
  }

  /// Whether the paragraph before or after a piece, in the same element, was not left out.
  private func isBesideText(_ index: Int) -> Bool {
    let parent = page.elements[page.pieces[index].element].parent
    return [index - 1, index + 1].contains { other in
      page.pieces.indices.contains(other) && !text.finder.isPruned[other]
        && page.elements[page.pieces[other].element].parent == parent
    }
  }

  /// What a piece is; `nil` where it is no part of the article.
  private func choice(_ index: Int) -> ArticleText.Choice? {
    let piece = page.pieces[index]
    let place = PiecePlace(page, piece: index, top: top)
    func be(_ kind: Block.Kind, level: Int = 0, runs: Bool = false) -> ArticleText.Choice {
      ArticleText.Choice(piece: index, kind: kind, level: level, runs: runs)
    }
    if text.rows.place(of: index) != nil { return be(.tableRow, runs: piece.runs) }
    let bytes = page.buffer[piece.range]
    if place.isCaption {
      // "(Reporting by …; editing by …)" says who worked on the text, whatever its element is called.
      let isSignOff =
        bytes.first == 0x28 && bytes.count < 420
        && signOffs.begins(withoutSigns(lowered(bytes)[...]))
      return be(isSignOff ? .byline : .caption)
    }
    if isPageFurniture(bytes) || title.isRepeated(in: bytes) { return nil }
    // What is as long as a paragraph is one, in however large letters.
    if place.heading > 0, piece.words <= 30 {
      if piece.words > 3, piece.linkShare > 0.9, leadsAway(index) { return nil }
      return be(.heading, level: place.heading)
    }
    if place.isItem, Footnotes.hold(piece.element, page, top: top) {
      return be(.listItem, level: place.listLevel, runs: piece.runs)
    }
    if place.isAboutAuthor { return be(.byline) }
    if piece.words <= 40 {
      if place.isByline, !(piece.isSentence && piece.words > 14) { return be(.byline) }
      if !place.isQuotation, let kind = shortKind(piece) { return be(kind) }
      if leadsToOther(piece) { return nil }
    }
    if piece.linkShare > 0.8, !place.isItem, piece.words < 40 { return nil }
    if place.isItem {
      return be(.listItem, level: place.listLevel, runs: piece.runs && piece.linkShare < 0.5)
    }
    if place.isCell { return be(.tableRow, runs: piece.runs) }
    if piece.words <= 160, isCorrectionNote(lowered(bytes)[...]) { return be(.note, runs: true) }
    if !place.isQuotation, pictures.holds(index) { return be(.caption) }
    return be(place.isQuotation ? .quotation : .paragraph, runs: piece.runs)
  }

  /// Whether a short line is a caption with its credit, or a byline.
  ///
  /// The looks of a line decide whether it is read for one at all.
  private func shortKind(_ piece: Page.Piece) -> Block.Kind? {
    let bytes = page.buffer[piece.range]
    let lower = lowered(bytes)
    // "(Reporting by …; editing by …)" says who worked on the text and not who made a picture.
    if signOffs.begins(withoutSigns(lower[...])) { return .byline }
    if !piece.isSentence || bytes.last == 0x29 || bytes.last == 0x5D
      || pictureWords.occurs(in: lower[...]), captionLine(page.buffer, piece.range)?.credit != nil
    {
      return .caption
    }
    if bytes.contains(where: isDigit) {
      if isTimeStamp(bytes, words: piece.words, isSentence: piece.isSentence) { return .byline }
      if piece.words <= 12 || !piece.isSentence, dateLine(page.buffer, piece.range) != nil {
        return .byline
      }
    }
    // "Author Ann Writer, from Selve, said she had …" is a sentence of the text.
    guard piece.words <= 14 || !piece.isSentence, bylineWords.begins(lower[...]) else { return nil }
    return byline(page.text(piece.range)) != nil ? .byline : nil
  }

  /// Whether a link leads to another page, as that of a teaser does and that of a heading's own mark does not.
  private func leadsAway(_ index: Int) -> Bool {
    let range = page.pieces[index].range
    guard let link = page.anchors.first(where: { $0.text.overlaps(range) }) else { return false }
    return link.url.utf8.first != 0x23
  }

  /// Whether a line is a label and a link: "Lire aussi : Le pont rouvre", "NEXT | The bridge opens again".
  private func leadsToOther(_ piece: Page.Piece) -> Bool {
    guard piece.linkShare > 0.45, piece.words >= 5, !piece.isSentence || piece.linkShare > 0.6
    else {
      return false
    }
    let bytes = page.buffer[piece.range]
    let free = piece.length - piece.linkBytes
    guard free >= 3, free <= 48 else { return false }
    var at = bytes.startIndex
    while at < min(bytes.startIndex + free + 2, bytes.endIndex) {
      if bytes[at] == 0x3A || bytes[at] == 0x7C { return true }
      at += 1
    }
    return false
  }

  /// Takes lines beside pictures for text again where much of the text stands so, as in a gallery or a guide.
  private func quietenPictures(_ choices: inout [ArticleText.Choice]) {
    var beside = 0
    var whole = 0
    for choice in choices {
      let piece = page.pieces[choice.piece]
      guard piece.runs else { continue }
      if choice.kind == .caption {
        if pictures.holds(choice.piece) { beside += piece.length }
      } else {
        whole += piece.length
      }
    }
    guard beside * 5 > whole * 2 else { return }
    for index in choices.indices where choices[index].kind == .caption {
      let piece = page.pieces[choices[index].piece]
      let place = PiecePlace(page, piece: choices[index].piece, top: top)
      if !place.isCaption, pictures.holds(choices[index].piece) {
        choices[index].kind = .paragraph
        choices[index].runs = piece.runs
      }
    }
  }
}

/// What the line begins with in which an agency names who worked on a report.
private let signOffs = ByteWords([
  "additional reporting", "reporting by", "editing by", "edited by", "writing by",
  "with reporting by",
])

/// Words that a credit in a sentence has.
private let pictureWords = ByteWords(words: "photo photos photograph image picture credit source")

/// Words that a byline begins with.
private let bylineWords = ByteWords(
  words: """
    by written story words author reported posted text report analysis von par por di door av af autor
    """)
