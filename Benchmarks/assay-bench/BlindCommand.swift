import ArgumentParser
import Capturing
import Foundation

/// `assay-bench blind`: a set of pages with class and id names made meaningless.
struct BlindCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "blind",
    abstract: "Writes a set of pages anew, with every class and id name made meaningless.",
    discussion: """
      What reads the new set as well as the old one goes by how a page is built, not by what its maker called the \
      parts. The truth is copied as it is.
      """)

  @Argument(help: "A folder that holds pages/NAME.html.gz and truth/.", completion: .directory)
  var setDir: String

  @Argument(help: "The folder for the new set; it must not exist.", completion: .directory)
  var newDir: String

  func run() async throws {
    let count = try await blindSet(at: setDir, into: newDir)
    print("\(count) pages, their class and id names made meaningless, in \(newDir)")
  }
}

/// Writes a set anew with its class and id names made meaningless; returns how many pages it holds.
func blindSet(at setDir: String, into newDir: String) async throws -> Int {
  let old = URL(fileURLWithPath: setDir)
  let new = URL(fileURLWithPath: newDir)
  let files = FileManager.default
  guard !files.fileExists(atPath: newDir) else {
    throw ValidationError("\(newDir) is already there; name a folder that does not exist yet")
  }
  let names = try pageNames(of: setDir)
  try files.createDirectory(
    at: new.appendingPathComponent("pages"), withIntermediateDirectories: true)
  let failures = await inParallel(names) { name -> String? in
    let from = old.appendingPathComponent("pages").appendingPathComponent(name).path
    guard let page = await unpacked(from) else { return "could not be unpacked" }
    let blinded = BlindNames.blinded(page, name: name)
    guard let packed = await packed(blinded) else { return "could not be packed" }
    do {
      try Data(packed).write(to: new.appendingPathComponent("pages").appendingPathComponent(name))
    } catch {
      return "could not be written: \(error.localizedDescription)"
    }
    return nil
  }
  for (name, failure) in zip(names, failures) {
    if let failure { throw ValidationError("\(name) \(failure)") }
  }
  let truth = old.appendingPathComponent("truth")
  if files.fileExists(atPath: truth.path) {
    try files.copyItem(at: truth, to: new.appendingPathComponent("truth"))
  }
  return names.count
}
