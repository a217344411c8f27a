import AssayModel

/// A document being put together for a test: blocks are appended, passages found by their words.
struct Draft {
  var buffer: [UInt8] = []
  var blocks: [Block] = []
  var posts: [Post] = []
  let id: String

  init(_ id: String) { self.id = id }

  mutating func add(
    _ kind: Block.Kind, _ text: String, level: Int = 0, post: Int? = nil, page: Int? = nil
  ) {
    if !buffer.isEmpty { buffer.append(0x0A) }
    let start = buffer.count
    buffer.append(contentsOf: text.utf8)
    blocks.append(Block(kind, start..<buffer.count, level: level, post: post, page: page))
  }

  mutating func post(
    _ author: String?, _ text: String, depth: Int = 1, parent: Post.Parent = .none,
    at time: Moment? = nil, timeText: String? = nil, votes: Int? = nil
  ) {
    posts.append(
      Post(
        author: author, published: time, publishedText: timeText, votes: votes, parent: parent,
        depth: depth))
    if !text.isEmpty { add(.paragraph, text, post: posts.count - 1) }
  }

  func document(_ name: String, outlet: String?, title: String?) -> Document {
    var document = Document(
      id: id, name: name, sha256: String(repeating: id, count: 6).prefix(64).description,
      kind: .html, buffer: buffer, blocks: blocks, posts: posts)
    document.outlet = outlet
    document.title = title
    document.titleRange = blocks.first { $0.kind == .title }?.range
    document.language = "en"
    return document
  }

  /// The passage of some words at their first place, or the first one after other words.
  func passage(_ words: String, after: String = "") -> Passage {
    let from = after.isEmpty ? 0 : find(after, from: 0) + after.utf8.count
    let start = find(words, from: from)
    return Passage(id, start..<start + words.utf8.count)
  }

  private func find(_ words: String, from: Int) -> Int {
    let wanted = Array(words.utf8)
    var at = from
    while at + wanted.count <= buffer.count {
      if buffer[at..<at + wanted.count].elementsEqual(wanted) { return at }
      at += 1
    }
    preconditionFailure("The draft does not hold: \(words)")
  }
}

/// A time as a test writes it: `2031-05-14T06:40`, with its zone where it has one.
func moment(_ value: String, offset: Int? = nil, zone: String? = nil, about: Bool = false) -> Moment
{
  Moment(
    value.contains("T") ? .time : .date, value, offset: offset, zone: zone,
    precision: value.contains("T") ? .minute : .day, approximate: about)
}
