/// Times of day: digits, words, "past" and "to", noon, "o'clock", parts of the day.
extension PhraseReader {
  typealias Clock = PhraseForm.Clock

  /// A clock time; `isAsked` after "at", "from" and the like, where a bare number is one.
  func clock(_ index: Int, isAsked: Bool) -> PhraseMatch? {
    var start = index
    if ["about", "around", "approximately", "exactly", "circa", "approx"].contains(at(start)) {
      start += 1
    }
    let asked = isAsked || start > index
    for rule in [namedClock, pastClock, digitClock, wordClock] {
      guard let found = rule(start, asked), !found.isWeak || found.clock.minute != nil else {
        continue
      }
      var form = PhraseForm()
      form.clock = found.clock
      form.isWeak = found.isWeak
      let end = zone(&form, found.end)
      return PhraseMatch(form: form, start: index, end: end)
    }
    return nil
  }

  typealias ClockFound = (clock: Clock, end: Int, isWeak: Bool)

  /// "noon", "12 noon", "midnight", "midday".
  private func namedClock(_ index: Int, _ isAsked: Bool) -> ClockFound? {
    let start = optional(index, ["the", "12", "twelve"])
    switch at(start) {
    case "noon", "midday", "noontime", "mid-day", "noonish":
      return (Clock(12, half: .settled), start + 1, false)
    case "midnight": return (Clock(24, half: .settled), start + 1, false)
    case "mid" where at(start + 1) == "-" && at(start + 2) == "day":
      return (Clock(12, half: .settled), start + 3, false)
    default: return nil
    }
  }

  /// "quarter past 3", "20 to noon", "half past seven", "half three".
  private func pastClock(_ index: Int, _ isAsked: Bool) -> ClockFound? {
    var minutes: Int
    var end: Int
    let start = optional(index, ["a", "the"])
    if at(start) == "quarter" || at(start) == "half" {
      minutes = at(start) == "half" ? 30 : 15
      end = start + 1
      if at(start) == "half", start == index, let hour = hour(end), hour.clock.hour <= 12,
        word(hour.end).unit == nil, !isDigits(end) || hour.clock.half != .open
      {
        var clock = hour.clock
        clock.minute = 30
        return (clock, hour.end, false)
      }
    } else if let number = whole(index), (1...59).contains(number.value) {
      minutes = number.value
      end = number.end
      if ["minutes", "minute", "mins", "min"].contains(at(end)) { end += 1 }
    } else {
      return nil
    }
    let isPast: Bool
    switch at(end) {
    case "past", "after": isPast = true
    case "to", "till", "before", "of", "til": isPast = false
    default: return nil
    }
    // "5 to 6" is an interval; minutes are of five, or named.
    let isNamed = end > start + 1 || minutes == 15 || minutes == 30
    guard let hour = namedHour(end + 1) ?? hour(end + 1), hour.clock.minute == nil else {
      return nil
    }
    let isNoon = namedHour(end + 1) != nil && (!isDigits(index) || minutes < 6)
    if !isPast, !isNamed || at(end) == "of", !isNoon, !(minutes % 5 == 0 && minutes > 12) {
      return nil
    }
    if at(end) == "after" || at(end) == "before", !isNamed, minutes % 5 != 0 { return nil }
    if hour.clock.hour > 24 { return nil }
    var clock = hour.clock
    if isPast {
      clock.minute = minutes
    } else {
      let settled = clock.settled
      clock.hour = settled.hour == 0 ? 23 : settled.hour - 1
      if clock.half == .open, clock.hour == 0 { clock.hour = 12 }
      if clock.half != .open { clock.half = .settled }
      clock.minute = 60 - minutes
    }
    return (clock, hour.end, false)
  }

  private func namedHour(_ index: Int) -> ClockFound? { namedClock(index, false) }

  /// An hour with its half of the day, or without one.
  func hour(_ index: Int) -> ClockFound? {
    guard let number = whole(index), (0...24).contains(number.value) else { return nil }
    if isDigits(index), width(index) > 2 { return nil }
    var clock = Clock(number.value)
    if number.value > 12 || number.value == 0 { clock.half = .settled }
    var end = half(&clock, number.end)
    if end == number.end, at(end) == "h", isGlued(end) {
      clock.half = .settled
      end += 1
    }
    return (clock, end, end == number.end)
  }

