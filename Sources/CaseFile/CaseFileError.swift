/// What is wrong with a case file, and where: one line that a person can act on.
public struct CaseFileError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The case file, as it was named.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// The column, from 1, in Unicode scalars.
  public let column: Int
  /// What is wrong and what to do.
  public let message: String

  /// Creates an error.
  public init(file: String, line: Int, column: Int, message: String) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
  }

  /// File, line, column and message: `case.yaml:3:5: "autor" is not a key of a source`.
  public var description: String { "\(file):\(line):\(column): \(message)" }
}

/// A place in a case file with what is wrong there; the file is added at the end.
struct Flaw: Error {
  var line: Int
  var column: Int
  var message: String

  init(_ line: Int, _ column: Int, _ message: String) {
    self.line = line
    self.column = column
    self.message = message
  }
}
