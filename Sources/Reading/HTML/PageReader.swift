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
    document.place = datelinePlace(in: document)
    document.links = writer.links(page, base: document.url)
    document.images = writer.images(page, base: document.url)
    return document
  }
}

/// One block to be written: its kind, and where its text stands on the page.
struct DraftBlock {
  var kind: Block.Kind
  var level = 0
  var range: Range<Int>
  /// What follows on the same line, each with the words that stand before it.
  var rest: [(separator: String, range: Range<Int>)] = []
}

/// Writes blocks one after another into a buffer, a blank line between them.
struct BufferWriter {
  private(set) var buffer: [UInt8] = []
  private(set) var blocks: [Block] = []
  private(set) var posts: [Post] = []
  /// Where ranges of the page went: ascending on both sides within one call.
  private var moved: [(from: Range<Int>, to: Int)] = []

  /// Writes the headline.
  mutating func addTitle(_ title: String) {
    write(Array(title.utf8)[...], kind: .title, level: 0, post: nil)
  }

  /// Writes a block of the page.
  mutating func add(_ block: DraftBlock, _ page: Page, post: Int? = nil) {
    let range = trimmedRange(block.range, in: page.buffer)
    guard !range.isEmpty else { return }
    write(page.buffer[range], kind: block.kind, level: block.level, post: post)
    if let last = blocks.last { moved.append((range, last.range.lowerBound)) }
    for part in block.rest {
      let range = trimmedRange(part.range, in: page.buffer)
      guard !range.isEmpty, let last = blocks.indices.last else { continue }
      buffer += Array(part.separator.utf8)
      moved.append((range, buffer.count))
      buffer += page.buffer[range]
      let start = blocks[last].range.lowerBound
      blocks[last] = Block(
        block.kind, start..<buffer.count, level: block.level, post: post)
    }
  }

  /// Writes a thread.
  mutating func add(_ thread: PageThread, _ page: Page, retrievedAt: Moment?, language: String?) {
    for (index, draft) in thread.posts.enumerated() {
      var post = Post(
        author: draft.author, publishedText: draft.timeText, votes: draft.votes,
        parent: draft.parent,
        depth: draft.depth)
      for value in [draft.timeValue, draft.timeText] {
        guard post.published == nil, let value else { continue }
        post.published = moment(value, retrievedAt: retrievedAt, language: language)
      }
      posts.append(post)
      for block in draft.blocks { add(block, page, post: index) }
    }
  }

  private mutating func write(_ bytes: ArraySlice<UInt8>, kind: Block.Kind, level: Int, post: Int?)
  {
    if !buffer.isEmpty { buffer += [0x0A, 0x0A] }
    let start = buffer.count
    buffer += bytes
    blocks.append(Block(kind, start..<buffer.count, level: level, post: post))
  }

  /// The links whose text was written, in the order of the buffer.
  func links(_ page: Page, base: String?) -> [Link] {
    let order = moved.sorted { $0.from.lowerBound < $1.from.lowerBound }
    var result: [Link] = []
    for anchor in page.anchors {
      let text = trimmedRange(anchor.text, in: page.buffer)
      guard !text.isEmpty, !anchor.url.hasPrefix("javascript:"), let place = place(of: text, order)
      else { continue }
      result.append(Link(url: resolved(anchor.url, base: base), range: place))
    }
    return result.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
  }

  /// The pictures of the page, with the captions that were written.
  func images(_ page: Page, base: String?) -> [Image] {
    let order = moved.sorted { $0.from.lowerBound < $1.from.lowerBound }
    var result: [Image] = []
    for picture in page.pictures {
      var figure = picture.element
      while figure >= 0, page.elements[figure].tag != .figure {
        figure = page.elements[figure].parent
      }
      guard figure >= 0 else { continue }
      var caption: Range<Int>?
      for piece in page.elements[figure].pieces where caption == nil {
        caption = place(of: page.pieces[piece].range, order)
      }
      let url = resolved(picture.url, base: base)
      if result.last?.url != url { result.append(Image(url: url, caption: caption)) }
    }
    return result
  }

  private func place(of range: Range<Int>, _ order: [(from: Range<Int>, to: Int)]) -> Range<Int>? {
    var low = 0
    var high = order.count
    while low < high {
      let middle = (low + high) / 2
      if order[middle].from.upperBound <= range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < order.count, order[low].from.lowerBound <= range.lowerBound,
      order[low].from.upperBound >= range.upperBound
    else { return nil }
    let start = order[low].to + range.lowerBound - order[low].from.lowerBound
    return start..<(start + range.count)
  }
}

/// An address resolved against the page's own, where that is known.
func resolved(_ url: String, base: String?) -> String {
  guard let base, let scheme = base.firstRange(of: "://"), url.firstRange(of: "://") == nil,
    !url.hasPrefix("mailto:"), !url.hasPrefix("tel:"), !url.hasPrefix("data:")
  else { return url }
  let host = base[..<scheme.upperBound] + base[scheme.upperBound...].prefix { !"/?#".contains($0) }
  if url.hasPrefix("//") { return String(base[..<scheme.lowerBound]) + ":" + url }
  if url.hasPrefix("/") { return String(host) + url }
  let path = base.prefix { $0 != "#" && $0 != "?" }
  if url.hasPrefix("#") { return base.prefix { $0 != "#" } + url }
  guard let slash = path.lastIndex(of: "/"), path.distance(from: slash, to: path.endIndex) >= 0,
    path.count > host.count
  else { return String(host) + "/" + url }
  return String(path[...slash]) + url
}
