/// A part of an article with a time or an author of its own.
///
/// Its text is the document's blocks that carry its index in ``Block/entry``.
public struct Entry: Sendable, Hashable {
  /// What an entry is.
  public enum Kind: String, Sendable, CaseIterable {
    /// An entry of a live blog.
    case live
    /// A post of somebody else, shown inside the article.
    case embeddedPost
  }

  /// What it is.
  public var kind: Kind
  /// Who wrote it, as the page shows the name.
  public var author: String?
  /// When it was written.
  public var published: Moment?
  /// The time as the page words it ("14.32").
  public var publishedText: String?
  /// Where it lives by itself, if the page says.
  public var url: String?

  /// Creates an entry.
  public init(
    _ kind: Kind, author: String? = nil, published: Moment? = nil, publishedText: String? = nil,
    url: String? = nil
  ) {
    self.kind = kind
    self.author = author
    self.published = published
    self.publishedText = publishedText
    self.url = url
  }
}
