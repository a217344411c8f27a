import AssayModel

/// Days of the week: "Friday", "last Friday", "on Monday night", "next Tuesday morning", "Mondays".
enum WeekdayRule: TimeRule {
  static func read(_ atoms: Atoms, at index: Int) -> TimeReading? {
    var at = index
    var shift = TimeReading.Shift.none
    if let lead = lead(atoms, index) { (shift, at) = lead }
    guard case .weekday(let day, let isShort) = atoms.time(at), atoms[at].isCapitalised || !isShort
    else { return nil }
    if atoms[at].lower.hasSuffix("days"), at == index, !atoms[at].isPossessive {
      return TimeReading(index..<at + 1, .set("XXXX-WXX-\(day)", .day))
    }
    // "Black Friday", "Sunday Times": parts of names.
    if isName(atoms, at) { return nil }
    var reading = TimeReading(index..<at + 1, .weekday(day, shift))
    reading.isWeak = isShort
    if isShort, atoms.lower(at + 1) == ".", atoms.isGlued(at + 1), at + 2 < atoms.count {
      reading.atoms = index..<at + 2
    }
    if case .part(let part) = atoms.time(at + 1), atoms[at + 1].shape == .lower {
      reading.part = part
      reading.atoms = index..<at + 2
      if part == .noon || part == .midnight {
        reading.part = nil
        reading.clock = .init(hour: part == .noon ? 12 : 24, minute: 0, isSettled: true)
      }
    }
    return reading
  }

  /// "last", "next", "this" and the atom after them.
  private static func lead(_ atoms: Atoms, _ index: Int) -> (TimeReading.Shift, Int)? {
    switch atoms.word(index) {
    case .last, .past, .previous: return (.last, index + 1)
    case .next, .coming: return (.next, index + 1)
    case .this:
      switch atoms.word(index + 1) {
      case .past: return (.last, index + 2)
      case .coming: return (.next, index + 2)
      default: return (.this, index + 1)
      }
    case .the:
      switch atoms.word(index + 1) {
      case .following, .next: return (.narrative(1), index + 2)
      case .previous, .preceding: return (.narrative(-1), index + 2)
      default: return nil
      }
    default: return nil
    }
  }

  private static func isName(_ atoms: Atoms, _ index: Int) -> Bool {
    if index > 0, atoms[index].glue == .apart {
      switch atoms.lower(index - 1) {
      case "black", "bloody", "palm", "easter", "good", "super", "ash", "cyber", "giving":
        return atoms[index - 1].isCapitalised
      default: break
      }
    }
    guard index + 1 < atoms.count, atoms[index + 1].isCapitalised else { return false }
    switch atoms.lower(index + 1) {
    case "times", "telegraph", "mirror", "mail", "express", "herald", "post", "independent",
      "night":
      return true
    default: return false
    }
  }
}
