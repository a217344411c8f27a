import AssayModel

/// One of a unit said by its article: "a kilometre", "half a mile", "a mile and a half".
enum SingleUnitRule: QuantityRule {
  static func read(_ atoms: Atoms, at index: Int, floor: Int) -> QuantityReading? {
    var at = index
    var value = 1.0
    var isFraction = false
    switch atoms.word(index) {
    case .half:
      guard atoms.word(index + 1) == .a || atoms.isGlued(index + 1) else { return nil }
      at += atoms.word(index + 1) == .a ? 2 : 1
      value = 0.5
      isFraction = true
    case .a, .an: at += 1
    default: return nil
    }
    // "half a pound of flour"
    if atoms.lower(at) == "pound", isFraction, atoms.word(at + 1) == .of {
      return AmountRule.bounded(
        atoms, floor: floor, start: index, number: index..<index + 1, end: at + 1,
        unit: at..<at + 1, measure: Measure(value, unit: "lb"), kind: .measured(.mass)
      ).named("pound-mass")
    }
    guard let unit = atoms.unitPhrase(at: at),
      Vocabulary.english.singularUnits.contains(atoms.lower(at)) || isFraction,
      unit.kind != .money, unit.kind != .percent, unit.kind != .measured(.duration),
      atoms.isSingular(unit.atoms.upperBound - 1) || isFraction
    else { return nil }
    var end = unit.atoms.upperBound
    if let part = atoms.andFraction(at: end) {
      value += part.value
      end = part.end
    }
    return AmountRule.bounded(
      atoms, floor: floor, start: index, number: index..<index + 1,
      end: end, unit: unit.atoms, measure: Measure(value, unit: unit.sign), kind: unit.kind
    ).named(unit.name)
  }
}
