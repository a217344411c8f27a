import AssayModel

/// Times that cannot be placed: "now", "recently", "at the moment", "in the future".
enum VagueRule: TimeRule {
  static func read(_ atoms: Atoms, at index: Int) -> TimeReading? {
    if case .vague(let reference) = atoms.time(index) {
      guard !atoms.isGlued(index) || atoms[index].kind == .word && atoms[index].glue == .touching,
        index + 1 >= atoms.count || atoms[index + 1].glue != .hyphen
      else { return nil }
      // "(once", "now-famous", "soon after" tell nothing.
      return TimeReading(index..<index + 1, .vague(reference))
    }
    guard atoms.word(index) == .the else { return nil }
    switch atoms.lower(index + 1) {
    case "moment":
      guard atoms.word(index - 1) == .at, atoms.word(index + 2) != .of,
        index + 2 >= atoms.count || atoms[index + 2].kind == .mark
      else { return nil }
      return TimeReading(index..<index + 2, .vague(.present))
    case "future":
      guard atoms.word(index - 1) == .in, index + 2 >= atoms.count || atoms[index + 2].kind == .mark
      else { return nil }
      return TimeReading(index..<index + 2, .vague(.future))
    case "past":
      guard atoms.word(index - 1) == .in, index + 2 >= atoms.count || atoms[index + 2].kind == .mark
      else { return nil }
      return TimeReading(index..<index + 2, .vague(.past))
    default: return nil
    }
  }
}
