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
