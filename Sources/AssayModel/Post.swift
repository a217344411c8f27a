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
  /// The votes shown for it: those for it less those against it, where both are shown.
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

/// Something that a page says is missing from its thread.
public struct ThreadGap: Sendable, Hashable {
  /// What is missing.
  public enum Kind: String, Sendable, CaseIterable {
    /// Posts that a button would have fetched ("load more comments").
    case notLoaded
    /// Posts on other pages of the thread.
    case otherPages
    /// Fewer posts stand here than the page counts.
    case fewerThanCounted
  }

  /// What is missing.
  public var kind: Kind
  /// The post whose answers are missing; `nil` where it is the thread that goes on.
  public var under: Int?
  /// How many posts are missing, where the page says it.
  public var count: Int?
  /// The page's own words.
  public var words: String

  /// Creates a gap.
  public init(_ kind: Kind, under: Int? = nil, count: Int? = nil, words: String) {
    self.kind = kind
    self.under = under
    self.count = count
    self.words = words
  }
}
