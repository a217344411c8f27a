import AssayModel

/// Times with one bound: "by 5pm", "since Monday", "no later than 6:00", "after lunch", "2016 and later".
extension PhraseReader {
  private typealias Bound = (direction: TimePhrase.Direction, end: Int, isBy: Bool)

  /// The word or words that make what follows a bound.
  private func bound(_ index: Int) -> Bound? {
    var start = index
    if ["anytime", "sometime", "sometimes"].contains(at(start)) { start += 1 }
    if at(start) == "any", at(start + 1) == "time" { start += 2 }
    let isAnytime = start > index
    switch at(start) {
    case "before", "until", "till", "untill", "til", "upto": return (.before, start + 1, false)
    case "through", "thru": return (.before, start + 1, false)
    case "by": return (.before, start + 1, true)
    case "since", "after", "post":
      return at(start) == "post" && !isMark(start + 1) ? nil : (.after, start + 1, false)
    case "from" where isAnytime: return (.after, start + 1, false)
    case "starting", "beginning":
      let next = optional(start + 1, ["on", "from"])
      return at(next) == "of" ? nil : (.after, next, false)
    case ">": return (.after, optional(start + 1, ["="]), false)
    case "<": return (.before, optional(start + 1, ["="]), false)
    default: break
    }
    for (words, direction) in Self.bounds
    where words.enumerated().allSatisfy({ at(start + $0) == $1 }) {
      return (direction, start + words.count, false)
    }
    return nil
  }

  private static let bounds: [([String], TimePhrase.Direction)] = [
    (["no", "later", "than"], .before), (["not", "later", "than"], .before),
    (["as", "late", "as"], .before),
    (["earlier", "than"], .before), (["less", "than"], .before), (["prior", "to"], .before),
    (["up", "to"], .before),
    (["up", "until"], .before), (["later", "than"], .after), (["greater", "than"], .after),
    (["as", "early", "as"], .after),
    (["no", "earlier", "than"], .after), (["not", "before"], .after),
    (["on", "or", "after"], .after),
    (["on", "or", "before"], .before), (["as", "of"], .after),
  ]

  func bounded(_ index: Int) -> PhraseMatch? {
    if let found = afterMeal(index) ?? toDate(index) ?? orLater(index) { return found }
    guard let bound = bound(index) else { return nil }
    var next = optional(bound.end, ["around", "about"])
    if at(index) == "after", next == bound.end, let length = length(of: next),
      at(length.end) != "from"
    {
      var form = PhraseForm()
      form.placed = placed(length.length, from: now, 1, isDay: false)
      form.direction = .after
      return PhraseMatch(form: form, start: index, end: length.end)
    }
    if at(next) == "the", moment(next) == nil || at(next + 1) == "year" && year(next + 2) != nil {
      next += 1
    }
    if at(next) == "year", let year = year(next + 1) {
      var form = PhraseForm()
      form.year = year.value
      form.direction = bound.direction
      return PhraseMatch(form: form, start: index, end: year.end)
    }
    var inner = moment(next)
    let isCompared = ["than", ">", "<", "="].contains(at(next - 1))
    if inner == nil || at(next) == "year", isDigits(next),
      isCompared || at(index) == "through" || at(index) == "thru", let year = year(next)
    {
      var form = PhraseForm()
      form.year = year.value
      inner = PhraseMatch(form: form, start: next, end: year.end)
    }
    if inner == nil, let day = weakMoment(next), let number = day.form.bare, day.form.isOrdinalDay {
      // "after the 15th"
      inner = day
      inner?.form.bare = nil
      inner?.form.day = number
      inner?.form.isWeak = false
    }
    if inner == nil || inner?.form.isWeak == true, year(next) == nil,
      let clock = clock(next, isAsked: true),
      isClockBound(clock, next)
    {
      inner = clock
    }
    guard var match = inner, match.form.kind == nil || match.form.kind == .date,
      match.form.direction == nil, match.form.clockEnd == nil
    else { return nil }
    if match.form.placed?.value == "PRESENT_REF", bound.direction == .after { return nil }
    match.form.direction = bound.direction
    match.form.isPast = at(bound.end - 1) == "since"
    return PhraseMatch(form: match.form, start: index, end: match.end)
  }

