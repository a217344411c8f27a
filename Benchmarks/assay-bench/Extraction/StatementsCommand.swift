import ArgumentParser
import AssayModel
import Attributing
import Foundation
import Reading

/// `assay-bench statements`: how fast plain texts become accounts, everything that is extracted included.
struct StatementsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "statements",
    abstract:
      "Finds everything that the texts of a folder say, on one thread, and prints the speed.",
    discussion: """
      The folder holds plain text files in UTF-8. Reading the files is not measured; statements, names, times, \
      quantities, events and how sure each is are.
      """)

  @Argument(help: "A folder of plain text files.", completion: .directory)
  var folder: String

  @Option(help: "How often the whole folder is gone through.")
  var rounds = 1

  func run() throws {
    let root = URL(fileURLWithPath: folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: root.path)
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let texts = try names.map { name in
      String(decoding: try Data(contentsOf: root.appendingPathComponent(name)), as: UTF8.self)
    }
    let bytes = texts.reduce(0) { $0 + $1.utf8.count }
    var statements = 0
    var figures = 0
    var times = 0
    let meter = Meter()
    for _ in 0..<rounds {
      for text in texts {
        let account = account(of: Document(plainText: text))
        statements += account.statements.count
        figures += account.figures.count
        times += account.times.count
      }
    }
    let measured = meter.stop(items: texts.count * rounds, bytes: bytes * rounds)
    print(measured.line)
    print(
      "\(statements / max(1, rounds)) statements, \(figures / max(1, rounds)) figures, "
        + "\(times / max(1, rounds)) times")
  }
}
