import Glibc

/// Exact likelihoods of a model and of variations of it.
public struct Engine: Sendable {
  /// The model.
  public let model: WeighingModel

  /// Prepares a model.
  ///
  /// - Throws: ``WeighingError`` where the model does not fit together or is too wide for exact arithmetic.
  public init(_ model: WeighingModel) throws(WeighingError) {
    self.model = model
  }

  /// The natural logarithm of the likelihood of all reports under each hypothesis, for each variation; −∞ where
  /// they are impossible.
  public func logLikelihoods(of variants: [WeighingModel.Variant]) -> [[Double]] {
    variants.map { variant in
      model.priors.indices.map { log(enumerated(variant, hypothesis: $0)) }
    }
  }

  /// The posterior of each hypothesis, for each variation.
  public func posteriors(of variants: [WeighingModel.Variant]) -> [[Double]] {
    logLikelihoods(of: variants).map { posterior(priors: model.priors, logLikelihoods: $0) }
  }

  private func enumerated(_ variant: WeighingModel.Variant, hypothesis: Int) -> Double {
    Enumeration(model: model, variant: variant, hypothesis: hypothesis).likelihood()
  }
}

/// Priors times likelihoods, made to sum to one; all NaN-free as long as one product is above zero.
public func posterior(priors: [Double], logLikelihoods: [Double]) -> [Double] {
  let highest = zip(priors, logLikelihoods).filter { $0.0 > 0 }.map(\.1).max() ?? 0
  let terms = zip(priors, logLikelihoods).map { $0.0 * exp($0.1 - highest) }
  let sum = terms.reduce(0, +)
  return terms.map { $0 / sum }
}
