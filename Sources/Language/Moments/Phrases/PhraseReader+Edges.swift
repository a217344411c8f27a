import AssayModel

/// Parts of a period: "end of june", "early next week", "rest of the month", "eod".
extension PhraseReader {
  /// "rest of the week", "remainder of this month", "earlier this month", "later in the year".
  func restOf(_ index: Int) -> PhraseMatch? {
    var start = optional(index, ["the"])
    let isRest = ["rest", "remainder", "remaining"].contains(at(start))
    let isPart = ["earlier", "later"].contains(at(start))
    guard isRest || isPart else { return nil }
    let isLater = at(start) != "earlier"
    if start > index, isRest || isPart { start = index + 1 }
    if isPart, at(start + 1) == "today" {
      var day = placedDay(today)
      if isLater { day.start = now } else { day.end = now }
      day.grain = .hour
      return found(start, start + 2, day)
    }
    var next = optional(optional(start + 1, ["of", "in", "on"]), ["the"])
    var by = 0
    if let shift = word(next).shift {
      by = shift == .this ? 0 : shift == .next || shift == .coming ? 1 : -1
      next += 1
    }
    guard let unit = word(next).unit, [.week, .month, .year, .quarter].contains(unit) else {
      return nil
    }
    var period = placed(unit, now, by: by)
    if by == 0 {
      if isLater {
        period.start = today * 86_400
      } else {
        period.end = max(period.start + 86_400, today * 86_400)
      }
      if isRest {
        let last = period.end - 86_400
        period.value =
          "(\(dayValue(period.start)),\(dayValue(last)),P\((last - period.start) / 86_400)D)"
        period.end = last
        if unit != .week { period.end = last + 86_400 }
      }
    } else {
      let half = (period.end - period.start) / 2
      if isLater { period.start += half } else { period.end -= half }
    }
    period.grain = .day
    return found(start, next + 1, period)
  }

  /// "eod", "the eom", "boy", "eoy".
  func endOfUnit(_ index: Int) -> PhraseMatch? {
    let start = optional(index, ["the"])
    let unit: TimeUnit
    switch at(start) {
    case "eod": unit = .day
    case "eow": unit = .week
    case "eom", "bom": unit = .month
    case "eoq": unit = .quarter
    case "eoy", "boy": unit = .year
    default: return nil
    }
    if at(start) == "boy", text.buffer[pieces[start].range.lowerBound] > 0x60,
      start == index || pieces.count > 3
    {
      return nil
    }
    return found(
      start, start + 1,
      edge(at(start).hasPrefix("b") ? .begin : .finish, of: placed(unit, now, by: 0)))
  }

  /// The early, middle or late part of a period.
  func edge(_ edge: PhraseForm.Edge, of period: PlacedTime) -> PlacedTime {
    var result = period
    switch edge {
    case .begin: result.edge = period.start
    case .middle: result.edge = period.start + (period.end - period.start) / 172_800 * 86_400
    case .finish: result.edge = period.end
    case .early, .late: break
    }
    let civil = Civil(daysSince1970: period.startDay)
    func month(_ month: Int, _ day: Int = 1) -> Int {
      (Civil(year: civil.year, month: month, day: day) ?? civil).daysSince1970 * 86_400
    }
    switch period.grain {
    case .month:
      switch edge {
      case .early, .begin: result.end = month(civil.month, 11)
      case .middle: (result.start, result.end) = (month(civil.month, 11), month(civil.month, 21))
      case .late, .finish: result.start = month(civil.month, 21)
      }
      result.grain = .day
    case .year:
      switch edge {
      case .early, .begin: result.end = month(4)
      case .middle: (result.start, result.end) = (month(5), month(9))
      case .late, .finish: result.start = month(9)
      }
      result.grain = .month
    case .week:
      switch edge {
      case .early, .begin: result.end = period.start + 3 * 86_400
      case .middle:
        result.start = period.start + 2 * 86_400
        result.end = period.start + 5 * 86_400
      case .late, .finish: result.start = period.start + 4 * 86_400
      }
      result.grain = .day
    case .day:
      switch edge {
      case .early, .begin: result.end = period.start + 9 * 3600
      case .middle:
        (result.start, result.end) = (period.start + 10 * 3600, period.start + 14 * 3600)
      case .late: result.start = period.start + 17 * 3600
      case .finish:
        result.start = period.start + 17 * 3600
        result.value += "T23:59:59"
      }
      result.grain = .hour
    default:
      let third = (period.end - period.start) / 3
      switch edge {
      case .early, .begin: result.end = period.start + third
      case .middle: (result.start, result.end) = (period.start + third, period.end - third)
      case .late, .finish: result.start = period.end - third
      }
    }
    return result
  }

  /// "beginning of next week", "end of the year", "mid March", "late 2012", "middle of 2000".
  func edged(_ index: Int) -> PhraseMatch? {
    let start = optional(optional(index, ["at"]), ["the"])
    let kind: PhraseForm.Edge
    var next = start + 1
    let isNoun: Bool
    switch at(start) {
    case "beginning", "start", "begining": (kind, isNoun) = (.begin, true)
    case "end", "ending": (kind, isNoun) = (.finish, true)
    case "middle": (kind, isNoun) = (.middle, true)
    case "mid": (kind, isNoun) = (.middle, false)
    case "early": (kind, isNoun) = (.early, false)
    case "late": (kind, isNoun) = (.late, false)
    default: return nil
    }
    if isNoun {
      guard at(next) == "of" else { return nil }
      next += 1
      if at(next) == "around" { next += 1 }
    } else if at(next) == "-" {
      next += 1
    } else if at(next) == "of" || at(next) == "in" || at(next) == "on" {
      next += 1
    }
    let inner = optional(next, ["the"])
    var period: PlacedTime?
    var end = inner
    if let unit = word(inner).unit, isNoun, [.day, .week, .month, .quarter, .year].contains(unit),
      at(inner) != "night"
    {
      period = placed(unit, now, by: 0)
      end = inner + 1
    } else if let found = simpleDate(next) ?? simpleDate(inner), let placed = placed(found.form),
      placed.grain <= .day
    {
      period = placed
      end = found.end
    } else if isNoun, let found = weekday(inner), let placed = placed(found.form) {
      period = placed
      end = found.end
    }
    guard let period else { return nil }
    if !isNoun, period.grain == .day {
      // "late friday", with or without "night".
      var form = PhraseForm()
      form.placed = period
      form.edge = kind
      return PhraseMatch(form: form, start: start, end: end)
    }
    var result = edge(kind, of: period)
    result.isShifted = true
    return found(start, end, result)
  }
}
