import ArgumentParser
import Capturing
import Glibc
import SystemPackage

/// Writes text to standard output; ends the program quietly where nobody reads it any more.
func write(_ text: String) throws {
  do {
    try FileDescriptor.standardOutput.writeAll(Array(text.utf8))
  } catch let error as Errno {
    if error == .brokenPipe { throw ExitCode(0) }
    complain("standard output: could not be written (\(reason(error)))")
    throw ExitCode(1)
  }
}

/// Writes one line to standard error.
func complain(_ line: String) {
  _ = try? FileDescriptor.standardError.writeAll(Array((printable(line) + "\n").utf8))
}

/// Somebody who shows progress on standard error; nobody where that is no terminal.
func progressOnTerminal() -> Progress.Observer? {
  guard isatty(STDERR_FILENO) == 1, getenv("TERM").map({ strcmp($0, "dumb") != 0 }) ?? false else {
    return nil
  }
  return { progress in
    let total = max(1, progress.total)
    let isLast = progress.done >= progress.total
    guard
      isLast || progress.done == 0
        || progress.done * 100 / total != (progress.done - 1) * 100 / total
    else { return }
    let line = isLast ? "" : "\(progress.activity) \(progress.done) of \(progress.total)"
    _ = try? FileDescriptor.standardError.writeAll(Array("\r\u{1B}[K\(line)".utf8))
  }
}

/// The plain words for a system's error in writing.
func reason(_ error: Errno) -> String {
  switch error {
  case .permissionDenied, .notPermitted: "permission denied"
  case .noSuchFileOrDirectory: "there is no such folder"
  case .notDirectory: "a part of the path is not a folder"
  case .isDirectory: "it is a folder; give the name of a file"
  case .readOnlyFileSystem: "it lies on a disk that cannot be written to"
  case .noSpace: "the disk is full"
  case .fileNameTooLong: "the name is too long"
  case .fileExists: "a file of this name is in the way"
  default: "system error \(error.rawValue)"
  }
}
