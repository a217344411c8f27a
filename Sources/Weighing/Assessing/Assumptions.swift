import AssayModel

extension SetModel {
  /// What the result of the set assumes: conventions that stand in, ratings without a reason, and what persons decided.
  func assumptions(_ judgements: Judgements) -> [Assumption] {
    standIns() + withoutReason(judgements) + decided(judgements)
  }

  private func standIns() -> [Assumption] {
    var found: [Assumption] = []
    if set.priorsBy == nil {
      found.append(
        Assumption(
          kind: .standIn,
          text: "Nobody gave priors: every explanation is held equally likely before the evidence.",
          place: set.place))
    }
    for fact in evidence where cells.rates(fact.id) {
      for (index, entries) in cells.row(fact.id).enumerated() where entries.isEmpty {
        let hypothesis = set.hypotheses[index]
        found.append(
          Assumption(
            kind: .standIn,
            text:
              "Nobody rated “\(fact.fact)” for “\(hypothesis.text)”: it is taken to be anything "
              + "between the other explanations’ ratings.",
            parameter: .rating(evidence: fact.id, hypothesis: hypothesis.id), place: fact.place))
      }
    }
    for (index, grades) in roster.grades.enumerated()
    where grades.isEmpty && reportsHave(source: index) {
      found.append(
        Assumption(
          kind: .standIn,
          text:
            "Nobody graded \(roster.names[index]): it is taken to be reliable with anything from "
            + "5 to 95 %.",
          parameter: .reliability(source: roster.ids[index])))
    }
    for report in reports {
      guard let copy = copies.originals[report.id], let standIn = copy.standIn else { continue }
      found.append(
        Assumption(
          kind: .standIn, text: standIn.sentence(report: report.id, original: copy.report),
          parameter: .copying(report: report.id), place: report.place))
    }
    let unrated = reports.filter(\.anyway.isEmpty)
    if !unrated.isEmpty {
      found.append(
        Assumption(
          kind: .standIn,
          text: "Nobody rated how likely it would be said anyway in \(unrated.count) of "
            + "\(reports.count) reports: one half is taken, nine tenths for readers."))
    }
    return found
  }

  private func reportsHave(source: Int) -> Bool {
    model.reports.contains { report in report.links.contains { $0.source == source } }
  }

  private func withoutReason(_ judgements: Judgements) -> [Assumption] {
    var found: [Assumption] = []
    func add(_ text: String, _ parameter: WeighedParameter? = nil, _ place: FilePlace) {
      found.append(Assumption(kind: .noReason, text: text, parameter: parameter, place: place))
    }
    if let by = set.priorsBy, set.priorsReason == nil {
      add("\(by) gave the priors without a reason.", nil, set.place)
    }
    for rating in judgements.ratings
    where rating.set == set.id && rating.reason == nil && cells.rates(rating.evidence) {
      let fact = evidence.first { $0.id == rating.evidence }?.fact ?? rating.evidence
      add("\(rating.by) rated “\(fact)” without a reason.", nil, rating.place)
    }
    for (index, grades) in roster.grades.enumerated() where reportsHave(source: index) {
      for grade in grades where grade.reason == nil {
        add(
          "\(grade.by ?? "The case file") graded \(grade.name) without a reason.",
          .reliability(source: roster.ids[index]), grade.place)
      }
    }
    for report in reports {
      for rating in report.anyway + report.relayAnyway where rating.reason == nil {
        add(
          "\(rating.by ?? "The case file") rated how likely the report “\(report.id)” would be made "
            + "anyway without a reason.", nil, rating.place)
      }
      if let copying = report.copies, copying.reason == nil {
        add(
          "\(copying.by ?? "The case file") counts the report “\(report.id)” as a copy of "
            + "“\(copying.report)” without a reason.", .copying(report: report.id), report.place)
      }
    }
    for relation in judgements.related where relation.reason == nil {
      add(
        "\(relation.by) relates \(relation.evidence.joined(separator: ", ")) without a reason.",
        .relation(evidence: relation.evidence), relation.place)
    }
    return found
  }

  private func decided(_ judgements: Judgements) -> [Assumption] {
    var found: [Assumption] = []
    func add(_ text: String, _ parameter: WeighedParameter? = nil, _ place: FilePlace) {
      found.append(Assumption(kind: .decided, text: text, parameter: parameter, place: place))
    }
    for fact in evidence {
      guard let given = fact.established else { continue }
      add("\(given.by) takes it as given: “\(fact.fact)”. Reason: \(given.reason)", nil, fact.place)
    }
    for report in reports {
      guard let copying = report.copies, let reason = copying.reason else { continue }
      add(
        "\(copying.by ?? "The case file") counts the report “\(report.id)” as a copy of "
          + "“\(copying.report)”. Reason: \(reason)", .copying(report: report.id), report.place)
    }
    for relation in judgements.related {
      guard let reason = relation.reason else { continue }
      add(
        "\(relation.by) says that \(relation.evidence.joined(separator: ", ")) overlap, so that they "
          + "share their weight, which is a rule of thumb. Reason: \(reason)",
        .relation(evidence: relation.evidence), relation.place)
    }
    for rating in judgements.ratings where rating.set == set.id {
      guard let reason = rating.beyondFloor else { continue }
      add(
        "\(rating.by) lets “\(rating.evidence)” move the odds by more than 99 to 1. Reason: \(reason)",
        nil, rating.place)
    }
    return found
  }
}

extension CopyPlan.StandIn {
  /// Why a report is taken for a copy.
  func sentence(report: String, original: String) -> String {
    switch self {
    case .words:
      "The report “\(report)” has the same words as “\(original)”: it is taken to be a copy with 90 %."
    case .speaker(let name):
      "The reports “\(report)” and “\(original)” both rest on the word of \(name): the later is "
        + "taken to be a copy with 90 %."
    case .reader:
      "“\(report)” says what the reader of “\(original)” says: readers who say the same count once."
    }
  }
}
