import ArgumentParser
import AssayModel
import Attributing
import Foundation

/// `assay-bench gold`: how much of our own gold is found.
struct GoldCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gold",
    abstract: "Scores statements and figures against our own gold.",
    discussion: """
      Tests/Gold/README.md tells the format and what counts as right. Tests/Gold/held is scored once a release.
      """)

  @Argument(help: "A folder of gold files.", completion: .directory)
  var folder: String

  @Flag(help: "List the wrong items, with what was expected and what was found.")
  var list = false

  @Option(help: "Score only items of this class.")
  var only: String?

  func run() throws {
    let root = URL(fileURLWithPath: folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: root.path)
      .filter { $0.hasSuffix(".txt") }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var score = GoldScore()
    for name in names {
      let data = try Data(contentsOf: root.appendingPathComponent(name))
      let items: [GoldItem]
      do {
        items = try goldItems(in: String(decoding: data, as: UTF8.self))
      } catch {
        throw ValidationError("\(root.appendingPathComponent(name).path): \(error)")
      }
      for item in items where only == nil || item.topic == only {
        let document = item.document
        guard document.buffer == item.buffer else {
          throw ValidationError("\(name): \(item.name) is not read as it is written")
        }
        let verdict = item.verdict(on: account(of: document))
        score.add(verdict, item.topic)
        if list, !verdict.isRight {
          print("\(item.name) (\(name):\(item.line))")
          for paragraph in item.paragraphs { print("  | \(paragraph.text)") }
          for fault in verdict.faults { print("  \(fault)") }
        }
      }
    }
    for line in score.lines { print(line) }
  }
}

/// What was right, class by class.
struct GoldScore {
  private var items: [String: (right: Int, of: Int)] = [:]
  private var labels: [String: (right: Int, of: Int)] = [:]

  /// Counts one item in.
  mutating func add(_ verdict: GoldVerdict, _ topic: String) {
    for name in [topic, "all"] {
      items[name, default: (0, 0)].of += 1
      items[name, default: (0, 0)].right += verdict.isRight ? 1 : 0
    }
    for (name, counts) in [
      ("statements", verdict.statements), ("figures", verdict.figures),
      ("standings", verdict.standings), ("as of", verdict.asOf),
      ("disputed by", verdict.disputers),
    ] {
      labels[name, default: (0, 0)].of += counts.of
      labels[name, default: (0, 0)].right += counts.right
    }
  }

  /// A line for each class of items, then one for each kind of label.
  var lines: [String] {
    let classes = items.keys.filter { $0 != "all" }.sorted() + (items["all"] == nil ? [] : ["all"])
    return classes.compactMap { name in items[name].map { line(name, $0, "items") } }
      + labels.keys.sorted().compactMap { name in labels[name].map { line(name, $0, "labels") } }
  }

  private func line(_ name: String, _ counts: (right: Int, of: Int), _ what: String) -> String {
    let percent = counts.of == 0 ? 0 : Double(counts.right) / Double(counts.of) * 100
    return name.padding(toLength: 12, withPad: " ", startingAt: 0)
      + String(format: "%5d %@, %d right, %.1f %%", counts.of, what, counts.right, percent)
  }
}
