import Glibc

extension Engine {
  /// How much the evidence tells a proposition from its rivals, in natural logarithms.
  ///
  /// For each fact the likelihood ratio of its own reports (``contributions()``) for the proposition against the rest, the
  /// hypotheses on either side mixed by their priors; then the sum over facts of the ratios' absolute logarithms. Evidence
  /// that pulls both ways therefore counts as evidence. It is 0 where the proposition holds all hypotheses that have a
  /// prior, or none; infinite only where a rating of 0 or 1 rules one side out.
  public func diagnosticity(of standard: ProofStandard) -> Double {
    let sides = model.priors.indices.map { standard.proposition.contains($0) }
    func likelihood(_ contributions: [Double], of side: Bool) -> Double {
      let members = sides.indices.filter { sides[$0] == side }
      let mass = members.reduce(0) { $0 + model.priors[$1] }
      return logSum(members.map { contributions[$0] + log(model.priors[$0] / mass) })
    }
    let masses = [true, false].map { side in
      sides.indices.filter { sides[$0] == side }.reduce(0) { $0 + model.priors[$1] }
    }
    guard masses.allSatisfy({ $0 > 0 }) else { return 0 }
    return contributions().reduce(0) { sum, row in
      let ratio = likelihood(row, of: true) - likelihood(row, of: false)
      return sum + (ratio.isNaN ? 0 : abs(ratio))
    }
  }
}
