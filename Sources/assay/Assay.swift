import ArgumentParser
import Glibc

/// The command line.
@main
struct Assay: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assay",
    abstract: "Shows what rival accounts of one event say, on whose word, and where they differ.",
    discussion: """
      Give it saved pages, texts, PDFs or web archives, or a folder of them. Nothing is fetched from the network.

      Exit codes: 0 done; 1 failed; 3 done, but some inputs could not be read (each is named with one line on \
      standard error); 64 wrong use.
      """,
    version: "assay \(version)",
    subcommands: [
      ReportCommand.self, WeighCommand.self, ReadCommand.self, StatementsCommand.self,
    ])

  static func main() async {
    // A reader that goes away (`| head`) ends the output, not the program with a signal.
    signal(SIGPIPE, SIG_IGN)
    await main(nil)
  }
}
