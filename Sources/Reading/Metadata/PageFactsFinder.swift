import AssayModel
import Markup

/// Settles a page's title, authors, dates, outlet and language from all the places that name them.
struct PageFactsFinder {
  let page: Page
  let metadata: PageMetadata
  /// The article's element.
  let article: Int?
  /// Pieces that are posts.
  let taken: [Bool]

  private(set) var title: String?
  /// The piece that holds the headline, where one does.
  private(set) var titlePiece: Int?
  private(set) var foldedTitle = ""
  private(set) var foldedHeading = ""
  private(set) var authors: [String] = []
  private(set) var published: Moment?
  private(set) var updated: Moment?
  private(set) var outlet: String?
  private(set) var language: String?
  private(set) var url: String?

  init(page: Page, metadata: PageMetadata, article: Int?, taken: [Bool]) {
    self.page = page
    self.metadata = metadata
    self.article = article
    self.taken = taken
  }

  /// Finds everything.
  mutating func find(retrievedAt: Moment?) {
    url = metadata.canonical ?? metadata.first("og:url")
    language =
      (metadata.language ?? metadata.linked?.language
      ?? metadata.first("og:locale", "content-language", "dc.language"))
      .map { $0.replacing("_", with: "-") }
    outlet = findOutlet()
    findTitle()
    authors = AuthorFinder(
      page: page, metadata: metadata, article: article, titlePiece: titlePiece, taken: taken,
      outlet: outlet
    )
    .authors()
    let dates = DateFinder(
      page: page, metadata: metadata, article: article, titlePiece: titlePiece, taken: taken,
      retrievedAt: retrievedAt,
      language: language)
    published = dates.published()
    updated = dates.updated()
  }

  private func findOutlet() -> String? {
    if let name = metadata.siteName ?? metadata.linked?.publisher { return LinkedData.plain(name) }
    if let name = metadata.first("dc.publisher", "publisher", "twitter:site") {
      return name.trimmed(of: "@")
    }
    return url.flatMap(hostOutlet)
  }

  private mutating func findTitle() {
    let heading = mainHeading()
    let given = [
      metadata.linked.flatMap { $0.isNews ? $0.headline : nil },
      metadata.first("og:title"), metadata.first("dc.title", "dcterm:title", "dcterms.title"),
      metadata.first("twitter:title"), metadata.linked?.headline,
    ].compactMap { $0 }.map { withoutSite(LinkedData.plain($0)) }
    let document = metadata.documentTitle.map { withoutSite($0) }
    let headingText = heading.map { page.line($0) }
    if let headingText, confirms(headingText, given + [metadata.documentTitle ?? ""]) {
      title = headingText
    } else {
      title = given.first ?? document ?? headingText
      if title?.isEmpty == true { title = headingText }
    }
    foldedTitle = folded(title ?? "")
    if let heading {
      foldedHeading = folded(page.line(heading))
      titlePiece = page.elements[heading].pieces.first
    }
    if let title, titlePiece == nil || !confirms(page.line(heading ?? 0), [title]) {
      let wanted = folded(title)
      if let piece = page.pieces.indices.first(where: {
        page.pieces[$0].length < wanted.utf8.count * 2 + 20
          && folded(page.text(page.pieces[$0].range)) == wanted
      }) {
        titlePiece = piece
      }
    }
  }

  /// Whether a heading says what one of the given titles says, or most of it.
  private func confirms(_ heading: String, _ given: [String]) -> Bool {
    let name = folded(heading)
    guard name.count >= 4 else { return false }
    return given.contains { other in
      let text = folded(other)
      guard !text.isEmpty else { return false }
      return text == name || (text.contains(name) && name.count * 2 > text.count)
        || (name.contains(text) && text.count * 2 > name.count)
    }
  }

  /// The heading that stands over the article: the first `h1` with words, rather one in or near the article.
  private func mainHeading() -> Int? {
    var best: Int?
    var most = Int.min
    for (index, element) in page.elements.enumerated()
    where element.tag.headingLevel == 1 || element.tag.headingLevel == 2 {
      let text = page.line(index)
      guard !text.isEmpty, text.utf8.count < 400, !element.hints.contains(.comment),
        !isCounter(text.lowercased()), !text.lowercased().contains(" thoughts on ")
      else { continue }
      var score = element.tag == .h1 ? 20 : 0
      if text.spaced.count >= 3 { score += 10 }
      if element.hints.contains(.title) { score += 5 }
      if let article {
        if page.isIn(index, article) { score += 6 }
        if index > page.elements[article].end { score -= 20 }
      }
      if confirms(
        text,
        [
          metadata.documentTitle ?? "", metadata.first("og:title") ?? "",
          metadata.linked?.headline ?? "",
        ])
      {
        score += 25
      }
      if score > most {
        most = score
        best = index
      }
    }
    return most >= 20 ? best : nil
  }

  /// A title without the site's name before or after it.
  private func withoutSite(_ text: String) -> String {
    let marks = [
      " | ", " - ", " – ", " — ", " · ", " » ", " :: ", " • ", " « ", " / ", ": ", " > ",
    ]
    let line = collapsed(Array(text.utf8)[...])
    var names = [outlet, metadata.siteName, metadata.linked?.publisher].compactMap { $0 }.map(
      folded)
    if let host = url.flatMap(hostOutlet) {
      names.append(folded(host))
      names += host.split(separator: ".").map { folded(String($0)) }.filter { $0.count > 3 }
    }
    for mark in marks {
      let bytes = Array(line.utf8)
      let pin = Array(mark.utf8)
      var last: Int?
      var from = 0
      while let at = offset(of: pin, in: bytes, from: from) {
        last = at
        if from == 0 {
          let head = folded(String(decoding: bytes[..<at], as: UTF8.self))
          if names.contains(head) {
            return String(decoding: bytes[(at + pin.count)...], as: UTF8.self)
          }
        }
        from = at + 1
      }
      guard let last else { continue }
      let tail = folded(String(decoding: bytes[(last + pin.count)...], as: UTF8.self))
      let head = String(decoding: bytes[..<last], as: UTF8.self)
      if names.contains(tail)
        || names.contains(where: {
          $0.count > 3 && (tail.hasPrefix($0) || $0.hasPrefix(tail)) && tail.count > 2
        })
      {
        return withoutSite(head)
      }
    }
    return line
  }
}
