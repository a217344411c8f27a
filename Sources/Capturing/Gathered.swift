public import AssayModel

/// What came of gathering inputs: the captures, and a line for everything that could not be one.
public struct Gathered: Sendable {
  /// The captures: paths in the order given, the files of a folder in byte order of their relative paths.
  public var captures: [Capture]
  /// What could not be captured, in the same order.
  public var failures: [Failure]
  /// What is worth knowing of an archive and is no failure: that it holds more than its pages.
  public var remarks: [Failure]
  /// The case files that lie in the given folders, or were given themselves.
  public var caseFiles: [String]

  /// How many of the failures are folders in which no file was found at all.
  public var emptyFolders: Int

  /// Creates a collection; everything starts empty.
  public init(
    captures: [Capture] = [], failures: [Failure] = [], remarks: [Failure] = [],
    caseFiles: [String] = [], emptyFolders: Int = 0
  ) {
    self.captures = captures
    self.failures = failures
    self.remarks = remarks
    self.caseFiles = caseFiles
    self.emptyFolders = emptyFolders
  }

  /// Whether there was no file to read in anything that was given.
  public var foundNothing: Bool { captures.isEmpty && failures.count == emptyFolders }
}

/// How far a long piece of work has come.
public struct Progress: Sendable, Hashable {
  /// What is being done ("reading").
  public var activity: String
  /// How many pieces are done.
  public var done: Int
  /// How many pieces there are.
  public var total: Int

  /// Creates a progress report.
  public init(_ activity: String, done: Int, total: Int) {
    self.activity = activity
    self.done = done
    self.total = total
  }

  /// Somebody who wants to know; called from any thread, in no certain order.
  public typealias Observer = @Sendable (Progress) -> Void
}
