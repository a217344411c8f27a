import AssayModel

/// What repeats: "every monday", "once a week", "daily", "each two days", "tuesdays at 9am", "3pm each day".
extension PhraseReader {
  func repetition(_ index: Int) -> PhraseMatch? {
    if let found = clocked(index) ?? every(index) ?? times(index) ?? dayOfEvery(index) {
      return found
    }
    if let frequency = word(index).frequency {
      let next = optional(index + 1, ["at", "@"])
      if frequency == "P1D", let time = clock(next, isAsked: next > index + 1),
        let clock = time.form.clock
      {
        return set(index, time.end, clock.value)
      }
      return set(index, index + 1, frequency)
    }
    for prefix in ["semi", "bi"] where at(index) == prefix && at(index + 1) == "-" {
      guard let frequency = word(index + 2).frequency else { continue }
      let value =
        switch (prefix, frequency) {
        case ("semi", "P1Y"), ("bi", "P1Y"): prefix == "semi" ? "P0.5Y" : "P2Y"
        case ("bi", "P1W"): "P2W"
        case ("bi", "P1M"): "P2M"
        default: frequency
        }
      return set(index, index + 3, value)
    }
    if at(index) == "all", at(index + 1) == "weekends" { return set(index, index + 2, "P1WE") }
    if at(index) == "any", at(index + 1) == "weekend" { return set(index, index + 2, "P1WE") }
    return nil
  }

  private func set(_ start: Int, _ end: Int, _ value: String) -> PhraseMatch {
    var form = PhraseForm()
    form.kind = .set
    form.value = value
    form.grain = .day
    return PhraseMatch(form: form, start: start, end: end)
  }

  /// "every monday", "each 2 days", "every other friday", "every morning at 7".
  private func every(_ index: Int) -> PhraseMatch? {
    guard at(index) == "every" || at(index) == "each" else { return nil }
    var next = index + 1
    var count = 1
    if at(next) == "other" {
      count = 2
      next += 1
    } else if let n = ordinal(next), (1...1000).contains(n.value),
      word(n.end).unit != nil || word(n.end).weekday != nil
    {
      count = n.value
      next = n.end
    } else if let n = whole(next), (1...1000).contains(n.value) {
      count = n.value
      next = n.end
    }
    var value: String
    if let weekday = word(next).weekday {
      value = "XXXX-WXX-\(weekday)"
    } else if at(next) == "weekday" || at(next) == "weekdays" {
      value = "P\(count)WD"
    } else if at(next) == "weekend" || at(next) == "weekends" {
      value = count == 1 && at(next) == "weekend" ? "XXXX-WXX-WE" : "P\(count)WE"
    } else if let part = word(next).part {
      value = "T" + part.rawValue
    } else if let month = word(next).month {
      value = "XXXX-" + padded(month)
    } else if let unit = word(next).unit, at(next).utf8.count > 1 {
      value = at(next) == "night" ? "TNI" : length(Double(count), unit).value
    } else {
      return nil
    }
    var end = next + 1
    // "every day at 7:13 p.m."
    let at = optional(end, ["at", "@"])
    if let time = clock(at, isAsked: at > end), let clock = time.form.clock {
      value = (value.hasPrefix("XXXX-W") ? value : "") + clock.value
      end = time.end
    }
    return set(index, end, value)
  }

  /// "once a week", "twice a month", "three times a day".
  private func times(_ index: Int) -> PhraseMatch? {
    var next = index
    if ["once", "twice"].contains(at(next)) {
      next += 1
    } else if let n = whole(next), at(n.end) == "times" {
      next = n.end + 1
    } else {
      return nil
    }
    guard ["a", "an", "per", "every", "each"].contains(at(next)) else { return nil }
    guard let unit = word(next + 1).unit else { return nil }
    return set(index, next + 2, length(1, unit).value)
  }

  /// "19th of every month".
  private func dayOfEvery(_ index: Int) -> PhraseMatch? {
    guard let n = ordinal(optional(index, ["the"])), (1...31).contains(n.value), at(n.end) == "of",
      at(n.end + 1) == "every" || at(n.end + 1) == "each", at(n.end + 2) == "month"
    else { return nil }
    return set(index, n.end + 3, "XXXX-XX-" + padded(n.value))
  }

  /// "3pm each day", "6am everyday".
  private func clocked(_ index: Int) -> PhraseMatch? {
    guard let time = clock(index, isAsked: false), let clock = time.form.clock else { return nil }
    if at(time.end) == "everyday" || at(time.end) == "daily" {
      return set(index, time.end + 1, clock.value)
    }
    guard ["each", "every"].contains(at(time.end)),
      at(time.end + 1) == "day" || word(time.end + 1).part != nil
        || word(time.end + 1).weekday != nil
    else {
      return nil
    }
    let weekday = word(time.end + 1).weekday.map { "XXXX-WXX-\($0)" } ?? ""
    return set(index, time.end + 2, weekday + clock.value)
  }
}
