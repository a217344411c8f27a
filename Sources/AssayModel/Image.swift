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
