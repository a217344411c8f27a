public import AssayModel

/// Weighs what persons judged: how far the evidence bears out each hypothesis of every set.
///
/// The same judgements give the same numbers: random draws come from a fixed seed. Cost: for each set a few thousand
/// variations of the model and the draws of its bands.
///
/// - Parameters:
///   - cited: The judgements, every quotation found in its source.
///   - draws: How many random draws the bands rest on; fewer are made where the reports hang together densely,
///     and the assessment says how many.
/// - Throws: ``WeighingError`` where the reports cannot be weighed exactly.
public func assess(
  _ cited: CitedJudgements, draws: Int = 20_000
) throws(WeighingError) -> Assessments {
  let standing = argumentOutcomes(cited)
  var sets: [Assessment] = []
  var afterwards: [[Double]] = []
  for set in cited.judgements.sets {
    let weighed = try WeighedSet(cited, set, standing: standing)
    sets.append(try weighed.assessment(draws: draws))
    afterwards.append(try weighed.engine.reliabilitiesAfterwards())
  }
  return Assessments(
    sets: sets, sources: weighedSources(cited, afterwards: afterwards),
    arguments: standing.outcomes,
    positions: standing.positions.map {
      Assessments.Positions(sets: $0.sets, areAll: $0.isComplete)
    },
    conventions: Conventions.sentences, warnings: warnings(of: cited.judgements) + cited.doubts)
}

/// The sources with their reliability before and after the reports.
private func weighedSources(
  _ cited: CitedJudgements, afterwards: [[Double]]
) -> [WeighedSource] {
  let roster = SourceRoster(cited)
  return roster.ids.indices.map { index in
    let reliability = roster.reliabilities[index]
    let pairs = zip(cited.judgements.sets, afterwards).map { ($0.id, $1[index]) }
    return WeighedSource(
      id: roster.ids[index], name: roster.names[index], role: roster.roles[index],
      grades: roster.grades[index], lower: reliability.lower, central: reliability.central,
      upper: reliability.upper,
      afterwards: Dictionary(pairs, uniquingKeysWith: { first, _ in first }))
  }
}

/// What a reader has to be warned of.
private func warnings(of judgements: Judgements) -> [String] {
  judgements.sets.flatMap { set in
    set.hypotheses.compactMap { hypothesis in
      guard let person = hypothesis.personNamed ?? hypothesis.namesPerson.map({ _ in "a person" })
      else { return nil }
      let given = hypothesis.namesPerson.map { " \($0.by) answers for that: \($0.reason)" } ?? ""
      return "The explanation “\(hypothesis.text)” names \(person). Its figures say how far the "
        + "evidence bears out the explanation, and nothing about guilt.\(given)"
    }
  }
}
