import AssayModel

/// Days and units counted from the instant of writing: "tomorrow", "next week", "last 3 days", "week 31".
extension PhraseReader {
  func found(_ start: Int, _ end: Int, _ placed: PlacedTime) -> PhraseMatch {
    var form = PhraseForm()
    form.placed = placed
    return PhraseMatch(form: form, start: start, end: end)
  }

  /// "today", "tomorrow", "the day after tomorrow", "now", "at the moment", "asap".
  func relativeDay(_ index: Int) -> PhraseMatch? {
    if let end = nowWords(index) {
      var placed = PlacedTime(start: now, end: now + 1, grain: .second, value: "PRESENT_REF")
      placed.isShifted = true
      return found(index, end, placed)
    }
    if let day = word(index).day { return found(index, index + 1, placedDay(today + day)) }
    switch at(index) {
    case "otd": return found(index, index + 1, placedDay(today))
    case "asap":
      var form = PhraseForm()
      form.placed = PlacedTime(start: now, end: now + 1, grain: .second, value: "FUTURE_REF")
      form.direction = .after
      return PhraseMatch(form: form, start: index, end: index + 1)
    case "as" where at(index + 1) == "soon" && at(index + 2) == "as" && at(index + 3) == "possible":
      var form = PhraseForm()
      form.placed = PlacedTime(start: now, end: now + 1, grain: .second, value: "FUTURE_REF")
      form.direction = .after
      return PhraseMatch(form: form, start: index, end: index + 4)
    default: break
    }
    let start = optional(index, ["the"])
    if at(start) == "day", at(start - 1) != "any" {
      if at(start + 1) == "after" || at(start + 1) == "before" {
        let sign = at(start + 1) == "after" ? 1 : -1
        if let day = word(start + 2).day, day == sign {
          return found(index, start + 3, placedDay(today + 2 * sign))
        }
        if start > index, word(start + 2).month == nil, feast(start + 2) == nil,
          !isDigits(start + 2), at(start + 2) != "day",
          at(start + 2) != "the", word(start + 2).weekday == nil, word(start + 2).ordinal == nil
        {
          return found(index, start + 2, placedDay(today + sign))
        }
      }
    }
    if start > index, at(start) == "next" || at(start) == "following", at(start + 1) == "day" {
      return found(index, start + 2, placedDay(today + 1))
    }
    return nil
  }

  private func nowWords(_ index: Int) -> Int? {
    let start = optional(index, ["right", "just"])
    if at(start) == "now" { return start + 1 }
    if at(index) == "atm" { return index + 1 }
    if at(index) == "rn", pieces.count > 1 { return index + 1 }
    guard at(index) == "at" else { return nil }
    if at(index + 1) == "present" { return index + 2 }
    if at(index + 1) == "this", ["time", "moment", "point"].contains(at(index + 2)) {
      return index + 3
    }
    guard at(index + 1) == "the" else { return nil }
    if ["moment", "minute"].contains(at(index + 2)) { return index + 3 }
    if at(index + 2) == "present", ["time", "moment"].contains(at(index + 3)) { return index + 4 }
    return nil
  }

