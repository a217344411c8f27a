import AssayModel

/// Times at a distance: "in 2 weeks", "3 days ago", "two days after tomorrow", "3 fridays from now", "within 9 months".
extension PhraseReader {
  func shift(_ index: Int) -> PhraseMatch? {
    within(index) ?? inLength(index) ?? agoLength(index) ?? fromMoment(index) ?? weekdays(index)
  }

  /// The time that lies a length before or after an instant.
  func placed(_ length: PhraseLength, from start: Int, _ sign: Int, isDay: Bool) -> PlacedTime {
    let moved: Int
    if length.isBusiness {
      var day = floorDivide(start, 86_400)
      var left = min(Int(length.seconds / 86_400), 1000)
      while left > 0 {
        day += sign
        if Civil.weekday(ofDay: day) <= 5 { left -= 1 }
      }
      moved = day * 86_400
    } else {
      moved = self.moved(start, by: length, sign)
    }
    var result: PlacedTime
    if length.isClock {
      let unit = length.unit == .hour ? 60 : 1
      result = PlacedTime(
        start: moved, end: moved + unit, grain: length.unit == .hour ? .minute : .second,
        value: instantValue(moved))
    } else {
      let isPlain = isDay || length.unit != .day && length.unit != .fortnight
      let begin = isPlain ? floorDivide(moved, 86_400) * 86_400 : moved
      result = PlacedTime(
        start: begin, end: begin + (isPlain ? 86_400 : 3600), grain: .day, value: dayValue(moved))
    }
    result.isShifted = true
    return result
  }

  /// "in 5 minutes", "in a week", "in 15", "in half an hour".
  private func inLength(_ index: Int) -> PhraseMatch? {
    guard at(index) == "in" else { return nil }
    var start = optional(index + 1, ["about", "around", "under", "just"])
    start = skip("less", "than", from: start) ?? start
    if at(start) == "another", whole(start + 1) != nil { start += 1 }
    guard
      let found = length(of: start)
    else {
      // "in 15": minutes, where nothing else stands there.
      if isDigits(index + 1), pieces.count == index + 2, width(index + 1) <= 2 {
        return self.found(
          index, index + 2,
          placed(length(Double(digits(index + 1)), .minute), from: now, 1, isDay: false))
      }
      return nil
    }
    var end = found.end
    end = optional(end, ["'"])
    if at(end) == "time" { end += 1 }
    if at(end) == "since" || at(end) == "after" || at(end) == "from", let other = anchor(end + 1) {
      return self.found(
        index, other.end, placed(found.length, from: other.placed.start, 1, isDay: true))
    }
    return self.found(index, end, placed(found.length, from: now, 1, isDay: false))
  }

  /// "3 days ago", "a week back", "7 days hence", "2 minutes from now", "30 min later".
  private func agoLength(_ index: Int) -> PhraseMatch? {
    var start = index
    if let next = skip("more", "than", from: index) ?? skip("less", "than", from: index) {
      start = next
    }
    guard let length = length(of: start) else { return nil }
    var sign = 0
    var end = length.end
    switch at(end) {
    case "ago", "back": (sign, end) = (-1, end + 1)
    case "later" where ["this", "in", "on", "that", "tonight", "today"].contains(at(end + 1)): break
    case "hence", "later": (sign, end) = (1, end + 1)
    case "earlier": (sign, end) = (-1, end + 1)
    case "from":
      let next = optional(end + 1, ["right"])
      if at(next) == "now" {
        if next > end + 1 {
          // From this very second.
          let moved = moved(now, by: length.length, 1)
          return found(
            start, next + 1,
            PlacedTime(
              start: moved, end: moved + 1, grain: .second, value: instantValue(moved),
              isShifted: true))
        }
        (sign, end) = (1, next + 1)
      }
    default: break
    }
    guard sign != 0 else { return nil }
    return found(index, end, placed(length.length, from: now, sign, isDay: false))
  }

  /// "two days after tomorrow", "2 weeks from January 15", "more than 2 days before yesterday".
  private func fromMoment(_ index: Int) -> PhraseMatch? {
    var start = index
    if let next = skip("more", "than", from: index) { start = next }
    guard let length = length(of: start),
      let sign = ["after": 1, "from": 1, "following": 1, "since": 1, "before": -1][at(length.end)],
      let other = anchor(length.end + 1)
    else { return nil }
    let isPast = at(length.end) == "from" && other.placed.grain >= .hour
    // Minutes do not count from a day.
    if length.length.isClock, other.placed.grain < .hour { return nil }
    if other.placed.grain < .day, at(length.end) != "since" { return nil }
    var form = PhraseForm()
    form.placed = placed(
      length.length, from: other.placed.start, sign, isDay: !isPast || other.placed.grain == .day)
    if isPast, let clock = other.clock, length.length.unit == .minute, length.length.seconds < 3600
    {
      var clock = clock.settled
      clock.half = clock.half == .open ? .open : .settled
      clock.minute = (clock.minute ?? 0) + Int(length.length.seconds / 60)
      form.placed = nil
      form.clock = clock
    }
    if start > index { form.direction = sign < 0 ? .before : .after }
    return PhraseMatch(form: form, start: index, end: other.end)
  }

