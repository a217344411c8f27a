import ArgumentParser
import AssayModel
import Capturing
import Corridor
import Reporting

/// `assay statements`: documents in, a line of JSON for each statement out.
struct StatementsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "statements",
    abstract: "Prints who says what in each source, as one line of JSON for each statement.")

  @OptionGroup var inputs: Inputs

  func run() async throws {
    let gathered = try await inputs.gathered()
    complain(gathered.failures)
    let steps = await Walk(progress: progressOnTerminal()).accounts(of: gathered.captures)
    var failed = !gathered.failures.isEmpty
    for step in steps {
      switch step {
      case .failed(let failure):
        complain([failure])
        failed = true
      case .done(let account):
        let lines = statementLines(account).map { $0 + "\n" }.joined()
        try write(printableJSON(lines))
      }
    }
    if failed { throw ExitCode(3) }
  }
}
