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
  private(set) var narrativeDay: Int?
  private(set) var narrativeSecond: Int?
  private(set) var narrativeMonth: Civil?
  private(set) var narrativeAtom = 0
  /// The last day told by a weekday, and the atom after it.
  private var lastWeekday: (day: Int, end: Int)?
  /// The last year that the text has named outright, and the atom after it.
  private(set) var namedYear: (year: Int, end: Int)?
  /// What a report of results is about.
  var report: Report?

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
    rememberReport(moment, reading)
    return TimeExpression(
      range: atoms.bytes(reading.atoms), tokens: atoms.tokens(reading.atoms), moment: moment,
      isVague: isVague)
  }

  private mutating func remember(_ moment: Moment, _ reading: TimeReading) {
    guard let start = moment.start, moment.kind == .date || moment.kind == .time else { return }
    narrativeAtom = reading.atoms.upperBound
    if case .weekday = reading.base { lastWeekday = (floorDay(start), reading.atoms.upperBound) }
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
      offset: offset(reading.zone, from: placement.range?.lowerBound), zone: reading.zone?.text,
      precision: placement.precision,
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
    case .runningDay, .lastNight:
      var isLastNight = false
      if case .lastNight = reading.base { isLastNight = true }
      // "overnight" is the night before publication unless a day stands close before it.
      let reach = isLastNight ? 40 : 300
      let told = reading.atoms.lowerBound - narrativeAtom < reach ? narrativeDay : nil
      guard let day = told ?? today else {
        return Placement("XXXX-XX-XX", nil, .day, isRelative: true)
      }
      if isLastNight { return relative(Placement(day: day - 1)) }
      return relative(Placement(day: day))
    case .period(let unit, let shift): return period(unit, shift, reading)
    case .month(let month, let shift): return self.month(month, shift, reading)
    case .season(let season, let year, let shift): return self.season(season, year, shift, reading)
    case .quarter(let number, let year, let shift):
      if let years = reading.yearShift, let today {
        return relative(
          Placement(quarter: (Civil(daysSince1970: today).year + years) * 4 + number - 1))
      }
      return quarter(number, year, reading)
    case .reported(let period): return reported(period, reading)
    case .holiday(let holiday, let year, let shift):
      return self.holiday(holiday, year, shift, reading)
    case .decade(let year):
      return Placement(padded(year / 10, 3), years: year..<year + 10, .decade)
    case .century(let number):
      return Placement(
        padded(number - 1), years: (number - 1) * 100 + 1..<number * 100 + 1, .century)
    case .ago(let amount, let unit, let sign):
      if let compared = comparedPeriod(reading) { return compared }
      return moved(today, now, amount, unit, sign, unknown: sign < 0 ? .past : .future)
    case .later(let amount, let unit, let sign):
      if let compared = comparedPeriod(reading) { return compared }
      let told =
        narrativeDay
        ?? narrativeMonth.flatMap { unit.precision <= .month ? $0.daysSince1970 : nil }
      if isNear(reading), let told {
        return moved(told, narrativeSecond, amount, unit, sign, unknown: .past)
      }
      // "from $4 million a year earlier" counts from publication where nothing else is told.
      let from = sign < 0 && unit.precision <= .month && isCompared(reading) ? today : nil
      return moved(from, nil, amount, unit, sign, unknown: .past)
    case .vague, .duration, .set: return Placement("", nil, .year)
    }
  }

  func relative(_ placement: Placement) -> Placement {
    var placement = placement
    placement.isRelative = true
    return placement
  }

  /// The day that a range which ends here begins on: "from Monday to Wednesday".
  func rangeStart(_ reading: TimeReading) -> Int? {
    let start = reading.atoms.lowerBound
    guard let last = lastWeekday, last.end == start - 1 else { return nil }
    switch atoms.lower(start - 1) {
    case "to", "through", "until", "till", "–", "-", "—": return last.day
    default: return nil
    }
  }

  /// Whether the last dated time is near enough to count from: within about ten sentences.
  func isNear(_ reading: TimeReading) -> Bool {
    reading.atoms.lowerBound - narrativeAtom < 300
  }

  /// The last year named outright, where it stands near before a reading in its sentence or the one before.
  func namedYear(near reading: TimeReading) -> Int? {
    guard let named = namedYear, reading.atoms.lowerBound - named.end < 40 else { return nil }
    return named.year
  }

  /// A time of day without a day takes the day last named nearby.
  private func nearDay(_ reading: TimeReading) -> Placement {
    guard let day = narrativeDay, reading.atoms.lowerBound - narrativeAtom < 150 else {
      return Placement("XXXX-XX-XX", nil, .day)
    }
    return relative(Placement(day: day))
  }
}

/// The day of a second, both counted from 1970.
func floorDay(_ second: Int) -> Int {
  second >= 0 ? second / 86_400 : -((-second + 86_399) / 86_400)
}
