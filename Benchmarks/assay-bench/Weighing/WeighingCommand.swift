import ArgumentParser
import Foundation

/// `assay-bench weighing`: computes the cases of a file with the room that weighs.
struct WeighingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "weighing",
    abstract: "Computes cases of weighing and writes them with our own values for the scorer.",
    discussion: """
      Writes the file anew with every `expected` (in a file on agreement, every `computed`) replaced by what Assay computes, and \
      `seconds` beside it. What is computed never sees an expected value.
      """)

  @Argument(help: "The file of cases, as JSON.")
  var cases: String

  @Argument(help: "The file to write.")
  var output: String

  func run() throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: cases))
    let file = try JSONDecoder().decode(JSON.self, from: data)
    let solved = try WeighingCases.solved(file) { message in
      FileHandle.standardError.write(Data("\(cases): \(message)\n".utf8))
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try encoder.encode(solved).write(to: URL(fileURLWithPath: output))
  }
}
