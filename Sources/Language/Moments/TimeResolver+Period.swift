import AssayModel

extension TimeResolver {
  func period(_ unit: TimeUnit, _ shift: TimeReading.Shift, _ reading: TimeReading)
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
      return relative(Placement(padded(first / 10, 3), years: first..<first + 10, .decade))
    case .century:
      let first = civil.year / 100 * 100 + step * 100
      return relative(Placement(padded(first / 100), years: first..<first + 100, .century))
    default: return relative(Placement(day: from + step))
    }
  }

  func season(
    _ season: Season, _ year: Int?, _ shift: TimeReading.Shift, _ reading: TimeReading
  ) -> Placement {
    if let year { return Placement(padded(year, 4) + "-" + season.rawValue, nil, .quarter) }
    guard let today else {
      return Placement("XXXX-" + season.rawValue, nil, .quarter, isRelative: true)
    }
    let civil = Civil(daysSince1970: today)
    // Which half of the world is not known: the year is told, the days are not. Months are counted as in the north.
    let first = season.firstMonth
    let hasBegun = civil.month >= first
    let isOver = civil.month > first + 2
    let year =
      switch shift {
      case .last: isOver ? civil.year : civil.year - 1
      case .next: hasBegun ? civil.year + 1 : civil.year
      case .this: civil.year
      case .narrative(let count):
        (narrativeMonth?.year ?? civil.year) + count
      case .none:
        isFuture(reading)
          ? (isOver ? civil.year + 1 : civil.year) : (hasBegun ? civil.year : civil.year - 1)
      }
    return Placement(padded(year, 4) + "-" + season.rawValue, nil, .quarter, isRelative: true)
  }

  /// A quarter without a year: the nearest, the last one ended where two are as near.
  func quarter(_ number: Int, _ year: Int?, _ reading: TimeReading) -> Placement {
    if let year { return Placement(quarter: year * 4 + number - 1) }
    guard let today else { return Placement("XXXX-Q\(number)", nil, .quarter, isRelative: true) }
    let civil = Civil(daysSince1970: today)
    let current = civil.year * 4 + (civil.month - 1) / 3
    var quarter = civil.year * 4 + number - 1
    let direction = direction(reading)
    if quarter > current, direction == false || direction == nil && quarter - current > 1 {
      quarter -= 4
    }
    if quarter + 2 < current, direction == true { quarter += 4 }
    return relative(Placement(quarter: quarter))
  }
}
