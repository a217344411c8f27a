import AssayModel

/// Works times out, in the order of the text.
///
/// What it knows is the anchor, and the last day, month and year that the text has named.
struct TimeResolver {
  let atoms: Atoms
  /// The day of publication, counted from 1970.
  let today: Int?
  /// The second of publication where the anchor gives a time of day.
  let now: Int?
  private var narrativeDay: Int?
  private var narrativeSecond: Int?
  private var narrativeMonth: Civil?
  private var narrativeAtom = 0
  /// The last year that the text has named outright, and the atom after it.
  private var namedYear: (year: Int, end: Int)?

  init(_ atoms: Atoms, anchor: Moment?) {
    self.atoms = atoms
    today = anchor?.start.flatMap { start in
      anchor.map(\.precision).map { $0 >= .week } == true ? floorDay(start) : nil
    }
    now = anchor.flatMap { $0.precision >= .hour ? $0.start : nil }
  }

  /// The expression that a reading stands for.
  mutating func resolve(_ reading: TimeReading) -> TimeExpression {
    let moment = moment(reading)
    var isVague = false
    switch reading.base {
    case .vague: isVague = true
    case .duration(_, _, let vague): isVague = vague
    case .ago(nil, _, _), .later(nil, _, _): isVague = true
    default: break
    }
    remember(moment, reading)
    return TimeExpression(
      range: atoms.bytes(reading.atoms), tokens: atoms.tokens(reading.atoms), moment: moment,
      isVague: isVague)
  }

  private mutating func remember(_ moment: Moment, _ reading: TimeReading) {
    guard let start = moment.start, moment.kind == .date || moment.kind == .time else { return }
    narrativeAtom = reading.atoms.upperBound
    // "midnight" of a day is the first second after it.
    let day = floorDay(reading.clock?.hour == 24 ? start - 1 : start)
    switch reading.base {
    case .calendar(.some(let year), _, _), .days(.some(let year), _, _, _):
      // "the 2004 siege" names the siege more than the time that the sentence tells.
      if atoms.word(reading.atoms.lowerBound - 1) != .the {
        namedYear = (year, reading.atoms.upperBound)
      }
    default: break
    }
    let civil = Civil(daysSince1970: day)
    if moment.precision >= .day {
      narrativeDay = day
      if moment.precision >= .hour {
        narrativeSecond = start
      } else if let second = narrativeSecond, floorDay(second) != day {
        narrativeSecond = nil
      }
      narrativeMonth = civil
    } else if moment.precision >= .year, moment.precision != .week, isTold(reading) {
      // A coarser date of another year leaves the days told before behind.
      if let last = narrativeDay, Civil(daysSince1970: last).year != civil.year {
        narrativeDay = nil
        narrativeSecond = nil
      }
      narrativeMonth = civil
    }
  }

  /// Whether a year or month tells when things happened: "in 2004", and not "the 2004 siege".
  private func isTold(_ reading: TimeReading) -> Bool {
    switch reading.base {
    case .calendar(_, nil, nil):
      switch atoms.word(reading.atoms.lowerBound - 1) {
      case .in, .during, .by: true
      default: false
      }
    case .calendar, .month, .period: true
    default: false
    }
  }

  private func moment(_ reading: TimeReading) -> Moment {
    switch reading.base {
    case .vague(let reference):
      return Moment(.date, reference.rawValue, precision: .year, relative: true)
    case .duration(let value, let unit, _):
      return Moment(
        .duration, value, precision: unit.precision, approximate: reading.isApproximate)
    case .set(let value, let precision):
      return Moment(.set, value, precision: precision)
    default: break
    }
    var placement = place(reading)
    if let edge = reading.edge { placement = part(placement, edge) }
    var kind = Moment.Kind.date
    if reading.clock != nil || reading.part != nil {
      kind = .time
      placement = timeOfDay(placement, reading)
    } else if placement.precision >= .hour {
      kind = .time
    }
    return Moment(
      kind, placement.value, start: placement.range?.lowerBound, end: placement.range?.upperBound,
      offset: reading.zone?.offset, zone: reading.zone?.text, precision: placement.precision,
      relative: placement.isRelative, approximate: reading.isApproximate)
  }

