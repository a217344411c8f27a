/// What arrived: the bytes of one source, kept exactly as they came.
///
/// A capture is never altered. What was made from it (a PDF's text) is a rendition and says which tool made it.
public struct Capture: Sendable, Identifiable {
  /// The first 12 hex digits of ``sha256``.
  public var id: String { String(sha256.prefix(12)) }

  /// The name people know this source by: its path as given, or its URL.
  public var name: String

  /// The bytes as they arrived.
  public let bytes: [UInt8]

  /// SHA-256 of ``bytes``, 64 lower-case hex digits.
  public let sha256: String

  /// What kind of thing the bytes are, found from the bytes first and the file's name second.
  public let kind: Kind

  /// The character encoding that the transport or archive declared, if any.
  public let declaredCharset: String?

  /// When the bytes were fetched; unknown for a bare file.
  public var retrievedAt: Moment?

  /// The URL the bytes came from, if the archive or the user says.
  public let url: String?

  /// The archive that held the bytes; `nil` for a file of its own.
  public let container: Container?

  /// Text made from the bytes by another program, where the bytes are not text themselves.
  public var rendition: Rendition?

  /// What a reader should know of how the bytes came out of their archive: that some are missing.
  public var notes: [String]

  /// The kinds of source that can be read.
  public enum Kind: String, Sendable, CaseIterable {
    /// A web page.
    case html
    /// Plain text.
    case text
    /// Markdown.
    case markdown
    /// A PDF, read through its ``Capture/rendition``.
    case pdf
    /// An export in JSON: a thread of Reddit, a chat of Telegram.
    case json
    /// An export in XML: the comments of Disqus.
    case xml
  }

  /// Creates a capture; `sha256` must be the digest of `bytes`.
  public init(
    name: String, bytes: [UInt8], sha256: String, kind: Kind, declaredCharset: String? = nil,
    retrievedAt: Moment? = nil, url: String? = nil, container: Container? = nil,
    rendition: Rendition? = nil, notes: [String] = []
  ) {
    self.name = name
    self.bytes = bytes
    self.sha256 = sha256
    self.kind = kind
    self.declaredCharset = declaredCharset
    self.retrievedAt = retrievedAt
    self.url = url
    self.container = container
    self.rendition = rendition
    self.notes = notes
  }
}

/// Text that a tool made from a capture's bytes.
public struct Rendition: Sendable, Hashable {
  /// The tool and its version, as it names itself: `pdftotext 22.12.0`.
  public let tool: String

  /// The text of each page, in order, as UTF-8.
  public let pages: [String]

  /// Creates a rendition from a tool's pages.
  public init(tool: String, pages: [String]) {
    self.tool = tool
    self.pages = pages
  }
}

/// The archive that a capture was taken out of.
public struct Container: Sendable, Hashable {
  /// The archive's path as given.
  public let name: String
  /// SHA-256 of the archive's bytes, 64 lower-case hex digits.
  public let sha256: String
  /// The byte offset of the record in the archive as it stands on disk; `nil` where it has none.
  public let offset: Int?

  /// Creates a container.
  public init(name: String, sha256: String, offset: Int? = nil) {
    self.name = name
    self.sha256 = sha256
    self.offset = offset
  }
}
