import AssayModel

/// Units of the calendar around an instant, with their values.
extension PhraseReader {
  func placedDay(_ day: Int) -> PlacedTime {
    PlacedTime(
      start: day * 86_400, end: (day + 1) * 86_400, grain: .day,
      value: Civil(daysSince1970: day).iso)
  }

  func placedMonths(
    _ year: Int, _ month: Int, count: Int = 1, _ grain: Moment.Precision = .month
  ) -> PlacedTime {
    let first = (Civil(year: year, month: 1, day: 1) ?? todayCivil).adding(months: month - 1)
    let last = first.adding(months: count)
    let value =
      count == 1
      ? padded(first.year, 4) + "-" + padded(first.month)
      : "(\(first.iso),\(last.iso),P\(count)M)"
    return PlacedTime(
      start: first.daysSince1970 * 86_400, end: last.daysSince1970 * 86_400, grain: grain,
      value: value)
  }

  func placedYears(
    _ year: Int, count: Int = 1, _ grain: Moment.Precision = .year
  ) -> PlacedTime {
    let first = Civil(year: year, month: 1, day: 1) ?? todayCivil
    let last = Civil(year: year + count, month: 1, day: 1) ?? todayCivil
    let value = count == 1 ? padded(year, 4) : "(\(first.iso),\(last.iso),P\(count)Y)"
    return PlacedTime(
      start: first.daysSince1970 * 86_400, end: last.daysSince1970 * 86_400, grain: grain,
      value: value)
  }

  /// The ISO week that holds a day.
  func placedWeek(_ day: Int) -> PlacedTime {
    let civil = Civil(daysSince1970: day)
    let monday = day - civil.weekday + 1
    let week = civil.isoWeek
    return PlacedTime(
      start: monday * 86_400, end: (monday + 7) * 86_400, grain: .week,
      value: padded(week.year, 4) + "-W" + padded(week.week))
  }

  /// From Friday evening on; the value names Saturday and Sunday.
  func placedWeekend(_ day: Int) -> PlacedTime {
    let week = placedWeek(day)
    return PlacedTime(
      start: week.start + 4 * 86_400 + 64_800, end: week.end, grain: .hour,
      value: week.value + "-WE")
  }

  /// The unit that holds an instant, moved by so many units.
  func placed(_ unit: TimeUnit, _ instant: Int, by count: Int) -> PlacedTime {
    let count = min(max(count, -100_000), 100_000)
    let day = floorDivide(instant, 86_400)
    let civil = Civil(daysSince1970: day)
    switch unit {
    case .second, .minute, .hour:
      let length = unit == .second ? 1 : unit == .minute ? 60 : 3600
      let start = floorDivide(instant, length) * length + count * length
      return PlacedTime(
        start: start, end: start + length,
        grain: unit == .second ? .second : unit == .minute ? .minute : .hour,
        value: instantValue(start))
    case .day: return placedDay(day + count)
    case .week: return placedWeek(day + 7 * count)
    case .fortnight:
      let monday = placedWeek(day).startDay
      let first =
        count == 0 ? monday : count > 0 ? monday + 7 + 14 * (count - 1) : monday + 14 * count + 0
      let last = first + 14
      return PlacedTime(
        start: first * 86_400, end: last * 86_400, grain: .week,
        value: "(\(Civil(daysSince1970: first).iso),\(Civil(daysSince1970: last).iso),P2W)")
    case .weekend: return placedWeekend(day + 7 * count)
    case .month: return placedMonths(civil.year, civil.month + count)
    case .quarter:
      return placedMonths(civil.year, (civil.month - 1) / 3 * 3 + 1 + 3 * count, count: 3, .quarter)
    case .year: return placedYears(civil.year + count)
    case .decade: return placedYears(civil.year / 10 * 10 + 10 * count, count: 10, .decade)
    case .century: return placedYears(civil.year / 100 * 100 + 100 * count, count: 100, .century)
    }
  }

  /// "2016-11-07T00:05:00".
  func instantValue(_ instant: Int) -> String {
    let day = floorDivide(instant, 86_400)
    let rest = instant - day * 86_400
    return Civil(daysSince1970: day).iso + "T" + padded(rest / 3600) + ":" + padded(rest / 60 % 60)
      + ":" + padded(rest % 60)
  }

  func dayValue(_ instant: Int) -> String {
    Civil(daysSince1970: floorDivide(instant, 86_400)).iso
  }

  /// The first day from `day` on that is a weekday.
  func weekday(_ weekday: Int, from day: Int) -> Int {
    day + (weekday - Civil.weekday(ofDay: day) + 7) % 7
  }
}
