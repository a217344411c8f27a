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
  let source: PageSource
  let language: String?

  /// When it was first published, by the surest place that says.
  private(set) var published: Moment?
  /// When it was last changed, where the page says.
  private(set) var updated: Moment?

  init(
    page: Page, metadata: PageMetadata, article: Int?, titlePiece: Int?, taken: [Bool],
    source: PageSource, language: String?
  ) {
    self.page = page
    self.metadata = metadata
    self.article = article
    self.titlePiece = titlePiece
    self.taken = taken
    self.source = source
    self.language = language
  }

  /// Finds both.
  mutating func find() {
    published = first([
      metadata.linked?.published, metadata.first(.published), metadata.first(.corePublished),
      metadata.first(.otherPublished), metadata.first(.date),
    ])
    updated = first([
      metadata.linked?.updated, metadata.first(.updated), metadata.first(.coreUpdated),
    ])
    if published == nil || updated == nil { look() }
    if published == nil { published = source.url.flatMap(PathDate.moment) }
    if let updated, let published, DateFinder.isBefore(updated, published) { self.updated = nil }
  }

  /// Whether a change is said to be from before the publication: such a time is of something else.
  private static func isBefore(_ change: Moment, _ publication: Moment) -> Bool {
    if let a = change.startUTC, let b = publication.startUTC { return a < b }
    guard let a = change.end, let b = publication.start else { return false }
    return a <= b - 86_400
  }

  private func first(_ texts: [String?]) -> Moment? {
    for text in texts { if let text, let moment = moment(text) { return moment } }
    return nil
  }

  private func moment(_ text: String) -> Moment? {
    Reading.moment(text, retrievedAt: source.retrievedAt, language: language)
  }

  /// Looks at the times that are shown or marked near the headline and the article's first words.
  private mutating func look() {
    let start = article.map { page.elements[$0].pieces.lowerBound } ?? 0
    let title = titlePiece ?? start
    let after = title..<(max(title, start) + 11)
    let before = (min(title, start) - 10)..<title
    var found = DatesShown()
    // A line that is a date, above the headline too, goes before a date within other words.
    for within in [false, true] {
      for window in [after, before] where found.published == nil {
        look(in: window, within: within, &found)
      }
    }
    published = published ?? found.published
    updated = updated ?? found.updated
  }

  private func look(in window: Range<Int>, within: Bool, _ found: inout DatesShown) {
    var shown: Moment?
    for index in page.elements(startingIn: window) {
      let element = page.elements[index]
      guard element.text.count < 200, !element.hints.contains(.comment),
        !element.pieces.contains(where: { taken[$0] })
      else { continue }
      if element.tag == .time {
        if found.add(time: index, in: page, moment: moment) { continue }
      } else if !element.tag.isBlock, !element.hints.contains(.date) {
        continue
      }
      let range = trimmedRange(element.text, in: page.buffer)
      guard range.count >= 4, hasDigit(page.buffer, range), mayHoldTime(page.buffer[range]) else {
        continue
      }
      if published != nil, !DateLabel.holdsUpdate(page.buffer, range) { continue }
      for stamp in stamps(page.line(range), within: within) {
        guard let moment = moment(stamp.time) else { continue }
        switch stamp.role {
        case .updated: found.updated = found.updated ?? moment
        case .published: shown = shown ?? moment
        }
      }
    }
    found.published = found.published ?? shown
  }
}

/// What the times near a headline say.
private struct DatesShown {
  var published: Moment?
  var updated: Moment?

  /// Takes up a `time` element with a machine's time; whether it had one.
  mutating func add(time index: Int, in page: Page, moment read: (String) -> Moment?) -> Bool {
    let value = page.attribute("datetime", index) ?? page.attribute("content", index)
    guard let value, let moment = read(value) else { return false }
    if isUpdate(index, page) {
      updated = updated ?? moment
    } else if published == nil {
      published = moment
    }
    return true
  }

  /// Whether an element is named as the time of a change, or stands after the word for it.
  private func isUpdate(_ index: Int, _ page: Page) -> Bool {
    for name in ["itemprop", "class", "property"] {
      if let value = page.attribute(name, index)?.lowercased(),
        value.contains("modified") || value.contains("updated"),
        !value.contains("publish")
      {
        return true
      }
    }
    let text = page.elements[index].text
    if DateLabel.role(startOf: trimmedRange(text, in: page.buffer), in: page.buffer) == .updated {
      return true
    }
    let parent = page.elements[index].parent
    guard parent >= 0 else { return false }
    let low = max(page.elements[parent].text.lowerBound, text.lowerBound - 40)
    guard low < text.lowerBound else { return false }
    return DateLabel.role(
      endOf: trimmedRange(low..<text.lowerBound, in: page.buffer), in: page.buffer)
      == .updated
  }
}
