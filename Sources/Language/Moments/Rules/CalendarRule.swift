import AssayModel

/// Dates with a month in words: "22 March", "March 22nd, 2024", "the 22nd of March", "22–24 March", "March 2024", "March".
enum CalendarRule: TimeRule {
  static func read(_ atoms: Atoms, at index: Int) -> TimeReading? {
    let start = index
    var index = index
    if atoms.word(index) == .the { index += 1 }
    if let first = atoms.dayOfMonth(at: index) {
      return dayFirst(atoms, start, index, first) ?? joinedDay(atoms, start, index, first)
    }
    guard index == start, let month = atoms.month(at: index) else { return nil }
    return monthFirst(atoms, index, month)
  }

  private static func dayFirst(_ atoms: Atoms, _ start: Int, _ index: Int, _ first: Int)
    -> TimeReading?
  {
    var at = index + 1
    var last: Int?
    if let second = secondDay(atoms, at), second.day > first {
      last = second.day
      at = second.end
    }
    if atoms.word(at) == .of { at += 1 }
    guard let month = atoms.month(at: at), atoms[at].glue != .touching else {
      return ordinalAlone(atoms, start, index, first)
    }
    // "the 5 March agreements": fine; "5 May" too, but not "5 may".
    var end = month.end
    var year: Int?
    if let found = atoms.yearAfter(end) { (year, end) = found }
    if month.isShort, year == nil, end == at + 2, end < atoms.count { end = at + 2 }
    year = year ?? atoms.yearShared(after: end, month: month.month)
    return reading(start..<end, year, month.month, first, last)
  }

  /// The second of two days that share a month: "24 and 25 April", "April 24 and 25".
  private static func joinedDay(_ atoms: Atoms, _ start: Int, _ index: Int, _ day: Int)
    -> TimeReading?
  {
    guard start == index, atoms[index].glue == .apart else { return nil }
    let next = index + 1
    if atoms.word(next) == .and || atoms.word(next) == .or,
      atoms.dayOfMonth(at: next + 1).map({ $0 > day }) == true,
      let month = atoms.month(at: next + 2), atoms[next + 1].glue == .apart,
      atoms.year(at: next + 2) == nil
    {
      return reading(index..<next, atoms.yearAfter(month.end)?.year, month.month, day, nil)
    }
    guard atoms.word(index - 1) == .and || atoms.word(index - 1) == .or,
      atoms.dayOfMonth(at: index - 2).map({ $0 < day }) == true, index >= 3,
      !isClock(atoms, index), !atoms.isCounted(after: next),
      next >= atoms.count
        || atoms[next].kind == .mark
        || atoms[next].term.number == .none && atoms.timeUnit(next) == nil
    else { return nil }
    // The month stands before the first day, its full stop between.
    let before = atoms.lower(index - 3) == "." ? index - 4 : index - 3
    guard before >= 0, let month = atoms.month(at: before), month.end == index - 2 else {
      return nil
    }
    let year = atoms.yearAfter(next)
    return reading(index..<(year?.end ?? next), year?.year, month.month, day, nil)
  }

  private static func monthFirst(
    _ atoms: Atoms, _ index: Int, _ month: (month: Int, isShort: Bool, end: Int)
  ) -> TimeReading? {
    var at = month.end
    if atoms.word(at) == .the, atoms.dayOfMonth(at: at + 1) != nil { at += 1 }
    if let first = atoms.dayOfMonth(at: at), atoms[at].glue == .apart,
      !isClock(atoms, at)
    {
      var end = at + 1
      var last: Int?
      if let second = secondDay(atoms, end), second.day > first {
        last = second.day
        end = second.end
      }
      var year: Int?
      if let found = atoms.yearAfter(end) { (year, end) = found }
      year = year ?? atoms.yearShared(after: end, month: month.month)
      return reading(index..<end, year, month.month, first, last)
    }
    if let found = atoms.yearAfter(month.end) {
      return TimeReading(
        index..<found.end, .calendar(year: found.year, month: month.month, day: nil))
    }
    guard isMonthAlone(atoms, index, month) else { return nil }
    if let year = atoms.yearShared(after: month.end, month: month.month) {
      return TimeReading(index..<index + 1, .calendar(year: year, month: month.month, day: nil))
    }
    return TimeReading(index..<index + 1, .month(month.month, .none))
  }

  private static func reading(
    _ range: Range<Int>, _ year: Int?, _ month: Int, _ first: Int, _ last: Int?
  ) -> TimeReading? {
    guard first <= Civil.daysInMonth(year ?? 2000, month) else { return nil }
    if let last {
      guard last <= Civil.daysInMonth(year ?? 2000, month) else { return nil }
      return TimeReading(range, .days(year: year, month: month, first: first, last: last))
    }
    return TimeReading(range, .calendar(year: year, month: month, day: first))
  }

  /// The second day of "22-24", "22–24", "22 to 24", "22 and 24".
  private static func secondDay(_ atoms: Atoms, _ index: Int) -> (day: Int, end: Int)? {
    if index < atoms.count, atoms[index].glue == .hyphen, let day = atoms.dayOfMonth(at: index) {
      return (day, index + 1)
    }
    switch atoms.lower(index) {
    case "–", "-", "to":
      guard let day = atoms.dayOfMonth(at: index + 1), !isClock(atoms, index + 1) else {
        return nil
      }
      return (day, index + 2)
    default: return nil
    }
  }

  /// Whether the number is an hour: "March 5 pm" is no date.
  private static func isClock(_ atoms: Atoms, _ index: Int) -> Bool {
    ClockRule.half(atoms, index + 1) != nil
  }

  /// Whether a month without day and year is one: "March" and "May" need a preposition.
  private static func isMonthAlone(
    _ atoms: Atoms, _ index: Int, _ month: (month: Int, isShort: Bool, end: Int)
  ) -> Bool {
    guard !month.isShort, atoms[index].isCapitalised,
      !atoms.isGlued(index) || atoms.word(index - 1) == .mid
    else {
      return false
    }
    guard
      month.month == 3 || month.month == 5 || month.month == 4 || month.month == 6
        || month.month == 8
    else { return true }
    switch atoms.lower(index - 1) {
    case "in", "since", "of", "last", "this", "next", "early", "late", "mid", "until", "till", "by",
      "from", "between", "during", "before", "after", "through", "to", "and", "every", "each", "or":
      return true
    default: break
    }
    if atoms.word(index - 1) == .the, let next = index + 1 < atoms.count ? atoms[index + 1] : nil {
      // "the March accord", and not "the March on Norwell"
      return next.shape == .lower && next.glue == .apart && next.term.word == .none
    }
    // A name such as "April Jones" or "May": only where nothing capitalised follows.
    guard month.month != 5, month.month != 3, index > 0, atoms.sameSentence(index - 1, index) else {
      return false
    }
    return index + 1 >= atoms.count || !atoms[index + 1].isCapitalised
  }

  /// "on the 22nd", with nothing that the ordinal could count.
  private static func ordinalAlone(_ atoms: Atoms, _ start: Int, _ index: Int, _ day: Int)
    -> TimeReading?
  {
    guard start < index, atoms[index].isOrdinal, atoms.word(start - 1) == .on else { return nil }
    let next = index + 1
    if next < atoms.count, atoms[next].kind == .word, atoms[next].term.word == .none { return nil }
    return TimeReading(start..<index + 1, .calendar(year: nil, month: nil, day: day))
  }
}
