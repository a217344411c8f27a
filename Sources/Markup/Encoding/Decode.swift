/// Bytes turned into UTF-8, with how that was done.
public struct Decoded: Sendable, Hashable {
  /// What the choice of the encoding rests on.
  public enum Basis: String, Sendable {
    /// A byte order mark.
    case byteOrderMark
    /// The charset that the transport or the user gave.
    case declared
    /// A `meta` element of the page.
    case meta
    /// An XML declaration.
    case xmlDeclaration
    /// The bytes themselves.
    case detected
  }

  /// The text, valid UTF-8, without a byte order mark.
  public var utf8: [UInt8]
  /// The name of the encoding, in lower case ("windows-1251").
  public var encoding: String
  /// What the choice rests on.
  public var basis: Basis
  /// The charset that was declared (label as written) but cannot be right; `nil` when there is nothing to say.
  public var wrongDeclaration: String?
  /// How many malformed sequences were replaced by U+FFFD.
  public var replacements: Int
  /// Whether the bytes are in an encoding that is never read (UTF-32); the text is then empty.
  public var isUnsupported: Bool
}

/// Decodes a page or a plain text.
///
/// - Parameters:
///   - bytes: What arrived.
///   - declared: The charset the transport gave, if any.
///   - html: Whether to look for a `meta` element and an XML declaration.
public func decode(_ bytes: [UInt8], declared: String? = nil, html: Bool = true) -> Decoded {
  Decoded(
    utf8: bytes, encoding: "utf-8", basis: .detected, wrongDeclaration: nil, replacements: 0,
    isUnsupported: false)
}
