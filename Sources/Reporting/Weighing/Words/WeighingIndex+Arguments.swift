import AssayModel

extension WeighingIndex {
  /// What an argument does to something it attacks, in a sentence.
  func effect(_ attacked: AttackedTarget, of argument: String) -> Prose {
    let others = attacked.because.filter { $0 != argument }
    let words = Prose.own(attacked.target.fate(attacked.label))
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
  /// What became of it, as the end of a sentence: only what is no argument is counted or not.
  fileprivate func fate(_ label: ArgumentLabel) -> String {
    switch (self, label) {
    case (.argument, .in): "still stands"
    case (.argument, .out): "is defeated"
    case (.argument, .undecided): "is contested"
    case (.rating, .in): "still count"
    case (.rating, .out): "are not counted"
    case (.rating, .undecided): "are contested: computed with and without"
    case (_, .in): "still counts"
    case (_, .out): "is not counted"
    case (_, .undecided): "is contested: computed with and without"
    }
  }
}
