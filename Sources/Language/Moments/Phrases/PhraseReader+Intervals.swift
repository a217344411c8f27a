import AssayModel

/// Intervals: "3-4pm", "from 13 to 15 July", "between now and Friday", "for 3 days from tomorrow".
extension PhraseReader {
  private static let joins: Set<String> = [
    "-", "–", "—", "~", "to", "till", "til", "until", "untill", "through", "thru", "--",
  ]

  /// The index after "-", "to", "until"; "and" where "between" stands before.
  func join(_ index: Int, isBetween: Bool) -> Int? {
    if Self.joins.contains(at(index)) { return index + 1 }
    if isBetween, at(index) == "and" || at(index) == "&" { return index + 1 }
    if at(index) == "but", ["before", "until"].contains(at(index + 1)) { return index + 2 }
    return nil
  }

  /// The index after "from", "between", "in between".
  func opening(_ index: Int) -> (next: Int, isBetween: Bool, isFrom: Bool) {
    if at(index) == "from" { return (index + 1, false, true) }
    if at(index) == "between" { return (index + 1, true, true) }
    if at(index) == "in", at(index + 1) == "between" { return (index + 2, true, true) }
    if at(index) == "later", at(index + 1) == "than" { return (index + 2, false, true) }
    return (index, false, false)
  }

  /// An interval between two times.
  func interval(_ index: Int) -> PhraseMatch? {
    if let found = stretch(index) { return found }
    let (next, isBetween, isFrom) = opening(index)
    guard var found = interval(from: next, isBetween: isBetween, isFrom: isFrom) else { return nil }
    if isFrom { found.start = index }
    return found
  }

  private func interval(from index: Int, isBetween: Bool, isFrom: Bool) -> PhraseMatch? {
    for a in firsts(index, isFrom: isFrom) {
      guard let after = join(a.end, isBetween: isBetween) else { continue }
      let isAsked = isFrom || a.form.clock != nil
      guard let b = second(after, isAsked: isAsked), !goesOn(b.end) else { continue }
      var first = a.form
      if first.clock != nil, !first.hasDate, b.form.clock != nil, b.form.placed != nil,
        relativeDay(after) != nil
      {
        // "from 2pm till tomorrow 4:30pm": the day belongs to the end.
        first.placed = placedDay(today)
      }
      guard
        let form = interval(
          first, b.form, isFrom: isFrom, isBetween: isBetween, join: at(after - 1))
      else { continue }
      return PhraseMatch(form: form, start: index, end: b.end)
    }
    return nil
  }

  /// Whether a number goes on where an interval would end: "138-2010-2015".
  private func goesOn(_ index: Int) -> Bool {
    isGlued(index) && isDigits(index - 1) && [":", "/", "-", "."].contains(at(index))
      && isGlued(index + 1) && isDigits(index + 1)
  }

  /// Readings of the first end: with all that merges, then without a number at its end.
  private func firsts(_ index: Int, isFrom: Bool) -> [PhraseMatch] {
    var result: [PhraseMatch] = []
    let start = isFrom ? optional(index, ["on"]) : index
    if let match = weakMoment(start) { result.append(match) }
    if let match = simpleDate(start), match.end != result.first?.end { result.append(match) }
    if let match = clock(start, isAsked: isFrom) { result.append(match) }
    if let number = dayNumber(start) {
      var form = PhraseForm()
      form.bare = number.value
      form.isOrdinalDay = number.isOrdinal
      form.isWeak = true
      result.append(PhraseMatch(form: form, start: start, end: number.end))
    }
    return result
  }

  private func second(_ index: Int, isAsked: Bool) -> PhraseMatch? {
    let start = optional(index, ["on", "at"])
    let full = weakMoment(start) ?? weakMoment(optional(start, ["the"]))
    if let clock = clock(start, isAsked: isAsked), clock.end >= full?.end ?? 0,
      full?.form.bare == nil
    {
      return clock
    }
    if let full { return full }
    if let number = dayNumber(start) {
      var form = PhraseForm()
      form.bare = number.value
      form.isOrdinalDay = number.isOrdinal
      form.isWeak = true
      return PhraseMatch(form: form, start: start, end: number.end)
    }
    return nil
  }

