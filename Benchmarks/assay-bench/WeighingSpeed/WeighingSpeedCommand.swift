import ArgumentParser
import Foundation

/// `assay-bench weighing-speed`: how long it takes to weigh large cases.
struct WeighingSpeedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "weighing-speed",
    abstract: "Times the weighing of large made-up cases, part by part.",
    discussion: """
      Five cases of 60 reports of 25 facts by 15 sources under 6 hypotheses, every number a range, with copies and \
      chains of two; then cases in which every source reports every fact, up to one that is refused.
      """)

  @Argument(help: "A file for the figures, as JSON.")
  var out: String?

  @Option(help: "How many times each part is done; the median counts.")
  var runs = 5

  @Option(help: "How many draws make a band.")
  var draws = 20_000

  func validate() throws {
    guard runs > 0, draws > 0 else { throw ValidationError("There must be runs and draws.") }
  }

  func run() throws {
    let figures = SpeedFigures(runs: runs, draws: draws, cases: try LargeCase.timed(runs, draws))
    print(figures.table, terminator: "")
    guard let out else { return }
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    try (encoder.encode(figures) + Data("\n".utf8)).write(to: URL(fileURLWithPath: out))
  }
}
