import AssayModel

/// Works forms out from the instant of writing; where the words leave a choice, the next time to come.
extension PhraseReader {
  /// The time that a form means; `nil` where it means none.
  func outcome(_ form: PhraseForm) -> PhraseOutcome? {
    if form.isWeak { return nil }
    if let kind = form.kind, kind == .set || kind == .duration || form.placed == nil,
      let value = form.value
    {
      return PhraseOutcome(kind: kind, value: value, grain: form.grain ?? .day)
    }
    if let kind = form.kind, let placed = form.placed {
      return PhraseOutcome(
        kind: kind, value: placed.value, start: placed.start, end: placed.end, grain: placed.grain,
        direction: form.direction)
    }
    guard var outcome = form.hasClock ? timed(form) : dated(form) else { return nil }
    bind(&outcome, form.direction)
    return outcome
  }

  private func bind(_ outcome: inout PhraseOutcome, _ direction: TimePhrase.Direction?) {
    guard let direction else { return }
    outcome.direction = direction
    outcome.kind = .interval
    switch direction {
    case .after:
      outcome.start = outcome.edge ?? outcome.start
      outcome.end = nil
    case .before:
      // Up to the bound; "by the end of" a time is up to its end.
      let bound = outcome.edge ?? outcome.start
      outcome.end = bound
      outcome.start = bound.map { $0 > now ? now : nil } ?? nil
    }
  }

  private func dated(_ form: PhraseForm) -> PhraseOutcome? {
    guard var placed = placed(form) else { return impossible(form) }
    if let part = form.edge, placed.grain == .day { placed = edge(part, of: placed) }
    var outcome = PhraseOutcome(
      kind: .date, value: form.value ?? placed.value, start: placed.start, end: placed.end,
      grain: placed.grain)
    outcome.edge = placed.edge
    return outcome
  }

  /// A day that no calendar has, "feb 30": its words have a value, and no place.
  private func impossible(_ form: PhraseForm) -> PhraseOutcome? {
    guard let month = form.month, let day = form.day, (1...12).contains(month),
      (1...31).contains(day)
    else { return nil }
    let value =
      (form.year.map { padded($0, 4) } ?? "XXXX") + "-" + padded(month) + "-" + padded(day)
    return PhraseOutcome(kind: .date, value: value + (form.clock?.value ?? ""), grain: .day)
  }

  // MARK: - Dates

  /// The day, month or other period of a form's date.
  func placed(_ form: PhraseForm) -> PlacedTime? {
    if let placed = form.placed { return refined(placed, form) }
    if form.isPast, form.shift == nil, form.year == nil {
      var past = form
      past.isPast = false
      let open = placed(past)
      past.shift = .past
      var found = placed(past)
      if let value = open?.value { found?.value = value }
      return found ?? open
    }
    if let feast = form.feast { return placed(feast, form) }
    if let year = form.year {
      guard let month = form.month else { return placedYears(year) }
      guard let day = form.day else { return placedMonths(year, month) }
      guard let civil = Civil(year: year, month: month, day: day) else { return nil }
      return placedDay(civil.daysSince1970)
    }
    if let month = form.month {
      return form.day == nil ? openMonth(month, form) : openDay(month, form)
    }
    if let day = form.day { return openDayOfMonth(day, form) }
    if let bare = form.bare { return openDayOfMonth(bare, form) }
    if let weekday = form.weekday { return openWeekday(weekday, form) }
    return nil
  }

  private func refined(_ placed: PlacedTime, _ form: PhraseForm) -> PlacedTime? {
    if let day = form.day, placed.grain == .month {
      let first = placed.civil
      return Civil(year: first.year, month: first.month, day: day).map {
        placedDay($0.daysSince1970)
      }
    }
    if let weekday = form.weekday {
      if placed.grain == .week { return placedDay(placed.startDay + weekday - 1) }
      if placed.isShifted { return placedDay(placedWeek(placed.startDay).startDay + weekday - 1) }
    }
    if let feast = form.feast {
      let year = placed.civil.year
      for candidate in [year, year + 1] {
        if let days = feast.days(in: candidate), days.lowerBound >= placed.startDay {
          return placedFeast(days, feast)
        }
      }
      return nil
    }
    if let month = form.month, form.year == nil {
      let civil = placed.civil
      let year = civil.month <= month ? civil.year : civil.year + 1
      guard let day = form.day else { return placedMonths(year, month) }
      return Civil(year: year, month: month, day: day).map { placedDay($0.daysSince1970) }
    }
    return placed
  }