  /// The interval of two ends: what one leaves out it has from the other.
  private func interval(
    _ a: PhraseForm, _ b: PhraseForm, isFrom: Bool, isBetween: Bool, join: String
  ) -> PhraseForm? {
    var a = a
    var b = b
    guard a.kind == nil, b.kind == nil, a.clockEnd == nil, b.clockEnd == nil, a.direction == nil,
      b.direction == nil
    else { return nil }
    // "13-15 July", "july 13-15", "4-23 in next month", "friday 12-4".
    if let n = a.bare {
      if b.day != nil, b.month != nil || b.placed != nil, b.clock == nil {
        a = b
        a.day = n
        a.weekday = nil
      } else if b.clock != nil {
        a = b
        a.clock = Clock(n)
        if b.clock?.half == .open, a.day == nil, a.weekday == nil, a.placed == nil, !isFrom,
          b.clock?.minute == nil
        {
          return nil
        }
      } else {
        return nil
      }
    } else if let n = b.bare {
      if a.day != nil, a.month != nil || a.placed != nil, a.clock == nil {
        let isWeekday = a.weekday != nil && a.month == nil
        if isWeekday { return nil }
        b = a
        b.weekday = nil
        b.day = n
        if let day = a.day, n < day {
          if let month = b.month { b.month = month % 12 + 1 } else { return nil }
        }
      } else if a.clock != nil, (1...24).contains(n), !b.isOrdinalDay {
        b = PhraseForm()
        b.clock = Clock(n)
      } else {
        return nil
      }
    }
    if a.isWeak, !(a.year != nil && b.year != nil), a.clock == nil { return nil }
    if a.part != nil, a.clock == nil, b.clock == nil { return nil }
    if a.clock != nil, b.clock != nil {
      // The date stands beside one of the two clock times.
      if !b.hasDate { b.takeDate(a) } else if !a.hasDate { a.takeDate(b) }
      if a.part != nil, b.part == nil, !(b.clock?.half == .pm || b.clock?.half == .am) {
        b.part = a.part
      }
      if let first = a.clock, let second = b.clock {
        var (x, y) = (first, second)
        if a.part == nil, x.half == .open, let part = b.part, x.hour <= y.hour { a.part = part }
        if a.part == nil, b.part == nil { settle(&x, &y) }
        a.clock = x
        b.clock = y
      }
      a.zone = a.zone ?? b.zone
      b.zone = b.zone ?? a.zone
    } else if a.clock != nil || b.clock != nil {
      let other = a.clock != nil ? b : a
      let clocked = a.clock != nil ? a : b
      guard other.placed?.grain == .second || (clocked.hasDate && other.hasDate && isFrom) else {
        return nil
      }
      if let clock = b.clock, !b.hasDate, let start = outcome(b)?.start {
        let day = floorDivide(start, 86_400)
        b.placed = placedDay(day)
        if clock.half == .open { b.clock?.hour = (start - day * 86_400) / 3600 }
        b.clock?.half = .settled
      }
      if a.clock != nil, !a.hasDate { a.placed = placedDay(today) }
    } else {
      guard a.hasDate, b.hasDate else { return nil }
      if a.year == nil, let year = b.year, a.month != nil || a.feast != nil, a.placed == nil {
        a.year = year
      }
      if a.month == nil, a.day != nil, a.weekday == nil, b.month != nil { a.month = b.month }
    }
    guard let form = placedInterval(a, b, join: join, isBetween: isBetween) else { return nil }
    return form
  }

