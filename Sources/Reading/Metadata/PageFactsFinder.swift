import AssayModel
import Markup

/// Settles a page's title, authors, dates, outlet and language from all the places that name them.
struct PageFactsFinder {
  let page: Page
  let metadata: PageMetadata
  /// Where the page came from.
  let source: PageSource
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

  init(page: Page, metadata: PageMetadata, source: PageSource, article: Int?, taken: [Bool]) {
    self.page = page
    self.metadata = metadata
    self.source = source
    self.article = article
    self.taken = taken
  }

  /// Finds everything.
  mutating func find() {
    language = findLanguage()
    let publisher = metadata.linked?.publisher
    let handle = metadata.first(.twitterSite)?.trimmed(of: "@")
    let names = SiteNames(
      [metadata.siteName, metadata.first(.applicationName), publisher, handle], url: source.url)
    var titles = TitleFinder(page: page, metadata: metadata, article: article, names: names)
    titles.find()
    title = titles.title
    titlePiece = titles.piece
    foldedTitle = folded(title ?? "")
    foldedHeading = folded(titles.heading ?? "")
    outlet = findOutlet()
    authors = AuthorFinder(
      page: page, metadata: metadata, article: article, titlePiece: titlePiece, taken: taken,
      outlet: outlet, names: names
    )
    .authors()
    var dates = DateFinder(
      page: page, metadata: metadata, article: article, titlePiece: titlePiece, taken: taken,
      source: source, language: language)
    dates.find()
    published = dates.published
    updated = dates.updated
  }

  private func findOutlet() -> String? {
    for name in [metadata.siteName, metadata.linked?.publisher, metadata.first(.publisher)] {
      if let name = name.map(CharacterReferences.resolved)?.trimmed, !name.isEmpty,
        !name.contains("://")
      {
        return name
      }
    }
    // What the document's title adds to the headline.
    if let title, let whole = metadata.documentTitle {
      let parts = SiteNames.parts(whole)
      if parts.count > 1, let last = parts.last, last.spaced.count <= 5,
        FoldedText(whole).count == FoldedText(title).count + FoldedText(last).count
      {
        return last
      }
    }
    if let name = metadata.first(.twitterSite)?.trimmed(of: "@"), !name.isEmpty,
      !name.utf8.contains(UInt8(ascii: "/"))
    {
      return name
    }
    return source.url.flatMap(hostOutlet)
  }

  /// The language as declared, in the form of BCP 47; else as the article's letters and small words tell it.
  private func findLanguage() -> String? {
    for text in [
      metadata.language, metadata.linked?.language, metadata.first(.language),
      metadata.first(.locale),
    ] {
      if let text, let tag = languageTag(text) { return tag }
    }
    guard let article else { return nil }
    return PlainLanguage.tag(of: page.buffer[page.elements[article].text])
  }
}

/// A language tag as BCP 47 writes it ("en-US"); `nil` for what is none.
func languageTag(_ text: String) -> String? {
  let parts = text.trimmed.split { "-_".contains($0) }
  guard let first = parts.first, (2...3).contains(first.count), parts.count <= 4,
    parts.allSatisfy({ $0.utf8.allSatisfy { isDigit($0) || ($0 | 0x20) &- 0x61 < 26 } }),
    first.utf8.allSatisfy({ !isDigit($0) })
  else { return nil }
  var tag = first.lowercased()
  for part in parts.dropFirst() {
    switch part.count {
    case 2: tag += "-" + part.uppercased()
    case 4: tag += "-" + part.prefix(1).uppercased() + part.dropFirst().lowercased()
    case 3 where part.utf8.allSatisfy(isDigit): tag += "-" + part
    default: return tag
    }
  }
  return tag
}
