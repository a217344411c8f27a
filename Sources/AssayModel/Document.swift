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
  /// The address of the reader or archive that showed the page, where ``url`` is the original's.
  public var via: String?
  /// When the capture was fetched; unknown for a bare file.
  public var retrievedAt: Moment?
  /// The archive that held the capture; `nil` for a file of its own.
  public var container: Container?
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
  /// Where the place of the dateline stands in the buffer, if there is one.
  public var place: Range<Int>?
  /// The language as a BCP 47 tag (`en`), if it is declared or plain.
  public var language: String?

  /// The typed blocks, in the order of the buffer, none overlapping.
  public var blocks: [Block]
  /// The parts of the article with a time or an author of their own, in the order of the buffer.
  public var entries: [Entry]
  /// The posts of the thread, in the order of the page.
  public var posts: [Post]
  /// What the page says is missing from its thread.
  public var gaps: [ThreadGap]
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
    self.entries = []
    self.posts = posts
    self.gaps = []
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
