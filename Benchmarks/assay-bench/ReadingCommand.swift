import ArgumentParser
import AssayModel
import Capturing
import Corridor
import Digest
import Foundation

/// `assay-bench reading`: the pages of a set in, one JSON file each out.
struct ReadingCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reading",
    abstract: "Reads pages/NAME.html.gz of a set and writes NAME.json for the reading scorer.",
    discussion: """
      Only the bytes of a page reach the engine: neither its name nor anything else in the set. Unpacking and \
      writing are not measured.
      """)

  @Argument(help: "A folder that holds pages/NAME.html.gz.", completion: .directory)
  var setDir: String

  @Argument(help: "The folder for NAME.json.", completion: .directory)
  var outDir: String

  @Option(help: "How many pages are read at once.")
  var width = widthOfThisMachine()

  func run() async throws {
    let measured = try await readSet(at: setDir, into: outDir, width: width)
    print(measured.line)
  }
}

/// Reads a set of pages and writes the rows.
func readSet(at setDir: String, into outDir: String, width: Int) async throws -> Measured {
  let pages = URL(fileURLWithPath: setDir).appendingPathComponent("pages")
  let out = URL(fileURLWithPath: outDir)
  try FileManager.default.createDirectory(at: out, withIntermediateDirectories: true)
  let names = try pageNames(of: setDir)
  let contents = await inParallel(names) { name in
    await unpacked(pages.appendingPathComponent(name).path)
  }
  let captures = zip(names, contents).map { name, content in
    if content == nil { print("\(name): could not be unpacked") }
    let bytes = content ?? []
    return Capture(name: "page.html", bytes: bytes, sha256: sha256(bytes), kind: .html)
  }
  let meter = Meter()
  let steps = await Walk(width: width).documents(of: captures)
  let measured = meter.stop(
    items: captures.count, bytes: captures.reduce(0) { $0 + $1.bytes.count })
  for (name, step) in zip(names, steps) {
    let file = out.appendingPathComponent(name.dropLast(".html.gz".count) + ".json")
    switch step {
    case .done(let document): try ReadingRow(document).json().write(to: file)
    case .failed(let failure):
      print("\(name): \(failure.reason)")
      try Data("{}\n".utf8).write(to: file)
    }
  }
  return measured
}
