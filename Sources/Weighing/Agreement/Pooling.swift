import Glibc

/// Ways to make one judgement from those of several analysts, none of them the right one: show more than one.
///
/// A judgement is a list of numbers of 0 and above, one for each hypothesis. As people write them down they need not sum to one.
public enum Pooling {
  /// The numbers divided by their sum; `nil` where they are all 0 or one is below 0 or not finite.
  public static func normalised(_ judgement: [Double]) -> [Double]? {
    // Shrunk first, so that the sum stays in the range of numbers.
    guard let largest = judgement.max(), largest > 0, isAllowed(judgement) else { return nil }
    let shrunk = judgement.map { $0 / largest }
    let sum = shrunk.reduce(0, +)
    return shrunk.map { $0 / sum }
  }

  /// The nearest numbers, by Euclid's distance, of 0 and above that sum to one.
  ///
  /// What is too much or too little in all is taken from or given to each alike, down to 0. Source: the projection onto the simplex,
  /// J. Duchi and others, "Efficient Projections onto the ℓ1-Ball" (ICML 2008). Complexity: O(n log n).
  ///
  /// - Returns: The numbers, or `nil` where there are none or one is not finite.
  public static func coherent(_ judgement: [Double]) -> [Double]? {
    guard !judgement.isEmpty, judgement.allSatisfy(\.isFinite) else { return nil }
    var sum = 0.0
    var excess = 0.0
    for (place, value) in judgement.sorted(by: >).enumerated() {
      sum += value
      let candidate = (sum - 1) / Double(place + 1)
      guard value > candidate else { break }
      excess = candidate
    }
    return judgement.map { max($0 - excess, 0) }
  }

  /// How far the numbers are from the nearest that sum to one, by Euclid's distance; 0 where they do.
  public static func incoherence(_ judgement: [Double]) -> Double? {
    guard let nearest = coherent(judgement) else { return nil }
    return zip(judgement, nearest).reduce(0.0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
  }

  /// The mean of the judgements.
  ///
  /// - Returns: The mean, or `nil` where there is none, or they speak of different numbers of hypotheses.
  public static func linear(_ judgements: [[Double]]) -> [Double]? {
    guard let first = judgements.first, judgements.allSatisfy({ $0.count == first.count })
    else { return nil }
    return first.indices.map { hypothesis in
      judgements.reduce(0.0) { $0 + $1[hypothesis] } / Double(judgements.count)
    }
  }

  /// The geometric mean of the judgements, made to sum to one.
  ///
  /// One analyst who gives a hypothesis 0 rules it out for all.
  ///
  /// - Returns: The mean, or `nil` where there is none, where they speak of different numbers of hypotheses, or where each hypothesis
  ///   is ruled out by somebody.
  public static func geometric(_ judgements: [[Double]]) -> [Double]? {
    guard let first = judgements.first,
      judgements.allSatisfy({ $0.count == first.count && isAllowed($0) })
    else { return nil }
    let means = first.indices.map { hypothesis in
      judgements.reduce(0.0) { $0 + log($1[hypothesis]) } / Double(judgements.count)
    }
    guard let highest = means.max(), highest > -.infinity else { return nil }
    return normalised(means.map { exp($0 - highest) })
  }

  private static func isAllowed(_ judgement: [Double]) -> Bool {
    judgement.allSatisfy { $0 >= 0 && $0.isFinite }
  }
}
