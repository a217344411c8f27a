import AssayModel

/// Periods as reports of results name them: "the latest period", "the year-ago quarter", "the quarter ended on 31 July", "the
/// 1988 third quarter", "the corresponding period last year", "the full year", "year-end".
///
/// Which quarter or year is meant is worked out from the one that the report has named; see ``ReportedPeriod``.
enum ReportRule: TimeRule {
  static func read(_ atoms: Atoms, at index: Int) -> TimeReading? {
    let hasThe = atoms.word(index) == .the
    let at = hasThe ? index + 1 : index
    switch atoms.word(at) {
    case .latest: return latest(atoms, index, at + 1)
    case .last:
      guard hasThe else { return lastYears(atoms, index) }
      // "the last quarter", and not "the last quarter of 2006"
      guard atoms.lower(at + 1) == "quarter", atoms.word(at + 2) != .of else { return nil }
      return TimeReading(index..<at + 2, .period(.quarter, .last))
    case .fiscal where atoms.timeUnit(at + 1) == .year && atoms.year(at: at + 2) != nil:
      return fiscalYear(atoms, index, at + 2)
    case .fiscal, .full, .entire, .whole, .calendar:
      return hasThe ? wholeYear(atoms, index, at) : nil
    case .same: return hasThe ? corresponding(atoms, index, at + 1) : nil
    default: break
    }
    if let year = atoms.year(at: at) { return hasThe ? ofYear(atoms, index, at + 1, year) : nil }
    if atoms.timeUnit(at) == .year, atoms.isSingular(at) {
      return yearBefore(atoms, index, at) ?? yearEnd(atoms, index, at)
        ?? (hasThe ? year(atoms, index, at) : nil)
    }
    guard hasThe else { return nil }
    if atoms.lower(at) == "quarter" { return quarter(atoms, index, at) }
    switch atoms.lower(at) {
    case "corresponding", "comparable", "equivalent": return corresponding(atoms, index, at + 1)
    case "financial":
      if atoms.timeUnit(at + 1) == .year, atoms.year(at: at + 2) != nil {
        return fiscalYear(atoms, index, at + 2)
      }
      return wholeYear(atoms, index, at)
    case "period": return told(atoms, index, at + 1)
    case "week": return week(atoms, index, at)
    default: return nil
    }
  }

  /// "the latest quarter", "the latest fiscal year", "the latest week".
  private static func latest(_ atoms: Atoms, _ start: Int, _ index: Int) -> TimeReading? {
    var at = index
    if atoms.word(at) == .fiscal { at += 1 }
    if atoms.lower(at) == "period" { return TimeReading(start..<at + 1, .reported(.same)) }
    guard let unit = atoms.timeUnit(at), atoms.isSingular(at) else { return nil }
    switch unit {
    case .quarter: return TimeReading(start..<at + 1, .reported(.same))
    case .week, .month, .year: return TimeReading(start..<at + 1, .period(unit, .last))
    default: return nil
    }
  }

  /// "fiscal year 2012".
  private static func fiscalYear(_ atoms: Atoms, _ start: Int, _ index: Int) -> TimeReading? {
    atoms.year(at: index).map {
      TimeReading(start..<index + 1, .calendar(year: $0, month: nil, day: nil))
    }
  }

  /// "last year's quarter".
  private static func lastYears(_ atoms: Atoms, _ index: Int) -> TimeReading? {
    guard atoms.timeUnit(index + 1) == .year, atoms[index + 1].isPossessive,
      isPeriod(atoms, index + 2)
    else { return nil }
    return TimeReading(index..<index + 3, .reported(.before))
  }

  private static func isPeriod(_ atoms: Atoms, _ index: Int) -> Bool {
    atoms.lower(index) == "quarter" || atoms.lower(index) == "period"
  }

  /// "the full year", "the fiscal year".
  private static func wholeYear(_ atoms: Atoms, _ start: Int, _ index: Int) -> TimeReading? {
    var at = index + 1
    if atoms.word(at) == .fiscal || atoms.lower(at) == "financial" { at += 1 }
    guard atoms.timeUnit(at) == .year, atoms.isSingular(at),
      !atoms.isGlued(at + 1) || isMark(atoms, at + 1)
    else { return nil }
    return year(atoms, start, at) ?? TimeReading(start..<at + 1, .reported(.year))
  }

