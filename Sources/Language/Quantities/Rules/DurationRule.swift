import AssayModel

/// Lengths of time: "13-minute", "an hour and a half", "two to three days", "several weeks".
enum DurationRule: QuantityRule {
  static func read(_ atoms: Atoms, at index: Int, floor: Int) -> QuantityReading? {
    guard let phrase = atoms.durationPhrase(at: index) else { return nil }
    // "a day" and "a year" after a sum are rates, and "a second" no length.
    if phrase.number.count == 1, atoms.word(index) == .a || atoms.word(index) == .an,
      !phrase.isMeasuredArticle
    {
      return nil
    }
    return AmountRule.bounded(
      atoms, floor: floor, start: phrase.atoms.lowerBound, number: phrase.number,
      end: phrase.atoms.upperBound, unit: phrase.unit, measure: phrase.measure,
      kind: phrase.isVague ? .vague : .measured(.duration)
    ).named(phrase.parts[0].unit.name, perWritten: phrase.parts[0].unit.measured.perUnit)
  }
}

extension DurationPhrase {
  /// Whether "a" before the unit says "one": "an hour", "a minute and a half", not "a day".
  var isMeasuredArticle: Bool {
    guard let part = parts.first else { return false }
    switch part.unit {
    case .second: return part.value > 1
    default: return true
    }
  }
}
