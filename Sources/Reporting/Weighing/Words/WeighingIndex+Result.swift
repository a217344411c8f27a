import AssayModel

extension WeighingIndex {
  /// Who leads, by how much, and how surely, in one or two sentences.
  func leading(_ set: Int) -> [Prose] {
    let assessment = assessments.sets[set]
    let results = Dictionary(
      assessment.results.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    if assessment.rows.isEmpty {
      return ["No fact is rated for this question, so every explanation stands where it began."]
    }
    guard let first = assessment.leaders.first, let result = results[first] else {
      return ["No explanation has enough rated facts to be ranked."]
    }
    if assessment.leaders.count > 1 {
      return [
        """
        \(hypotheses(assessment.leaders, in: set)) tie at the top with \
        \(own: percent(result.central)) each: the evidence does not tell them apart.
        """
      ]
    }
    var out: [Prose] = [
      "\(hypothesis(first, in: set)) leads: \(own: likelihoodWords(result.central, band: result.band))."
    ]
    let rest = assessment.results.filter { $0.id != first && $0.isRanked }
    if let margin = assessment.margin, let next = rest.max(by: { $0.central < $1.central }) {
      out.append(
        """
        It is \(own: times(power(ofTen: margin))) as likely as the next, \(hypothesis(next.id, in: set)), and \
        leads in \(own: percent(result.leads)) of \(assessment.draws) random draws from the ratings’ ranges.
        """)
    }
    return out
  }

  /// The hypotheses that are not ranked, each with why.
  func unranked(_ set: Int) -> [Prose] {
    assessments.sets[set].results.filter { !$0.isRanked }.map { result in
      "\(hypothesis(result.id, in: set)): \(own: result.rankGap)."
    }
  }

  /// What the evidence alone says against a hypothesis: how many times less likely it makes what was reported.
  func evidenceAlone(_ result: HypothesisResult) -> String {
    guard result.likelihoodRatio < 1 else { return "fits the evidence best" }
    guard result.likelihoodRatio > 0 else { return "evidence over 1,000 times less likely" }
    let ratio = 1 / result.likelihoodRatio
    if ratio < 1.05 { return "fits the evidence about as well as the best" }
    return "evidence \(times(ratio)) less likely than under the best"
  }
}

extension HypothesisResult {
  /// Why it has no rank: "only 3 of 6 facts rated: no rank".
  var rankGap: String { "only \(rated) of \(counted(rows, "fact", "facts")) rated: no rank" }
}

/// Ten to a power, within what a reader can be told.
func power(ofTen exponent: Double) -> Double {
  guard exponent.isFinite else { return exponent }
  var (out, base, left) = (1.0, 10.0, min(max(exponent, -12), 12))
  if left < 0 { (base, left) = (0.1, -left) }
  while left >= 1 {
    out *= base
    left -= 1
  }
  // The rest by square roots: 40 of them leave an error of less than 1e-12.
  var (root, share) = (base, 1.0)
  for _ in 0..<40 {
    root = root.squareRoot()
    share /= 2
    if left >= share {
      out *= root
      left -= share
    }
  }
  return out
}
