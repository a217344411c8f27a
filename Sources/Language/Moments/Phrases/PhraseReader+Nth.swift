import AssayModel

/// "first monday of next month", "last weekend of October", "20th day of next month", "third last week of 2018".
extension PhraseReader {
  func nth(_ index: Int) -> PhraseMatch? {
    if let found = closest(index) { return found }
    let start = optional(index, ["the"])
    guard let (n, next) = position(start) else { return nil }
    var count = 1
    var unitAt = next
    // "the last four months of 2021"
    if let amount = whole(next), word(amount.end).unit != nil, amount.value > 1,
      amount.value <= 1000
    {
      count = amount.value
      unitAt = amount.end
    }
    var form = PhraseForm()
    var end = unitAt + 1
    let weekday = word(unitAt).weekday
    var unit = word(unitAt).unit
    if at(unitAt) == "week", at(end) == "-", at(end + 1) == "end" {
      unit = .weekend
      end += 2
    }
    if at(unitAt) == "working" || at(unitAt) == "business", at(end).hasPrefix("day") { return nil }
    guard weekday != nil || unit != nil else { return nil }
    if unit == .second { return nil }
    // A time of day between: "first Monday evening of next month", "first monday 1pm to 3pm of next month".
    var times: PhraseForm?
    if weekday != nil, !["of", "in"].contains(at(end)), let time = dayTime(end),
      ["of", "in"].contains(at(time.end))
    {
      times = time.form
      end = time.end
    }
    guard ["of", "in", "on"].contains(at(end)) || at(end) == "'" else { return nil }
    let inner = end + 1
    guard let container = container(inner) else { return nil }
    guard let placed = nth(n, weekday, unit, count, container.placed, isOpen: container.isOpen)
    else { return nil }
    form.placed = placed
    form.clock = times?.clock
    form.clockEnd = times?.clockEnd
    form.part = times?.part
    return PhraseMatch(
      form: form,
      start: weekday != nil ? start : index,
      end: container.end)
  }

  /// "first", "last", "2nd last", "third last".
  private func position(_ index: Int) -> (Int, Int)? {
    if at(index) == "last" || at(index) == "final" { return (-1, index + 1) }
    guard let n = ordinal(index), (1...366).contains(n.value) else { return nil }
    if at(n.end) == "last" || (at(n.end) == "-" && at(n.end + 1) == "last")
      || at(n.end) == "to" && at(n.end + 1) == "last"
    {
      return (-n.value, at(n.end) == "last" ? n.end + 1 : n.end + 2)
    }
    return (n.value, n.end)
  }

  /// The month, year, quarter, week or feast that something is counted in.
  private func container(_ index: Int) -> (
    placed: PlacedTime, end: Int, isOpen: Bool, isSpoken: Bool
  )? {
    let next = optional(index, ["the"])
    if let unit = word(next).unit, [.month, .year, .week, .quarter].contains(unit), next > index {
      return (placed(unit, now, by: 0), next + 1, false, true)
    }
    guard let match = simpleDate(index) ?? simpleDate(next), let placed = placed(match.form),
      placed.grain < .day
    else { return nil }
    return (
      placed, match.end,
      match.form.month != nil && match.form.year == nil && match.form.placed == nil, false
    )
  }

