import ArgumentParser
import AssayModel
import Capturing
import Corridor
import Reporting

/// `assay report`: accounts in, one report out.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Writes a report of what the accounts say, as one HTML file.",
    discussion: """
      A case.yaml in the folder given holds what a person decided: the event, the sources' outlets and dates, \
      corrections, and hypotheses with evidence and ratings, which the report weighs. It is used without being \
      named.
      """)

  @OptionGroup var inputs: Inputs

  @Option(
    name: .customLong("case"), help: "The case file, where it is not case.yaml in the folder.",
    completion: .file(extensions: ["yaml", "yml"]))
  var caseFile: String?

  @Option(
    name: [.short, .long],
    help: "Where the report goes; - is standard output. (default: report.html)",
    completion: .file(extensions: ["html", "json"]))
  var output: String?

  @Flag(help: "Write JSON, to standard output unless --output says otherwise.")
  var json = false

  @Flag(help: "Write the edition that may leave the house: short quotations, no readers' names.")
  var share = false

  @Option(
    help: ArgumentHelp(
      "The order of readers' comments: page, newest, oldest or most-voted.", valueName: "order"),
    completion: .list(PostOrder.allCases.map(\.rawValue)), transform: postOrder(named:))
  var comments = PostOrder.page

  func validate() throws {
    if json, share {
      throw ValidationError("--share is an edition of the HTML report; leave out --json.")
    }
    if output == "" { throw ValidationError("The name of the output is empty.") }
  }

  func run() async throws {
    let target = output ?? (json ? "-" : "report.html")
    let file = target == "-" ? nil : OutputFile(target)
    try file?.check()
    var gathered = try await inputs.gathered()
    if let file {
      // An earlier report that lies among the sources is no account of the event.
      gathered.captures.removeAll { capture in
        guard file.isSame(as: capture.name) else { return false }
        complain("\(capture.name): is where the report goes; not read")
        return true
      }
    }
    let decisions = try chosenDecisions(named: caseFile, beside: gathered)
    let walked = await Walk(progress: progressOnTerminal()).case(of: gathered, decisions: decisions)
    complain(walked.failures)
    for line in walked.unattached { complain(line) }
    let made = try weighed(walked)

    let text =
      json
      ? Reporting.json(made, version: version)
      : report(made, edition: share ? .share : .full, comments: comments, version: version)
    if let file {
      try file.write(text)
      try write(printable("\(target): \(summary(of: made))") + "\n")
    } else {
      try write(json ? printableJSON(text) : text)
    }
    if !made.failures.isEmpty { throw ExitCode(3) }
  }
}

/// The order with this name.
private func postOrder(named name: String) throws -> PostOrder {
  guard let order = PostOrder(rawValue: name) else {
    throw ValidationError("Comments can come by page, newest, oldest or most-voted.")
  }
  return order
}

/// What a case holds, in one line.
func summary(of made: Case) -> String {
  func counted(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
  }
  let parts = [
    counted(made.accounts.count, "account", "accounts"),
    counted(made.accounts.reduce(0) { $0 + $1.document.posts.count }, "post", "posts"),
    counted(
      made.accounts.reduce(0) { $0 + $1.statements.count { $0.kind != .own } }, "statement",
      "statements"),
    counted(made.questions.count, "question", "questions"),
  ]
  let failed = made.failures.count
  let rest = failed == 0 ? "" : "; \(counted(failed, "input", "inputs")) could not be read"
  return parts.joined(separator: ", ") + rest
}