  private func place(_ reading: TimeReading) -> Placement {
    switch reading.base {
    case .none: return nearDay(reading)
    case .calendar(let year, let month, let day): return calendar(year, month, day, reading)
    case .days(let year, let month, let first, let last):
      let a = calendar(year, month, first, reading)
      guard let start = a.firstDay else { return a }
      let end = Placement(day: start + last - first)
      return Placement(
        a.value + "/" + end.value, days: start..<start + last - first + 1, .day)
    case .years(let first, let last):
      return Placement("\(first)/\(last)", years: first..<last + 1, .year)
    case .weekday(let day, let shift): return weekday(day, shift, reading)
    case .day(let offset):
      guard let today else { return Placement("XXXX-XX-XX", nil, .day, isRelative: true) }
      return relative(Placement(day: today + offset))
    case .narrativeDay(let offset):
      guard let day = narrativeDay, isNear(reading) else {
        return Placement("XXXX-XX-XX", nil, .day, isRelative: true)
      }
      return relative(Placement(day: day + offset))
    case .period(let unit, let shift): return period(unit, shift, reading)
    case .month(let month, let shift): return self.month(month, shift, reading)
    case .season(let season, let year, let shift): return self.season(season, year, shift, reading)
    case .quarter(let number, let year, let shift):
      if let years = reading.yearShift, let today {
        return relative(
          Placement(quarter: (Civil(daysSince1970: today).year + years) * 4 + number - 1))
      }
      return quarter(number, year, shift)
    case .holiday(let holiday, let year, _): return self.holiday(holiday, year, reading)
    case .decade(let year):
      return Placement(padded(year / 10, 3) + "X", years: year..<year + 10, .decade)
    case .century(let number):
      return Placement(
        padded(number - 1) + "XX", years: (number - 1) * 100 + 1..<number * 100 + 1, .century)
    case .ago(let amount, let unit, let sign):
      return moved(today, now, amount, unit, sign, unknown: sign < 0 ? .past : .future)
    case .later(let amount, let unit, let sign):
      guard isNear(reading) else { return moved(nil, nil, amount, unit, sign, unknown: .past) }
      return moved(
        narrativeDay
          ?? narrativeMonth.flatMap { unit.precision <= .month ? $0.daysSince1970 : nil },
        narrativeSecond, amount, unit, sign, unknown: .past)
    case .vague, .duration, .set: return Placement("", nil, .year)
    }
  }

  func relative(_ placement: Placement) -> Placement {
    var placement = placement
    placement.isRelative = true
    return placement
  }

  /// Whether the last dated time is near enough to count from: within about ten sentences.
  private func isNear(_ reading: TimeReading) -> Bool {
    reading.atoms.lowerBound - narrativeAtom < 300
  }

  /// A time of day without a day takes the day last named nearby.
  private func nearDay(_ reading: TimeReading) -> Placement {
    guard let day = narrativeDay, reading.atoms.lowerBound - narrativeAtom < 150 else {
      return Placement("XXXX-XX-XX", nil, .day)
    }
    return relative(Placement(day: day))
  }

  private func calendar(_ year: Int?, _ month: Int?, _ day: Int?, _ reading: TimeReading)
    -> Placement
  {
    if let year, let month, let day {
      guard let civil = Civil(year: year, month: month, day: day) else {
        return Placement(padded(year, 4) + "-" + padded(month) + "-" + padded(day), nil, .day)
      }
      return Placement(day: civil.daysSince1970)
    }
    if let year, let month { return Placement(year: year, month: month) }
    if let year { return Placement(year: year) }
    guard let day else { return Placement("XXXX", nil, .year) }
    guard let month else { return dayAlone(day, reading) }
    let unknown = Placement("XXXX-" + padded(month) + "-" + padded(day), nil, .day)
    guard let year = yearNear(month, day, reading).map({ fitted($0, month, day, reading) }),
      let civil = Civil(year: year, month: month, day: day)
    else { return unknown }
    return Placement(day: civil.daysSince1970)
  }

  /// The year, or one beside it whose weekday is the one the words give, where the date is months from publication.
  private func fitted(_ year: Int, _ month: Int, _ day: Int, _ reading: TimeReading) -> Int {
    guard let weekday = reading.weekday, let today,
      let date = Civil(year: year, month: month, day: day), date.weekday != weekday,
      abs(date.daysSince1970 - today) > 60
    else { return year }
    return [year + 1, year - 1].first {
      Civil(year: $0, month: month, day: day)?.weekday == weekday
    } ?? year
  }

