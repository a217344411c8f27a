import AssayModel

/// Numbers with or without a unit: counts, sums of money, shares, measures, places in an order.
enum AmountRule: QuantityRule {
  static func read(_ atoms: Atoms, at index: Int, floor: Int) -> QuantityReading? {
    guard let phrase = atoms.rangePhrase(at: index) else { return nil }
    let core = phrase.core
    var measure = Measure(phrase.value, upper: phrase.upper, bound: phrase.bound)
    if phrase.isUnreadable {
      return QuantityReading(phrase.atoms, number: core, measure: measure, kind: .unreadable)
    }
    if let part = atoms.share(phrase) {
      return bounded(
        atoms, floor: floor, start: part.atoms.lowerBound, number: part.atoms,
        end: part.atoms.upperBound, unit: nil, measure: Measure(part.value), kind: .fraction)
    }
    if phrase.style == .ordinal {
      return QuantityReading(phrase.atoms, number: core, measure: measure, kind: .ordinal)
    }
    var end = phrase.atoms.upperBound
    // "10+ km", "30-plus miles"
    if let mark = atoms.boundAfter(end), mark.end == end + 1, atoms.isGlued(end),
      atoms.unitPhrase(at: mark.end) != nil
    {
      measure.bound = mark.bound
      end = mark.end
    }
    if let sign = atoms.moneyBefore(core.lowerBound), sign.atoms.lowerBound >= floor {
      measure.unit = sign.sign
      return bounded(
        atoms, floor: floor, start: min(sign.atoms.lowerBound, phrase.atoms.lowerBound),
        number: core, end: end, unit: sign.atoms, measure: measure, kind: .money
      ).named(sign.name)
    }
    if let unit = atoms.unitPhrase(at: end) ?? atoms.unitPhrase(at: skipsGrade(atoms, end)),
      unit.kind != .measured(.duration)
    {
      return withUnit(atoms, floor, phrase, unit, measure)
    }
    return bounded(
      atoms, floor: floor, start: phrase.atoms.lowerBound, number: core, end: end, unit: nil,
      measure: measure, kind: plainKind(phrase))
  }

  /// Passes over "more" between number and unit: "10 more miles".
  private static func skipsGrade(_ atoms: Atoms, _ index: Int) -> Int {
    switch atoms.word(index) {
    case .more, .additional, .further, .full, .extra, .another: index + 1
    default: index
    }
  }

  private static func withUnit(
    _ atoms: Atoms, _ floor: Int, _ phrase: NumberPhrase, _ unit: UnitPhrase, _ given: Measure
  ) -> QuantityReading {
    var measure = given
    var kind = unit.kind
    measure.unit = unit.sign
    var name = unit.name
    var perWritten = 1.0
    if unit.sign == "GBP", unit.atoms.count == 1,
      ["pounds", "pound"].contains(atoms.lower(unit.atoms.lowerBound))
    {
      if isWeight(atoms, phrase, unit) {
        measure.unit = "lb"
        name = "pound-mass"
        kind = .measured(.mass)
      } else if !phrase.isScaled {
        measure.unit = "pound"
      }
    } else if unit.sign == "penny" {
      measure.unit = "GBP"
      measure.value /= 100
      measure.upper = measure.upper.map { $0 / 100 }
      perWritten = 0.01
    }
    if let high = atoms.repeatedUnit(after: unit, of: phrase), measure.unit == unit.sign {
      measure.upper = high.value
      return bounded(
        atoms, floor: floor, start: phrase.atoms.lowerBound,
        number: phrase.core.lowerBound..<high.number, end: high.end, unit: unit.atoms,
        measure: measure, kind: kind
      ).named(name)
    }
    if phrase.style == .vague, kind != .percent { kind = kind == .money ? .money : .vague }
    return bounded(
      atoms, floor: floor, start: phrase.atoms.lowerBound, number: phrase.core,
      end: unit.atoms.upperBound, unit: unit.atoms, measure: measure, kind: kind
    ).named(name, perWritten: perWritten)
  }

  /// Whether pounds are a weight: "weighing 12 pounds", "12 pounds of explosives".
  private static func isWeight(_ atoms: Atoms, _ phrase: NumberPhrase, _ unit: UnitPhrase) -> Bool {
    if phrase.isScaled { return false }
    if atoms.word(unit.atoms.upperBound) == .of { return true }
    let start = phrase.atoms.lowerBound
    for index in max(0, start - 4)..<start where atoms.lower(index).hasPrefix("weigh") {
      return true
    }
    return false
  }

  private static func plainKind(_ phrase: NumberPhrase) -> QuantityExpression.Kind {
    switch phrase.style {
    case .vague: .vague
    case .fraction: .fraction
    case .ordinal: .ordinal
    case .digits, .words, .group: .cardinal
    }
  }

  /// The reading with the bounds before and after it.
  static func bounded(
    _ atoms: Atoms, floor: Int, start: Int, number: Range<Int>, end: Int, unit: Range<Int>?,
    measure: Measure, kind: QuantityExpression.Kind
  ) -> QuantityReading {
    var start = start
    var end = end
    var bound = Measure.Bound.exactly
    for _ in 0..<2 {
      guard let found = atoms.boundBefore(start), found.start >= floor else { break }
      bound = atoms.joined(found.bound, bound)
      start = found.start
    }
    // "30-plus people": between number and unit, or after both.
    if let found = atoms.boundAfter(end) {
      bound = atoms.joined(bound, found.bound)
      end = found.end
    }
    var measure = measure
    if measure.bound == .exactly || bound != .exactly && bound != .about && measure.upper == nil {
      measure.bound = bound
    }
    if measure.upper != nil { measure.bound = .between }
    return QuantityReading(start..<end, number: number, unit: unit, measure: measure, kind: kind)
  }
}
