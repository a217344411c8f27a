public import AssayModel

/// Reads a capture: its title, authors and dates, its typed blocks and its thread of posts.
///
/// The same bytes give the same document. Linear in the size of the capture.
/// Throws a ``ReadingError`` where there is nothing to read.
public func document(of capture: Capture) throws(ReadingError) -> Document {
  var document =
    switch capture.kind {
    case .text: try textDocument(of: capture)
    case .markdown: try markdownDocument(of: capture)
    case .pdf: try pagedDocument(of: capture)
    case .html: try pageDocument(of: capture)
    case .json, .xml: try exportDocument(of: capture)
    }
  document.retrievedAt = document.retrievedAt ?? capture.retrievedAt
  document.place = document.place ?? datelinePlace(in: document)
  return document
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
