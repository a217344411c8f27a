import AssayModel

extension PageReader {
  /// The embedded posts and the entries of a live blog in the article.
  func entries(
    in top: Int, taken: [Bool], _ source: PageSource, _ facts: PageFactsFinder, _ base: Address?
  ) -> PageEntries {
    var entries = PageEntries(page)
    EmbeddedPosts(
      page: page, top: top, base: base, retrievedAt: source.retrievedAt, language: facts.language
    )
    .add(to: &entries)
    // The words that microdata and linked data have for a live blog, whatever begins them.
    let isLive = contains(Array("iveBlog".utf8), pairAt: 2, in: capture.bytes)
    if isLive {
      LiveUpdates(
        page: page, base: base, retrievedAt: source.retrievedAt, language: facts.language
      )
      .add(to: &entries, in: top, taken: taken)
    }
    if !entries.entries.contains(where: { $0.kind == .live }) {
      LiveEntries(
        page: page, isDeclared: isLive, base: base, retrievedAt: source.retrievedAt,
        language: facts.language, published: facts.published, taken: taken
      )
      .add(to: &entries, in: top)
    }
    return entries
  }
}
