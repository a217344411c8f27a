import AssayModel

/// Parts of a longer time: "early March", "late 2014", "mid-September", "the end of May", "the first week of March", "earlier
/// this year".
enum EdgeRule: TimeRule {
  private static let inner: [any TimeRule.Type] = [
    CalendarRule.self, YearRule.self, PeriodRule.self, WeekdayRule.self, DayRule.self,
    SeasonRule.self,
  ]

  static func read(_ atoms: Atoms, at index: Int) -> TimeReading? {
    if let hours = earlyHours(atoms, index) { return hours }
    guard let edge = edge(atoms, index) ?? weekOf(atoms, index) else { return nil }
    var best: TimeReading?
    for rule in inner {
      guard let found = rule.read(atoms, at: edge.end) else { continue }
      if found.atoms.upperBound > (best?.atoms.upperBound ?? 0) { best = found }
    }
    if best == nil, let year = atoms.year(at: edge.end) {
      best = TimeReading(edge.end..<edge.end + 1, .calendar(year: year, month: nil, day: nil))
    }
    guard var found = best else { return nil }
    switch (edge.edge, found.base) {
    case (.weekOf, .calendar(_, _, .some)): break
    case (.weekOf, _): return nil
    case (.week, .calendar(_, .some, nil)), (.week, .month): break
    case (.week, _): return nil
    case (.slice, .calendar(_, _, .some)), (.slice, .weekday), (.slice, .day): return nil
    default: break
    }
    found.atoms = index..<found.atoms.upperBound
    found.edge = edge.edge
    found.isWeak = false
    return found
  }

  /// "the early hours of Sunday", "the early morning hours of 5 March": a part of that day.
  private static func earlyHours(_ atoms: Atoms, _ index: Int) -> TimeReading? {
    var at = atoms.word(index) == .the ? index + 1 : index
    let isLate = atoms.word(at) == .late
    switch atoms.lower(at) {
    case "early", "late", "wee", "small", "pre-dawn", "predawn": at += 1
    default: return nil
    }
    var part = isLate ? DayPart.night : .morning
    if case .part(let told) = atoms.time(at) {
      part = told
      at += 1
    }
    guard atoms.lower(at) == "hours", atoms.word(at + 1) == .of || atoms.word(at + 1) == .on else {
      return nil
    }
    for rule in [CalendarRule.self, WeekdayRule.self, DayRule.self] as [any TimeRule.Type] {
      guard var found = rule.read(atoms, at: at + 2), found.isDay, found.clock == nil else {
        continue
      }
      found.part = found.part ?? part
      found.atoms = index..<found.atoms.upperBound
      found.isWeak = false
      return found
    }
    return nil
  }

  /// "the week of March 6".
  private static func weekOf(_ atoms: Atoms, _ index: Int) -> (edge: TimeReading.Edge, end: Int)? {
    guard atoms.word(index) == .the, atoms.lower(index + 1) == "week",
      atoms.word(index + 2) == .of || atoms.lower(index + 2) == "beginning"
        || atoms.lower(index + 2) == "starting"
    else { return nil }
    return (.weekOf, index + 3)
  }

  private static func edge(_ atoms: Atoms, _ index: Int) -> (edge: TimeReading.Edge, end: Int)? {
    var at = index
    switch atoms.word(at) {
    case .early, .earlier, .late, .later, .mid:
      let word = atoms.word(at)
      at += 1
      // "early in 2014", "late on Friday", "later in the week"
      if word != .mid, atoms.word(at) == .in || atoms.word(at) == .on { at += 1 }
      let edge: TimeReading.Edge =
        word == .early || word == .earlier ? .early : word == .mid ? .middle : .late
      return (edge, at)
    default: break
    }
    if atoms.word(at) == .the { at += 1 }
    switch atoms.word(at) {
    case .beginning, .start, .middle, .end:
      guard atoms.word(at + 1) == .of else { return nil }
      let edge: TimeReading.Edge =
        atoms.word(at) == .end ? .late : atoms.word(at) == .middle ? .middle : .early
      return (edge, at + 2)
    case .early, .late, .mid:
      // "the early 1990s", "the late nineties"
      let edge: TimeReading.Edge =
        atoms.word(at) == .early ? .early : atoms.word(at) == .mid ? .middle : .late
      return (edge, at + 1)
    default: break
    }
    var nth: Int?
    if case .ordinal(let value) = atoms.numberWord(at), value <= 4 { nth = value - 1 }
    if atoms.word(at) == .last || atoms.word(at) == .final { nth = -1 }
    guard let nth, atoms.word(at + 2) == .of else { return nil }
    switch atoms.lower(at + 1) {
    case "week": return nth >= 0 ? (.week(nth), at + 3) : (.late, at + 3)
    case "half": return (.slice(nth < 0 ? 1 : nth, of: 2), at + 3)
    case "quarter": return (.slice(nth < 0 ? 3 : nth, of: 4), at + 3)
    case "days": return (nth < 0 ? .late : .early, at + 3)
    default: return nil
    }
  }
}
