import AssayModel

extension Document {
  /// Adds the other pages of the article that this document is the first page of.
  ///
  /// - Parameter pages: All pages, this one first.
  mutating func append(_ pages: [Document]) {
    var joiner = PageJoiner(self)
    for (index, page) in pages.enumerated().dropFirst() { joiner.add(page, number: index + 1) }
    self = joiner.document
  }
}

/// Puts pages behind a first one, and leaves out what they repeat.
private struct PageJoiner {
  var document: Document
  private var texts: Set<[UInt8]>
  private var posts: [PostKey: Int]
  private var imageURLs: Set<String>

  /// What tells a post from others.
  private struct PostKey: Hashable {
    var author: String?
    var time: String?
    var text: [UInt8]
  }

  init(_ first: Document) {
    var buffer = first
    for index in buffer.blocks.indices { buffer.blocks[index].page = 1 }
    document = buffer
    texts = Set(first.blocks.filter { $0.post == nil }.map { Array(first.buffer[$0.range]) })
    posts = [:]
    imageURLs = Set(first.images.map(\.url))
    let keys = PageJoiner.keys(of: first)
    for (index, key) in keys.enumerated() where posts[key] == nil { posts[key] = index }
  }

  /// Adds a page.
  mutating func add(_ page: Document, number: Int) {
    // A post that the pages before have is theirs.
    var place = [Int](repeating: 0, count: page.posts.count)
    var isNew = [Bool](repeating: false, count: page.posts.count)
    for (index, key) in PageJoiner.keys(of: page).enumerated() {
      if !key.text.isEmpty, let known = posts[key] {
        place[index] = known
      } else {
        place[index] = document.posts.count
        isNew[index] = true
        posts[key] = document.posts.count
        document.posts.append(page.posts[index])
      }
    }
    for index in page.posts.indices where isNew[index] {
      document.posts[place[index]].parent = page.posts[index].parent.moved { place[$0] }
    }

    var buffer = document.buffer
    var blocks = document.blocks
    var moves: [(from: Range<Int>, by: Int)] = []
    let entries = document.entries.count
    for block in page.blocks {
      let text = Array(page.buffer[block.range])
      if let post = block.post {
        guard isNew[post] else { continue }
      } else {
        guard block.kind != .title, texts.insert(text).inserted else { continue }
      }
      if !buffer.isEmpty { buffer += [0x0A, 0x0A] }
      moves.append((block.range, buffer.count - block.range.lowerBound))
      var moved = block
      moved.range = buffer.count..<(buffer.count + text.count)
      moved.page = number
      moved.post = block.post.map { place[$0] }
      moved.entry = block.entry.map { $0 + entries }
      blocks.append(moved)
      buffer += text
    }
    func moved(_ range: Range<Int>) -> Range<Int>? {
      let low = moves.countOfFirst { $0.from.upperBound < range.upperBound }
      guard low < moves.count, moves[low].from.lowerBound <= range.lowerBound else { return nil }
      return (range.lowerBound + moves[low].by)..<(range.upperBound + moves[low].by)
    }

    var whole = Document(
      id: document.id, name: document.name, sha256: document.sha256, kind: document.kind,
      buffer: buffer, blocks: blocks, posts: document.posts)
    whole.takeFacts(of: document)
    whole.entries = document.entries + page.entries
    whole.gaps =
      document.gaps
      + page.gaps.map { gap in
        var gap = gap
        gap.under = gap.under.map { place[$0] }
        return gap
      }
    whole.links += page.links.compactMap { link in
      moved(link.range).map { Link(url: link.url, range: $0) }
    }
    for image in page.images where imageURLs.insert(image.url).inserted {
      whole.images.append(
        Image(url: image.url, caption: image.caption.flatMap(moved), credit: image.credit))
    }
    if whole.authors.isEmpty { whole.authors = page.authors }
    whole.published = whole.published ?? page.published
    whole.updated = whole.updated ?? page.updated
    whole.corrections += page.corrections
    let address = page.url ?? page.name
    // What a page said was missing is here; what the last one says is still missing is not.
    whole.notes.removeAll(where: Pager.isNote)
    whole.notes.append("page \(number) is \(address) (SHA-256 \(page.sha256))")
    for note in page.notes where !document.notes.contains(note) {
      if !Pager.isNote(note) {
        whole.notes.append("page \(number): \(note)")
      } else if Pager.namesNext(note) {
        whole.notes.append(note)
      }
    }
    document = whole
  }

  /// What tells each post of a document from others.
  private static func keys(of document: Document) -> [PostKey] {
    var texts = [[UInt8]](repeating: [], count: document.posts.count)
    for block in document.blocks {
      if let post = block.post { texts[post] += document.buffer[block.range] + [0x0A] }
    }
    return zip(document.posts, texts).map { post, text in
      PostKey(author: post.author, time: post.publishedText ?? post.published?.value, text: text)
    }
  }
}

extension Document {
  /// Takes everything that is not text, blocks or posts from another document.
  fileprivate mutating func takeFacts(of other: Document) {
    url = other.url
    via = other.via
    retrievedAt = other.retrievedAt
    container = other.container
    outlet = other.outlet
    title = other.title
    titleRange = other.titleRange
    authors = other.authors
    published = other.published
    updated = other.updated
    place = other.place
    language = other.language
    links = other.links
    images = other.images
    notes = other.notes
    corrections = other.corrections
  }
}

extension Post.Parent {
  /// The same parent among posts that stand elsewhere.
  fileprivate func moved(_ place: (Int) -> Int) -> Post.Parent {
    switch self {
    case .none: .none
    case .post(let index): .post(place(index))
    case .removed(let under): .removed(under: under.map(place))
    case .unknown(let candidates): .unknown(candidates: candidates.map(place))
    }
  }
}