  /// A unit of the calendar: "next week", "current month", "the past 2 years", "2 upcoming months", "all week".
  func cycle(_ index: Int) -> PhraseMatch? {
    if let found = numberedWeek(index) ?? weekOf(index) ?? restOf(index) ?? fiscalYear(index)
      ?? endOfUnit(index)
    {
      return found
    }
    let start = optional(index, ["the"])
    if start == index, at(start + 1) == "after", at(start + 2) == "next",
      let unit = word(start).unit,
      isPlainUnit(start)
    {
      return found(start, start + 3, placed(unit, now, by: 2))
    }
    if at(start) == "year", at(start + 1) == "to", at(start + 2) == "date" {
      var year = placedYears(thisYear)
      year.end = (today + 1) * 86_400
      return found(start, start + 3, year)
    }
    if at(start + 1) == "of", start > index, year(start + 2) != nil || word(start + 2).month != nil
    {
      return nil
    }
    if at(start) == "year", year(start + 1) != nil, start > index { return nil }
    // "the" before a counted unit belongs to no date, but "the week after next" is one name.
    if start > index, let unit = word(start).unit, isPlainUnit(start) {
      if at(start + 1) == "after", at(start + 2) == "next" {
        return found(index, start + 3, placed(unit, now, by: 2))
      }
      if at(start + 1) == "before", at(start + 2) == "last" {
        return found(index, start + 3, placed(unit, now, by: -2))
      }
      if at(start + 1) == "after" || at(start + 1) == "before", unit == .day { return nil }
      if [.day, .week, .month, .quarter, .year, .fortnight, .weekend].contains(unit),
        at(start) != "nights", !at(start).hasSuffix("s"), at(start) != "night"
      {
        if unit == .fortnight {
          return found(index, start + 1, placed(unit, now, by: 0))
        }
        if unit == .quarter || unit == .weekend && at(start + 1) == "of" { return nil }
        return found(index, start + 1, placed(unit, now, by: 0))
      }
      return nil
    }
    if at(start) == "that" || at(start) == "same", let unit = word(start + 1).unit,
      [.week, .weekend, .year, .month].contains(unit)
    {
      var period = placed(unit, now, by: 0)
      if unit == .weekend { period.value = "XXXX-WXX-WE" }
      return found(start, start + 2, period)
    }
    if at(start) == "weekend" || at(start) == "weekends", start == index {
      if at(start).hasSuffix("s") { return nil }
      return found(index, start + 1, placedWeekend(today))
    }
    if at(start) == "ytd" {
      var year = placedYears(thisYear)
      year.end = (today + 1) * 86_400
      return found(start, start + 1, year)
    }
    if at(start) == "year" || at(start) == "cy",
      let year = year(start + 1, allowsShort: isGlued(start + 1))
    {
      return found(start, year.end, placedYears(year.value))
    }
    return shifted(index)
  }

  func isPlainUnit(_ index: Int) -> Bool {
    guard at(index).utf8.count > 1 || at(index) == "q" else { return false }
    return at(index) != "second" && at(index) != "sec" && at(index) != "min" && at(index) != "mo"
  }

  /// "next week", "past 2 days", "2 next weeks", "last season".
  func shifted(_ index: Int) -> PhraseMatch? {
    var next = optional(index, ["the"])
    let isNamed = next > index
    if at(next) == "around" { next += 1 }
    var count: (value: Double, end: Int)?
    if word(next).shift == nil, let amount = amount(next), word(amount.end).shift != nil,
      !["a", "an"].contains(at(next))
    {
      count = amount
      next = amount.end
    }
    guard var shift = word(next).shift else { return nil }
    if at(next) == "last", isVerb(before: next) { return nil }
    if count != nil, shift != .coming,
      let unit = pieces.indices.contains(next + 1) ? at(next + 1) : nil,
      !unit.hasSuffix("s")
    {
      return nil
    }
    next += 1
    if shift == .this, let second = word(next).shift {
      shift = second
      next += 1
    }
    if at(next) == "around" { next += 1 }
    if count == nil, at(next) != "second", let amount = amount(next),
      !["a", "an"].contains(at(next)) || at(next + 1) == "few" || at(next + 1) == "couple"
    {
      count = amount
      next = amount.end
    }
    let begin =
      isNamed && (count != nil || !["decade", "century"].contains(at(next)))
      ? index + 1 : index
    var isWorking = false
    if ["working", "work", "business", "calendar", "fiscal", "school", "financial", "academic"]
      .contains(at(next))
    {
      if ["fiscal", "financial", "school", "academic"].contains(at(next)) { return nil }
      isWorking = at(next) != "calendar"
      next += 1
    }
    var unitWord = at(next)
    var end = next + 1
    if unitWord == "workweek" {
      isWorking = true
      unitWord = "week"
    }
    if unitWord == "week", at(end) == "-", at(end + 1) == "end" || at(end + 1) == "ends" {
      unitWord = "weekend"
      end += 2
    }
    if unitWord == "season" || unitWord == "seasons" {
      let form = season(shifted: shift)
      return found(begin, end, form)
    }
    guard let unit = word(next).unit ?? (isWorking ? .week : nil), unitWord.utf8.count > 1,
      unitWord != "night", unitWord != "nights"
    else { return nil }
    let isEnd = unitWord == "weekend"
    let actual = isEnd ? TimeUnit.weekend : unit
    if let count, count.value > 1 || shift != .this, count.value >= 1 {
      let placed = row(
        actual, count.value, shift, isWorking: isWorking, isUpcoming: shift == .coming, end: &end)
      return found(begin, end, placed)
    }
    let by: Int
    switch shift {
    case .last, .past: by = -1
    case .this: by = 0
    case .next, .coming: by = 1
    }
    if isWorking, actual == .week {
      var week = placedWeek(today + 7 * by)
      week.end -= 2 * 86_400
      return found(begin, end, week)
    }
    var result = placed(actual, now, by: by)
    if actual == .weekend {
      // On the way to a weekend the next one is that of the week after, the last one that of the week before.
      result = placedWeekend(today + 7 * by)
      if shift == .coming { result = placedWeekend(today) }
    }
    if actual == .hour || actual == .minute || actual == .second {
      let length = length(1, actual)
      result.value = rolling(length, by)
      if actual == .hour, by > 0 || by < 0 { result.grain = .hour }
    }
    return found(begin, end, result)
  }

