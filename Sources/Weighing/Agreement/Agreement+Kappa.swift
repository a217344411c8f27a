extension Agreement {
  /// Fleiss' kappa from the counts of ratings: a row for each unit, a column for each category.
  ///
  /// Every unit must have the same number of ratings, two at least. Source: J. L. Fleiss, "Measuring nominal scale agreement among
  /// many raters", Psychological Bulletin 76 (1971).
  ///
  /// - Returns: Kappa, at most 1, or `nil` where units have different numbers of ratings, or all ratings are alike.
  public static func fleissKappa(of counts: [[Int]]) -> Double? {
    guard let first = counts.first, counts.joined().allSatisfy({ $0 >= 0 }) else { return nil }
    let raters = first.reduce(0, +)
    guard raters >= 2,
      counts.allSatisfy({ $0.count == first.count && $0.reduce(0, +) == raters })
    else { return nil }
    let units = Double(counts.count)
    let pairs = Double(raters * (raters - 1))
    let observed =
      counts.reduce(0.0) { $0 + $1.reduce(0.0) { $0 + Double($1) * Double($1 - 1) } / pairs }
      / units
    let chance = first.indices.reduce(0.0) { sum, category in
      let share = Double(counts.reduce(0) { $0 + $1[category] }) / (units * Double(raters))
      return sum + share * share
    }
    return corrected(observed, chance: chance)
  }

  /// Cohen's kappa of two raters, from their cross table: rows are the first rater's categories, columns the second's.
  ///
  /// Source: J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20 (1960).
  ///
  /// - Returns: Kappa, at most 1, or `nil` where the table is not square or empty, or both raters used one and the same category.
  public static func cohenKappa(of table: [[Int]]) -> Double? {
    let total = Double(table.joined().reduce(0, +))
    guard total > 0, table.allSatisfy({ $0.count == table.count && $0.allSatisfy { $0 >= 0 } })
    else { return nil }
    let observed = table.indices.reduce(0.0) { $0 + Double(table[$1][$1]) } / total
    let chance = table.indices.reduce(0.0) { sum, category in
      let row = Double(table[category].reduce(0, +))
      let column = Double(table.reduce(0) { $0 + $1[category] })
      return sum + row * column / (total * total)
    }
    return corrected(observed, chance: chance)
  }

  private static func corrected(_ observed: Double, chance: Double) -> Double? {
    chance < 1 ? (observed - chance) / (1 - chance) : nil
  }
}
