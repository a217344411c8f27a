public import AssayModel

/// Reads a capture: its title, authors and dates, its typed blocks and its thread of posts.
///
/// The same bytes give the same document. Linear in the size of the capture.
/// Throws a ``ReadingError`` where there is nothing to read.
public func document(of capture: Capture) throws(ReadingError) -> Document {
  switch capture.kind {
  case .text: return try textDocument(of: capture)
  case .markdown: return try markdownDocument(of: capture)
  case .pdf: return try pagedDocument(of: capture)
  case .html: return try pageDocument(of: capture)
  case .json, .xml: return try exportDocument(of: capture)
  }
}

/// Why a capture could not be read, in one line that does not repeat its name.
public struct ReadingError: Error, Sendable, Hashable {
  /// What went wrong, for programs.
  public enum Code: String, Sendable, CaseIterable {
    /// There are no bytes, or nothing but white space.
    case empty
    /// There is a page, but no words on it.
    case noText
    /// The bytes are not what they are said to be.
    case notText
    /// This kind of source cannot be read.
    case unsupported
  }

  /// What went wrong.
  public let code: Code
  /// What went wrong and what to do, in one line ("has no text").
  public let reason: String

  /// Creates an error.
  public init(_ code: Code, _ reason: String) {
    self.code = code
    self.reason = reason
  }
}
