/// Where an argument or what it attacks ended.
public enum ArgumentLabel: String, Sendable, CaseIterable {
  /// It stands.
  case `in`
  /// An argument that stands defeats it.
  case out
  /// Contested: neither stands nor falls.
  case undecided
}

/// What became of one argument.
public struct ArgumentOutcome: Sendable, Hashable {
  /// The argument.
  public var argument: Argument
  /// Where it ended.
  public var label: ArgumentLabel
  /// The ids of the arguments that attack it.
  public var attackers: [String]
  /// What it attacks, with where that ended.
  public var targets: [AttackedTarget]
  /// Where its words stand, if it quotes any.
  public var passage: Passage?
  /// The questions that test reasoning of its kind; empty where it names no kind.
  public var questions: [String] = []

  /// Creates an outcome.
  public init(
    argument: Argument, label: ArgumentLabel, attackers: [String], targets: [AttackedTarget],
    passage: Passage? = nil
  ) {
    self.argument = argument
    self.label = label
    self.attackers = attackers
    self.targets = targets
    self.passage = passage
  }
}

/// Something attacked, with where it ended and by whom.
public struct AttackedTarget: Sendable, Hashable {
  /// What is attacked.
  public var target: Argument.Target
  /// Where it ended.
  public var label: ArgumentLabel
  /// The ids of the arguments that stand and defeat it, or leave it contested.
  public var because: [String]

  /// Creates it.
  public init(target: Argument.Target, label: ArgumentLabel, because: [String]) {
    self.target = target
    self.label = label
    self.because = because
  }
}
