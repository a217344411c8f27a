import ArgumentParser
import Foundation

/// `assay-bench hostile`: odd and hostile inputs, each read and reported by a program of its own within limits.
struct HostileCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hostile",
    abstract: "Runs assay over hostile inputs and checks what their MANIFEST.json asks.",
    discussion: """
      Each input is read and reported, one after the other, at most 10 seconds and 512 MB a run. A line says what is \
      wrong with an input; the last line counts those that are right. Exit code 1 where one is not.

      Measure while nothing else runs.
      """)

  @Argument(help: "A folder of inputs with MANIFEST.json.", completion: .directory)
  var folder: String

  @Option(help: "The program. (default: the assay beside this program)", completion: .file())
  var assay: String?

  @Flag(help: "Print a line of JSON for every input, with its figures, and no other line.")
  var json = false

  func run() async throws {
    let manifest = try HostileManifest.read(in: folder)
    let bench = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let beside = URL(fileURLWithPath: bench).deletingLastPathComponent().path + "/assay"
    let isRight = try await runHostile(
      manifest, in: folder, assay: assay ?? beside, bench: bench, json: json
    ) { print($0) }
    if !isRight { throw ExitCode(1) }
  }
}

/// Tries every input of a manifest and says what came of it.
///
/// - Parameters:
///   - bench: This program, for the runs that are measured.
///   - say: Takes each line.
/// - Returns: Whether every input is right.
func runHostile(
  _ manifest: HostileManifest, in folder: String, assay: String, bench: String, json: Bool,
  say: (String) -> Void
) async throws -> Bool {
  guard FileManager.default.isExecutableFile(atPath: assay) else {
    throw HostileProblem(
      line: "\(assay): is no program; build it first, or name it with --assay")
  }
  let home = FileManager.default.temporaryDirectory
    .appendingPathComponent("assay-hostile-\(UUID().uuidString)")
  defer { try? FileManager.default.removeItem(at: home) }
  let runner = try HostileRunner(assay: assay, bench: bench, inputs: folder, home: home)
  let harmless = try await runner.harmlessReport()
  var right = 0
  var strays: Set<String> = []
  for input in manifest.files {
    let read = try await runner.read(input.name)
    let report = try await runner.report(input.name)
    let new = runner.strays().filter { strays.insert($0).inserted }
    let verdict = HostileVerdict(
      of: input.expect, read: read, report: report, harmless: harmless, strays: new)
    if verdict.problems.isEmpty { right += 1 }
    if json {
      let row = HostileRow(
        name: input.name, problems: verdict.problems, read: read.figures, report: report.figures)
      say(try row.line())
    } else if !verdict.problems.isEmpty {
      say("\(input.name): " + verdict.problems.joined(separator: "; "))
    }
  }
  if !json { say("\(right) of \(manifest.files.count)") }
  return right == manifest.files.count
}

/// What came of one input, for programs.
private struct HostileRow: Encodable {
  var name: String
  var problems: [String]
  var read: MeasuredCommand.Figures
  var report: MeasuredCommand.Figures

  func line() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}
