import Markup

/// Finds who signed an article, from linked data, the head, microdata and the visible byline.
struct AuthorFinder {
  let page: Page
  let metadata: PageMetadata
  let article: Int?
  let titlePiece: Int?
  /// Pieces that are posts.
  let taken: [Bool]
  let outlet: String?

  /// The authors by the surest place that names any.
  func authors() -> [String] {
    let given = [
      metadata.linked?.authors ?? [],
      [
        "author", "dc.creator", "dcterms.creator", "sailthru.author", "parsely-author", "byl",
        "article:author_name", "citation_author", "article:author", "og:article:author",
        "dcsext.author", "rbauthors",
      ]
      .lazy.map { metadata.all($0) }.first { !$0.isEmpty && !$0.allSatisfy { $0.contains("://") } }
        ?? [],
    ]
    for names in given {
      let cleaned = clean(names)
      if cleaned.isEmpty { continue }
      // The paper's own name gives way to a person on the page.
      if let outlet, cleaned.count == 1, folded(cleaned[0]) == folded(outlet) {
        let shown = visible()
        return shown.contains(where: isPersonName) ? shown : cleaned
      }
      return cleaned
    }
    return visible()
  }

  /// Names without jobs, addresses and the site's own name where a person stands beside it.
  private func clean(_ names: [String]) -> [String] {
    var result: [String] = []
    for name in names where !name.contains("://") && name.utf8.count < 200 && !name.hasPrefix("(") {
      var text = LinkedData.plain(droppingBylineMark(name) ?? name).trimmed(of: ",;|")
      // A short sign in brackets is how the paper marks the writer's lines.
      if text.hasSuffix(")"), let open = text.lastIndex(of: "("),
        text.distance(from: open, to: text.endIndex) <= 7
      {
        text = String(text[..<open]).trimmed
      }
      let parts = authorParts(text)
      for part in parts where !part.isEmpty && !result.contains(part) { result.append(part) }
    }
    return result
  }

  private func authorParts(_ text: String) -> [String] {
    if isPersonName(text) { return [text] }
    let pieces = cutAtConjunctions(text)
    if pieces.count > 1 {
      let named = people(in: text)
      if !named.isEmpty { return named }
    }
    return [text]
  }

  /// The byline as the page shows it, near the headline or the article's first words.
  private func visible() -> [String] {
    let start = article.map { page.elements[$0].pieces.lowerBound } ?? 0
    let low = min(titlePiece ?? start, start) - 8
    let high = max(titlePiece ?? start, start) + 8
    var fallback: [String] = []
    for (index, element) in page.elements.enumerated() {
      guard element.pieces.lowerBound >= low, element.pieces.lowerBound <= high,
        element.text.count < 160
      else { continue }
      let isAuthor =
        element.hints.contains(.author)
        || (element.tag == .a && page.attribute("rel", index)?.contains("author") == true)
      guard isAuthor || element.tag.isBlock || element.hints.contains(.byline) else { continue }
      if element.hints.contains(.comment) || element.pieces.contains(where: { taken[$0] }) {
        continue
      }
      let text = page.line(index)
      if isAuthor {
        let stripped = droppingBylineMark(text) ?? text
        let named = people(in: stripped)
        if !named.isEmpty { return named }
        if fallback.isEmpty, isHandle(stripped), stripped.spaced.count <= 3,
          !isPageFurniture(stripped)
        {
          fallback = [stripped]
        }
      } else if let line = byline(text) {
        return line.authors
      }
    }
    return fallback
  }
}