  private func nth(
    _ n: Int, _ weekday: Int?, _ unit: TimeUnit?, _ count: Int, _ period: PlacedTime, isOpen: Bool
  ) -> PlacedTime? {
    let first = floorDivide(period.start, 86_400)
    let last = floorDivide(period.end - 1, 86_400)
    if let weekday {
      let day =
        n > 0
        ? self.weekday(weekday, from: first) + 7 * (n - 1)
        : self.weekday(weekday, from: last - 6) + 7 * (n + 1)
      guard day >= first, day <= last else { return nil }
      return placedDay(day)
    }
    guard let unit else { return nil }
    switch unit {
    case .day:
      let day = n > 0 ? first + n - 1 : last + n + 2 - count
      guard day >= first, day <= last else { return nil }
      var result = placedDay(day)
      if count > 1 { result.end = result.start + count * 86_400 }
      if isOpen { result.value = "XXXX" + result.value.dropFirst(4) }
      return result
    case .week:
      guard period.grain < .week else { return nil }
      // Weeks that begin and end inside; ISO weeks of a year.
      var monday: Int
      if period.grain == .year, n > 0 {
        monday = placedWeek(first + 3).startDay + 7 * (n - 1)
      } else if period.grain == .year {
        monday = placedWeek(last - 3).startDay + 7 * (n + 1)
      } else if n > 0 {
        monday = self.weekday(1, from: first) + 7 * (n - 1)
      } else {
        monday = self.weekday(7, from: last - 6) - 6 + 7 * (n + 1)
      }
      // "the last 2 weeks" begin before the last one.
      if n < 0 { monday -= 7 * (count - 1) }
      guard monday >= first - 7, monday <= last else { return nil }
      var week = placedWeek(monday)
      week.end = week.start + 7 * count * 86_400
      if period.grain == .month {
        let order = n > 0 ? n : 6 + n
        week.value =
          (isOpen ? "XXXX" : padded(Civil(daysSince1970: first).year, 4)) + "-"
          + padded(Civil(daysSince1970: first).month) + "-W" + padded(order)
      }
      return week
    case .weekend:
      let saturday =
        n > 0
        ? self.weekday(6, from: first) + 7 * (n - 1) : self.weekday(6, from: last - 6) + 7 * (n + 1)
      return placedWeekend(saturday)
    case .month, .quarter:
      guard period.grain == .year else { return nil }
      let size = unit == .month ? 1 : 3
      let from = n > 0 ? (n - 1) * size * 1 + 1 : 12 + (n + 1) * size - size * count + 1
      guard (1...12).contains(from) else { return nil }
      return placedMonths(
        Civil(daysSince1970: first).year, from, count: size * count,
        unit == .month && count == 1 ? .month : .quarter)
    case .hour:
      guard period.grain == .day else { return nil }
      return nil
    case .year:
      guard period.grain == .decade || period.grain == .century else { return nil }
      let years = Civil(daysSince1970: last + 1).year
      return placedYears(n > 0 ? Civil(daysSince1970: first).year + n - 1 : years + n)
    default: return nil
    }
  }

  /// "the closest monday to Oct 5th", "the second closest xmas to today".
  private func closest(_ index: Int) -> PhraseMatch? {
    var next = optional(index, ["the"])
    var n = 1
    if let order = ordinal(next), order.value <= 20 {
      n = order.value
      next = order.end
    }
    guard ["closest", "nearest"].contains(at(next)) else { return nil }
    var days: [Int] = []
    var end = next + 1
    var form = PhraseForm()
    let toAt: Int
    if let weekday = word(end).weekday {
      toAt = end + 1
      guard at(toAt) == "to", let other = simpleDate(toAt + 1),
        let day = placed(other.form)?.startDay
      else { return nil }
      end = other.end
      for step in -n...n { days.append(self.weekday(weekday, from: day - 3) + 7 * step) }
      days.sort { abs($0 - day) < abs($1 - day) }
    } else if let feast = feast(end) {
      toAt = feast.end
      guard at(toAt) == "to", let other = simpleDate(toAt + 1),
        let day = placed(other.form)?.startDay
      else { return nil }
      end = other.end
      let year = Civil(daysSince1970: day).year
      for step in -n...n {
        if let found = feast.feast.days(in: year + step) { days.append(found.lowerBound) }
      }
      days.sort { abs($0 - day) < abs($1 - day) }
    }
    guard days.count >= n, !days.isEmpty else { return nil }
    form.placed = placedDay(days[n - 1])
    return PhraseMatch(form: form, start: index, end: end)
  }
}
