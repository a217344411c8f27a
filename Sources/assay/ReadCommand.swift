import ArgumentParser
import AssayModel
import Capturing
import Corridor
import Reporting
import SystemPackage

/// `assay read`: documents in, one line of JSON each out.
struct ReadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Prints what was read from each source, as one line of JSON.")

  @OptionGroup var inputs: Inputs

  @Option(
    help: ArgumentHelp(
      "A folder for one file NAME.json each; a repeated name gets -2.", valueName: "dir"),
    completion: .directory)
  var outputDir: String?

  func run() async throws {
    if let outputDir { try OutputFile.makeFolder(outputDir) }
    let gathered = try await inputs.gathered()
    complain(gathered.failures)
    let steps = await Walk(progress: progressOnTerminal()).sources(of: gathered.captures)
    var failed = !gathered.failures.isEmpty
    var names = FileNames()
    for step in steps {
      switch step {
      case .failed(let failure):
        complain([failure])
        failed = true
      case .done(let document):
        let line = readLine(document) + "\n"
        if let outputDir {
          let name = names.next(for: document.name)
          try OutputFile(FilePath(outputDir).appending("\(name).json").string).write(line)
        } else {
          try write(printableJSON(line))
        }
      }
    }
    if failed { throw ExitCode(3) }
  }
}

/// Names for files made from sources, each given once.
struct FileNames {
  private var taken: Set<String> = []

  /// The name of a source without folder and ending; the second of a name gets `-2`, the third `-3`.
  mutating func next(for source: String) -> String {
    let stem = FileNames.stem(of: source)
    var name = stem
    var number = 2
    while !taken.insert(name).inserted {
      name = "\(stem)-\(number)"
      number += 1
    }
    return name
  }

  /// The name of a file without folder and ending, or an address with dashes for all that file systems mind.
  private static func stem(of source: String) -> String {
    guard let scheme = source.firstRange(of: "://") else {
      return FilePath(source).stem ?? "source"
    }
    var stem = ""
    for scalar in source[scheme.upperBound...].unicodeScalars.prefix(120) {
      let isKept =
        scalar.properties.isAlphabetic && scalar.isASCII || ("0"..."9").contains(scalar)
        || scalar == "." && !stem.isEmpty
      if isKept {
        stem.unicodeScalars.append(scalar)
      } else if !stem.isEmpty, !stem.hasSuffix("-") {
        stem += "-"
      }
    }
    while let last = stem.last, last == "-" || last == "." { stem.removeLast() }
    return stem.isEmpty ? "source" : stem
  }
}
