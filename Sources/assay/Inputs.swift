import ArgumentParser
import AssayModel
import Capturing

/// The paths that every command takes, and what came of them.
struct Inputs: ParsableArguments {
  @ArgumentParser.Argument(
    help: ArgumentHelp(
      """
      Files or folders: .html .htm .xhtml .txt .md .pdf .mhtml .warc .warc.gz .wacz, and threads as .json \
      or .xml.
      """,
      discussion: """
        A page saved as complete, with its _files folder, is one source. Threads are read from the JSON of Reddit, \
        Telegram, Hacker News, Discourse and WordPress comments, and from the XML of Disqus.
        """),
    completion: .file())
  var paths: [String]

  func validate() throws {
    guard !paths.contains("") else { throw ValidationError("A path is empty.") }
  }

  /// Captures the inputs; ends the program where there was no file at all.
  func gathered() async throws -> Gathered {
    let gathered = await captures(at: paths, progress: progressOnTerminal())
    if gathered.foundNothing {
      complain(gathered.failures)
      throw ExitCode(1)
    }
    complain(gathered.remarks)
    return gathered
  }
}

/// Names every failed input on standard error, with one line saying why.
func complain(_ failures: [Failure]) {
  for failure in failures { complain("\(failure.name): \(failure.reason)") }
}