  /// "3pm", "3:15", "15h30", "9.30am", "1030", "3 15", "3ish".
  private func digitClock(_ index: Int, _ isAsked: Bool) -> ClockFound? {
    guard isDigits(index), digits(index) >= 0, !(continuesNumber(index + 1) && at(index + 1) == ",")
    else { return nil }
    let hour = digits(index)
    var end = index + 1
    if width(index) <= 2, hour <= 24 {
      var clock = Clock(hour)
      if at(end) == ":" || (at(end) == "." && isGlued(end)), isGlued(end), isDigits(end + 1),
        isGlued(end + 1),
        width(end + 1) == 2, digits(end + 1) < 60
      {
        let isDot = at(end) == "."
        clock.minute = digits(end + 1)
        end += 2
        if at(end) == ":", isGlued(end), isDigits(end + 1), width(end + 1) == 2,
          digits(end + 1) < 60
        {
          clock.second = digits(end + 1)
          end += 2
        } else if at(end) == ".", isGlued(end), isDigits(end + 1), isGlued(end + 1) {
          return nil
        }
        if hour > 12 || hour == 0 { clock.half = .settled }
        let before = end
        end = half(&clock, end)
        if end == before { end = optional(end, ["h", "hrs", "hours"]) }
        if isDot, end == before, !isAsked || Self.counted.contains(at(end)) || word(end).unit != nil
        {
          return nil
        }
        return (clock, end, false)
      }
      if at(end) == "h" || at(end) == "u", isGlued(end) {
        clock.half = .settled
        if isDigits(end + 1), isGlued(end + 1), width(end + 1) == 2, digits(end + 1) < 60 {
          clock.minute = digits(end + 1)
          return (clock, end + 2, false)
        }
        return at(end) == "h" ? (clock, end + 1, false) : nil
      }
      if hour > 12 || hour == 0 { clock.half = .settled }
      if isAsked, !isGlued(end), isDigits(end), width(end) == 2, (10...59).contains(digits(end)),
        !isDigits(end + 1), word(end + 1).month == nil, hour >= 1
      {
        clock.minute = digits(end)
        end = half(&clock, end + 1)
        return (clock, end, false)
      }
      let before = end
      end = half(&clock, end)
      if clock.half == .pm || clock.half == .am, hour > 12, hour < 24 { clock.half = .settled }
      if word(end).unit != nil || word(end).month != nil || at(end) == "%" || continuesNumber(end) {
        return nil
      }
      if end == before, at(end) == ":" || at(end) == "/" { return nil }
      if isGlued(end), end == before, pieces[end].kind == .word { return nil }
      return (clock, end, end == before && !isAsked)
    }
    if width(index) == 3 || width(index) == 4, hour / 100 <= 24, hour % 100 < 60 {
      var clock = Clock(hour / 100, hour % 100)
      if clock.hour > 12 || clock.hour == 0 { clock.half = .settled }
      end = half(&clock, end)
      if end == index + 1 {
        end = optional(end, ["hours", "hrs", "h"])
        if !isAsked && end == index + 1 { return nil }
        if hour / 100 >= 19 && hour / 100 <= 21 && end == index + 1 && hour % 10 != 0 { return nil }
      }
      return (clock, end, false)
    }
    return nil
  }

  /// What a number with a point counts.
  private static let counted: Set<String> = [
    "%", "percent", "per", "pc", "points", "million", "billion", "thousand", "km", "kg", "miles",
    "metres", "meters", "dollars", "euros", "pounds", "degrees", "times", "stars",
  ]

  /// "seven thirty", "five-thirty pm", "eight", "two forty five".
  private func wordClock(_ index: Int, _ isAsked: Bool) -> ClockFound? {
    guard let hour = cardinal(index), (1...12).contains(hour.value), hour.end == index + 1 else {
      return nil
    }
    var clock = Clock(hour.value)
    var end = hour.end
    let next = at(end) == "-" ? end + 1 : end
    var hasMinutes = false
    if let minutes = below100(next), (10...59).contains(minutes.value), !isDigits(next),
      word(minutes.end).unit == nil
    {
      clock.minute = minutes.value
      end = minutes.end
      hasMinutes = true
    } else if ["oh", "o"].contains(at(next)), let minutes = below100(next + 1), minutes.value < 10 {
      clock.minute = minutes.value
      end = minutes.end
      hasMinutes = true
    }
    let before = end
    end = half(&clock, end)
    if word(end).unit != nil || word(end).month != nil { return nil }
    if end == before, !hasMinutes, !isAsked { return (clock, end, true) }
    return (clock, end, end == before && !isAsked)
  }

