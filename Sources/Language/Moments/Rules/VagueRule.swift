import AssayModel

/// Times that cannot be placed: "now", "recently", "at the moment", "in the future".
enum VagueRule: TimeRule {
  static func read(_ atoms: Atoms, at index: Int) -> TimeReading? {
    if case .vague(let reference) = atoms.time(index) {
      guard !atoms.isGlued(index) || atoms[index].kind == .word && atoms[index].glue == .touching,
        index + 1 >= atoms.count || atoms[index + 1].glue != .hyphen
      else { return nil }
      // "(once", "now-famous", "soon after" tell nothing.
      let isMore = atoms.word(index - 1) == .more || atoms.lower(index - 1) == "most"
      let start = isMore && reference == .past ? index - 1 : index
      return TimeReading(start..<index + 1, .vague(reference))
    }
    if atoms.word(index) == .one, atoms.lower(index + 1) == "day", isAhead(atoms, index) {
      return TimeReading(index..<index + 2, .vague(.future))
    }
    if atoms.word(index) == .these, atoms.lower(index + 1) == "days" {
      return TimeReading(index..<index + 2, .vague(.present))
    }
    guard atoms.word(index) == .the else { return nil }
    switch atoms.lower(index + 1) {
    case "near", "short", "long", "medium":
      // "the near future", "the short term"
      let isNear = atoms.lower(index + 1) == "near"
      guard atoms.lower(index + 2) == "term" || isNear && atoms.word(index + 2) == .future,
        index + 3 >= atoms.count || atoms[index + 3].glue == .apart
          || atoms[index + 3].kind == .mark
      else { return nil }
      return TimeReading(index..<index + 3, .vague(.future))
    case "time":
      guard atoms.lower(index + 2) == "being" else { return nil }
      return TimeReading(index..<index + 3, .vague(.present))
    case "foreseeable":
      guard atoms.word(index + 2) == .future else { return nil }
      return TimeReading(index..<index + 3, .vague(.future))
    case "moment":
      guard atoms.word(index - 1) == .at, atoms.word(index + 2) != .of,
        index + 2 >= atoms.count || atoms[index + 2].kind == .mark
      else { return nil }
      return TimeReading(index..<index + 2, .vague(.present))
    case "future":
      guard isLed(atoms, index), atoms.word(index + 2) != .of else { return nil }
      return TimeReading(index..<index + 2, .vague(.future))
    case "past":
      guard atoms.word(index - 1) == .in || atoms.word(index - 1) == .of,
        index + 2 >= atoms.count || atoms[index + 2].kind == .mark || isSmall(atoms, index + 2)
      else { return nil }
      return TimeReading(index..<index + 2, .vague(.past))
    default: return nil
    }
  }

  /// Whether an atom is a small word that no noun phrase goes on with: "in the past it was".
  private static func isSmall(_ atoms: Atoms, _ index: Int) -> Bool {
    let token = atoms.text.tokens[atoms[index].token]
    return atoms[index].glue == .apart && token.shape == .lower
      && token.has(anyOf: [.pronoun, .determiner, .preposition, .conjunction, .auxiliary])
  }

  private static func isLed(_ atoms: Atoms, _ index: Int) -> Bool {
    switch atoms.word(index - 1) {
    case .in, .for, .about, .to: return true
    default: return atoms.lower(index - 1) == "into"
    }
  }

  /// Whether words of what may come stand before "one day": "will one day be", "maybe one day".
  private static func isAhead(_ atoms: Atoms, _ index: Int) -> Bool {
    switch atoms.lower(index - 1) {
    case "will", "would", "may", "might", "could", "can", "shall", "should", "maybe", "perhaps":
      return true
    default: return false
    }
  }
}
