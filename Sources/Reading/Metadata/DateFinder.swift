import AssayModel
import Markup

/// Finds when an article was published and changed.
struct DateFinder {
  let page: Page
  let metadata: PageMetadata
  let article: Int?
  let titlePiece: Int?
  /// Pieces that are posts.
  let taken: [Bool]
  let retrievedAt: Moment?
  let language: String?

  /// When the article was first published, by the surest place that says.
  func published() -> Moment? {
    let given = [
      metadata.linked?.published,
      metadata.first(
        "article:published_time", "og:published_time", "datepublished", "og:article:published_time"),
      metadata.first(
        "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.date", "dc.date",
        "dcterms.created", "dcterms.issued", "pubdate", "publishdate", "publish-date",
        "publication_date", "date", "citation_publication_date", "article.published",
        "cxenseparse:recs:publishtime", "rbpubdate", "dc.date.created", "displaydate", "ptime",
        "timestamp", "datecreated"),
    ]
    for value in given {
      if let value, let moment = moment(value, retrievedAt: retrievedAt, language: language) {
        return moment
      }
    }
    return visible()
  }

  /// When the article was last changed, where the page says.
  func updated() -> Moment? {
    let value =
      metadata.linked?.updated
      ?? metadata.first(
        "article:modified_time", "og:updated_time", "datemodified", "dcterms.modified",
        "last-modified")
    return value.flatMap { moment($0, retrievedAt: retrievedAt, language: language) }
  }

  /// The first time shown or marked near the headline.
  private func visible() -> Moment? {
    let start = article.map { page.elements[$0].pieces.lowerBound } ?? 0
    let low = min(titlePiece ?? start, start) - 10
    let high = max(titlePiece ?? start, start) + 10
    var shown: Moment?
    for (index, element) in page.elements.enumerated() {
      guard element.pieces.lowerBound >= low, element.pieces.lowerBound <= high,
        element.text.count < 120
      else { continue }
      if element.hints.contains(.comment) || element.pieces.contains(where: { taken[$0] }) {
        continue
      }
      if element.tag == .time, let value = page.attribute("datetime", index),
        let moment = moment(value, retrievedAt: retrievedAt, language: language)
      {
        return moment
      }
      guard shown == nil,
        element.tag.isBlock || element.hints.contains(.date) || element.tag == .time
      else { continue }
      let text = page.line(index)
      if let line = dateLine(text)
        ?? embeddedTime(text).map({ DateLine(role: .published, time: $0) })
      {
        shown = moment(line.time, retrievedAt: retrievedAt, language: language)
      }
    }
    return shown
  }
}
