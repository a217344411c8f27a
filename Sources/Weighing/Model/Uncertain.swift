public import AssayModel
import Glibc

/// A probability with what is not known about it: its logit is normal.
///
/// A range `[l, u]` is read as the middle nine tenths: mean `(logit l + logit u) / 2`, deviation
/// `(logit u − logit l) / (2 · 1.645)`. A point has no deviation and may be 0 or 1.
public struct Uncertain: Sendable, Hashable {
  /// The 95th percentile of the standard normal distribution, to the digits that the convention uses.
  public static let quantile95 = 1.645

  /// The lower end.
  public let lower: Double
  /// The middle, on the scale of log odds.
  public let central: Double
  /// The upper end.
  public let upper: Double
  /// The mean of the logit; infinite for a point at 0 or 1.
  public let mean: Double
  /// The standard deviation of the logit; 0 for a point.
  public let deviation: Double

  /// A value that is known.
  public init(_ value: Double) {
    precondition(0 <= value && value <= 1, "A probability lies between 0 and 1.")
    lower = value
    central = value
    upper = value
    mean = logit(value)
    deviation = 0
  }

  /// A range; both ends must lie strictly between 0 and 1, in order.
  ///
  /// A range of one value is a point.
  public init(_ lower: Double, _ upper: Double) {
    guard lower < upper else {
      self.init(lower)
      return
    }
    let low = logit(lower)
    let high = logit(upper)
    self.init(
      lower: lower, upper: upper, mean: (low + high) / 2,
      deviation: (high - low) / (2 * Uncertain.quantile95))
  }

  /// The range that a person gave.
  public init(_ likelihood: Likelihood) { self.init(likelihood.lower, likelihood.upper) }

  /// A range with a mean and a deviation of its own, as several analysts together give them.
  public init(lower: Double, upper: Double, mean: Double, deviation: Double) {
    precondition(0 < lower && lower <= upper && upper < 1, "A range lies between 0 and 1.")
    self.lower = lower
    self.upper = upper
    self.mean = mean
    self.deviation = deviation
    central = min(max(logistic(mean), lower), upper)
  }

  /// Whether nothing is unknown about it.
  public var isPoint: Bool { lower == upper }
}

/// The log odds of a probability; infinite at 0 and 1.
public func logit(_ probability: Double) -> Double { log(probability / (1 - probability)) }

/// The probability with these log odds.
public func logistic(_ logOdds: Double) -> Double { 1 / (1 + exp(-logOdds)) }
