import AssayModel

/// What went wrong in one archive, in as few lines as say it.
///
/// A damaged archive can hold thousands of damaged records: after a few lines of one sort comes one that counts the rest.
struct ArchiveProblems {
  /// How many lines there are of one sort.
  static let lines = 10

  private let archive: String
  private var sorts: [(reason: String, failures: [Failure])] = []

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
      // Reasons are sentences of this module with few variations.
      if sorts.count < 100 { sorts.append((reason, [failure])) }
      return
    }
    sorts[index].failures.append(failure)
  }

  /// The lines about the archive and about what is wanted of it, in the order in which their sorts were met.
  func failures(about isWanted: (String) -> Bool = { _ in true }) -> [Failure] {
    sorts.flatMap { sort in
      let wanted = sort.failures.filter { $0.name == archive || isWanted($0.name) }
      let more = wanted.count - ArchiveProblems.lines
      guard more > 0 else { return wanted }
      let line = "\(more) more of this kind: \(sort.reason)"
      return wanted.prefix(ArchiveProblems.lines) + [Failure(name: archive, reason: line)]
    }
  }
}
