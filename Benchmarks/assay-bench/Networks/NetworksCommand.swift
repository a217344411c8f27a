import ArgumentParser
import Foundation

/// `assay-bench networks`: the questions beside each network in, the answers and times out.
struct NetworksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "networks",
    abstract: "Answers NAME.json's questions about each NAME.bif of a folder and times them.",
    discussion: """
      The answers of all networks stand in one JSON object, by name: the questions' file with our own marginals, \
      p_evidence and times in the place of what stood there. One thread; the middle one of several runs. A network that \
      cannot be read or answered gets a line of its own, and the command ends with an error once the rest is done.
      """)

  @Argument(help: "A folder that holds NAME.bif and NAME.json.", completion: .directory)
  var dir: String

  @Argument(help: "The file for the answers.", completion: .file())
  var out: String

  @Option(help: "How often each thing is done for its time.")
  var runs = 11

  func run() throws {
    let folder = URL(fileURLWithPath: dir)
    let bench = NetworkBench(runs: runs)
    var answers: [String: Any] = [:]
    var failures = 0
    let names = try NetworkBench.names(in: folder)
    if names.isEmpty {
      throw ValidationError("\(dir) holds no NAME.bif with a NAME.json beside it")
    }
    print(NetworkBench.Figures.heading)
    for name in names {
      do {
        let (answer, figures) = try bench.answers(to: name, in: folder)
        answers[name] = answer
        print(figures.line)
      } catch {
        failures += 1
        print("\(name): \(error)")
      }
    }
    let bytes = try JSONSerialization.data(
      withJSONObject: answers, options: [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes])
    do {
      try (bytes + Data("\n".utf8)).write(to: URL(fileURLWithPath: out))
    } catch {
      throw NetworkBenchError("\(out): the answers could not be written there")
    }
    if failures > 0 { throw ExitCode.failure }
  }
}
