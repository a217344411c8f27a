import AssayModel

/// One capture with the decisions about it.
struct Assigned: Sendable {
  var capture: Capture
  var source: SourceDecision?
  var corrections: [Correction] = []
}

/// Gives every decision to the capture that its file names; what names none, or several, is left over.
func assigned(
  _ decisions: Decisions, to captures: [Capture], by files: SourceFiles
) -> (inputs: [Assigned], strays: [Unattached]) {
  var inputs = captures.map { Assigned(capture: $0) }
  var strays: [Unattached] = []
  for decision in decisions.sources {
    do throws(Misfit) {
      inputs[try files.index(of: decision.file)].source = decision
    } catch {
      strays.append(Unattached(line: decision.line, column: 1, reason: error.reason))
    }
  }
  for correction in decisions.corrections {
    do throws(Misfit) {
      inputs[try files.index(of: correction.file)].corrections.append(correction)
    } catch {
      strays.append(Unattached(correction, error.reason))
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

  /// The line that a person reads; a name that runs over several lines does not break it.
  func line(in file: String) -> String {
    let reason = reason.split(whereSeparator: \.isNewline).joined(separator: " ")
    return "\(file):\(line):\(column): \(reason)"
  }

  static func < (a: Unattached, b: Unattached) -> Bool {
    (a.line, a.column, a.reason) < (b.line, b.column, b.reason)
  }
}
