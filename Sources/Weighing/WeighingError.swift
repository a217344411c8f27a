/// Why a case cannot be weighed, in one line that a person can act on.
public struct WeighingError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong.
  public enum Code: String, Sendable {
    /// The reports hang together so densely that exact arithmetic does not fit into memory.
    case tooWide
    /// Under every hypothesis the reports are impossible.
    case impossible
    /// The model does not fit together: an index out of range, a copy cycle, numbers for other hypotheses.
    case malformed
  }

  /// What is wrong.
  public let code: Code
  /// What is wrong and what to do.
  public let message: String

  /// Creates an error.
  public init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  /// The message.
  public var description: String { message }
}
