import AssayModel

extension WeighingIndex {
  /// What somebody could hold about the arguments without contradicting themselves, where that is more than one thing.
  var positions: [Prose] {
    guard let positions = assessments.positions, positions.sets.count > 1 || !positions.areAll
    else { return [] }
    let shown = positions.sets.prefix(10)
    let counted =
      positions.areAll ? grouped(positions.sets.count) : "more than \(positions.sets.count)"
    let rest = positions.sets.count > shown.count ? " The first ten are given." : ""
    let opening: Prose =
      "There are \(own: counted) ways to settle what is contested without contradicting oneself.\(own: rest)"
    return [opening]
      + shown.enumerated().map { index, set in
        let number = "\(index + 1)"
        guard !set.isEmpty else { return "(\(own: number)) No argument stands." }
        return "(\(own: number)) These stand: \(Prose.list(set.prefix(12).map(argumentName)))."
      }
  }
}

extension ArgumentOutcome {
  /// The questions that test reasoning of its kind, in one line.
  var questionsWords: String {
    "What to ask of a \(argument.scheme ?? "claim"): \(questions.joined(separator: " "))"
  }
}