  /// Whether a bare hour after a bound is one: "until 6", not "by 6 people".
  private func isClockBound(_ match: PhraseMatch, _ index: Int) -> Bool {
    guard let clock = match.form.clock, clock.half == .open, clock.minute == nil else {
      return true
    }
    return match.end >= pieces.count || isMark(match.end)
  }

  /// A bound on the clock beside a day: "today before 4pm", "tuesday after 1pm".
  func boundedClock(_ index: Int) -> PhraseMatch? {
    guard let bound = bound(index) else { return nil }
    let next = optional(bound.end, ["around", "about"])
    guard year(next) == nil, var match = clock(next, isAsked: true), let clock = match.form.clock
    else { return nil }
    // "later than 10 in the morning"
    if let part = partOfDay(match.end), at(match.end) == "in", !part.form.hasDate {
      match.form.part = part.form.part
      match.end = part.end
    } else if clock.minute == nil, match.end == next + 1, clock.half == .open || isDigits(next) {
      return nil
    }
    if at(index) == "less" || at(index) == "greater" { return nil }
    match.form.direction = bound.direction
    return PhraseMatch(form: match.form, start: index, end: match.end)
  }

  /// "after lunch", "before dinner", "after school", "after work".
  private func afterMeal(_ index: Int) -> PhraseMatch? {
    guard ["after", "before"].contains(at(index)) else { return nil }
    let isAfter = at(index) == "after"
    var form = PhraseForm()
    let hours: (Int, Int)
    let value: String
    let end = optional(index + 2, ["time"])
    if let part = word(index + 1).part, [.lunch, .dinner, .breakfast].contains(part) {
      value = "T" + part.rawValue
      switch part {
      case .lunch: hours = isAfter ? (13, 17) : (9, 12)
      case .dinner: hours = isAfter ? (20, 24) : (15, 18)
      default: hours = isAfter ? (9, 12) : (5, 7)
      }
    } else if ["school", "work", "class"].contains(at(index + 1)), isAfter, pieces.count <= 4 {
      value = "TAF"
      hours = at(index + 1) == "work" ? (17, 21) : (15, 21)
    } else {
      return nil
    }
    var placed = placedDay(today)
    placed.start += hours.0 * 3600
    placed.end = today * 86_400 + hours.1 * 3600
    placed.grain = .hour
    placed.value = value
    form.placed = placed
    form.direction = isAfter ? .after : .before
    form.kind = .interval
    return PhraseMatch(form: form, start: index, end: end)
  }

  /// "to date", "till date".
  private func toDate(_ index: Int) -> PhraseMatch? {
    guard ["to", "till"].contains(at(index)), at(index + 1) == "date", at(index - 1) != "up",
      at(index - 1) != "-", at(index + 2) != "-",
      !isDigits(index + 2)
    else { return nil }
    if at(index) == "to", index + 2 < pieces.count, !isMark(index + 2) { return nil }
    var form = PhraseForm()
    form.placed = PlacedTime(start: now, end: now, grain: .second, value: "PRESENT_REF")
    form.direction = .before
    return PhraseMatch(form: form, start: index, end: index + 2)
  }

  /// "3 pm or later on Monday", "1/1/2016 and after", "year 2016 and greater".
  private func orLater(_ index: Int) -> PhraseMatch? {
    let date = at(index) == "year" ? cycle(index) : simpleDate(index)
    let time = clock(index, isAsked: false)
    guard var match = (time?.end ?? 0) > (date?.end ?? 0) ? time : date,
      ["or", "and"].contains(at(match.end))
    else { return nil }
    if match.form.isWeak, match.form.year == nil { return nil }
    let direction: TimePhrase.Direction
    switch at(match.end + 1) {
    case "later", "greater", "beyond", "onwards", "onward": direction = .after
    case "after" where match.end + 2 >= pieces.count || isMark(match.end + 2): direction = .after
    case "earlier": direction = .before
    default: return nil
    }
    var end = match.end + 2
    match.form.isWeak = false
    if match.form.clock != nil, let day = moment(optional(end, ["on"])), day.form.isDayLike,
      !day.form.hasClock
    {
      match.form.takeDate(day.form)
      end = day.end
    }
    match.form.direction = direction
    return PhraseMatch(form: match.form, start: index, end: end)
  }
}
