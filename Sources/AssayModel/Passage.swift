/// One or more ranges of a document's buffer: the place that a figure, a name or a sentence leads back to.
public struct Passage: Sendable, Hashable, Comparable {
  /// The document's id.
  public let document: String
  /// UTF-8 byte ranges of the document's buffer: at least one, ascending, none overlapping.
  public let ranges: [Range<Int>]
  /// The page, from 1, where the source has pages.
  public let page: Int?

  /// Creates a passage over several ranges, which must be ascending; `ranges` must not be empty.
  public init(_ document: String, _ ranges: [Range<Int>], page: Int? = nil) {
    precondition(!ranges.isEmpty, "A passage has at least one range.")
    self.document = document
    self.ranges = ranges
    self.page = page
  }

  /// Creates a passage over one range.
  public init(_ document: String, _ range: Range<Int>, page: Int? = nil) {
    self.init(document, [range], page: page)
  }

  /// From the first byte to the last, gaps included.
  public var hull: Range<Int> {
    ranges[0].lowerBound..<ranges[ranges.count - 1].upperBound
  }

  /// Orders by document, then by place in it.
  public static func < (a: Passage, b: Passage) -> Bool {
    if a.document != b.document { return a.document < b.document }
    if a.hull.lowerBound != b.hull.lowerBound { return a.hull.lowerBound < b.hull.lowerBound }
    return a.hull.upperBound < b.hull.upperBound
  }
}
