import AssayModel

/// What must be known of a weighing to write any part of it: where each thing stands, and what readers call it.
///
/// Names are as the edition shows them. Built in O(n).
struct WeighingIndex {
  /// The results.
  let assessments: Assessments
  /// The name of the case file.
  let file: String
  /// What persons judged.
  let judgements: Judgements
  /// Where the words of the reports stand, by the report's id.
  let citations: [String: Citation]
  /// All reports in the order of the evidence, each with the index of its evidence.
  let reports: [(evidence: Int, report: EvidenceReport)]
  /// For each evidence, the index of its first report.
  let reportStarts: [Int]
  /// For each set, its rated rows by the evidence's id.
  let rows: [[String: EvidenceRow]]
  /// Who stands behind each report, in words ("Jonna Brandt in Norden Wire"), different for each.
  let reportNames: [String]
  /// The ids of the reports that copy a report or a copy of it, by its id, in the order of the reports.
  let copies: [String: [String]]
  /// The arguments that attack something, with where it ended.
  let attacked: [Argument.Target: AttackedTarget]

  private let evidencePlaces: [String: Int]
  private let reportPlaces: [String: Int]
  private let sourcePlaces: [String: Int]
  private let argumentPlaces: [String: Int]
  private let readers: ReaderNames?

  /// Looks through a weighing once; `nil` where nothing was weighed.
  init?(_ study: Case, readers: ReaderNames?) {
    guard let assessments = study.assessments else { return nil }
    self.assessments = assessments
    file = study.judged?.file ?? "case.yaml"
    self.readers = readers
    let judgements = study.judged?.judgements ?? Judgements()
    self.judgements = judgements
    let citations = study.judged?.citations ?? [:]
    self.citations = citations
    reports = judgements.evidence.enumerated().flatMap { index, evidence in
      evidence.reports.map { (index, $0) }
    }
    var starts: [Int] = []
    var count = 0
    for evidence in judgements.evidence {
      starts.append(count)
      count += evidence.reports.count
    }
    reportStarts = starts
    rows = assessments.sets.map { assessment in
      Dictionary(
        assessment.rows.map { ($0.evidence, $0) }, uniquingKeysWith: { first, _ in first })
    }
    evidencePlaces = places(judgements.evidence.map(\.id))
    reportPlaces = places(reports.map(\.report.id))
    sourcePlaces = places(assessments.sources.map(\.id))
    argumentPlaces = places(assessments.arguments.map(\.argument.id))
    attacked = Dictionary(
      assessments.arguments.flatMap { $0.targets.map { ($0.target, $0) } },
      uniquingKeysWith: { first, _ in first })
    let names = reports.map { tellers(of: $0.report, citations[$0.report.id], readers) }
    var seen: [String: Int] = [:]
    for name in names { seen[name, default: 0] += 1 }
    reportNames = zip(names, reports).map { name, report in
      seen[name] == 1 ? name : "\(name) (\(report.report.id))"
    }
    copies = copiesByOrigin(reports.map(\.report))
  }

  /// The index of the evidence with an id.
  func evidence(_ id: String) -> Int? { evidencePlaces[id] }
  /// The index of the report with an id.
  func report(_ id: String) -> Int? { reportPlaces[id] }
  /// The index of the source with an id.
  func source(_ id: String) -> Int? { sourcePlaces[id] }
  /// The index of the argument with an id.
  func argument(_ id: String) -> Int? { argumentPlaces[id] }

  /// The name of a source as this edition shows it.
  func name(of source: WeighedSource) -> String { shown(source.name, source.role, readers) }

  /// The name of a link of a chain as this edition shows it.
  func name(of link: Citation.Link) -> String { shown(link.name, link.role, readers) }

  /// Words of a person, without posters' names where this edition leaves them out.
  func words(_ text: String) -> String { readers?.masked(text, byReader: true) ?? text }

  /// The index of a hypothesis in a set.
  static func place(of hypothesis: String, in set: HypothesisSet) -> Int? {
    set.hypotheses.firstIndex { $0.id == hypothesis }
  }
}

private func places(_ ids: [String]) -> [String: Int] {
  Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
}

private func shown(_ name: String, _ role: Speaker.Role, _ readers: ReaderNames?) -> String {
  if name.isEmpty { return "somebody without a name" }
  guard let readers else { return name.capped(200) }
  if role == .poster { return readers.name(of: name) }
  return readers.masked(name.capped(200), byReader: false)
}

/// Who stands behind a report: "Jonna Brandt in Norden Wire".
private func tellers(
  of report: EvidenceReport, _ citation: Citation?, _ readers: ReaderNames?
) -> String {
  guard let chain = citation?.chain, let last = chain.last, let first = chain.first else {
    return report.id
  }
  let speaker = shown(last.name, last.role, readers)
  if chain.count == 1 { return speaker }
  return speaker + " in " + shown(first.name, first.role, readers)
}

/// The reports that copy each report, directly or through others.
private func copiesByOrigin(_ reports: [EvidenceReport]) -> [String: [String]] {
  let copied = Dictionary(
    reports.compactMap { report in report.copies.map { (report.id, $0.report) } },
    uniquingKeysWith: { first, _ in first })
  var out: [String: [String]] = [:]
  for report in reports {
    var seen: Set<String> = [report.id]
    var at = report.id
    while let next = copied[at], seen.insert(next).inserted {
      out[next, default: []].append(report.id)
      at = next
    }
  }
  return out
}
