import Foundation
import Subprocess
import SystemPackage

/// Runs `assay` on one input after the other, alone on the machine, in a place where every file that it leaves is seen.
struct HostileRunner {
  /// The program that is tried.
  let assay: String
  /// This program, which measures each run in a process of its own.
  let bench: String
  /// The folder of the inputs.
  let inputs: URL
  /// A folder of our own for what is printed.
  private let own: URL
  /// The folder that the program works in: deep, so that what it writes above is seen as well.
  private let work: URL
  private let playground: URL
  private let before: [Set<String>]

  /// After how many seconds a run is ended; its time is over long before.
  static let deadline = 30.0

  /// Makes the folders.
  init(assay: String, bench: String, inputs: String, home: URL) throws {
    self.assay = URL(fileURLWithPath: assay).path
    self.bench = bench
    self.inputs = URL(fileURLWithPath: inputs)
    own = home.appendingPathComponent("own")
    playground = home.appendingPathComponent("play")
    work = playground.appendingPathComponent("a/b/work")
    for folder in [own, work] {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    before = [Self.names(in: self.inputs), Self.names(in: URL(fileURLWithPath: "/"))]
  }

  /// What one command did.
  struct Outcome {
    var figures: MeasuredCommand.Figures
    /// What it printed.
    var output: Data
  }

  /// Runs `assay read` on an input.
  func read(_ name: String) async throws -> Outcome {
    try await run(["read", inputs.appendingPathComponent(name).path])
  }

  /// Runs `assay report` on an input, the report to standard output.
  func report(_ name: String) async throws -> Outcome {
    try await run(["report", inputs.appendingPathComponent(name).path, "--output", "-"])
  }

  /// The report of a page that nobody could object to.
  func harmlessReport() async throws -> Data {
    let page = own.appendingPathComponent("harmless.html")
    let text =
      "<!doctype html><title>A quiet day</title><p>Nothing of note happened in the harbour.</p>"
    try Data(text.utf8).write(to: page)
    return try await run(["report", page.path, "--output", "-"]).output
  }

  /// The files and folders that were left where none belong, by name.
  func strays() -> [String] {
    var result: [String] = []
    let found = FileManager.default.enumerator(atPath: playground.path)
    let expected: Set<String> = ["a", "a/b", "a/b/work"]
    while let name = found?.nextObject() as? String {
      if !expected.contains(name) { result.append(name) }
    }
    let after = [Self.names(in: inputs), Self.names(in: URL(fileURLWithPath: "/"))]
    for (old, new) in zip(before, after) { result += new.subtracting(old) }
    return result.sorted()
  }

  private func run(_ arguments: [String]) async throws -> Outcome {
    let output = own.appendingPathComponent("output")
    let figures = own.appendingPathComponent("figures.json")
    try? FileManager.default.removeItem(at: figures)
    let file = try FileDescriptor.open(
      output.path, .writeOnly, options: [.create, .truncate], permissions: .ownerReadWrite)
    let ran = try await Subprocess.run(
      .path(FilePath(bench)),
      arguments: Arguments(
        ["measured", figures.path, "--deadline", "\(Self.deadline)", "--", assay] + arguments),
      workingDirectory: FilePath(work.path), input: .none,
      output: .fileDescriptor(file, closeAfterSpawningProcess: true),
      error: .discarded)
    guard ran.terminationStatus.isSuccess, let measured = try? Data(contentsOf: figures) else {
      throw HostileProblem(line: "\(assay): could not be run")
    }
    return Outcome(
      figures: try JSONDecoder().decode(MeasuredCommand.Figures.self, from: measured),
      output: try Data(contentsOf: output))
  }

  private static func names(in folder: URL) -> Set<String> {
    Set((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
  }
}

/// Why nothing can be tried, in one line.
struct HostileProblem: Error, CustomStringConvertible {
  var line: String
  var description: String { line }
}
