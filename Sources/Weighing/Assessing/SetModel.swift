import AssayModel

/// One set of hypotheses in numbers, with the way back from every index to what a person wrote.
struct SetModel {
  /// The numbers.
  let model: WeighingModel
  /// The set.
  let set: HypothesisSet
  /// What the analysts said of its cells.
  let cells: CellRatings
  /// The evidence that is weighed, by fact index.
  let evidence: [Evidence]
  /// The reports that are weighed, by report index.
  let reports: [EvidenceReport]
  /// The citations of the reports, by report index.
  let citations: [Citation]
  /// The sources, by source index.
  let roster: SourceRoster
  /// The related facts of each relation of the model, by evidence id.
  let relations: [[String]]
  /// Which report copies which.
  let copies: CopyPlan
  /// The hypotheses of which enough is rated, by hypothesis.
  let isRanked: [Bool]

  /// Puts a set into numbers; what arguments have defeated is left out.
  init(_ cited: CitedJudgements, _ set: HypothesisSet, standing: ArgumentOutcomes) {
    let judgements = cited.judgements
    let cells = CellRatings(
      set, judgements.ratings.filter { !standing.isOut(evidence: $0.evidence, set: set.id) })
    let roster = SourceRoster(cited)
    let copies = CopyPlan(cited)
    let evidence = judgements.evidence.filter { !standing.isOut(evidence: $0.id) }
    let factIndex = Dictionary(
      evidence.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })

    var reports: [EvidenceReport] = []
    var reportIndex: [String: Int] = [:]
    for report in evidence.flatMap(\.reports) {
      guard let citation = cited.citations[report.id], !citation.chain.isEmpty,
        standing.label(.report(report.id)) != .out,
        report.ifGenuine.map({ factIndex[$0] != nil }) ?? true
      else { continue }
      reportIndex[report.id] = reports.count
      reports.append(report)
    }

    let related = judgements.related.map { relation in
      relation.evidence.filter { factIndex[$0] != nil }
    }
    var facts = evidence.map {
      WeighingModel.Fact(expected: cells.expected($0.id), isEstablished: $0.established != nil)
    }
    for (index, members) in related.enumerated() {
      for id in members { factIndex[id].map { facts[$0].relation = index } }
    }
    let factOfReport = Dictionary(
      evidence.enumerated().flatMap { index, fact in fact.reports.map { ($0.id, index) } },
      uniquingKeysWith: { first, _ in first })
    let numbers = reports.map { report in
      SetModel.numbers(
        of: report, cited.citations[report.id], fact: factOfReport[report.id] ?? 0, set, roster,
        copy: copies.originals[report.id], reportIndex, factIndex)
    }
    self.set = set
    self.cells = cells
    self.evidence = evidence
    self.reports = reports
    self.roster = roster
    self.copies = copies
    citations = reports.compactMap { cited.citations[$0.id] }
    relations = related
    let rows = evidence.filter { cells.rates($0.id) }
    isRanked = set.hypotheses.indices.map { hypothesis in
      let rated = rows.count { !cells.row($0.id)[hypothesis].isEmpty }
      return Double(rated) >= Conventions.ratedShare * Double(rows.count)
    }
    model = WeighingModel(
      priors: set.hypotheses.map(\.prior), sources: roster.reliabilities, facts: facts,
      reports: numbers,
      relations: judgements.related.map { Uncertain($0.strength) })
  }

  /// The numbers of one report.
  private static func numbers(
    of report: EvidenceReport, _ citation: Citation?, fact: Int, _ set: HypothesisSet,
    _ roster: SourceRoster, copy: CopyPlan.Original?, _ reportIndex: [String: Int],
    _ factIndex: [String: Int]
  ) -> WeighingModel.Report {
    let chain = citation?.chain ?? []
    let isByReader = citation?.isByReader ?? false
    let links = chain.reversed().enumerated().map { place, link in
      WeighingModel.Link(
        source: roster[link.source] ?? 0,
        anyway: (place == 0
          ? anyway(
            report.anyway, set, isByReader ? Conventions.anywayOfReaders : Conventions.anyway)
          : anyway(report.relayAnyway, set, Conventions.anyway))
          .asserting(report.asserts))
    }
    return WeighingModel.Report(
      fact: fact, asserts: report.asserts,
      hit: report.hit.map { Uncertain($0) } ?? Conventions.hit,
      falseAlarm: report.falseAlarm.map { Uncertain($0) }
        ?? Conventions.falseAlarm,
      links: links, copies: copy.flatMap { reportIndex[$0.report] },
      copying: copy?.probability ?? Uncertain(1),
      ifGenuine: report.ifGenuine.flatMap { factIndex[$0] })
  }

  /// How likely it is said anyway, all analysts together.
  private static func anyway(
    _ ratings: [EvidenceReport.Anyway], _ set: HypothesisSet, _ standIn: Uncertain
  ) -> WeighingModel.PerHypothesis {
    let relevant = ratings.filter { $0.set == nil || $0.set == set.id }
    let values = set.hypotheses.map { hypothesis in
      pooled(
        relevant.compactMap { rating in
          (rating.values[hypothesis.id] ?? rating.values[""]).map { Uncertain($0) }
        })
    }
    guard relevant.contains(where: { $0.values[""] == nil }) else {
      return .same(values.first.flatMap { $0 } ?? standIn)
    }
    return .each(values.map { $0 ?? standIn })
  }
}

extension WeighingModel.PerHypothesis {
  /// How likely the fact would be asserted anyway, from how likely what the report says would be said anyway.
  ///
  /// Of who denies a fact anyway with .9, a tenth asserts it.
  func asserting(_ asserts: Bool) -> WeighingModel.PerHypothesis {
    guard !asserts else { return self }
    switch self {
    case .same(let value): return .same(value.complement)
    case .each(let values): return .each(values.map(\.complement))
    }
  }
}

extension Uncertain {
  /// The probability of the opposite.
  var complement: Uncertain {
    isPoint
      ? Uncertain(1 - central)
      : Uncertain(lower: 1 - upper, upper: 1 - lower, mean: -mean, deviation: deviation)
  }
}

extension SetModel {
  /// Whether a person gave the opposite of a parameter: how likely a denial would be made anyway.
  func isOpposite(_ parameter: WeighingModel.Parameter) -> Bool {
    if case .anyway(let report, _, _) = parameter { return !model.reports[report].asserts }
    return false
  }

  /// The parameter as a person knows it.
  func named(_ parameter: WeighingModel.Parameter) -> WeighedParameter {
    switch parameter {
    case .expected(let fact, let hypothesis):
      .rating(evidence: evidence[fact].id, hypothesis: set.hypotheses[hypothesis].id)
    case .reliability(let source): .reliability(source: roster.ids[source])
    case .anyway(let report, let link, let hypothesis):
      .anyway(
        report: reports[report].id,
        source: roster.ids[model.reports[report].links[link].source],
        hypothesis: hypothesis.map { set.hypotheses[$0].id })
    case .hit(let report): .hit(report: reports[report].id)
    case .falseAlarm(let report): .falseAlarm(report: reports[report].id)
    case .copying(let report): .copying(report: reports[report].id)
    case .relation(let relation): .relation(evidence: relations[relation])
    }
  }

  /// The ids of the hypotheses with these indices.
  func ids(_ hypotheses: [Int]) -> [String] { hypotheses.map { set.hypotheses[$0].id } }
}
