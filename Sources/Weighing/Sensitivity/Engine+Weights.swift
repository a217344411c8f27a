import Glibc

extension Engine {
  /// Who leads in the model as it stands.
  ///
  /// - Parameter ranked: Which hypotheses may lead; all where it is `nil`.
  public func lead(ranked: [Bool]? = nil) -> Lead {
    Lead(logWeights: logWeights(of: WeighingModel.Variant()), ranked: ranked)
  }

  /// The logarithm of prior times likelihood of each hypothesis, for each variation.
  func logWeights(of variants: [WeighingModel.Variant]) -> [[Double]] {
    let priors = model.priors.map { log($0) }
    return logLikelihoods(of: variants).map { zip(priors, $0).map { $0 + $1 } }
  }

  /// The logarithm of prior times likelihood of each hypothesis, for one variation.
  func logWeights(of variant: WeighingModel.Variant) -> [Double] {
    logWeights(of: [variant]).first ?? []
  }
}

/// Logarithms of weights as shares that sum to one.
///
/// - Throws: ``WeighingError/Code/impossible`` where every weight is zero, so that nothing is ever divided by nothing.
func shares(of logWeights: [Double]) throws(WeighingError) -> [Double] {
  let highest = logWeights.max() ?? -.infinity
  guard highest > -.infinity else {
    throw WeighingError(
      .impossible,
      "The reports are impossible under every hypothesis: look for ratings of 0 or 1 that contradict each other."
    )
  }
  let weights = logWeights.map { exp($0 - highest) }
  let sum = weights.reduce(0, +)
  return weights.map { $0 / sum }
}

/// The logarithm of a sum of numbers that are given by their logarithms.
func logSum(_ terms: [Double]) -> Double {
  let highest = terms.max() ?? -.infinity
  guard highest > -.infinity else { return -.infinity }
  return highest + log(terms.reduce(0) { $0 + exp($1 - highest) })
}
