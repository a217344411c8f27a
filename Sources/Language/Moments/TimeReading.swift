import AssayModel

/// What a rule found: a time as the words give it, not yet worked out from the anchor.
struct TimeReading: Sendable {
  /// Where a relative time lies from the time it counts from.
  enum Shift: Sendable, Equatable {
    case none, last, this, next
    /// From the last dated time before it in the text, by so many units ("the following week" is 1).
    case narrative(Int)
  }

  /// An early or late part of a longer time.
  enum Edge: Sendable {
    case early, middle, late
    /// One of n equal parts, counted from 0: "the first half of".
    case slice(Int, of: Int)
    /// The nth week of a month, counted from 0.
    case week(Int)
    /// The week of a day.
    case weekOf
  }

  /// A time of day.
  struct Clock: Sendable, Equatable {
    var hour: Int
    var minute: Int?
    var second: Int?
    /// Whether "am", "pm" or a twenty-four-hour form settles the half of the day.
    var isSettled: Bool

    var seconds: Int { hour * 3600 + (minute ?? 0) * 60 + (second ?? 0) }
    var length: Int { second != nil ? 1 : minute != nil ? 60 : 3600 }
    var iso: String {
      padded(hour) + ":" + padded(minute ?? 0) + (second.map { ":" + padded($0) } ?? "")
    }
  }

  /// A zone as the text gives it, with minutes from UTC where they are certain.
  struct Zone: Sendable, Equatable {
    var text: String
    var offset: Int?
  }

  /// What the time is before a time of day is added.
  enum Base: Sendable {
    /// Nothing but a time of day.
    case none
    case calendar(year: Int?, month: Int?, day: Int?)
    /// From a first to a last day, or year.
    case days(year: Int?, month: Int, first: Int, last: Int)
    case years(Int, Int)
    case weekday(Int, Shift)
    /// Days from the anchor.
    case day(Int)
    /// Days from the last dated day.
    case narrativeDay(Int)
    /// The day that the text tells of: the last dated one near, else that of publication.
    case runningDay
    /// The day before it, for the night between them.
    case lastNight
    case period(TimeUnit, Shift)
    case month(Int, Shift)
    case season(Season, year: Int?, Shift)
    case quarter(Int, year: Int?, Shift)
    /// A period told from the one that a report is about.
    case reported(ReportedPeriod)
    case holiday(Holiday, year: Int?, Shift)
    case decade(Int)
    case century(Int)
    /// A length of time before or after the anchor; `nil` for an amount that is not said.
    case ago(Double?, TimeUnit, sign: Int)
    /// A length of time before or after the last dated time.
    case later(Double?, TimeUnit, sign: Int)
    case vague(VagueTime)
    case duration(String, TimeUnit, isVague: Bool)
    case set(String, Moment.Precision)
  }

  var atoms: Range<Int>
  var base: Base
  var clock: Clock?
  var clockEnd: Clock?
  var part: DayPart?
  var zone: Zone?
  var edge: Edge?
  /// Years from the anchor's: "March last year" is −1.
  var yearShift: Int?
  /// The weekday that the words give beside a date.
  var weekday: Int?
  var isApproximate = false
  /// Whether it counts only where it joins another: "Fri", "evening".
  var isWeak = false

  init(_ atoms: Range<Int>, _ base: Base) {
    self.atoms = atoms
    self.base = base
  }

  /// Whether it names a day that a time of day can join.
  var isDay: Bool {
    switch base {
    case .calendar(_, _, let day): day != nil
    case .weekday, .day, .narrativeDay, .holiday: true
    default: false
    }
  }

  /// Whether it names a day by a word that a date can follow: "Friday", "today".
  var isNamedDay: Bool {
    switch base {
    case .weekday, .day: true
    default: false
    }
  }

  /// Whether it names a time of day and nothing else.
  var isTimeOfDay: Bool {
    if case .none = base { return clock != nil || part != nil }
    return false
  }
}

/// A rule that reads a time at an atom.
protocol TimeRule: SendableMetatype {
  static func read(_ atoms: Atoms, at index: Int) -> TimeReading?
}

extension Atoms {
  /// The year that stands at an atom: four digits from 1000 to 2100 without separators.
  func year(at index: Int) -> Int? {
    guard let text = number(index), text.form == .integer, text.digits == 4, !self[index].isOrdinal,
      (1000...2100).contains(text.parts.0)
    else { return nil }
    return text.parts.0
  }

  /// Whether a line ends before an atom: a headline's day is not that of the date line under it.
  func hasBreak(before index: Int) -> Bool {
    guard index > 0, index < count else { return false }
    let gap =
      self[index - 1].range
      .upperBound..<max(
        self[index - 1].range.upperBound, self[index].range.lowerBound)
    return text.buffer[gap].contains(0x0A)
  }

  /// The year that two digits after an apostrophe stand for: "'98" is 1998, "'12" 2012.
  func shortYear(at index: Int) -> Int? {
    guard index > 0, let text = number(index), text.form == .integer, text.digits == 2,
      !self[index].isOrdinal, self[index].glue == .touching,
      lower(index - 1) == "'" || lower(index - 1) == "’" || lower(index - 1) == "‘",
      self[index - 1].glue == .apart, !isGlued(index + 1) || self[index + 1].kind == .mark
    else { return nil }
    return text.parts.0 + (text.parts.0 < 40 ? 2000 : 1900)
  }

  /// The year that a month or day shares with the one that follows it: "March and May 2020", "3 March to 5 April 2020".
  ///
  /// `month` is the first month; a later one before it in the calendar begins the year after.
  func yearShared(after index: Int, month: Int) -> Int? {
    var at = index
    switch lower(at) {
    case "and", "to", "or", "through", "until", "till", "–", "-", "—", ",": at += 1
    default: return nil
    }
    if lower(at) == "the" || lower(at) == "on" { at += 1 }
    if dayOfMonth(at: at) != nil { at += 1 }
    guard let second = self.month(at: at) else { return nil }
    at = second.end
    if dayOfMonth(at: at) != nil { at += 1 }
    guard let year = yearAfter(at)?.year else { return nil }
    return second.month < month ? year - 1 : year
  }

  /// The month at an atom and the atom after it, with the full stop of a short form.
  func month(at index: Int) -> (month: Int, isShort: Bool, end: Int)? {
    guard case .month(let month, let isShort) = time(index) else { return nil }
    // Readers' comments leave out capitals; "march", "may" and "august" are other words then.
    guard self[index].isCapitalised || !isShort && month != 3 && month != 5 && month != 8 else {
      return nil
    }
    let hasStop = isShort && lower(index + 1) == "." && isGlued(index + 1)
    return (month, isShort, hasStop ? index + 2 : index + 1)
  }

  /// The day of the month at an atom: "22", "22nd".
  func dayOfMonth(at index: Int) -> Int? {
    guard let text = number(index), text.form == .integer, text.digits <= 2,
      (1...31).contains(text.parts.0)
    else { return nil }
    return text.parts.0
  }

  /// The year that follows a date, after a comma or "of" or nothing; `end` is the atom after it.
  func yearAfter(_ index: Int) -> (year: Int, end: Int)? {
    if let year = year(at: index), self[index].glue != .touching { return (year, index + 1) }
    if let year = shortYear(at: index + 1) { return (year, index + 2) }
    if word(index) == .of, let year = shortYear(at: index + 2) { return (year, index + 3) }
    if lower(index) == "," || word(index) == .of, let year = year(at: index + 1),
      !isCounted(after: index + 2) || lower(index) == ","
    {
      return (year, index + 2)
    }
    return nil
  }
}
