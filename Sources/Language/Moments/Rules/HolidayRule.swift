import AssayModel

/// Feasts: "Christmas", "Easter Sunday 2023", "New Year's Eve".
enum HolidayRule: TimeRule {
  static func read(_ atoms: Atoms, at index: Int) -> TimeReading? {
    let shift: TimeReading.Shift =
      switch atoms.word(index) {
      case .last: .last
      case .this: .this
      case .next: .next
      default: .none
      }
    guard shift != .none else { return feast(atoms, index, .none) }
    guard index + 1 < atoms.count, var found = feast(atoms, index + 1, shift) else { return nil }
    found.atoms = index..<found.atoms.upperBound
    return found
  }

  private static func feast(_ atoms: Atoms, _ index: Int, _ shift: TimeReading.Shift)
    -> TimeReading?
  {
    guard atoms[index].term.flags.contains(.holiday), atoms[index].isCapitalised else { return nil }
    var best: (holiday: Holiday, end: Int)?
    var key = ""
    var end = index
    while end < atoms.count, end - index < 5 {
      let atom = atoms[end]
      guard atom.kind == .word, end == index || atom.glue == .apart, atom.isCapitalised else {
        break
      }
      key += (key.isEmpty ? "" : " ") + atoms.text.tokens[atom.token].lower
      end += 1
      if let holiday = Vocabulary.english.holidays[key] { best = (holiday, end) }
    }
    guard var best else { return nil }
    // "Christmas Island" and "New Year honours" are no days.
    if best.end < atoms.count, atoms[best.end].isCapitalised, atoms[best.end].glue == .apart,
      atoms[best.end].term.time == .none
    {
      return nil
    }
    var year: Int?
    if let found = atoms.year(at: best.end) {
      year = found
      best.end += 1
    }
    return TimeReading(index..<best.end, .holiday(best.holiday, year: year, shift))
  }
}
