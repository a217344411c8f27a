public import AssayModel
import Glibc

extension ProofStandard {
  /// The least diagnosticity at which a standard of proof says anything: the logarithm of 3.
  public static let leastDiagnosticity = log(3.0)

  /// What a verdict rests on.
  public struct Grounds: Sendable, Hashable {
    /// The central probability of the proposition.
    public var central: Double
    /// Its 5 % and 95 % quantiles.
    public var band: ClosedRange<Double>
    /// The central probability of "none of these", `nil` where that is part of the proposition.
    public var noneOfThese: Double?
    /// The central probability of the proposition without each origin group, in any order.
    public var withoutOrigins: [WeighedItem: Double]
    /// How much the evidence tells the proposition from its rivals (``Engine/diagnosticity(of:)``).
    public var diagnosticity: Double

    /// Creates grounds.
    public init(
      central: Double, band: ClosedRange<Double>, noneOfThese: Double?,
      withoutOrigins: [WeighedItem: Double], diagnosticity: Double
    ) {
      self.central = central
      self.band = band
      self.noneOfThese = noneOfThese
      self.withoutOrigins = withoutOrigins
      self.diagnosticity = diagnosticity
    }
  }

  /// What the standard says, by the first of these that holds.
  ///
  /// 1. *Cannot tell*, untested: the diagnosticity is below the logarithm of 3.
  /// 2. *Cannot tell*, band: the band holds both one half and the threshold.
  /// 3. *Not met*: the central probability does not meet the threshold.
  /// 4. *Met but fragile*, an item: without one origin group it is not met; named is the one without which the proposition is least
  ///    likely, of equals the first in the order of items.
  /// 5. *Met but fragile*, the band: its lower end does not meet the threshold.
  /// 6. *Met but fragile*, "none of these": it is not below one less the threshold.
  /// 7. *Met robustly*.
  public func outcome(on grounds: Grounds) -> Verdict.Outcome {
    if grounds.diagnosticity < ProofStandard.leastDiagnosticity - ProofStandard.tolerance {
      return .cannotTell(.untested)
    }
    if grounds.band.contains(0.5) && grounds.band.contains(threshold) { return .cannotTell(.band) }
    guard isMet(by: grounds.central) else { return .notMet }
    let needed = grounds.withoutOrigins.filter { !isMet(by: $0.value) }
    if let item = needed.min(by: { ($0.value, $0.key) < ($1.value, $1.key) })?.key {
      return .metButFragile(.item(item))
    }
    if !isMet(by: grounds.band.lowerBound) { return .metButFragile(.band) }
    if let none = grounds.noneOfThese, none >= 1 - threshold { return .metButFragile(.noneOfThese) }
    return .metRobustly
  }
}
