import AssayModel

extension WeighingIndex {
  /// What a standard of proof gives, in one sentence with its threshold, the central value, the band and what it hangs on.
  func verdict(_ verdict: Verdict, in set: Int) -> Prose {
    let standard = verdict.standard
    let claim = Prose.list(standard.proposition.map { hypothesis($0, in: set) }, last: " or ")
    let least = standard.reachedAtThreshold ? "at least " : "more than "
    let bar = least + percent(standard.threshold)
    let figures = percent(verdict.central) + ", " + percents(verdict.band)
    let outcome: Prose
    switch verdict.outcome {
    case .metRobustly:
      outcome = "is met robustly: \(own: figures), and still met without any one origin"
    case .metButFragile(.item(let item)):
      outcome =
        "is met, but fragile: \(own: figures), and no longer met without \(self.item(item))"
    case .metButFragile(.band):
      outcome =
        "is met, but fragile: \(own: figures), so that the lower end of the band misses it"
    case .metButFragile(.noneOfThese):
      outcome = "is met, but fragile: \(own: figures), and “none of these” stays too likely"
    case .notMet: outcome = "is not met: \(own: figures)"
    case .cannotTell(.band):
      outcome =
        "cannot be told: \(own: figures), a band that holds both one half and the threshold"
    case .cannotTell(.untested):
      outcome =
        "cannot be told: \(own: figures), and too little evidence tells the explanations apart"
    }
    return """
      For the claim \(claim), the standard “\(words(standard.name.capped(200)))” (\(own: bar)) \(outcome).
      """
  }

  /// What must be said beside a verdict.
  func verdictNotes(_ verdict: Verdict) -> [Prose] {
    let decision = verdict.standard.decision
    var out: [Prose] = [
      """
      Turned on by \(words(decision.by.capped(200))): \(words(decision.reason.capped(500)).withoutStop).
      """
    ]
    switch verdict.outcome {
    case .notMet: out.append("Not met is not disproved.")
    case .cannotTell: out.append("That nothing can be told proves and disproves nothing.")
    case .metRobustly, .metButFragile: break
    }
    if verdict.standard.name.lowercased().contains("doubt") {
      out.append(
        "Law gives no number for “beyond reasonable doubt”: the threshold is the analyst’s.")
    }
    return out
  }

  /// Who turned a standard on and why, where it gives no verdict because a person is named.
  func withheld(_ set: Int) -> Prose? {
    let assessment = assessments.sets[set]
    guard assessment.verdict == nil, assessment.set.standard != nil else { return nil }
    return
      "A standard of proof was asked for and is not applied: the claim names a person, or is not among the explanations."
  }
}
