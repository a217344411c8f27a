import AssayModel

/// The sources of a case with their reliability, in the order of their first report.
struct SourceRoster {
  /// The ids.
  private(set) var ids: [String] = []
  /// The names as they are shown.
  private(set) var names: [String] = []
  /// What they are.
  private(set) var roles: [Speaker.Role] = []
  /// The grades each was given, in the order of the case file.
  private(set) var grades: [[Grade]] = []
  /// How reliable each is taken to be.
  private(set) var reliabilities: [Uncertain] = []
  private var indices: [String: Int] = [:]

  /// Collects the sources of all reports.
  init(_ cited: CitedJudgements) {
    let byName = Dictionary(grouping: cited.judgements.grades) {
      Citation.Link.source(named: $0.name)
    }
    for evidence in cited.judgements.evidence {
      for report in evidence.reports {
        for link in cited.citations[report.id]?.chain ?? [] where indices[link.source] == nil {
          indices[link.source] = ids.count
          ids.append(link.source)
          names.append(link.name)
          roles.append(link.role)
          let given = byName[Citation.Link.source(named: link.name)] ?? byName[link.source] ?? []
          grades.append(given)
          reliabilities.append(pooled(given.map(\.uncertain)) ?? Grade.unknown)
        }
      }
    }
  }

  /// The index of a source.
  subscript(_ id: String) -> Int? { indices[id] }
}

extension Grade {
  /// The reliability of a source that nobody graded, and of grade F: it cannot be judged.
  static let unknown = Uncertain(AdmiraltyGrade.Letter.f.reliability)

  /// The reliability that the grade stands for.
  var uncertain: Uncertain {
    let given =
      reliability ?? letter.flatMap(AdmiraltyGrade.Letter.init(rawValue:))?.reliability
    return given.map { Uncertain($0) } ?? Grade.unknown
  }
}