  private static func isMark(_ atoms: Atoms, _ index: Int) -> Bool {
    index >= atoms.count || atoms[index].kind == .mark
  }

  /// "the same period last year", "the corresponding quarter of 1988".
  private static func corresponding(_ atoms: Atoms, _ start: Int, _ index: Int) -> TimeReading? {
    guard isPeriod(atoms, index) else { return nil }
    return told(atoms, start, index + 1)
  }

  /// The year that tells which period is meant: "last year", "a year earlier", "in 1988".
  private static func told(_ atoms: Atoms, _ start: Int, _ index: Int) -> TimeReading? {
    var at = index
    if atoms.word(at) == .of || atoms.word(at) == .in { at += 1 }
    if let year = atoms.year(at: at), at > index {
      return TimeReading(start..<at + 1, .reported(.of(year)))
    }
    if at > index, atoms.word(at) == .the { at += 1 }
    if atoms.word(at) == .last || atoms.word(at) == .previous, atoms.timeUnit(at + 1) == .year,
      atoms.isSingular(at + 1)
    {
      return TimeReading(start..<at + 2, .reported(.before))
    }
    if atoms.word(at) == .a || atoms.word(at) == .one, atoms.timeUnit(at + 1) == .year,
      atoms.word(at + 2) == .ago || atoms.word(at + 2) == .earlier || atoms.word(at + 2) == .before
    {
      return TimeReading(start..<at + 3, .reported(.before))
    }
    return nil
  }

  /// "the 1988 period", "the 1988 third quarter".
  private static func ofYear(_ atoms: Atoms, _ start: Int, _ index: Int, _ year: Int)
    -> TimeReading?
  {
    var at = index
    if atoms.word(at) == .fiscal { at += 1 }
    if isPeriod(atoms, at) { return TimeReading(start..<at + 1, .reported(.of(year))) }
    guard let number = atoms.quarterNumber(at) else { return nil }
    return TimeReading(start..<number.end, .quarter(number.quarter, year: year, .none))
  }

  /// "the year-ago quarter", "year-earlier profit".
  private static func yearBefore(_ atoms: Atoms, _ start: Int, _ index: Int) -> TimeReading? {
    let end = index + 1
    guard end < atoms.count, atoms[end].glue == .hyphen,
      atoms.word(end) == .ago || atoms.word(end) == .earlier
    else { return nil }
    if isPeriod(atoms, end + 1) { return TimeReading(start..<end + 2, .reported(.before)) }
    if let number = atoms.quarterNumber(end + 1) {
      var reading = TimeReading(start..<number.end, .quarter(number.quarter, year: nil, .none))
      reading.yearShift = -1
      return reading
    }
    return TimeReading(index..<end + 1, .reported(.before))
  }

  /// "by year-end", "at the year's end".
  private static func yearEnd(_ atoms: Atoms, _ start: Int, _ index: Int) -> TimeReading? {
    guard atoms.lower(index + 1) == "end", atoms.word(index + 2) != .of else { return nil }
    let isSince = atoms.word(start - 1) == .since
    var reading = TimeReading(start..<index + 2, .period(.year, isSince ? .last : .this))
    reading.edge = .late
    return reading
  }

  /// "the year ended March 31", "for the year".
  private static func year(_ atoms: Atoms, _ start: Int, _ index: Int) -> TimeReading? {
    let next = index + 1
    guard !atoms[index].isPossessive, !atoms.isGlued(next) || isMark(atoms, next) else {
      return nil
    }
    if atoms.lower(next) == "ended" || atoms.lower(next) == "ending"
      || atoms.lower(next) == "through"
    {
      return TimeReading(start..<next, .duration("P1Y", .year, isVague: false))
    }
    if let year = atoms.year(at: next) {
      return TimeReading(start..<next + 1, .calendar(year: year, month: nil, day: nil))
    }
    if let year = atoms.yearInWords(next) {
      return TimeReading(start..<year.end, .calendar(year: year.year, month: nil, day: nil))
    }
    switch atoms.word(start - 1) {
    case .for, .in, .during, .over, .through, .within: break
    case .of:
      switch atoms.lower(start - 2) {
      case "months", "quarter", "quarters", "half", "part", "most", "rest", "much",
        "remainder", "course":
        break
      default: return nil
      }
    default: return nil
    }
    guard isMark(atoms, next) || atoms.word(next) != .none || atoms[next].kind != .word else {
      return nil
    }
    switch atoms.word(next) {
    case .of, .before, .after: return nil
    default: return TimeReading(start..<next, .reported(.year))
    }
  }