  private func placedFeast(_ days: Range<Int>, _ feast: Feast) -> PlacedTime {
    let hours = feast.hours
    return PlacedTime(
      start: days.lowerBound * 86_400 + hours.lowerBound,
      end: (days.upperBound - 1) * 86_400 + hours.upperBound,
      grain: hours == 0..<86_400 ? .day : .minute, value: Civil(daysSince1970: days.lowerBound).iso)
  }

  private func placed(_ feast: Feast, _ form: PhraseForm) -> PlacedTime? {
    if let year = form.year { return feast.days(in: year).map { placedFeast($0, feast) } }
    var candidates: [Range<Int>] = []
    for year in thisYear - 2...thisYear + 9 {
      if let days = feast.days(in: year) { candidates.append(days) }
    }
    var days: Range<Int>?
    switch form.shift {
    case .last, .past: days = candidates.last { $0.upperBound <= today }
    default: days = candidates.first { $0.lowerBound >= today }
    }
    guard let days else { return nil }
    var placed = placedFeast(days, feast)
    if form.shift == nil { placed.value = "XXXX" + placed.value.dropFirst(4) }
    return placed
  }

  private func openMonth(_ month: Int, _ form: PhraseForm) -> PlacedTime {
    let now = todayCivil.month
    var year = thisYear
    switch form.shift {
    case .last, .past: if month >= now { year -= 1 }
    case .this: break
    case .next, .coming: if month <= now { year += 1 }
    case nil: if month < now { year += 1 }
    }
    var placed = placedMonths(year, month)
    if form.shift == nil { placed.value = "XXXX-" + padded(month) }
    return placed
  }

  private func openDay(_ month: Int, _ form: PhraseForm) -> PlacedTime? {
    guard let day = form.day else { return nil }
    let value = "XXXX-" + padded(month) + "-" + padded(day)
    var days: [Int] = []
    for year in thisYear - 8...thisYear + 8 {
      if let civil = Civil(year: year, month: month, day: day) { days.append(civil.daysSince1970) }
    }
    var chosen: Int?
    if let weekday = form.weekday {
      // The nearest year in which both agree.
      chosen = days.filter { Civil.weekday(ofDay: $0) == weekday }.min {
        abs($0 - today) < abs($1 - today)
      }
    }
    switch form.shift {
    case .last, .past: chosen = chosen ?? days.last { $0 < today }
    case .this: chosen = chosen ?? days.first { Civil(daysSince1970: $0).year == thisYear }
    default: break
    }
    guard let found = chosen ?? days.first(where: { $0 >= today }) else { return nil }
    var placed = placedDay(found)
    placed.value = value
    return placed
  }

  private func openDayOfMonth(_ day: Int, _ form: PhraseForm) -> PlacedTime? {
    guard (1...31).contains(day) else { return nil }
    // Both a weekday and a day of the month: at most some years until they meet.
    for step in 0..<(form.weekday == nil ? 3 : 340) {
      let month = Civil(daysSince1970: today - todayCivil.day + 1).adding(months: step)
      guard let civil = Civil(year: month.year, month: month.month, day: day) else { continue }
      let found = civil.daysSince1970
      // "tuesday the 4th" may be past, where this month's 4th is a Tuesday.
      let isThis = form.shift == .this || form.hasArticle && form.weekday != nil
      guard found >= today || (isThis && step == 0) else { continue }
      if let weekday = form.weekday, Civil.weekday(ofDay: found) != weekday { continue }
      var placed = placedDay(found)
      placed.value = form.weekday.map { "XXXX-WXX-\($0)" } ?? "XXXX-XX-" + padded(day)
      return placed
    }
    return form.weekday.flatMap { openWeekday($0, form) }
  }

  private func openWeekday(_ weekday: Int, _ form: PhraseForm) -> PlacedTime? {
    let monday = placedWeek(today).startDay
    let day: Int
    switch form.shift {
    case .this: day = monday + weekday - 1
    case .next: day = monday + 7 + weekday - 1
    case .coming: day = self.weekday(weekday, from: today + 1)
    case .last where form.isWeekShift: day = monday - 7 + weekday - 1
    case .last, .past: day = self.weekday(weekday, from: today - 7)
    case nil: day = self.weekday(weekday, from: today + 1)
    }
    var placed = placedDay(day)
    if form.shift == nil { placed.value = "XXXX-WXX-\(weekday)" }
    return placed
  }

  // MARK: - Times of day

