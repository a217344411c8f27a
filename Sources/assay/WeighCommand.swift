import ArgumentParser
import AssayModel
import Capturing
import Corridor
import Reporting

/// `assay weigh`: accounts and judgements in, how far the evidence bears out each explanation out.
struct WeighCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "weigh",
    abstract: "Weighs the explanations in case.yaml by the evidence and the ratings in it.",
    discussion: """
      The case.yaml in the folder given holds the hypotheses, the evidence with quoted words of its reports, and \
      the ratings. What comes out are figures with their ranges, what carries them, what to check next and what \
      they rest on; no verdict on anybody.
      """)

  @OptionGroup var inputs: Inputs

  @Option(
    name: .customLong("case"), help: "The case file, where it is not case.yaml in the folder.",
    completion: .file(extensions: ["yaml", "yml"]))
  var caseFile: String?

  @Flag(help: "Write JSON instead of text.")
  var json = false

  @Option(
    name: [.short, .long], help: "A file for the result, instead of standard output.",
    completion: .file(extensions: ["txt", "json"]))
  var output: String?

  func validate() throws {
    if output == "" { throw ValidationError("The name of the output is empty.") }
  }

  func run() async throws {
    let file = output.flatMap { $0 == "-" ? nil : OutputFile($0) }
    try file?.check()
    let gathered = try await inputs.gathered()
    let decisions = try chosenDecisions(named: caseFile, beside: gathered)
    if decisions.judgements.isEmpty {
      complain(
        "\(decisions.file) has no hypotheses to weigh; write what could explain the event under "
          + "\"hypotheses:\", or name another case file with --case")
      throw ExitCode(1)
    }
    let made = await Walk(progress: progressOnTerminal()).case(of: gathered, decisions: decisions)
    complain(made.failures)
    for line in made.unattached { complain(line) }
    let study = try weighed(made)

    let text = json ? weighingJSON(study, version: version) : weighingText(study)
    if let file {
      try file.write(text)
    } else {
      try write(json ? printableJSON(text) : text)
    }
    if !study.failures.isEmpty { throw ExitCode(3) }
  }
}