  /// The moment that a length counts from.
  private func anchor(_ index: Int) -> (placed: PlacedTime, end: Int, clock: PhraseForm.Clock?)? {
    guard let match = datePart(index) ?? clock(index, isAsked: false),
      let outcome = outcome(match.form), let start = outcome.start,
      outcome.kind == .date || outcome.kind == .time
    else { return nil }
    return (
      PlacedTime(
        start: start, end: outcome.end ?? start, grain: outcome.grain, value: outcome.value),
      match.end,
      match.form.clock
    )
  }

  /// "3 fridays from now", "2 thursdays back", "third tuesday after christmas 2014".
  private func weekdays(_ index: Int) -> PhraseMatch? {
    let start = optional(index, ["the"])
    let isOrdinal = ordinal(start) != nil
    if let found = beside(start) { return found }
    guard let n = ordinal(start) ?? whole(start), (1...100).contains(n.value),
      let day = word(n.end).weekday
    else { return nil }
    let end = n.end + 1
    func nth(_ from: Int, _ sign: Int) -> Int {
      sign > 0
        ? weekday(day, from: from + 1) + 7 * (n.value - 1)
        : weekday(day, from: from - 7) - 7 * (n.value - 1)
    }
    if !isOrdinal || at(end) == "from" {
      if at(end) == "from", at(end + 1) == "now" {
        return found(index, end + 2, placedDay(nth(today, 1)))
      }
      if ["ago", "back"].contains(at(end)) {
        return found(index, end + 1, placedDay(nth(today, -1)))
      }
    }
    guard at(end) == "after" || at(end) == "before", let other = anchor(end + 1),
      other.placed.grain == .day
    else { return nil }
    return found(
      index, other.end, placedDay(nth(other.placed.startDay, at(end) == "after" ? 1 : -1)))
  }

  /// "day after christmas", "monday after easter", "the week before labor day".
  private func beside(_ index: Int) -> PhraseMatch? {
    let sign = ["after": 1, "before": -1][at(index + 1)] ?? 0
    guard sign != 0, word(index).weekday != nil || at(index) == "day" || at(index) == "week",
      let other = anchor(index + 2), other.placed.grain == .day
    else { return nil }
    let day = other.placed.startDay
    if let weekday = word(index).weekday {
      let found =
        sign > 0 ? self.weekday(weekday, from: day + 1) : self.weekday(weekday, from: day - 7)
      return self.found(index, other.end, placedDay(found))
    }
    let placed = at(index) == "day" ? placedDay(day + sign) : placedWeek(day + 7 * sign)
    return found(index, other.end, placed)
  }

  /// "within 9 months", "within the next 2 days", "within next 10 months".
  private func within(_ index: Int) -> PhraseMatch? {
    guard at(index) == "within" else { return nil }
    let next = optional(optional(index + 1, ["the"]), ["next", "coming", "following"])
    var inner = next
    if word(next).unit != nil, next > index + 1 { inner = next - 1 }
    var found = length(of: inner)
    if found == nil, next > index + 1, let unit = word(next).unit {
      var length = length(1, unit)
      var end = next + 1
      if at(end) == "and", let more = self.length(of: end + 1) {
        length.months += more.length.months
        length.seconds += more.length.seconds
        length.value +=
          (more.length.isClock && !length.isClock ? "T" : "")
          + more.length.value.drop { $0 == "P" || $0 == "T" }
        length.unit = more.length.unit
        end = more.end
      }
      found = (length, end)
    }
    guard let found else { return nil }
    let until = moved(now, by: found.length, 1)
    let end = found.length.isClock ? until : floorDivide(until, 86_400) * 86_400
    let value =
      found.length.isClock
      ? "(\(instantValue(now)),\(instantValue(until)),\(found.length.value))"
      : "(\(dayValue(now)),\(dayValue(until)),\(found.length.value))"
    var form = PhraseForm()
    form.kind = .interval
    form.placed = PlacedTime(start: now, end: end, grain: .second, value: value)
    return PhraseMatch(form: form, start: index, end: found.end)
  }
}
