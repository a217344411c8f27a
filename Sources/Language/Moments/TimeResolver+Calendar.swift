import AssayModel

extension TimeResolver {
  func calendar(_ year: Int?, _ month: Int?, _ day: Int?, _ reading: TimeReading)
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
  func fitted(_ year: Int, _ month: Int, _ day: Int, _ reading: TimeReading) -> Int {
    guard let weekday = reading.weekday, let today,
      let date = Civil(year: year, month: month, day: day), date.weekday != weekday,
      abs(date.daysSince1970 - today) > 60
    else { return year }
    return [year + 1, year - 1].first {
      Civil(year: $0, month: month, day: day)?.weekday == weekday
    } ?? year
  }

  /// "the 22nd": in the last month named, else the nearest past.
  func dayAlone(_ day: Int, _ reading: TimeReading) -> Placement {
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
  func yearNear(_ month: Int, _ day: Int, _ reading: TimeReading) -> Int? {
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
      // "by February" and "will open in January" look ahead however far it is.
      let isFar = isLedAhead(reading) || month != civil.month && isWilled(reading)
      return isFuture && (after - today < today - this || isFar) ? here.year + 1 : here.year
    }
    if isFuture { return here.year }
    // Ahead in this year: taken back to last year unless that is more than ten months ago.
    return before.adding(months: 10).daysSince1970 > today ? here.year - 1 : here.year
  }

  func month(_ month: Int, _ shift: TimeReading.Shift, _ reading: TimeReading) -> Placement {
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
      // "last February" in March is that of the year before: this year's would be last month.
      return relative(
        Placement(year: month + 1 < civil.month ? civil.year : civil.year - 1, month: month))
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

  func weekday(_ day: Int, _ shift: TimeReading.Shift, _ reading: TimeReading) -> Placement {
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
      if let first = rangeStart(reading) {
        let ahead = (day - Civil.weekday(ofDay: first) + 6) % 7 + 1
        return relative(Placement(day: first + ahead))
      }
      if back > 0, isFuture(reading) { return relative(Placement(day: today + 7 - back)) }
      return relative(Placement(day: today - back))
    }
  }

  func holiday(
    _ holiday: Holiday, _ year: Int?, _ shift: TimeReading.Shift, _ reading: TimeReading
  ) -> Placement {
    if let year, let day = holiday.day(in: year) { return Placement(day: day) }
    guard let today else { return Placement("XXXX-XX-XX", nil, .day, isRelative: true) }
    let this = Civil(daysSince1970: today).year
    let days = [this - 1, this, this + 1].compactMap { holiday.day(in: $0) }
    let isFuture = shift == .next || shift != .last && isFuture(reading)
    let best =
      shift == .this
      ? days[1]
      : shift == .last
        ? days.last { $0 < today }
        : isFuture
          ? days.first { $0 >= today }
          : days.last { $0 <= today && today - $0 <= 310 } ?? days.first { $0 >= today }
    return best.map { relative(Placement(day: $0)) }
      ?? Placement("XXXX-XX-XX", nil, .day, isRelative: true)
  }
}
