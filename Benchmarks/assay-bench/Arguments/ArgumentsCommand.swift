import ArgumentParser
import Digest
import Foundation
import Weighing

/// `assay-bench arguments`: the graphs of a folder in, their labels, positions and times out.
struct ArgumentsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "arguments",
    abstract: "Labels every graph of arguments that has a NAME.json beside it and times it.",
    discussion: """
      A graph is NAME.apx, NAME.tgf, NAME.af or NAME.af.gz. All results stand in one JSON object, by name. Of \
      NAME.json only `instance` is read, which tells the form that is meant where there are several; whether the \
      others tell the same graph is noted. A graph that cannot be read gets a line of its own, and the command ends with an error \
      once the rest is done.
      """)

  @Argument(help: "A folder that holds graphs, each with a NAME.json.", completion: .directory)
  var dir: String

  @Argument(help: "The file for the results.", completion: .file())
  var out: String

  @Option(help: "How many sets of a semantics are listed at most.")
  var limit = 100_000

  @Option(help: "How many steps each search may take.")
  var steps = 1_000_000_000

  @Option(help: "How large the graphs are that are made by a seed and measured too; 0 for none.")
  var made = 100_000

  func run() async throws {
    var rows: [String: GraphRow] = [:]
    var failures = 0
    for (name, files) in try graphs() {
      do {
        let row = try await row(of: name, files)
        rows[name] = row
        print(row.line(name))
        for form in row.otherForms ?? [] where !form.agrees {
          print("\(name): \(form.file) tells another graph")
        }
      } catch {
        failures += 1
        print("\(name): \(error)")
      }
    }
    for (name, attacks) in MadeGraphs.all(count: made) {
      let row = GraphRow(GraphFile(count: made, attacks: attacks), limit: limit, steps: steps)
      rows[name] = row
      print(row.line(name))
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try (encoder.encode(rows) + Data("\n".utf8)).write(to: URL(fileURLWithPath: out))
    if failures > 0 { throw ExitCode.failure }
  }

  /// The names that have a graph and a NAME.json, each with its files in the order of the forms.
  private func graphs() throws -> [(name: String, files: [String])] {
    let all = try Set(FileManager.default.contentsOfDirectory(atPath: dir))
    let names = all.filter { $0.hasSuffix(".json") }.map { String($0.dropLast(".json".count)) }
    return names.sorted().compactMap { name in
      let files = [".apx", ".tgf", ".af", ".af.gz"].map { name + $0 }.filter(all.contains)
      return files.isEmpty ? nil : (name, files)
    }
  }

  private func row(of name: String, _ files: [String]) async throws -> GraphRow {
    let beside = try Data(contentsOf: URL(fileURLWithPath: dir + "/" + name + ".json"))
    let instance = (try? JSONDecoder().decode(Instance.self, from: beside))?.instance
    let wanted = instance?.split(separator: "/").last.map(String.init)
    let main = files.first { $0 == wanted } ?? files[0]
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: dir + "/" + main)))
    let content = try await content(of: main)
    let (file, loading) = try timed { try GraphFile(content, form: form(of: main)) }
    var row = GraphRow(file, limit: limit, steps: steps)
    row.instance = instance ?? main
    row.sha256 = Digest.sha256(bytes)
    row.seconds["load"] = loading
    var others: [GraphRow.OtherForm] = []
    for other in files where other != main {
      let told = try await GraphFile(self.content(of: other), form: form(of: other))
      others.append(
        GraphRow.OtherForm(
          file: other, agrees: told.agrees(with: file), arguments: told.names.count,
          attacks: told.graph.attackCount))
    }
    if !others.isEmpty { row.otherForms = others }
    return row
  }

  private func form(of file: String) -> GraphFile.Form {
    file.hasSuffix(".apx") ? .apx : file.hasSuffix(".tgf") ? .tgf : .af
  }

  /// The bytes of a file, unpacked where it is packed.
  private func content(of file: String) async throws -> [UInt8] {
    let path = dir + "/" + file
    guard file.hasSuffix(".gz") else {
      return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    }
    guard let bytes = await unpacked(path) else {
      throw GraphFile.Flaw(line: 1, message: "\(file) could not be unpacked")
    }
    return bytes
  }

  private struct Instance: Decodable { let instance: String }
}
