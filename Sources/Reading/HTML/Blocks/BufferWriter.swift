import AssayModel

/// Writes blocks one after another into a buffer, a blank line between them.
struct BufferWriter {
  private(set) var buffer: [UInt8] = []
  private(set) var blocks: [Block] = []
  private(set) var posts: [Post] = []
  /// Where ranges of the page went, in the order of writing.
  private var moved: [WrittenPlaces.Move] = []

  /// Where the words of the page were written.
  var places: WrittenPlaces { WrittenPlaces(moved) }

  /// Writes the headline.
  mutating func addTitle(_ title: String) {
    let start = begin()
    buffer += Array(title.utf8)
    blocks.append(Block(.title, start..<buffer.count))
  }

  /// Writes a block of the page.
  mutating func add(_ block: DraftBlock, _ page: Page, post: Int? = nil) {
    let range = trimmedRange(block.range, in: page.buffer)
    guard !range.isEmpty else { return }
    let start = begin()
    move(range, page)
    for part in block.rest {
      let range = trimmedRange(part.range, in: page.buffer)
      guard !range.isEmpty else { continue }
      buffer += Array(part.separator.utf8)
      move(range, page)
    }
    blocks.append(
      Block(
        block.kind, start..<buffer.count, level: block.level, post: post, entry: block.entry))
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

  /// Parts what comes from what stands there; where it starts.
  private mutating func begin() -> Int {
    if !buffer.isEmpty {
      buffer.append(0x0A)
      buffer.append(0x0A)
    }
    return buffer.count
  }

  private mutating func move(_ range: Range<Int>, _ page: Page) {
    moved.append(WrittenPlaces.Move(from: range, to: buffer.count))
    buffer += page.buffer[range]
  }
}
