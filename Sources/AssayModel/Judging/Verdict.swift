/// What a standard of proof gives for a proposition.
public struct Verdict: Sendable, Hashable {
  /// The four outcomes.
  public enum Outcome: Sendable, Hashable {
    /// Met within the whole band and without any one origin.
    case metRobustly
    /// Met at the centre only; what it hangs on.
    case metButFragile(Fragility)
    /// Not met, which does not disprove anything.
    case notMet
    /// The evidence does not tell.
    case cannotTell(Doubt)
  }

  /// What makes a verdict fragile.
  public enum Fragility: Sendable, Hashable {
    /// Without this item it is not met.
    case item(WeighedItem)
    /// The lower end of the band is below the threshold.
    case band
    /// "None of these" is too likely.
    case noneOfThese
  }

  /// Why nothing can be told.
  public enum Doubt: Sendable, Hashable {
    /// The band holds both one half and the threshold.
    case band
    /// Too little evidence tells the hypotheses apart.
    case untested
  }

  /// The standard.
  public var standard: Standard
  /// The proposition's central probability.
  public var central: Double
  /// Its band.
  public var band: ClosedRange<Double>
  /// The outcome.
  public var outcome: Outcome

  /// Creates a verdict.
  public init(
    standard: Standard, central: Double, band: ClosedRange<Double>, outcome: Outcome
  ) {
    self.standard = standard
    self.central = central
    self.band = band
    self.outcome = outcome
  }
}
