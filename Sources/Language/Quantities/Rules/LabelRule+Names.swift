extension LabelRule {
  /// Whether four digits without a separator are a year that no rule of times placed: "by 2120.", "2018 sales".
  static func isYear(_ atoms: Atoms, _ index: Int, _ text: NumberText) -> Bool {
    let next = index + 1
    guard (1000...2199).contains(text.parts.0), atoms.unitPhrase(at: next) == nil,
      atoms.numberWord(next) == .none, atoms.timeUnit(next) == nil,
      atoms.boundBefore(index) == nil
    else { return false }
    if (1950...2035).contains(text.parts.0), text.parts.0 % 10 != 0, next < atoms.count,
      atoms[next].kind == .word, atoms[next].glue == .apart, atoms.isCounted(after: next)
    {
      // Thousands of people are written with a comma or rounded.
      let noun = atoms.text.tokens[atoms[next].token]
      return !noun.has(anyOf: [.person, .attacker, .presentWord]) && atoms.word(next) != .people
        && CountingWords.english.isPlural(atoms[next].lower)
    }
    switch atoms.word(index - 1) {
    case .by, .until, .since, .till, .before, .after: break
    default: return atoms.lower(index - 1) == "a.d" || atoms.lower(index - 1) == "ad"
    }
    guard next < atoms.count else { return true }
    return atoms[next].kind == .mark && atoms.lower(next) != "%"
  }

  /// "49 Harbour Road", "9 E 71st St", "16-18 Mill Lane": the number of a house.
  static func street(_ atoms: Atoms, _ index: Int, _ text: NumberText) -> Int? {
    guard text.form == .integer, text.digits <= 5 else { return nil }
    var end = index + 1
    if end < atoms.count, atoms.number(end) != nil, atoms[end].glue == .hyphen { end += 1 }
    for at in end..<min(atoms.count, end + 5) {
      let atom = atoms[at]
      guard atom.glue != .hyphen, atom.isCapitalised || atom.isOrdinal && at > end else {
        return nil
      }
      switch atom.lower {
      case "street", "st", "road", "rd", "avenue", "ave", "lane", "ln", "drive", "dr", "way",
        "boulevard",
        "blvd", "square", "terrace", "crescent", "close", "court", "place", "quay", "parade",
        "highway":
        return atoms.isCounted(after: at + 1) ? nil : end
      default: continue
      }
    }
    return nil
  }

  /// "two new 737 Max jets": a number between another number and a name, with nothing but words that describe between.
  static func inName(_ atoms: Atoms, _ index: Int, _ text: NumberText) -> Int? {
    guard text.form == .integer, index + 1 < atoms.count, atoms[index + 1].isCapitalised,
      atoms[index + 1].kind == .word, atoms[index + 1].glue == .apart, index > 1
    else { return nil }
    for before in stride(from: index - 1, through: max(0, index - 3), by: -1) {
      if atoms.number(before) != nil || atoms[before].term.number != .none {
        return before < index - 1 ? index + 1 : nil
      }
      guard atoms[before].kind == .word, atoms[before].shape == .lower,
        atoms[before].term.word == .none
      else { return nil }
      let token = atoms.text.tokens[atoms[before].token]
      guard !token.has(anyOf: [.preposition, .conjunction, .auxiliary]),
        !CountingWords.english.isPlural(token.lower),
        !CountingWords.english.verbs.contains(token.lower)
      else { return nil }
    }
    return nil
  }

  /// "(4)": a small number alone between brackets.
  static func bracketed(_ atoms: Atoms, _ index: Int, _ text: NumberText) -> Int? {
    guard text.form == .integer, text.digits <= 2, atoms.lower(index - 1) == "(",
      atoms.isGlued(index), atoms.lower(index + 1) == ")"
    else { return nil }
    return index + 1
  }

  /// Capitals beside words that are none, before a number that counts nothing: "HIV 2 drugs" are no two drugs, "POLICE
  /// KILL 2" are no name.
  static func isAcronym(_ atoms: Atoms, _ index: Int) -> Bool {
    guard atoms[index].shape == .upper, atoms[index].range.count <= 5, index > 0,
      atoms[index - 1].kind == .word, atoms[index - 1].shape == .lower
    else { return false }
    return index + 2 < atoms.count && atoms[index + 2].shape == .lower
      && !CountingWords.english.isPlural(atoms.lower(index + 2))
      && atoms.numberWord(index + 2) == .none
  }
}
