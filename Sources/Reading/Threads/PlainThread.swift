import AssayModel

/// A thread found in the lines of a plain text.
struct PlainThread {
  /// From the first post's head to the last line of the thread.
  var lines: Range<Int>
  /// The posts, in the order of the page.
  var posts: [PlainPost]
}

/// One post in the lines of a plain text.
struct PlainPost {
  /// Whom a post answers, as far as its own lines say.
  enum Parent {
    case none
    case post(Int)
    case removed(under: Int?)
    case named(String)
    /// It answers somebody; the copy does not say whom.
    case somebody
  }

  var author: String?
  var time: String?
  var votes: Int?
  var parent = Parent.none
  var depth = 1
  /// The lines that say who and when.
  var head: Range<Int>
  /// The lines below them.
  var body: Range<Int>
  /// The lines of the body that quote another post.
  var quotation: Range<Int>?
}

/// The thread in a plain text, where it has one: the form that finds most posts with an author, the surer one of two alike.
func plainThread(in lines: TextLines) -> PlainThread? {
  let found = [
    IndentedList.thread(in: lines), TwiceNamed.thread(in: lines), HeadLines.thread(in: lines),
    StampedLines.thread(in: lines),
  ]
  var best: PlainThread?
  var most = 1
  for case let thread? in found {
    let signed = thread.posts.count { $0.author != nil }
    if signed > most || best == nil && thread.posts.count > 1 {
      best = thread
      most = signed
    }
  }
  guard let best else { return nil }
  var trimming = PlainPostTrimming(best, lines)
  trimming.trim()
  return trimming.thread
}

/// Turns the lines of a thread into posts and blocks.
struct PlainThreadBuilder {
  let grouping: ParagraphGrouping
  let retrievedAt: Moment?
  private(set) var posts: [Post] = []
  private(set) var blocks: [Block] = []
  private var byAuthor: [String: [Int]] = [:]

  init(grouping: ParagraphGrouping, retrievedAt: Moment?) {
    self.grouping = grouping
    self.retrievedAt = retrievedAt
  }

  /// Adds every post of a thread.
  mutating func build(_ thread: PlainThread) {
    for draft in thread.posts { add(draft) }
  }

  private mutating func add(_ draft: PlainPost) {
    let index = posts.count
    var post = Post(author: draft.author, publishedText: draft.time, votes: draft.votes)
    post.published = draft.time.flatMap {
      moment($0, retrievedAt: retrievedAt, language: nil)
    }
    post.depth = draft.depth
    switch draft.parent {
    case .none: post.parent = .none
    case .post(let parent):
      post.parent = .post(parent)
      post.depth = posts[parent].depth + 1
    case .removed(let under): post.parent = .removed(under: under)
    case .somebody:
      post.parent = .unknown(candidates: [])
      post.depth = 2
    case .named(let name): resolve(name, &post)
    }
    posts.append(post)
    if let author = draft.author { byAuthor[folded(author), default: []].append(index) }
    for paragraph in grouping.paragraphs(in: draft.head) {
      blocks.append(Block(.byline, paragraph.range, page: paragraph.page))
    }
    for paragraph in bodyParagraphs(draft.body) {
      var block = block(paragraph, post: index)
      if draft.quotation?.contains(paragraph.lines.lowerBound) == true { block.kind = .quotation }
      blocks.append(block)
    }
  }

  /// "Reply to X" names a person, not a post: only one earlier post of X makes it plain which is meant.
  private func resolve(_ name: String, _ post: inout Post) {
    let candidates = byAuthor[folded(name)] ?? []
    switch candidates.count {
    case 0: post.parent = .removed(under: nil)
    case 1: post.parent = .post(candidates[0])
    default: post.parent = .unknown(candidates: candidates)
    }
    post.depth = (candidates.map { posts[$0].depth }.min() ?? 1) + 1
  }

  private func bodyParagraphs(_ body: Range<Int>) -> [Paragraph] {
    var result = grouping.paragraphs(in: body)
    while let last = result.last, isPostFurniture(last.text) { result.removeLast() }
    while let first = result.first, isPostLabel(first.text) { result.removeFirst() }
    return result
  }

  private func block(_ paragraph: Paragraph, post: Int) -> Block {
    var kind = Block.Kind.paragraph
    var level = 0
    if paragraph.text.hasPrefix(">") {
      kind = .quotation
    } else if listMarkerLength(paragraph.text) > 0 {
      kind = .listItem
      level = 1
    }
    return Block(kind, paragraph.range, level: level, post: post, page: paragraph.page)
  }
}
