import AssayModel

/// What went wrong in one archive, in as few lines as say it.
///
/// A damaged archive can hold thousands of damaged records: after a few lines of one sort comes one that counts the rest.
struct ArchiveProblems {
  /// How many lines there are of one sort.
  static let lines = 10

  private let archive: String
  private var sorts: [(reason: String, failures: [Failure], count: Int)] = []

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
      if sorts.count < 100 { sorts.append((reason, [failure], 1)) }
      return
    }
    sorts[index].count += 1
    if sorts[index].count <= ArchiveProblems.lines { sorts[index].failures.append(failure) }
  }

  /// The lines, in the order in which their sorts were met.
  var failures: [Failure] {
    sorts.flatMap { sort in
      let more = sort.count - sort.failures.count
      guard more > 0 else { return sort.failures }
      let line = "\(more) more of this kind: \(sort.reason)"
      return sort.failures + [Failure(name: archive, reason: line)]
    }
  }
}
