import AssayModel

/// "half of those", "more than half", "half the building".
enum HalfRule: QuantityRule {
  static func read(_ atoms: Atoms, at index: Int, floor: Int) -> QuantityReading? {
    guard atoms.word(index) == .half, atoms[index].glue == .apart,
      index + 1 >= atoms.count || atoms[index + 1].glue != .hyphen
    else {
      return nil
    }
    // "the second half"
    if case .ordinal = atoms.numberWord(index - 1) { return nil }
    let bound = atoms.boundBefore(index)
    switch atoms.lower(index + 1) {
    case "of", "the", "his", "her", "its", "their", "those", "these", "our", "my", "your", "that",
      "this":
      guard atoms.word(index - 1) != .the || atoms.word(index + 1) == .of else { return nil }
    default:
      guard bound != nil else { return nil }
    }
    return AmountRule.bounded(
      atoms, floor: floor, start: index, number: index..<index + 1, end: index + 1, unit: nil,
      measure: Measure(0.5), kind: .fraction)
  }
}
