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
      guard isPlaced(atoms, index), !atoms.isGlued(at + 1) || atoms[at + 1].kind == .mark,
        season != .autumn && season != .spring || hasThe, atoms.word(at + 1) != .of
      else { return nil }
      return TimeReading(index..<at + 1, .season(season, year: nil, .none))
    }
    return quarter(atoms, index, at)
  }

  /// Whether a word that leads to a season by itself stands before it.
  private static func isPlaced(_ atoms: Atoms, _ index: Int) -> Bool {
    switch atoms.word(index - 1) {
    case .in, .since, .by: return true
    case .over, .during, .until, .till, .of, .for, .through, .early, .late, .mid:
      return true
    default:
      switch atoms.lower(index - 1) {
      case "throughout", "into": return true
      default: return false
      }
    }
  }

  private static func quarter(_ atoms: Atoms, _ start: Int, _ at: Int) -> TimeReading? {
    var number: Int?
    var start = start
    let at = atoms.word(at) == .fiscal ? at + 1 : at
    var end = at
    if let found = atoms.quarterNumber(at) {
      (number, end) = found
      // "the third-quarter loss": the article belongs to the noun.
      if atoms[at + 1].glue == .hyphen, atoms.word(start) == .the { start += 1 }
    } else if atoms.lower(at) == "q", let text = atoms.number(at + 1), atoms.isGlued(at + 1),
      text.value >= 1,
      text.value <= 4, text.form == .integer
    {
      number = Int(text.value)
      end = at + 2
    }
    guard let number else { return nil }
    if let found = atoms.yearAfter(end), atoms.lower(end) != "," {
      return TimeReading(start..<found.end, .quarter(number, year: found.year, .none))
    }
    return TimeReading(start..<end, .quarter(number, year: nil, .none))
  }
}