  /// Whether "last" after a word is what something does: "will last two hours".
  private func isVerb(before index: Int) -> Bool {
    let word = at(index - 1)
    return word.hasSuffix("n't")
      || [
        "will", "to", "can", "could", "would", "should", "may", "might", "must", "not", "shall",
        "didnt", "wont", "cant", "only",
      ].contains(word)
  }

  /// "week 31", "week 3 of 2027", "week 27 of last year".
  private func numberedWeek(_ index: Int) -> PhraseMatch? {
    let start = optional(index, ["the"])
    guard at(start) == "week" || at(start) == "wk", let n = whole(start + 1),
      (1...53).contains(n.value), n.value > 0,
      word(n.end).unit == nil
    else { return nil }
    var end = n.end
    var year = Civil(daysSince1970: today).isoWeek.year
    if at(end) == "of" || at(end) == "in" {
      if let found = self.year(end + 1) {
        (year, end) = (found.value, found.end)
      } else if let found = relativeYear(end + 1) {
        (year, end) = (found.value, found.end)
      }
    }
    guard let january = Civil(year: year, month: 1, day: 4)?.daysSince1970 else { return nil }
    let week = placedWeek(january + 7 * (n.value - 1))
    return found(start, end, week)
  }

  /// "the week of october 6th", "w/c Feb 4", "the week beginning February 4", "the weekend of halloween".
  private func weekOf(_ index: Int) -> PhraseMatch? {
    var start = optional(index, ["the"])
    let isEnd = at(start) == "weekend"
    let isAbbreviated = at(start) == "w" && at(start + 1) == "/" && at(start + 2) == "c"
    if isAbbreviated {
      start += 2
    } else {
      guard at(start) == "week" || isEnd else { return nil }
      guard ["of", "beginning", "starting", "commencing"].contains(at(start + 1)) else {
        return nil
      }
      start += 1
      if at(start + 1) == "on" { start += 1 }
    }
    guard let inner = simpleDate(start + 1),
      inner.form.day != nil || inner.form.feast != nil || inner.form.bare != nil
        || inner.form.weekday != nil || inner.form.placed?.grain == .day,
      let day = placed(inner.form)
    else { return nil }
    let weekday = Civil.weekday(ofDay: day.startDay)
    // A Sunday begins its week, as calendars on the wall have it.
    let inWeek: Int
    if isEnd {
      inWeek = weekday <= 2 ? day.startDay - weekday : day.startDay
    } else {
      inWeek = weekday == 7 ? day.startDay + 1 : day.startDay
    }
    var result = isEnd ? placedWeekend(inWeek) : placedWeek(inWeek)
    if !isEnd { result.value = day.value }
    return found(index, inner.end, result)
  }

  /// "fiscal year 2008", "this school year", "last fiscal year", "fy19".
  private func fiscalYear(_ index: Int) -> PhraseMatch? {
    let start = optional(index, ["the"])
    var next = start
    let shift = word(next).shift
    if shift != nil { next += 1 }
    var sign = ""
    if ["fiscal", "financial"].contains(at(next)), at(next + 1) == "year" { sign = "FY" }
    if ["school", "academic"].contains(at(next)), at(next + 1) == "year" { sign = "SY" }
    var end = next + 2
    if ["fy", "sy"].contains(at(next)) {
      sign = at(next) == "fy" ? "FY" : "SY"
      end = next + 1
    }
    guard !sign.isEmpty else { return nil }
    var form = PhraseForm()
    form.kind = .date
    form.grain = .year
    if let shift {
      let by = shift == .this ? 0 : shift == .last || shift == .past ? -1 : 1
      form.value = sign + padded(thisYear + by, 4)
    } else if let year = year(end, allowsShort: true) {
      form.value = sign + padded(year.value, 4)
      end = year.end
    } else {
      form.value = sign + "XXXX"
    }
    return PhraseMatch(form: form, start: start, end: end)
  }
}
