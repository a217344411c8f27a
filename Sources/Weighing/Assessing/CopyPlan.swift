import AssayModel

/// Which report copies which: as persons said, and where nobody did, as the conventions have it.
struct CopyPlan {
  /// Why a report counts as a copy though nobody said so.
  enum StandIn: Hashable {
    /// The same words in another source.
    case words
    /// The same named person's word.
    case speaker(String)
    /// A reader who says what an earlier reader said.
    case reader
  }

  /// One report's original.
  struct Original {
    /// The id of the report that is copied.
    var report: String
    /// How likely it is a copy.
    var probability: Uncertain
    /// Why, where nobody said so.
    var standIn: StandIn?
  }

  /// The original of each report that has one, by the report's id.
  private(set) var originals: [String: Original] = [:]

  /// Plans the copies within each fact.
  init(_ cited: CitedJudgements) {
    let facts = cited.judgements.evidence
    // What persons said comes first, so that no convention closes a circle with it.
    for report in facts.flatMap(\.reports) {
      guard let copying = report.copies else { continue }
      let probability = copying.probability.map { Uncertain($0) }
      originals[report.id] = Original(
        report: copying.report, probability: probability ?? Uncertain(1))
    }
    for fact in facts {
      for (index, report) in fact.reports.enumerated() where report.copies == nil {
        originals[report.id] = standIn(for: report, among: fact.reports[..<index], cited)
      }
    }
  }

  /// The first earlier report that this one is taken to repeat.
  private func standIn(
    for report: EvidenceReport, among earlier: ArraySlice<EvidenceReport>, _ cited: CitedJudgements
  ) -> Original? {
    guard let citation = cited.citations[report.id] else { return nil }
    for candidate in earlier
    where candidate.asserts == report.asserts && !leads(candidate.id, to: report.id) {
      guard let other = cited.citations[candidate.id] else { continue }
      if citation.isByReader, other.isByReader {
        return Original(report: candidate.id, probability: Uncertain(1), standIn: .reader)
      }
      if citation.isByReader != other.isByReader { continue }
      if let speaker = citation.chain.last, speaker.role == .named,
        speaker.source == other.chain.last?.source
      {
        return Original(
          report: candidate.id, probability: Conventions.copying, standIn: .speaker(speaker.name))
      }
      if citation.passage.document != other.passage.document,
        foldedWords(report.quote) == foldedWords(candidate.quote)
      {
        return Original(
          report: candidate.id, probability: Conventions.copying, standIn: .words)
      }
    }
    return nil
  }

  /// Whether a report is a copy, at any number of steps, of another.
  private func leads(_ report: String, to other: String) -> Bool {
    var seen: Set<String> = []
    var at: String? = report
    while let id = at, seen.insert(id).inserted {
      if id == other { return true }
      at = originals[id]?.report
    }
    return false
  }
}

/// The letters and digits of a text in lower case, with single spaces between its words.
private func foldedWords(_ text: String) -> String {
  text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
}
