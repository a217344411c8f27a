import AssayModel

extension WeighingIndex {
  /// What an argument does to something it attacks, in a sentence.
  func effect(_ attacked: AttackedTarget, of argument: String) -> Prose {
    let others = attacked.because.filter { $0 != argument }
    let words: Prose
    switch attacked.label {
    case .in: words = attacked.target.isPlural ? "still count" : "still counts"
    case .out: words = Prose.own((attacked.target.isPlural ? "are" : "is") + " not counted")
    case .undecided:
      words = Prose.own(
        (attacked.target.isPlural ? "are" : "is")
          + (attacked.target.isArgument ? " contested" : " contested: computed with and without"))
    }
    let also: Prose =
      others.isEmpty || attacked.label == .in
      ? "" : ", also for \(.list(others.map(argumentName)))"
    return "It attacks \(target(attacked.target)), which \(words)\(also)."
  }

  /// Why something does not count, or only in part; `nil` where it counts.
  func objection(to target: Argument.Target) -> Prose? {
    guard let found = attacked[target], found.label != .in else { return nil }
    let by: Prose = found.because.isEmpty ? "" : " for \(.list(found.because.map(argumentName)))"
    return (found.label == .out ? "Not counted" : "Contested, computed with and without") + by
  }
}

extension Argument.Target {
  /// Whether it is itself an argument, which is never counted.
  fileprivate var isArgument: Bool {
    if case .argument = self { return true }
    return false
  }

  /// Whether several things are meant.
  fileprivate var isPlural: Bool {
    if case .rating = self { return true }
    return false
  }
}
