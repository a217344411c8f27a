internal import AssayModel

/// Who attacks what in a case, by the index of the argument.
struct Attacks: Sendable, Hashable {
  /// The ids of the arguments, in the order of the case file.
  let ids: [String]
  /// Each attacked thing once with its attackers, by folded names for sources.
  private(set) var byTarget: [Argument.Target: [Int]] = [:]
  /// The attacked sources of each report, folded, by the report's id.
  private(set) var sourcesOfReports: [String: [String]] = [:]
  /// The attacks on what is not there.
  private(set) var strays: [ArgumentOutcomes.Stray] = []
  /// The attacks of arguments on arguments.
  private(set) var edges: [(attacker: Int, target: Int)] = []

  init(_ cited: CitedJudgements) {
    let arguments = cited.judgements.arguments
    ids = arguments.map(\.id)
    let known = Known(cited)
    let numbers = Dictionary(
      zip(ids, ids.indices).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
    for (index, argument) in arguments.enumerated() {
      for target in argument.attacks {
        let isKnown: Bool
        if case .argument(let id) = target {
          isKnown = numbers[id] != nil
          if let number = numbers[id] { edges.append((index, number)) }
        } else {
          isKnown = known.holds(target)
        }
        if isKnown {
          byTarget[Attacks.folded(target), default: []].append(index)
        } else {
          strays.append(ArgumentOutcomes.Stray(argument: argument.id, target: target))
        }
      }
    }
    for (report, sources) in known.sourcesOfReports {
      let attacked = sources.filter { byTarget[.source($0)] != nil }
      if !attacked.isEmpty { sourcesOfReports[report] = attacked }
    }
  }

  /// The arguments that attack something, ascending.
  func attackers(of target: Argument.Target) -> [Int] { byTarget[Attacks.folded(target)] ?? [] }

  private static func folded(_ target: Argument.Target) -> Argument.Target {
    if case .source(let name) = target {
      .source(Citation.Link.source(named: name))
    } else {
      target
    }
  }

  static func == (one: Attacks, other: Attacks) -> Bool {
    one.ids == other.ids && one.byTarget == other.byTarget
      && one.sourcesOfReports == other.sourcesOfReports && one.strays == other.strays
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(ids)
    hasher.combine(strays)
  }

  /// What there is to attack, apart from arguments.
  private struct Known {
    let reports: Set<String>
    let evidence: Set<String>
    let sets: Set<String>
    let sources: Set<String>
    /// The folded names and ids of the sources of each report.
    let sourcesOfReports: [String: [String]]

    init(_ cited: CitedJudgements) {
      reports = Set(cited.judgements.evidence.flatMap { $0.reports.map(\.id) })
      evidence = Set(cited.judgements.evidence.map(\.id))
      sets = Set(cited.judgements.sets.map(\.id))
      sourcesOfReports = cited.citations.mapValues { citation in
        citation.chain.flatMap { [Citation.Link.source(named: $0.name), $0.source] }
      }
      sources = Set(sourcesOfReports.values.joined())
    }

    func holds(_ target: Argument.Target) -> Bool {
      switch target {
      case .argument: false
      case .report(let id): reports.contains(id)
      case .source(let name): sources.contains(Citation.Link.source(named: name))
      case .evidence(let id): evidence.contains(id)
      case .rating(let id, let set): evidence.contains(id) && sets.contains(set)
      }
    }
  }
}
