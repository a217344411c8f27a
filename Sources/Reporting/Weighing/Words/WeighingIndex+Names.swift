import AssayModel

extension WeighingIndex {
  /// A fact in quotation marks, leading to its evidence.
  func fact(_ id: String) -> Prose {
    guard let index = evidence(id) else { return "“\(id)”" }
    return "“\(.link(factText(index), anchor(ofEvidence: index)))”"
  }

  /// The text of a fact without the full stop at its end.
  func factText(_ index: Int) -> String {
    words(judgements.evidence[index].fact.capped(300)).withoutStop
  }

  /// A hypothesis in quotation marks, leading to its line in the table of results.
  func hypothesis(_ id: String, in set: Int) -> Prose {
    let all = assessments.sets[set].set.hypotheses
    guard let index = all.firstIndex(where: { $0.id == id }) else { return "“\(id)”" }
    return "“\(.link(hypothesisText(all[index]), anchor(ofHypothesis: index, in: set)))”"
  }

  /// The text of a hypothesis without the full stop at its end.
  func hypothesisText(_ hypothesis: Hypothesis) -> String {
    words(hypothesis.text.capped(300)).withoutStop
  }

  /// A report, leading to where it is cited: "the report of Jonna Brandt in Norden Wire".
  func reportName(_ id: String) -> Prose {
    guard let index = report(id) else { return "the report “\(id)”" }
    return "the report of \(.link(reportNames[index], anchor(ofReport: index)))"
  }

  /// A source, leading to its reliability.
  func sourceName(_ id: String) -> Prose {
    guard let index = source(id) else { return Prose([.foreign("a source that is not listed")]) }
    return .link(name(of: assessments.sources[index]), anchor(ofSource: index))
  }

  /// An argument, leading to its claim.
  func argumentName(_ id: String) -> Prose {
    guard let index = argument(id) else { return "“\(id)”" }
    let claim = words(assessments.arguments[index].argument.claim.capped(300)).withoutStop
    return "“\(.link(claim, anchor(ofArgument: index)))”"
  }

  /// Hypotheses as a list.
  func hypotheses(_ ids: [String], in set: Int) -> Prose {
    .list(ids.map { hypothesis($0, in: set) })
  }

  /// What can be taken out, in words.
  func item(_ item: WeighedItem) -> Prose {
    switch item {
    case .report(let id): return reportName(id)
    case .source(let id): return "everything that \(sourceName(id)) says or passes on"
    case .fact(let id): return "the fact \(fact(id))"
    case .origin(let id):
      let count = copies[id]?.count ?? 0
      if count == 0 { return reportName(id) }
      return "\(reportName(id)) with its \(own: count == 1 ? "copy" : "\(grouped(count)) copies")"
    }
  }

  /// A number that somebody gave, in words.
  func parameter(_ parameter: WeighedParameter, in set: Int) -> Prose {
    switch parameter {
    case .rating(let id, let hypothesis):
      let place = WeighingIndex.place(of: hypothesis, in: assessments.sets[set].set)
      guard let index = evidence(id), let place else { return "the rating of “\(id)”" }
      let text = hypothesisText(assessments.sets[set].set.hypotheses[place])
      let cell = anchor(ofCell: index, in: set, hypothesis: place)
      return "the rating of “\(.link(factText(index), cell))” under “\(text)”"
    case .reliability(let source): return "the reliability of \(sourceName(source))"
    case .anyway(let report, let source, let id):
      let words: Prose =
        "the chance that \(sourceName(source)) would say it anyway, in \(reportName(report))"
      return id.map { words + ", if \(hypothesis($0, in: set))" } ?? words
    case .hit(let report):
      return "the chance that the speaker says so if it is so, in \(reportName(report))"
    case .falseAlarm(let report):
      return "the chance that the speaker says so if it is not so, in \(reportName(report))"
    case .copying(let report): return "the chance that \(reportName(report)) is a copy"
    case .relation(let ids): return "the strength of the relation between \(.list(ids.map(fact)))"
    case .prior(let id):
      return "the value of \(hypothesis(id, in: set)) before the evidence"
    }
  }

  /// What an argument attacks, in words.
  func target(_ target: Argument.Target) -> Prose {
    switch target {
    case .argument(let id): return "the argument \(argumentName(id))"
    case .report(let id): return reportName(id)
    case .source(let named):
      let folded = named.lowercased()
      guard
        let index = assessments.sources.firstIndex(where: {
          $0.id == named || $0.name.lowercased() == folded
        })
      else { return "the source \(words(named.capped(200)))" }
      return
        "the source \(.link(name(of: assessments.sources[index]), anchor(ofSource: index)))"
    case .evidence(let id): return "the fact \(fact(id))"
    case .rating(let id, let set):
      guard let place = assessments.sets.firstIndex(where: { $0.set.id == set }) else {
        return "the ratings of \(fact(id))"
      }
      let question = words(assessments.sets[place].set.question.capped(300))
      return "the ratings of \(fact(id)) for “\(.link(question, .set(place)))”"
    }
  }
}

extension String {
  /// The string without one full stop at its end.
  var withoutStop: String { hasSuffix(".") && !hasSuffix("..") ? String(dropLast()) : self }
}
