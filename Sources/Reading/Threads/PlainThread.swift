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

/// A name in the form in which two spellings of it are one: lower case, spaces and signs aside.
func folded(_ name: String) -> String {
  String(name.lowercased().filter { $0.isLetter || $0.isNumber })
}

/// Whether a line below a post is a button or a count of it: "Reply", "+3", "12 points".
func isPostFurniture(_ text: String) -> Bool {
  let lower = text.lowercased().trimmed(of: ".:!()[]|·•+-−–▲▼↑↓ ")
  if lower.isEmpty || lower.allSatisfy(\.isNumber) { return lower.count <= 5 }
  let tokens = words(lower)
  guard tokens.count <= 8 else { return false }
  let buttons: Set<String> = [
    "reply", "share", "report", "like", "likes", "flag", "permalink", "save", "edit", "quote",
    "upvote", "downvote", "parent", "embed", "link", "points", "point", "votes", "vote", "replies",
    "abuse", "view", "hide", "show", "more", "give", "award", "react", "translate", "comment", "up",
    "down",
  ]
  guard tokens.allSatisfy({ buttons.contains($0) || $0.allSatisfy(\.isNumber) }) else {
    return false
  }
  return tokens.contains { buttons.contains($0) }
}

/// Whether a line above or below a post's words is a label on it: "Last edited 8 months ago by X".
func isPostLabel(_ text: String) -> Bool {
  let lower = text.lowercased().trimmed(of: "()[]")
  guard lower.utf8.count <= 80 else { return false }
  for start in [
    "last edited ", "edited by ", "edited on ", "this comment was edited", "this post was edited",
  ]
  where lower.hasPrefix(start) { return true }
  if let rest = lower.dropping(prefix: "edited "), isTimeText(rest) { return true }
  return isPostFurniture(text) && !lower.isEmpty && words(lower).count <= 3
    && !lower.allSatisfy(\.isNumber)
}