  /// The form of an interval whose ends are placed.
  private func placedInterval(_ a: PhraseForm, _ b: PhraseForm, join: String, isBetween: Bool)
    -> PhraseForm?
  {
    var a = a
    var b = b
    a.isWeak = false
    b.isWeak = false
    guard var first = outcome(a), var second = outcome(b) else { return nil }
    guard var start = first.start else { return nil }
    if let edge = a.placed?.edge { start = edge }
    // The end comes after the start: "nov to march", "from 25 dec to 3 jan", "next monday to friday".
    if (second.start ?? 0) < start || (second.start == start && b.weekday != nil && b.clock == nil)
    {
      var later = self
      later = PhraseReader(reader: self, now: start)
      if b.year == nil, b.placed == nil, b.hasDate {
        b.shift = nil
        guard let moved = later.outcome(b) else { return nil }
        second = moved
      } else if b.clock != nil, !b.hasDate || a.placed != nil || a.weekday != nil || a.day != nil,
        let end = second.end, let begin = second.start
      {
        if begin + 86_400 >= start, begin < start, a.clock != nil, first.kind == .time {
          if b.clock?.half == .open, begin + 43_200 > start {
            second.start = begin + 43_200
            second.end = end + 43_200
          } else {
            second.start = begin + 86_400
            second.end = end + 86_400
          }
        }
      }
    } else if b.weekday != nil, b.placed == nil, b.shift == nil, b.day == nil,
      let begin = second.start, begin > start + 6 * 86_400, first.grain == .day
    {
      let later = PhraseReader(reader: self, now: start)
      if let moved = later.outcome(b) { second = moved }
    }
    if let edge = b.placed?.edge {
      second.start = edge
      second.end = edge
    }
    guard let begin = second.start, begin >= start || a.value != nil else { return nil }
    // A year counts by years, a month by months.
    let grain = max(first.grain, second.grain)
    var end = second.end ?? begin
    if a.clock != nil, b.clock != nil {
      let unit = grain == .second ? 1 : grain == .minute ? 60 : 3600
      end = begin + unit
    } else if second.grain == .second {
      end = begin
    }
    var form = PhraseForm()
    form.kind = .interval
    let isSameDayClock = a.clock != nil && b.clock != nil
    let value = intervalValue(
      &first, &second, a, b, start: start, end: begin, isClock: isSameDayClock)
    form.placed = PlacedTime(start: start, end: max(end, start), grain: grain, value: value)
    return form
  }

  /// "(T15,T17,PT2H)", "(2014-01-01,2018-01-01,P4Y)".
  func intervalValue(
    _ first: inout PhraseOutcome, _ second: inout PhraseOutcome, _ a: PhraseForm, _ b: PhraseForm,
    start: Int, end: Int, isClock: Bool
  ) -> String {
    func full(_ outcome: PhraseOutcome, _ form: PhraseForm) -> String {
      let start = form.placed?.edge ?? outcome.start ?? 0
      if form.clock != nil { return outcome.value }
      if outcome.value == "PRESENT_REF" { return isMixed(a, b) ? "PRESENT_REF" : dayValue(start) }
      if form.year == nil, form.placed == nil, form.weekday == nil || form.month != nil {
        return "XXXX" + dayValue(start).dropFirst(4)
      }
      return dayValue(start)
    }
    return "(" + full(first, a) + "," + full(second, b) + ","
      + length(from: start, to: end, first.grain, second.grain, a, b) + ")"
  }

  private func isMixed(_ a: PhraseForm, _ b: PhraseForm) -> Bool {
    a.clock != nil || b.clock != nil
  }

  private func length(
    from start: Int, to end: Int, _ a: Moment.Precision, _ b: Moment.Precision, _ first: PhraseForm,
    _ second: PhraseForm
  ) -> String {
    let seconds = max(0, end - start)
    if isMixed(first, second) {
      let hours = seconds / 3600
      let minutes = seconds / 60 % 60
      return "PT" + (hours > 0 ? "\(hours)H" : "") + (minutes > 0 ? "\(minutes)M" : "")
        + (seconds % 60 > 0 ? "\(seconds % 60)S" : "")
    }
    if a == .year, b == .year {
      return
        "P\(Civil(daysSince1970: floorDivide(end, 86_400)).year - Civil(daysSince1970: floorDivide(start, 86_400)).year)Y"
    }
    if a <= .month, b <= .month {
      let x = Civil(daysSince1970: floorDivide(start, 86_400))
      let y = Civil(daysSince1970: floorDivide(end, 86_400))
      return "P\((y.year - x.year) * 12 + y.month - x.month)M"
    }
    return "P\(floorDivide(end, 86_400) - floorDivide(start, 86_400))D"
  }
}

extension PhraseForm {
  /// Takes over another form's date.
  mutating func takeDate(_ other: PhraseForm) {
    year = other.year
    month = other.month
    day = other.day
    weekday = other.weekday
    shift = other.shift
    isWeekShift = other.isWeekShift
    placed = other.placed
    feast = other.feast
  }
}

extension PhraseReader {
  /// The same message read from another instant.
  init(reader: PhraseReader, now: Int) {
    text = reader.text
    pieces = reader.pieces
    offset = reader.offset
    self.now = now
  }
}
