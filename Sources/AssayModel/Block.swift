/// A typed range of a document's buffer.
///
/// A document may have a million blocks, so that each is packed into 24 bytes: numbers too large for their place become
/// the largest that it holds, and an index below zero is none.
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
    /// The text of a post of somebody else, shown inside the article; see ``Block/entry``.
    case embeddedPost
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
    /// This is the one table that decides it. The words of an embedded post count: people who mark up by hand what
    /// belongs to an article take them in more often than not (phrases .945 with them and .939 without, scrapinghub
    /// .966 and .964; only fundus, .961 and .963, leaves them out). Who signed a post does not: that is its
    /// ``Entry``. A pull quote says again what a paragraph says, so that counting it would make two statements of one.
    public var countsAsArticle: Bool {
      switch self {
      case .heading, .paragraph, .quotation, .listItem, .embeddedPost, .tableRow, .note: true
      case .title, .pullQuote, .caption, .credit, .byline, .furniture: false
      }
    }
  }

  /// What the block is.
  public var kind: Kind
  private var depth: UInt8 = 0
  // What these hold is read and written through the properties below; -1 is none.
  private var start: UInt32 = 0
  private var stop: UInt32 = 0
  private var postIndex: Int32 = -1
  private var entryIndex: Int32 = -1
  private var pageNumber: Int32 = -1

  /// Creates a block.
  ///
  /// Its range must lie in the first four gigabytes.
  public init(
    _ kind: Kind, _ range: Range<Int>, level: Int = 0, post: Int? = nil, entry: Int? = nil,
    page: Int? = nil
  ) {
    self.kind = kind
    self.range = range
    self.level = level
    self.post = post
    self.entry = entry
    self.page = page
  }
}

extension Block {
  /// Where it stands in the buffer.
  public var range: Range<Int> {
    get { Int(start)..<Int(stop) }
    set {
      start = UInt32(clamping: newValue.lowerBound)
      stop = UInt32(clamping: newValue.upperBound)
    }
  }

  /// The level of a heading or list item, from 1; 0 where it has none.
  public var level: Int {
    get { Int(depth) }
    set { depth = UInt8(clamping: newValue) }
  }

  /// The index of the post the block belongs to; `nil` for the article.
  public var post: Int? {
    get { Block.optional(postIndex) }
    set { postIndex = Int32(clamping: newValue ?? -1) }
  }

  /// The index of the entry the block belongs to, where the article has entries.
  public var entry: Int? {
    get { Block.optional(entryIndex) }
    set { entryIndex = Int32(clamping: newValue ?? -1) }
  }

  /// The page it stands on, from 1, where the source has pages.
  public var page: Int? {
    get { Block.optional(pageNumber) }
    set { pageNumber = Int32(clamping: newValue ?? -1) }
  }

  private static func optional(_ number: Int32) -> Int? { number < 0 ? nil : Int(number) }
}
