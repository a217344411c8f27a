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

    if let title = facts.title { writer.addTitle(title) }
    for block in text.blocks { writer.add(block, page) }
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
    let base = Address.base(page: document.url, declared: metadata.base)
    let places = writer.places
    document.links = links(of: page, at: places, base: base)
    document.images = images(of: page, at: places, base: base)
    return document
  }
}
