import Markup

/// Finds the headline among what the head, linked data and the page's headings call one.
///
/// What a newsroom hands over as the headline of its article goes first, then what it shows to others, then the
/// heading that stands over the article. The site's name is taken off all of them.
struct TitleFinder {
  let page: Page
  let metadata: PageMetadata
  /// The article's element.
  let article: Int?
  /// The site's names.
  let names: SiteNames

  private(set) var title: String?
  /// The piece that holds the headline, where one does.
  private(set) var piece: Int?
  /// The heading over the article, as it is shown.
  private(set) var heading: String?

  /// A title with its letters, as the page's head or linked data gives it.
  private struct Candidate {
    var text: String
    var folded: FoldedText
    /// Whether it is the headline of linked data of a newsroom.
    var isNews = false
  }

  init(page: Page, metadata: PageMetadata, article: Int?, names: SiteNames) {
    self.page = page
    self.metadata = metadata
    self.article = article
    self.names = names
  }

  /// Settles everything.
  mutating func find() {
    let headings = self.headings()
    let shown = headings.shown
    heading = shown.map { page.line($0.element) }
    let candidates = self.candidates(shown?.folded, crumb: headings.crumb)
    title =
      chosen(candidates, shown?.folded, crumb: headings.crumb)?.text
      ?? fromDocumentTitle(shown, headings.all)
    piece = shown.flatMap { page.elements[$0.element].pieces.first }
    if let title, shown?.folded.agrees(with: FoldedText(title)) != true {
      piece = pieceSaying(FoldedText(title)) ?? piece
    }
  }

  // MARK: - What the head says

  private func candidates(_ shown: FoldedText?, crumb: FoldedText?) -> [Candidate] {
    var result: [Candidate] = []
    func add(_ text: String?, isNews: Bool = false) {
      guard let text else { return }
      var plain = names.stripped(CharacterReferences.resolved(text))
      var folded = FoldedText(plain)
      if !isNews, folded != crumb, let shown {
        plain = names.stripped(plain, confirmed: shown)
        folded = FoldedText(plain)
      }
      guard !folded.isEmpty, !names.isName(folded) else { return }
      result.append(Candidate(text: plain, folded: folded, isNews: isNews))
    }
    if let linked = metadata.linked, linked.isNews { add(headline(of: linked), isNews: true) }
    for text in metadata.all(.coreTitle).prefix(1) { add(text) }
    add(metadata.first(.ogTitle))
    add(metadata.first(.twitterTitle))
    add(metadata.first(.parsedTitle))
    if let linked = metadata.linked, !linked.isNews { add(linked.headline) }
    return result
  }

  /// What linked data calls the article: its name where the document's title says that and not the headline.
  private func headline(of linked: LinkedArticle) -> String? {
    guard let name = linked.name, let headline = linked.headline, name != headline,
      let whole = metadata.documentTitle.map({ FoldedText($0) }),
      whole.contains(FoldedText(name)), !whole.agrees(with: FoldedText(headline))
    else { return linked.headline }
    return name
  }

  private func chosen(_ candidates: [Candidate], _ shown: FoldedText?, crumb: FoldedText?)
    -> Candidate?
  {
    guard let first = candidates.first else { return nil }
    guard let shown else { return first }
    // The wording of a heading in the trail of sections is for search engines.
    if let crumb, first.folded == crumb,
      let other = candidates.first(where: {
        $0.folded != crumb && $0.folded.count * 2 > shown.count && shown.contains($0.folded)
      })
    {
      return other
    }
    // A title without one word of the heading over the article is of the site, not of the article.
    if !first.isNews, !sharesWords(first.text, heading ?? ""),
      metadata.documentTitle.map({ FoldedText($0).agrees(with: shown) }) == true
    {
      return nil
    }
    return first
  }

  private func sharesWords(_ a: String, _ b: String) -> Bool {
    func keys(_ text: String) -> Set<FoldedText> {
      Set(
        text.utf8.split(separator: 0x20).map { FoldedText(Array($0)[...]) }.filter { $0.count > 3 })
    }
    let own = keys(a)
    return own.isEmpty || !own.isDisjoint(with: keys(b))
  }

