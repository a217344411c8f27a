/// How far raters agree over units, as chance-corrected coefficients.
///
/// All of them are 1 for full agreement and 0 for what chance would give; below 0 raters disagree more than by chance. Each is
/// `nil` where it cannot be told: with nothing to compare, or where all ratings are alike, so that agreement could not have failed.
public enum Agreement {
  /// How far apart two values of ratings are.
  public enum Metric: String, Sendable, CaseIterable {
    /// Different values are equally different.
    case nominal
    /// Values are ranks: what lies between two of them, and how often it was used, makes their distance.
    case ordinal
    /// The difference counts.
    case interval
    /// The difference counts in proportion to the sum; for values of 0 and above.
    case ratio
  }

  /// Krippendorff's alpha over units, each with the values that its raters gave.
  ///
  /// A rating that is missing is left out of its unit; units with fewer than two ratings tell nothing and are passed over. Values
  /// that are not finite count as missing.
  ///
  /// Source: K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section D. With `n` values in units that can be
  /// compared, alpha is `1 − D_o / D_e` for the observed disagreement `D_o = Σ_u Σ_{i≠j} δ²(x_i, x_j) / (m_u − 1) / n` and the
  /// expected `D_e = Σ_{c≠k} n_c n_k δ²(c, k) / (n (n − 1))`. Complexity: O(n log n); for the ratio
  /// metric O(n log n + d²) with `d` different values.
  ///
  /// - Returns: Alpha, at most 1, or `nil` with no unit to compare or no variation.
  public static func alpha(of units: [[Double]], metric: Metric) -> Double? {
    guard let table = AgreementTable(units, metric: metric) else { return nil }
    return table.alpha(of: table.units.indices)
  }

  /// Krippendorff's alpha over a table whose rows are raters and whose columns are units, `nil` for what a rater left out.
  public static func alpha(ofRaters rows: [[Double?]], metric: Metric) -> Double? {
    alpha(of: units(ofRaters: rows), metric: metric)
  }

  /// The ratings of each unit, from a table whose rows are raters.
  public static func units(ofRaters rows: [[Double?]]) -> [[Double]] {
    let count = rows.map(\.count).max() ?? 0
    return (0..<count).map { unit in rows.compactMap { unit < $0.count ? $0[unit] : nil } }
  }
}
