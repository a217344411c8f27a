import AssayModel
import Markup

/// Puts a page's parts together: the thread, the article, the facts, in one buffer.
struct PageReader {
  let page: Page
  let metadata: PageMetadata
  let capture: Capture

  private var writer = BufferWriter()

  init(page: Page, metadata: PageMetadata, capture: Capture) {
    self.page = page
    self.metadata = metadata
    self.capture = capture
  }

  /// Reads the page into a document.
  mutating func read() -> Document {
    let source = PageSource(page: page, metadata: metadata, capture: capture)
    let thread = PageThreadFinder.thread(
      in: page, isNews: metadata.linked?.isNews == true)
    var taken = [Bool](repeating: false, count: page.pieces.count)
    if let thread { for range in thread.pieces { for piece in range { taken[piece] = true } } }
    var finder = ArticleFinder(
      page, taken: taken, title: metadata.first(.ogTitle) ?? metadata.documentTitle)
    let top = finder.find()
    var facts = PageFactsFinder(
      page: page, metadata: metadata, source: source, article: top, taken: taken)
    facts.find()
    var text = ArticleText(page: page, finder: finder, top: top, facts: facts)
    text.choose()

    let base = Address.base(page: source.url, declared: metadata.base)
    var drafts = text.blocks
    var entries: [Entry] = []
    if let top {
      let found = self.entries(in: top, taken: taken, source, facts, base)
      drafts = BlockTyping(page: page, top: top, entries: found).typed(drafts)
      entries = PageEntries.numbered(found.entries, &drafts)
    }
    if let title = facts.title { writer.addTitle(title) }
    for block in drafts { writer.add(block, page) }
    if let thread {
      writer.add(thread, page, retrievedAt: source.retrievedAt, language: facts.language)
    }

    var document = Document(
      id: capture.id, name: capture.name, sha256: capture.sha256, kind: .html,
      buffer: writer.buffer,
      blocks: writer.blocks, posts: writer.posts)
    document.title = facts.title
    document.titleRange = writer.blocks.first { $0.kind == .title }?.range
    document.authors = facts.authors
    document.published = facts.published
    document.updated = facts.updated
    document.outlet = facts.outlet
    document.language = facts.language
    document.url = source.url
    document.via = source.via
    document.retrievedAt = source.retrievedAt
    document.entries = entries
    document.gaps = thread?.gaps ?? []
    let places = writer.places
    document.links = links(of: page, at: places, base: base)
    document.images =
      Pictures(
        page: page, top: top, isPruned: finder.isPruned, blocks: writer.blocks,
        buffer: writer.buffer, places: places, base: base
      )
      .images()
    if let top,
      let note = Pager(page: page, top: top, taken: taken, base: base, url: source.url).note()
    {
      document.notes.append(note)
    }
    return document
  }
}
