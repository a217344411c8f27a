import ArgumentParser
import Foundation
import Markup

/// `assay-bench markup`: how fast pages become trees, and how large these are.
struct MarkupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "markup",
    abstract: "Parses every page of a set on one thread and prints speed and memory.",
    discussion: """
      The set is a folder that holds pages/NAME.html.gz, or any folder of files. Unpacking is not measured.
      """)

  @Argument(help: "A folder that holds pages/NAME.html.gz, or files.", completion: .directory)
  var setDir: String

  @Option(help: "How often the whole set is read.")
  var rounds = 5

  func run() async throws {
    let pages = try await contents()
    let size = pages.reduce(0) { $0 + $1.count }
    let decoded = pages.map { decode($0) }
    let ratios = pages.indices.compactMap { index -> Double? in
      guard pages[index].count >= 1024 else { return nil }
      let tree = Markup.parse(decoded[index], selfClosing: .whereNothingCloses)
      return Double(tree.byteCount) / Double(pages[index].count)
    }.sorted()
    var nodes = 0
    let parsing = Meter()
    for _ in 0..<rounds {
      nodes = 0
      for page in decoded { nodes += Markup.parse(page, selfClosing: .whereNothingCloses).count }
    }
    print("parsing   ", parsing.stop(items: pages.count * rounds, bytes: size * rounds).line)
    let both = Meter()
    for _ in 0..<rounds {
      for page in pages { nodes = max(nodes, Markup.parse(decode(page)).count) }
    }
    print("with decoding", both.stop(items: pages.count * rounds, bytes: size * rounds).line)
    print("\(pages.count) pages, \(size) bytes, \(nodes) nodes")
    if let largest = ratios.last {
      let median = ratios[ratios.count / 2]
      print("bytes of tree per byte of page: median \(shown(median)), largest \(shown(largest))")
    }
  }

  private func shown(_ value: Double) -> String {
    String(format: "%.2f", locale: Locale(identifier: "en_US_POSIX"), value)
  }

  private func contents() async throws -> [[UInt8]] {
    let folder = URL(fileURLWithPath: setDir)
    if let names = try? pageNames(of: setDir) {
      var pages: [[UInt8]] = []
      for name in names {
        if let page = await unpacked(folder.appendingPathComponent("pages/" + name).path) {
          pages.append(page)
        }
      }
      return pages
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: setDir).sorted()
    return names.compactMap { name in
      (try? Data(contentsOf: folder.appendingPathComponent(name))).map { [UInt8]($0) }
    }
  }
}
