/// A number that somebody gave, or a convention stands in for.
public enum WeighedParameter: Sendable, Hashable {
  /// How expected a fact is under a hypothesis.
  case rating(evidence: String, hypothesis: String)
  /// How reliable a source is.
  case reliability(source: String)
  /// How likely a source would say it anyway; `nil` for all hypotheses alike.
  case anyway(report: String, source: String, hypothesis: String?)
  /// How likely a source that tracks the truth says so if it is so.
  case hit(report: String)
  /// How likely a source that tracks the truth says so if it is not so.
  case falseAlarm(report: String)
  /// How likely a report is a copy.
  case copying(report: String)
  /// How strongly facts are related.
  case relation(evidence: [String])
  /// How likely a hypothesis was held before the evidence.
  case prior(hypothesis: String)
}

/// The value of one number at which the leader changes, all others as they are.
public struct BreakEven: Sendable, Hashable {
  /// The number.
  public var parameter: WeighedParameter
  /// Its value now.
  public var current: Double
  /// The value at which the leader changes.
  public var value: Double
  /// Who leads beyond it.
  public var leaders: [String]

  /// Creates a break-even.
  public init(parameter: WeighedParameter, current: Double, value: Double, leaders: [String]) {
    self.parameter = parameter
    self.current = current
    self.value = value
    self.leaders = leaders
  }
}

/// How far one number alone moves the leader over its range.
public struct TornadoBar: Sendable, Hashable {
  /// The number.
  public var parameter: WeighedParameter
  /// The ends of its range.
  public var range: ClosedRange<Double>
  /// The leader's posterior at the lower end.
  public var atLower: Double
  /// The leader's posterior at the upper end.
  public var atUpper: Double

  /// Creates a bar.
  public init(
    parameter: WeighedParameter, range: ClosedRange<Double>, atLower: Double, atUpper: Double
  ) {
    self.parameter = parameter
    self.range = range
    self.atLower = atLower
    self.atUpper = atUpper
  }

  /// How far apart the ends are.
  public var width: Double { abs(atUpper - atLower) }
}
