public import AssayModel

/// What came of gathering inputs: the captures, and a line for everything that could not be one.
public struct Gathered: Sendable {
  /// The captures: paths in the order given, the files of a folder in byte order of their relative paths.
  public var captures: [Capture]
  /// What could not be captured, in the same order.
  public var failures: [Failure]
  /// The case files that lie in the given folders, or were given themselves.
  public var caseFiles: [String]

  /// How many of the failures are folders in which no file was found at all.
  public var emptyFolders: Int

  /// Creates a collection; everything starts empty.
  public init(
    captures: [Capture] = [], failures: [Failure] = [], caseFiles: [String] = [],
    emptyFolders: Int = 0
  ) {
    self.captures = captures
    self.failures = failures
    self.caseFiles = caseFiles
    self.emptyFolders = emptyFolders
  }

  /// Whether there was no file to read in anything that was given.
  public var foundNothing: Bool { captures.isEmpty && failures.count == emptyFolders }
}

/// How much one input may ask for.
public struct Limits: Sendable, Hashable {
  /// The largest file that is read, in bytes.
  public var fileSize: Int
  /// The most text that may come out of a PDF, in bytes.
  public var renditionSize: Int
  /// How long a PDF's text may take, in seconds.
  ///
  /// Too long is an error line, never a shorter result.
  public var renditionSeconds: Int

  /// Creates limits; the defaults are those of the command line.
  public init(
    fileSize: Int = 64 << 20, renditionSize: Int = 64 << 20, renditionSeconds: Int = 60
  ) {
    self.fileSize = fileSize
    self.renditionSize = renditionSize
    self.renditionSeconds = renditionSeconds
  }
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