  private func fromDocumentTitle(_ shown: Heading?, _ headings: [Heading]) -> String? {
    guard let whole = metadata.documentTitle else { return heading ?? metadata.first(.metaTitle) }
    let folded = FoldedText(whole)
    if let shown, shown.folded == folded || names.isName(folded) { return heading }
    let parts = SiteNames.parts(whole)
    let forms = SiteNames.forms(whole)
    let same = headings.filter { forms.contains($0.folded) && !names.isName($0.folded) }
    if let found = same.max(by: { $0.folded.count < $1.folded.count }) {
      return page.line(found.element)
    }
    if let shown, shown.folded.agrees(with: folded) || isNearly(heading ?? "", parts) {
      return heading
    }
    let plain = names.stripped(whole)
    if shown == nil, plain == whole, parts.count > 1, let tail = parts.last,
      tail.spaced.count <= 3, whole.spaced.count >= tail.spaced.count * 2 + 2
    {
      return String(whole.dropLast(tail.count)).trimmed(of: "|-–—·:»•/")
    }
    return plain.isEmpty ? heading : plain
  }

  /// Whether most words of a heading are those of a part of the document's title.
  private func isNearly(_ heading: String, _ parts: [String]) -> Bool {
    let own = heading.spaced.map { FoldedText(String($0)) }.filter { !$0.isEmpty }
    guard own.count >= 4, own.count <= 60 else { return false }
    return parts.prefix(8).contains { part in
      let other = Set(part.spaced.map { FoldedText(String($0)) })
      return own.count { other.contains($0) } * 5 >= max(own.count, other.count) * 4
    }
  }

  // MARK: - What the page shows

  /// A heading with its letters.
  private struct Heading {
    var element: Int
    var folded: FoldedText
    var score: Int
  }

  /// The heading that stands over the article; the first one in a trail of sections; all of them.
  private func headings() -> (shown: Heading?, crumb: FoldedText?, all: [Heading]) {
    let given = [
      metadata.documentTitle, metadata.first(.ogTitle), metadata.linked?.headline,
    ].compactMap { $0.map { FoldedText($0) } }
    var best: Heading?
    var crumb: FoldedText?
    var all: [Heading] = []
    for (index, element) in page.elements.enumerated()
    where (element.tag == .h1 || element.tag == .h2) && all.count < 400 {
      let range = trimmedRange(element.text, in: page.buffer)
      guard !range.isEmpty, range.count < 400, !element.hints.contains(.comment) else { continue }
      let folded = FoldedText(page.buffer[range])
      guard !folded.isEmpty, !countsThoughts(range) else { continue }
      let isInTrail = isInTrail(index)
      if isInTrail, element.tag == .h1, crumb == nil { crumb = folded }
      var score = element.tag == .h1 ? 20 : 0
      if page.buffer[range].count(where: { $0 == 0x20 }) >= 2 || folded.count > 40 { score += 10 }
      if element.hints.contains(.title) { score += 5 }
      if isInTrail { score -= 40 }
      if names.isName(folded) { score -= 40 }
      if let article {
        if page.isIn(index, article) { score += 6 }
        if index > page.elements[article].end { score -= 20 }
      }
      if given.contains(where: { $0.agrees(with: folded) }) { score += 25 }
      let heading = Heading(element: index, folded: folded, score: score)
      all.append(heading)
      if score > best?.score ?? 19 { best = heading }
    }
    return (best, crumb, all)
  }

  /// Whether an element stands in a menu, a trail of sections or a list.
  private func isInTrail(_ element: Int) -> Bool {
    var at = element
    for _ in 0..<4 where at >= 0 {
      let tag = page.elements[at].tag
      if tag == .nav || tag == .li || page.elements[at].hints.contains(.navigation) { return true }
      at = page.elements[at].parent
    }
    return false
  }

  /// "12 thoughts on …", "3 comments".
  private func countsThoughts(_ range: Range<Int>) -> Bool {
    guard isDigit(page.buffer[range.lowerBound]) || page.buffer[range.lowerBound] | 0x20 == 0x6F
    else { return false }
    let lower = page.line(range).lowercased()
    return isCounter(lower) || lower.contains(" thoughts on ") || lower.contains(" thought on ")
  }

  /// The first piece of the page that says a title and nothing else.
  private func pieceSaying(_ title: FoldedText) -> Int? {
    page.pieces.indices.first {
      let length = page.pieces[$0].length
      return length >= title.count && length < title.count * 2 + 20
        && FoldedText(page.buffer[page.pieces[$0].range]) == title
    }
  }
}

extension Page {
  /// The text of a range on one line.
  func line(_ range: Range<Int>) -> String { collapsed(buffer[range]) }
}