  /// "the 22nd": in the last month named, else the nearest past.
  private func dayAlone(_ day: Int, _ reading: TimeReading) -> Placement {
    if let last = narrativeMonth, isNear(reading),
      let civil = Civil(year: last.year, month: last.month, day: day)
    {
      return relative(Placement(day: civil.daysSince1970))
    }
    guard let today else { return Placement("XXXX-XX-" + padded(day), nil, .day, isRelative: true) }
    let civil = Civil(daysSince1970: today)
    let month = day <= civil.day ? civil : civil.adding(months: -1)
    guard let found = Civil(year: month.year, month: month.month, day: day) else {
      return Placement("XXXX-XX-" + padded(day), nil, .day, isRelative: true)
    }
    return relative(Placement(day: found.daysSince1970))
  }

  /// The year that a month and day without one stand in: that of the last explicit date in the sentence, else the
  /// nearest past within ten months of the anchor, else the next.
  private func yearNear(_ month: Int, _ day: Int, _ reading: TimeReading) -> Int? {
    let index = reading.atoms.lowerBound
    if let shift = reading.yearShift {
      return today.map { Civil(daysSince1970: $0).year + shift }
    }
    if let named = namedYear, named.end <= index {
      if today == nil { return index - named.end < 300 ? named.year : nil }
      if index - named.end < 25, atoms.sameSentence(named.end - 1, index),
        atoms.sameClause(named.end, index)
      {
        return named.year
      }
    }
    guard let today else { return nil }
    let civil = Civil(daysSince1970: today)
    let here = civil
    guard let this = Civil(year: here.year, month: month, day: min(day, 28))?.daysSince1970,
      let before = Civil(year: here.year - 1, month: month, day: min(day, 28)),
      let after = Civil(year: here.year + 1, month: month, day: min(day, 28))?.daysSince1970
    else { return here.year }
    let isFuture = isFuture(reading)
    if (month, day) <= (civil.month, civil.day) {
      // Past in this year: next year only where the words look ahead and it is nearer.
      return isFuture && after - today < today - this ? here.year + 1 : here.year
    }
    if isFuture, this - today < today - before.daysSince1970 { return here.year }
    // Ahead in this year: taken back to last year unless that is more than ten months ago.
    return before.adding(months: 10).daysSince1970 > today ? here.year - 1 : here.year
  }

  private func month(_ month: Int, _ shift: TimeReading.Shift, _ reading: TimeReading) -> Placement
  {
    guard let today else {
      if shift == .none, let year = yearNear(month, 1, reading) {
        return Placement(year: year, month: month)
      }
      return Placement("XXXX-" + padded(month), nil, .month, isRelative: shift != .none)
    }
    let civil = Civil(daysSince1970: today)
    if let years = reading.yearShift {
      return relative(Placement(year: civil.year + years, month: month))
    }
    switch shift {
    case .last, .narrative:
      return relative(
        Placement(year: month < civil.month ? civil.year : civil.year - 1, month: month))
    case .next:
      return relative(
        Placement(year: month > civil.month ? civil.year : civil.year + 1, month: month))
    case .this: return relative(Placement(year: civil.year, month: month))
    case .none:
      return Placement(
        year: yearNear(month, month == civil.month ? civil.day : 1, reading) ?? civil.year,
        month: month)
    }
  }

  private func weekday(_ day: Int, _ shift: TimeReading.Shift, _ reading: TimeReading) -> Placement
  {
    if case .narrative(let sign) = shift {
      guard let from = narrativeDay, isNear(reading) else {
        return Placement("XXXX-WXX-\(day)", nil, .day, isRelative: true)
      }
      let ahead = (day - Civil.weekday(ofDay: from) + 6) % 7 + 1
      return relative(
        Placement(day: sign > 0 ? from + ahead : from + ahead - (ahead == 7 ? 14 : 7)))
    }
    guard let today else { return Placement("XXXX-WXX-\(day)", nil, .day, isRelative: true) }
    let back = (Civil.weekday(ofDay: today) - day + 7) % 7
    switch shift {
    case .next: return relative(Placement(day: today + (7 - back)))
    case .last: return relative(Placement(day: today - (back == 0 ? 7 : back)))
    case .this:
      // "this Friday" in the running week, ahead or behind.
      return relative(Placement(day: today - Civil.weekday(ofDay: today) + day))
    default:
      if back > 0, isFuture(reading) { return relative(Placement(day: today + 7 - back)) }
      return relative(Placement(day: today - back))
    }
  }

