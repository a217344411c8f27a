import Foundation
import Testing

@Suite("The manual")
struct ManualTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private struct Tool: Decodable {
    struct Command: Decodable {
      struct Argument: Decodable {
        struct Name: Decodable {
          var kind: String
          var name: String
        }
        var names: [Name]?
      }
      var commandName: String
      var arguments: [Argument]?
      var subcommands: [Command]?
    }
    var command: Command
  }

  @Test("It names every command and every option, and the version")
  func complete() async throws {
    let folder = FileManager.default.temporaryDirectory.path
    let dump = try await assay(["--experimental-dump-help"], in: folder)
    let tool = try JSONDecoder().decode(Tool.self, from: Data(dump.output.utf8))
    let manual = try String(
      contentsOf: ManualTests.root.appendingPathComponent("Documentation/assay.1"),
      encoding: .utf8
    ).replacingOccurrences(of: "\\-", with: "-")
    var names: Set<String> = []
    var waiting = [tool.command]
    while let command = waiting.popLast() {
      names.insert(command.commandName)
      for name in (command.arguments ?? []).flatMap({ $0.names ?? [] }) {
        names.insert((name.kind == "long" ? "--" : "-") + name.name)
      }
      waiting += command.subcommands ?? []
    }
    #expect(names.isSuperset(of: ["report", "--case", "-o", "--output-dir", "--share"]))
    for name in names.sorted() {
      #expect(manual.contains(name), "the manual does not name \(name)")
    }
    let version = try await assay(["--version"], in: folder).output
    #expect(manual.contains(version.split(separator: "\n").joined()))
  }
}
