import AssayModel

extension WeighingIndex {
  /// What carries the result of a set, in sentences: what changes the leader if it is lost, first one by one, then in
  /// pairs and more.
  func carrying(_ set: Int) -> [Prose] {
    let assessment = assessments.sets[set]
    var out = removals(set).filter(\.changesLeader).map { removal -> Prose in
      "Without \(item(removal.item)), \(change(to: removal.leaders, in: set))."
    }
    let single = Set(assessment.removals.filter(\.changesLeader).map(\.item))
    for flip in assessment.flips {
      if flip.items.count == 1, single.contains(flip.items[0]) { continue }
      let together: Prose = flip.items.count > 1 ? " together" : ""
      out.append(
        """
        Without \(.list(flip.items.map(item)))\(together), \(change(to: flip.leaders, in: set)).
        """)
    }
    if out.isEmpty {
      out.append(
        "No report, source, origin or fact was found whose loss would change who leads.")
    }
    return out
  }

  /// The result without each item, what changes the leader first.
  ///
  /// An origin that nothing copies is its report and is not listed again.
  func removals(_ set: Int) -> [Removal] {
    let all = assessments.sets[set].removals
    let reports = Dictionary(
      all.map { ($0.item, $0.posterior) }, uniquingKeysWith: { first, _ in first })
    let listed = all.filter { removal in
      guard case .origin(let id) = removal.item, copies[id] == nil else { return true }
      return reports[.report(id)] != removal.posterior
    }
    return listed.filter(\.changesLeader) + listed.filter { !$0.changesLeader }
  }

  /// How the smallest changes were looked for.
  func search(_ set: Int) -> Prose {
    switch assessments.sets[set].flipSearch {
    case .exact: "All single items and all pairs of them were tried."
    case .greedy:
      """
      All single items and all pairs were tried; none changes who leads. More were then taken away one after another, \
      the strongest first, so that a smaller group may exist that was not found.
      """
    }
  }

  /// What happens to the lead, as the end of a sentence.
  func change(to leaders: [String], in set: Int, supposed: Bool = false) -> Prose {
    if leaders.isEmpty { return "nothing can be ranked any more" }
    let would = supposed ? "would " : ""
    if leaders.count == 1 {
      return "\(hypothesis(leaders[0], in: set)) \(own: supposed ? "would lead" : "leads")"
    }
    return "\(hypotheses(leaders, in: set)) \(own: would)tie at the top"
  }

  /// What counting every report as independent would give the leader; `nil` where that makes no difference to be seen.
  func dependence(_ set: Int) -> Prose? {
    let assessment = assessments.sets[set]
    guard let leader = assessment.leaders.first,
      let place = assessment.results.firstIndex(where: { $0.id == leader }),
      assessment.naive.indices.contains(place)
    else { return nil }
    let naive = percent(assessment.naive[place])
    let central = percent(assessment.results[place].central)
    guard naive != central else { return nil }
    return """
      Had every report counted as independent of all others, \(hypothesis(leader, in: set)) would stand at \
      \(own: naive) instead of \(own: central): that is the work of copies, shared sources and related facts.
      """
  }

  /// A value at which the lead changes, in a sentence.
  func breakEven(_ value: BreakEven, in set: Int) -> Prose {
    let side = value.value < value.current ? "below" : "above"
    return """
      If \(parameter(value.parameter, in: set)) were \(own: side) \(own: percent(value.value)) instead of \
      \(own: percent(value.current)), \(change(to: value.leaders, in: set, supposed: true)).
      """
  }

  /// What kind of thing is taken out, in a word.
  func kind(of item: WeighedItem) -> String {
    switch item {
    case .report: "report"
    case .source: "source"
    case .origin: "origin with copies"
    case .fact: "fact"
    }
  }
}
