import AssayModel
import SystemPackage

/// One capture with the decisions about it.
struct Assigned: Sendable {
  var capture: Capture
  var source: SourceDecision?
  var corrections: [Correction] = []
}

/// Gives every decision to the capture that its file names; what names none, or several, is left over.
///
/// A file is named relative to the case file, as on the command line, or by the end of its path where that fits one
/// capture alone.
func assigned(
  _ decisions: Decisions, to captures: [Capture]
) -> (inputs: [Assigned], strays: [Unattached]) {
  var inputs = captures.map { Assigned(capture: $0) }
  var strays: [Unattached] = []
  let names = captures.map { FilePath($0.name).lexicallyNormalized() }
  let folder = FilePath(decisions.file).removingLastComponent()

  func indices(of file: String) -> [Int] {
    let wanted = FilePath(file).lexicallyNormalized()
    let beside = folder.pushing(wanted).lexicallyNormalized()
    let exact = names.indices.filter {
      names[$0] == wanted || names[$0] == beside || captures[$0].name == file
    }
    return exact.isEmpty ? names.indices.filter { names[$0].ends(with: wanted) } : exact
  }
  func problem(_ file: String, _ found: [Int]) -> String {
    found.isEmpty
      ? "no source is named \(file)"
      : "\(file) could be any of \(found.count) sources; give more of its path"
  }

  for decision in decisions.sources {
    let found = indices(of: decision.file)
    if found.count == 1 {
      inputs[found[0]].source = decision
    } else {
      strays.append(
        Unattached(line: decision.line, column: 1, reason: problem(decision.file, found)))
    }
  }
  for correction in decisions.corrections {
    let found = indices(of: correction.file)
    if found.count == 1 {
      inputs[found[0]].corrections.append(correction)
    } else {
      strays.append(Unattached(correction, problem(correction.file, found)))
    }
  }
  return (inputs, strays)
}

/// A decision that fits nothing, with the reason.
struct Unattached: Sendable, Hashable, Comparable {
  var line: Int
  var column: Int
  var reason: String

  init(line: Int, column: Int, reason: String) {
    self.line = line
    self.column = column
    self.reason = reason
  }

  init(_ correction: Correction, _ reason: String) {
    self.init(line: correction.line, column: correction.column, reason: reason)
  }

  /// The line that a person reads.
  func line(in file: String) -> String { "\(file):\(line):\(column): \(reason)" }

  static func < (a: Unattached, b: Unattached) -> Bool {
    (a.line, a.column, a.reason) < (b.line, b.column, b.reason)
  }
}