  /// "am", "pm" with or without points, "ish", "o'clock", "in the AM" after an hour; the index after it.
  private func half(_ clock: inout Clock, _ index: Int) -> Int {
    var end = index
    if at(end) == "ish" || (at(end) == "-" && at(end + 1) == "ish") {
      end += at(end) == "ish" ? 1 : 2
    }
    if ["o'clock", "oclock"].contains(at(end)) {
      end += 1
    } else if at(end) == "o", at(end + 1) == "clock" {
      end += 2
    } else if at(end) == "sharp" {
      end += 1
    }
    var next = end
    if at(next) == "in", at(next + 1) == "the", ["am", "pm"].contains(at(next + 2)) { next += 2 }
    let isOpen = clock.hour <= 12
    func set(_ half: Clock.Half) { if isOpen { clock.half = half } }
    switch at(next) {
    case "am", "a.m", "a.m.":
      set(.am)
      end = next + 1
      if at(end) == ".", isGlued(end), at(next) == "a.m" { end += 1 }
    case "pm", "p.m", "p.m.":
      set(.pm)
      end = next + 1
      if at(end) == ".", isGlued(end), at(next) == "p.m" { end += 1 }
    case "a", "p":
      let half: Clock.Half = at(next) == "a" ? .am : .pm
      let dot = at(next + 1) == "." ? next + 2 : next + 1
      if at(dot) == "m" {
        set(half)
        end = dot + 1
        if at(end) == ".", dot > next + 1 { end += 1 }
      } else if isGlued(next), pieces[next - 1].kind == .digits {
        set(half)
        end = next + 1
      }
    default: break
    }
    if at(end) == "ish" { end += 1 }
    return end
  }

  /// A zone after a clock time: "GMT", "(BST)"; the index after it.
  func zone(_ form: inout PhraseForm, _ index: Int) -> Int {
    if let minutes = word(index).zone, at(index) != "west" || pieces[index].range.count == 4 {
      form.zone = minutes
      return index + 1
    }
    if at(index) == "(", at(index + 2) == ")", let minutes = word(index + 1).zone {
      form.zone = minutes
      return index + 3
    }
    return index
  }

  /// "morning", "in the early afternoon", "this evening", "late last night", "tonight", "at lunch", "after school".
  func partOfDay(_ index: Int) -> PhraseMatch? {
    var form = PhraseForm()
    var next = index
    if at(next) == "in" || at(next) == "during" || at(next) == "at" || at(next) == "around" {
      next += 1
    }
    if ["good", "nice", "great", "lovely", "happy"].contains(at(index - 1)) { return nil }
    // "in the evening" is one phrase, "in late afternoon" begins with "late".
    let isBareIn = at(index) == "in" && !["the", "this"].contains(at(next))
    let begin = isBareIn ? index + 1 : index
    form.hasArticle = next > index && !isBareIn || at(index) == "early" || at(index) == "late"
    let hasLead = next > index
    edge(&form, &next)
    if form.edge != nil, at(next) == "in" || at(next) == "hours" || at(next) == "on" {
      next = optional(optional(next, ["hours"]), ["in", "on", "of"])
    }
    next = optional(next, ["the"])
    edge(&form, &next)
    if at(next) == "hours" { next = optional(optional(next + 1, ["of", "in"]), ["the"]) }
    if at(next) == "tonight" || at(next) == "tonite" || at(next) == "2nite" {
      form.part = .night
      form.placed = placedDay(today)
      return PhraseMatch(form: form, start: begin, end: next + 1)
    }
    if let shift = word(next).shift, let part = word(next + 1).part, shift != .coming,
      shift != .this || [.morning, .afternoon, .evening, .night].contains(part)
    {
      form.part = part
      let isNight = part == .night || part == .evening
      switch shift {
      case .last, .past: form.placed = placedDay(today - 1)
      case .this: form.placed = placedDay(today)
      default: form.placed = placedDay(isNight || part == .morning ? today + 1 : today + 1)
      }
      return PhraseMatch(form: form, start: begin, end: next + 2)
    }
    guard let part = word(next).part, at(next) != "eve" else { return nil }
    form.part = part
    if at(next) == "night", at(next + 1) == "-", at(next + 2) == "time" {
      form.part = .nighttime
      return PhraseMatch(form: form, start: begin, end: next + 3)
    }
    if at(next) == "lunch" || at(next) == "dinner" || at(next) == "breakfast"
      || at(next) == "supper"
      || at(next) == "brunch"
    {
      // Meals are times only where the words say so.
      form.isWeak = !hasLead || at(index) == "in"
    }
    if at(next).hasSuffix("s") { form.value = "T" + part.rawValue }
    // "at lunch time"
    let end = optional(next + 1, ["time"])
    return PhraseMatch(form: form, start: begin, end: end)
  }

  private func edge(_ form: inout PhraseForm, _ index: inout Int) {
    switch at(index) {
    case "early", "earlier": form.edge = .early
    case "late", "later": form.edge = .late
    case "mid": form.edge = .middle
    default: return
    }
    index += at(index + 1) == "-" ? 2 : 1
  }
}
