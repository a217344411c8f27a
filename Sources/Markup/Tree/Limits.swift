/// How much a page may ask of the parser: counts, never a clock, so that a page gives one tree everywhere.
public struct Limits: Sendable, Hashable {
  /// How many elements may be open at once.
  ///
  /// Deeper elements are kept as siblings; their text stays.
  public var depth: Int
  /// How many nodes a tree may have.
  ///
  /// Past it elements and comments are left out; their text stays.
  public var nodes: Int
  /// How many attributes one element may have.
  ///
  /// Later ones are left out.
  public var attributes: Int
  /// How many bytes of input are read.
  ///
  /// Later ones are left out.
  public var bytes: Int
  /// How many formatting elements (`b`, `font`…) may be opened again because a block closed them early.
  public var reopenings: Int

  /// Creates limits.
  public init(
    depth: Int = 1024, nodes: Int = 4_000_000, attributes: Int = 1024,
    bytes: Int = 256 << 20, reopenings: Int = 1_000_000
  ) {
    self.depth = depth
    self.nodes = nodes
    self.attributes = attributes
    self.bytes = bytes
    self.reopenings = reopenings
  }

  /// Limits that no page written by hand or by a publishing system comes near.
  public static let standard = Limits()
}

/// A limit that a page went over, so that its tree is not whole.
public enum Budget: String, Sendable {
  /// ``Limits/depth``: some elements are siblings of what should hold them.
  case depth
  /// ``Limits/nodes``: some elements and comments are missing.
  case nodes
  /// ``Limits/attributes``: some attributes are missing.
  case attributes
  /// ``Limits/bytes``: the end of the page is missing.
  case bytes
  /// ``Limits/reopenings``: some formatting is missing.
  case reopenings
}