  private func timed(_ form: PhraseForm) -> PhraseOutcome? {
    let date: PlacedTime?
    if form.hasDate {
      guard let placed = placed(form) else { return impossible(form) }
      date = placed
    } else {
      date = nil
    }
    guard let clock = form.clock else { return part(form, date) }
    var first = settled(clock, form)
    guard first.hour <= 24 else { return nil }
    let prefix = date?.value ?? ""
    var start: Int
    var end: Int
    var secondValue: (String, Int)?
    if let date {
      start = date.startDay * 86_400 + first.seconds
    } else {
      start = today * 86_400 + first.seconds
      let isOpen =
        clock.half == .open && form.part == nil && form.clockEnd.map { $0.half == .open } ?? true
      if start <= now, form.zone == nil {
        if isOpen, first.hour <= 12, first.hour + 12 < 24, start + 43_200 > now {
          start += 43_200
        } else {
          start += 86_400
        }
      }
    }
    start = inZone(start, form.zone)
    if let last = form.clockEnd {
      let second = settled(last, form)
      let grain = max(first.grain, second.grain, form.zone == nil ? .hour : .minute)
      var begin = start - first.seconds + second.seconds
      if date == nil, let zone = form.zone { _ = zone }
      let shift = start - (floorDivide(start, 86_400) * 86_400 + first.seconds)
      if form.zone == nil, shift != 0, date == nil {
        begin = start + second.seconds - first.seconds
      }
      if begin <= start { begin += 86_400 }
      end = begin + (grain == .second ? 1 : grain == .minute ? 60 : 3600)
      if clock.half == .open, last.half == .open, first.hour > second.hour { first.half = .settled }
      let nextDay = date.map { dayPrefix($0, second.seconds <= first.seconds) } ?? ""
      secondValue = (nextDay + second.value, begin - start)
      let length = begin - start
      let value =
        "(" + prefix + first.value + "," + nextDay + second.value + ",PT"
        + (length >= 3600 ? "\(length / 3600)H" : "")
        + (length / 60 % 60 > 0 ? "\(length / 60 % 60)M" : "")
        + (length % 60 > 0 ? "\(length % 60)S" : "") + ")"
      return PhraseOutcome(kind: .interval, value: value, start: start, end: end, grain: grain)
    }
    _ = secondValue
    end = start + first.unit
    var value = first.value
    var day = prefix
    if value.hasPrefix("T24") {
      value = "T00" + value.dropFirst(3)
      if let date, !prefix.hasPrefix("X") { day = Civil(daysSince1970: date.startDay + 1).iso }
    }
    return PhraseOutcome(
      kind: .time, value: day + value, start: start, end: end,
      grain: form.zone == nil ? first.grain : max(first.grain, .minute))
  }

  private func dayPrefix(_ date: PlacedTime, _ isNext: Bool) -> String {
    guard isNext else { return date.value }
    if date.value.hasPrefix("XXXX-WXX-"), let weekday = Int(date.value.suffix(1)) {
      return "XXXX-WXX-\(weekday % 7 + 1)"
    }
    return Civil(daysSince1970: date.startDay + 1).iso
  }

  /// A clock time with the half of the day that the part of the day beside it gives.
  private func settled(_ clock: PhraseForm.Clock, _ form: PhraseForm) -> PhraseForm.Clock {
    var clock = clock
    if clock.half == .open, let part = form.part {
      if clock.hour == 12 {
        clock.hour = part == .evening || part == .night ? 24 : 12
        clock.half = .settled
      } else {
        clock.half = part.isSecondHalf(clock.hour) ? .pm : .am
      }
    }
    clock = clock.settled
    clock.half = clock.half == .open ? .open : .settled
    return clock
  }

  /// An instant of another zone in the zone of writing.
  private func inZone(_ start: Int, _ zone: Int?) -> Int {
    guard let zone, let offset else { return start }
    return start + (offset - zone) * 60
  }

  /// A part of a day.
  private func part(_ form: PhraseForm, _ date: PlacedTime?) -> PhraseOutcome? {
    guard let part = form.part else { return nil }
    var (from, to) = part.hours
    switch form.edge {
    case .early, .begin: to = part == .morning ? 9 : from + 3
    case .late, .finish: from = part == .morning ? 9 : to - 3
    case .middle: (from, to) = (from + 1, to - 1)
    case nil: break
    }
    var day = date?.startDay ?? today
    if date == nil, today * 86_400 + to * 3600 <= now { day += 1 }
    let prefix = date?.value ?? ""
    return PhraseOutcome(
      kind: form.kind ?? .interval, value: form.value ?? prefix + "T" + part.rawValue,
      start: day * 86_400 + from * 3600,
      end: day * 86_400 + to * 3600, grain: .hour)
  }
}
