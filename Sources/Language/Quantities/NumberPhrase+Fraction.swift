extension Atoms {
  /// "1⁄32": two numbers around a fraction slash.
  func barFraction(at index: Int) -> (Double, Double)? {
    guard lower(index + 1) == "⁄", isGlued(index + 1), isGlued(index + 2),
      let low = number(index), let high = number(index + 2), high.form == .integer,
      low.form == .integer, low.value < high.value
    else { return nil }
    return (low.value, high.value)
  }

  /// "1/2": a small number over a larger one.
  ///
  /// Before "of" the larger one may have three digits: "1/16 of an inch".
  func slashFraction(_ text: NumberText, mayBeSmall: Bool = false) -> Double? {
    guard text.form == .slashed, text.count == 2, text.parts.0 > 0, text.parts.0 < text.parts.1,
      mayBeSmall && text.parts.1 < 1000 && text.second <= 3
        || text.parts.1 <= 10 && text.leading == 1 && text.second <= 2
    else { return nil }
    return Double(text.parts.0) / Double(text.parts.1)
  }

  /// "and a half", "and three-quarters" from the "and".
  func andFraction(at index: Int) -> (value: Double, end: Int)? {
    guard word(index) == .and else { return nil }
    switch word(index + 1) {
    case .a, .one:
      guard case .fraction(let part) = numberWord(index + 2), part >= 0.25 else { return nil }
      return (part, index + 3)
    default:
      guard case .cardinal(let many) = numberWord(index + 1), many < 10,
        case .fraction(let part) = numberWord(index + 2), Double(many) * part < 1
      else { return nil }
      return (Double(many) * part, index + 3)
    }
  }
}