  /// "the quarter ended on 31 July", "in the quarter".
  private static func quarter(_ atoms: Atoms, _ start: Int, _ index: Int) -> TimeReading? {
    let next = index + 1
    if atoms.lower(next) == "ended" || atoms.lower(next) == "ending" {
      guard let month = atoms.month(at: next + 1) else {
        return TimeReading(start..<next, .reported(.same))
      }
      var after = month.end
      if atoms.dayOfMonth(at: after) != nil { after += 1 }
      // The calendar's quarter that most of it lies in: "ended July 31" is the second.
      let middle = (month.month + 10) % 12
      let year = atoms.yearAfter(after).map { month.month == 1 ? $0.year - 1 : $0.year }
      return TimeReading(start..<next, .quarter(middle / 3 + 1, year: year, .none))
    }
    if let told = told(atoms, start, next) { return told }
    switch atoms.word(start - 1) {
    case .for, .in, .during, .of, .from, .over, .through, .by, .since, .until, .within, .to:
      guard
        next >= atoms.count || atoms[next].kind == .mark || atoms[next].isCapitalised
          || atoms.word(next) != .of
      else { return nil }
      return TimeReading(start..<next, .reported(.same))
    default: return nil
    }
  }

  /// "for the week", "the week's worst day".
  private static func week(_ atoms: Atoms, _ start: Int, _ index: Int) -> TimeReading? {
    let next = index + 1
    switch atoms.word(start - 1) {
    case .for, .during: break
    default: guard atoms[index].isPossessive else { return nil }
    }
    guard atoms[index].isPossessive || isMark(atoms, next) else { return nil }
    return TimeReading(start..<next, .period(.week, .narrative(0)))
  }
}

extension Atoms {
  /// Whether an ordinal's quarter is named after the one that follows: "the first and second quarters".
  private func isShared(_ index: Int) -> Bool {
    guard word(index + 1) == .and || word(index + 1) == .or, lower(index + 3) == "quarters" else {
      return lower(index + 1) == "quarters" && (word(index - 1) == .and || word(index - 1) == .or)
    }
    if case .ordinal = numberWord(index + 2) { return true }
    return false
  }

  /// The quarter that "third quarter", "third-quarter" or "3rd quarter" names, and the atom after it.
  func quarterNumber(_ index: Int) -> (quarter: Int, end: Int)? {
    guard lower(index + 1) == "quarter" || isShared(index) else { return nil }
    let end = lower(index + 1).hasPrefix("quarter") ? index + 2 : index + 1
    if case .ordinal(let value) = numberWord(index), value <= 4 { return (value, end) }
    if let text = number(index), self[index].isOrdinal, text.value >= 1, text.value <= 4 {
      return (Int(text.value), index + 2)
    }
    return nil
  }

  /// A year in words after "the year": "two thousand", "nineteen ninety", "two thousand eight".
  func yearInWords(_ index: Int) -> (year: Int, end: Int)? {
    guard case .cardinal(let first) = numberWord(index) else { return nil }
    if first == 2, case .scale(1000) = numberWord(index + 1) {
      var end = index + 2
      if word(end) == .and { end += 1 }
      guard case .cardinal(let rest) = numberWord(end) else { return (2000, index + 2) }
      return (2000 + rest, end + 1)
    }
    guard (10...20).contains(first), case .cardinal(let tens) = numberWord(index + 1), tens >= 10
    else {
      return nil
    }
    var year = first * 100 + tens
    var end = index + 2
    if tens >= 20, tens % 10 == 0, case .cardinal(let one) = numberWord(end), one < 10 {
      year += one
      end += 1
    }
    return (year, end)
  }
}
