import AssayModel

extension Case {
  /// Finds the words that judgements quote and puts the judgements into the case, or the reasons why they cannot be weighed.
  ///
  /// - Parameters:
  ///   - decisions: What persons decided.
  ///   - files: Finds the capture that a file names.
  ///   - holders: For each capture, the account that it went into; none for one that could not be read.
  /// - Returns: What takes no effect but does no harm: a grade of a source that no report rests on.
  mutating func judge(
    _ decisions: Decisions, files: SourceFiles, holders: [Int: Int]
  ) -> [Unattached] {
    let judgements = decisions.judgements
    guard judgements != Judgements() else { return [] }
    var citer = Citer(self, decisions, files: files, holders: holders)
    citer.cite()
    var flaws = citer.flaws
    var cited = CitedJudgements(
      judgements, citations: citer.citations, argumentPassages: citer.argumentPassages,
      doubts: citer.doubts.sorted().map { $0.line(in: decisions.file) })
    let strays = citer.nameSources(in: &cited.judgements, of: decisions, flaws: &flaws)
    let persons = NamedPersons(self, event: decisions.event)
    persons.mark(in: &cited.judgements.sets, flaws: &flaws)
    misquoted = flaws.sorted().map { $0.line(in: decisions.file) }
    if misquoted.isEmpty && !judgements.isEmpty { judged = cited }
    return strays
  }
}

extension Unattached {
  /// What is wrong at a place of the case file.
  init(_ place: FilePlace, _ reason: String) {
    self.init(line: place.line, column: place.column, reason: reason)
  }
}
