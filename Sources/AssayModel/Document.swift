/// The reading of one capture: its metadata, its typed blocks and its thread of posts.
///
/// A document is *one* UTF-8 buffer. Blocks, posts and passages are byte ranges of it, so that the
/// cited bytes are the text that is shown.
public struct Document: Sendable, Identifiable {
  /// The capture's id: 12 hex digits of its SHA-256.
  public let id: String
  /// The name people know this source by: its path as given, or its URL.
  public let name: String
  /// SHA-256 of the capture, 64 lower-case hex digits.
  public let sha256: String
  /// What kind of source this was read from.
  public let kind: Capture.Kind
  /// The text, as UTF-8; always valid.
  public let buffer: [UInt8]

  /// Where the page says it lives, or where it was fetched from.
  public var url: String?
  /// Who published it.
  public var outlet: String?
  /// The headline.
  public var title: String?
  /// Where the headline stands in the buffer, if it does.
  public var titleRange: Range<Int>?
  /// The people who signed it, without job titles.
  public var authors: [String]
  /// When it was first published.
  public var published: Moment?
  /// When it was last changed, if it says.
  public var updated: Moment?
  /// The language as a BCP 47 tag (`en`), if it is declared or plain.
  public var language: String?

  /// The typed blocks, in the order of the buffer, none overlapping.
  public var blocks: [Block]
  /// The posts of the thread, in the order of the page.
  public var posts: [Post]
  /// The links, in the order of the buffer.
  public var links: [Link]
  /// The pictures, in the order of the page.
  public var images: [Image]
  /// What the reader should know about this reading: a wrong charset, a budget that ran out.
  public var notes: [String]
  /// What a person put right by hand, with who did.
  public var corrections: [AppliedCorrection]

  /// Creates a document; the lists start empty and the metadata unknown.
  public init(
    id: String, name: String, sha256: String, kind: Capture.Kind, buffer: [UInt8],
    blocks: [Block] = [], posts: [Post] = []
  ) {
    self.id = id
    self.name = name
    self.sha256 = sha256
    self.kind = kind
    self.buffer = buffer
    self.authors = []
    self.blocks = blocks
    self.posts = posts
    self.links = []
    self.images = []
    self.notes = []
    self.corrections = []
  }
}

extension Document {
  /// The text of a byte range, which must lie on scalar boundaries.
  ///
  /// O(length).
  public func text(_ range: Range<Int>) -> String {
    String(decoding: buffer[range], as: UTF8.self)
  }

  /// The text of a passage, its ranges joined by an ellipsis.
  public func text(_ passage: Passage) -> String {
    passage.ranges.map { text($0) }.joined(separator: " … ")
  }

  /// What to call it: the outlet, or the last part of its name where the outlet is not known.
  public var byname: String {
    if let outlet { return outlet }
    return name.split(separator: "/").last.map(String.init) ?? name
  }

  /// The article's own text: the blocks that count, a blank line between them.
  public var articleText: String {
    articleBlocks.map { text($0.range) }.joined(separator: "\n\n")
  }

  /// The blocks that count as the article's text.
  public var articleBlocks: [Block] {
    blocks.filter { $0.post == nil && $0.kind.countsAsArticle }
  }

  /// The text of a post: its blocks, a blank line between them.
  public func text(ofPost index: Int) -> String {
    blocks.filter { $0.post == index }.map { text($0.range) }.joined(separator: "\n\n")
  }

  /// The index of the block that holds the offset, if one does.
  ///
  /// O(log blocks).
  public func block(at offset: Int) -> Int? {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    guard low < blocks.count, blocks[low].range.contains(offset) else { return nil }
    return low
  }
}

/// A typed range of a document's buffer.
public struct Block: Sendable, Hashable {
  /// What a block is.
  public enum Kind: String, Sendable, CaseIterable {
    /// The headline.
    case title
    /// A heading; see ``Block/level``.
    case heading
    /// A paragraph.
    case paragraph
    /// A quotation set apart.
    case quotation
    /// A sentence of the article repeated as decoration.
    case pullQuote
    /// A list item.
    case listItem
    /// A picture's caption.
    case caption
    /// A picture's credit.
    case credit
    /// A row of a table.
    case tableRow
    /// The line that names the authors or the date.
    case byline
    /// A correction or update note.
    case note
    /// What belongs to the page and not to the article: menus, buttons, invitations to subscribe.
    case furniture

    /// Whether such a block is part of the article's text.
    ///
    /// This is the one table that decides it.
    public var countsAsArticle: Bool {
      switch self {
      case .heading, .paragraph, .quotation, .listItem, .tableRow, .note: true
      case .title, .pullQuote, .caption, .credit, .byline, .furniture: false
      }
    }
  }

  /// What the block is.
  public var kind: Kind
  /// Where it stands in the buffer.
  public var range: Range<Int>
  /// The level of a heading or list item, from 1; 0 where it has none.
  public var level: Int
  /// The index of the post the block belongs to; `nil` for the article.
  public var post: Int?
  /// The page it stands on, from 1, where the source has pages.
  public var page: Int?

  /// Creates a block.
  public init(
    _ kind: Kind, _ range: Range<Int>, level: Int = 0, post: Int? = nil, page: Int? = nil
  ) {
    self.kind = kind
    self.range = range
    self.level = level
    self.post = post
    self.page = page
  }
}

/// One contribution to a thread.
///
/// Its text is the document's blocks that carry its index; it may be empty.
public struct Post: Sendable, Hashable {
  /// Whom a post answers.
  public enum Parent: Sendable, Hashable {
    /// Nobody: it begins a thread.
    case none
    /// The post with this index.
    case post(Int)
    /// A post that is no longer on the page; the nearest one above it that still is, if any.
    case removed(under: Int?)
    /// One of these posts; the page does not say which.
    case unknown(candidates: [Int])
  }

  /// Who wrote it, as the page shows the name.
  public var author: String?
  /// When it was written.
  public var published: Moment?
  /// The time as the page words it ("8 months ago").
  public var publishedText: String?
  /// The votes shown for it.
  public var votes: Int?
  /// Whom it answers.
  public var parent: Parent
  /// How deep it stands, from 1, as far as the page shows.
  public var depth: Int

  /// Creates a post.
  public init(
    author: String? = nil, published: Moment? = nil, publishedText: String? = nil,
    votes: Int? = nil, parent: Parent = .none, depth: Int = 1
  ) {
    self.author = author
    self.published = published
    self.publishedText = publishedText
    self.votes = votes
    self.parent = parent
    self.depth = depth
  }
}

/// A link with the text it stands under.
public struct Link: Sendable, Hashable {
  /// Where it points, as written and resolved against the page's address where that is known.
  public let url: String
  /// Where its text stands in the buffer.
  public let range: Range<Int>

  /// Creates a link.
  public init(url: String, range: Range<Int>) {
    self.url = url
    self.range = range
  }
}

/// A picture.
public struct Image: Sendable, Hashable {
  /// Where the picture is.
  public let url: String
  /// Where its caption stands in the buffer, if it has one.
  public let caption: Range<Int>?
  /// Its credit, if it has one.
  public let credit: String?

  /// Creates a picture.
  public init(url: String, caption: Range<Int>? = nil, credit: String? = nil) {
    self.url = url
    self.caption = caption
    self.credit = credit
  }
}
