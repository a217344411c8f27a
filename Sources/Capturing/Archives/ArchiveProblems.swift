import AssayModel

/// What went wrong in one archive, in as few lines as say it.
///
/// A damaged archive can hold thousands of damaged records: after a few lines of one sort comes one that counts the rest.
struct ArchiveProblems {
  /// How many lines there are of one sort.
  static let lines = 10
  /// How many sorts are told apart.
  static let sorts = 100

  private let archive: String
  private var sorts: [(reason: String, failures: [Failure])] = []
  /// How many problems were of none of these sorts.
  private var others = 0

  init(of archive: String) {
    self.archive = archive
  }

  /// Adds a line about something in the archive.
  ///
  /// - Parameters:
  ///   - name: What it is about; the archive itself where that is `nil`.
  ///   - reason: What is wrong.
  ///   - place: Where, in words; lines that differ only in it are of one sort.
  mutating func add(_ name: String?, _ reason: String, _ place: String = "") {
    let failure = Failure(name: name ?? archive, reason: reason + place)
    guard let index = sorts.firstIndex(where: { $0.reason == reason }) else {
      // Reasons are sentences of this module; they vary by the names within an archive alone.
      if sorts.count < ArchiveProblems.sorts {
        sorts.append((reason, [failure]))
      } else {
        others += 1
      }
      return
    }
    sorts[index].failures.append(failure)
  }

  /// The lines about the archive and about what is wanted of it, in the order in which their sorts were met.
  func failures(about isWanted: (String) -> Bool = { _ in true }) -> [Failure] {
    let told = sorts.flatMap { sort in
      let wanted = sort.failures.filter { $0.name == archive || isWanted($0.name) }
      let more = wanted.count - ArchiveProblems.lines
      guard more > 0 else { return wanted }
      let line = "\(more) more of this kind: \(sort.reason)"
      return wanted.prefix(ArchiveProblems.lines) + [Failure(name: archive, reason: line)]
    }
    guard others > 0 else { return told }
    return told + [Failure(name: archive, reason: "\(others) more problems of other kinds")]
  }
}
