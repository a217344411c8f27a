import AssayModel
import SystemPackage

/// Finds the capture that a case file means by a file's name.
///
/// A file is named relative to the case file, as on the command line, or by the end of its path where that fits one
/// capture alone.
struct SourceFiles: Sendable {
  private let folder: FilePath
  private let names: [FilePath]
  private var byName: [String: [Int]] = [:]
  private var byPath: [FilePath: [Int]] = [:]
  private var byLast: [FilePath.Component: [Int]] = [:]

  /// Prepares the look-up of captures from a case file; O(captures).
  init(_ captures: [Capture], caseFile: String) {
    folder = FilePath(caseFile).removingLastComponent()
    names = captures.map { FilePath($0.name).lexicallyNormalized() }
    for (index, name) in names.enumerated() {
      byName[captures[index].name, default: []].append(index)
      byPath[name, default: []].append(index)
      if let last = name.lastComponent { byLast[last, default: []].append(index) }
    }
  }

  /// The index of the one capture that the file names.
  func index(of file: String) throws(Misfit) -> Int {
    let wanted = FilePath(file).lexicallyNormalized()
    let beside = folder.pushing(wanted).lexicallyNormalized()
    let exact = (byName[file] ?? []) + (byPath[wanted] ?? []) + (byPath[beside] ?? [])
    var found = Set(exact).sorted()
    if found.isEmpty, let last = wanted.lastComponent {
      found = (byLast[last] ?? []).filter { names[$0].ends(with: wanted) }
    }
    guard let first = found.first else { throw Misfit(reason: "no source is named \(file)") }
    guard found.count == 1 else {
      throw Misfit(
        reason: "\(file) could be any of \(found.count) sources; give more of its path")
    }
    return first
  }
}