  private func period(_ unit: TimeUnit, _ shift: TimeReading.Shift, _ reading: TimeReading)
    -> Placement
  {
    var step = 0
    var from = today
    switch shift {
    case .last: step = -1
    case .next: step = 1
    case .this, .none: step = 0
    case .narrative(let count):
      step = count
      from =
        isNear(reading)
        ? (unit.precision <= .month ? narrativeMonth?.daysSince1970 : narrativeDay) : nil
    }
    guard let from else { return moved(nil, nil, nil, unit, 1, unknown: nil) }
    let civil = Civil(daysSince1970: from)
    switch unit {
    case .week: return relative(Placement(weekOf: from + 7 * step))
    case .weekend:
      // Past Friday the running week's weekend is the one meant, before it the last one.
      let isWeekend = civil.weekday >= 6
      if shift == .none { return relative(Placement(weekendOf: isWeekend ? from : from - 7)) }
      return relative(Placement(weekendOf: from + 7 * step))
    case .month:
      let moved = civil.adding(months: step)
      return relative(Placement(year: moved.year, month: moved.month))
    case .quarter:
      return relative(Placement(quarter: civil.year * 4 + (civil.month - 1) / 3 + step))
    case .year: return relative(Placement(year: civil.year + step))
    case .decade:
      let first = civil.year / 10 * 10 + step * 10
      return relative(Placement(padded(first / 10, 3) + "X", years: first..<first + 10, .decade))
    case .century:
      let first = civil.year / 100 * 100 + step * 100
      return relative(Placement(padded(first / 100) + "XX", years: first..<first + 100, .century))
    default: return relative(Placement(day: from + step))
    }
  }

  private func season(
    _ season: Season, _ year: Int?, _ shift: TimeReading.Shift, _ reading: TimeReading
  ) -> Placement {
    if let year { return Placement(padded(year, 4) + "-" + season.rawValue, nil, .quarter) }
    guard let today, shift != .none else {
      return Placement("XXXX-" + season.rawValue, nil, .quarter, isRelative: true)
    }
    let civil = Civil(daysSince1970: today)
    // Which half of the world is not known: the year is told, the days are not.
    let year =
      switch shift {
      case .last: season == .winter || civil.month < 6 ? civil.year - 1 : civil.year
      case .next: civil.month > 6 ? civil.year + 1 : civil.year
      default: civil.year
      }
    return Placement(padded(year, 4) + "-" + season.rawValue, nil, .quarter, isRelative: true)
  }

  private func quarter(_ number: Int, _ year: Int?, _ shift: TimeReading.Shift) -> Placement {
    if let year { return Placement(quarter: year * 4 + number - 1) }
    guard let today else { return Placement("XXXX-Q\(number)", nil, .quarter, isRelative: true) }
    let civil = Civil(daysSince1970: today)
    let current = (civil.month - 1) / 3 + 1
    return relative(
      Placement(quarter: (number <= current ? civil.year : civil.year - 1) * 4 + number - 1))
  }

  private func holiday(_ holiday: Holiday, _ year: Int?, _ reading: TimeReading) -> Placement {
    if let year, let day = holiday.day(in: year) { return Placement(day: day) }
    guard let today else { return Placement("XXXX-XX-XX", nil, .day, isRelative: true) }
    let this = Civil(daysSince1970: today).year
    let days = [this - 1, this, this + 1].compactMap { holiday.day(in: $0) }
    let isFuture = isFuture(reading)
    let best =
      isFuture
      ? days.first { $0 >= today }
      : days.last { $0 <= today && today - $0 <= 310 } ?? days.first { $0 >= today }
    return best.map { relative(Placement(day: $0)) }
      ?? Placement("XXXX-XX-XX", nil, .day, isRelative: true)
  }
}

/// The day of a second, both counted from 1970.
func floorDay(_ second: Int) -> Int {
  second >= 0 ? second / 86_400 : -((-second + 86_399) / 86_400)
}
