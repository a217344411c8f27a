import AssayModel

/// Seasons, quarters and halves of a year: "the summer of 2014", "spring 2024", "third quarter", "Q3 2024".
enum SeasonRule: TimeRule {
  static func read(_ atoms: Atoms, at index: Int) -> TimeReading? {
    var at = index
    let hasThe = atoms.word(at) == .the
    if hasThe { at += 1 }
    if case .season(let season) = atoms.time(at) {
      if let found = atoms.yearAfter(at + 1), atoms.lower(at + 1) != "," {
        return TimeReading(index..<found.end, .season(season, year: found.year, .none))
      }
      // "in summer", "in the spring": a bare "fall" or "spring" is no season.
      guard
        atoms.word(index - 1) == .in || atoms.word(index - 1) == .since
          || atoms.word(index - 1) == .by,
        !atoms.isGlued(at + 1) || atoms[at + 1].kind == .mark,
        season != .autumn && season != .spring || hasThe, atoms.word(at + 1) != .of
      else { return nil }
      return TimeReading(index..<at + 1, .season(season, year: nil, .none))
    }
    return quarter(atoms, index, at)
  }

  private static func quarter(_ atoms: Atoms, _ index: Int, _ at: Int) -> TimeReading? {
    var number: Int?
    var end = at
    if case .ordinal(let value) = atoms.numberWord(at), value <= 4, atoms.lower(at + 1) == "quarter"
    {
      number = value
      end = at + 2
    } else if let text = atoms.number(at), atoms[at].isOrdinal, text.value <= 4,
      atoms.lower(at + 1) == "quarter"
    {
      number = Int(text.value)
      end = at + 2
    } else if atoms.lower(at) == "q", let text = atoms.number(at + 1), atoms.isGlued(at + 1),
      text.value >= 1,
      text.value <= 4, text.form == .integer
    {
      number = Int(text.value)
      end = at + 2
    }
    guard let number else { return nil }
    if let found = atoms.yearAfter(end), atoms.lower(end) != "," {
      return TimeReading(index..<found.end, .quarter(number, year: found.year, .none))
    }
    return TimeReading(index..<end, .quarter(number, year: nil, .none))
  }
}
