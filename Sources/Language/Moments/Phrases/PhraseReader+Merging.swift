import AssayModel

/// The merging of two pieces into one time.
extension PhraseReader {
  /// Two forms as one, where they say different things of one time; `b` stands after `a`.
  func merged(_ a: PhraseForm, _ b: PhraseForm, isAsked: Bool, glue: String) -> PhraseForm? {
    guard a.kind == nil || a.kind == .set, b.kind == nil, a.direction == nil || !b.hasClock,
      b.direction == nil || (a.isDayLike && !a.hasClock)
    else { return nil }
    if let form = mergedBare(a, b, isAsked: isAsked, glue: glue) { return form }
    if a.bare != nil || b.bare != nil { return nil }
    if b.isWeak, b.year == nil, b.clock == nil || !(a.isDayLike || a.part != nil) {
      if !(b.part != nil && a.isDayLike && !a.hasClock) { return nil }
    }
    // "at 2 morning sessions"
    if a.isWeak, a.clock != nil, b.part != nil, !b.hasArticle, b.placed == nil { return nil }
    if b.hasClock || (a.hasClock && !a.hasDate && b.hasDate) { return mergedClock(a, b) }
    return mergedDate(a, b)
  }

  /// A number beside a day is an hour, beside a weekday or month a day.
  private func mergedBare(_ a: PhraseForm, _ b: PhraseForm, isAsked: Bool, glue: String)
    -> PhraseForm?
  {
    if let n = b.bare {
      if a.weekday != nil, a.day == nil, a.bare == nil, a.clock == nil, a.part == nil, a.kind == nil
      {
        var form = a
        form.day = n
        form.hasArticle = b.hasArticle
        return form
      }
      // "the morning of the 15th", "at 4:30 on the 3rd"
      if b.isOrdinalDay, b.hasArticle, a.hasClock, !a.hasDate, !a.isWeak || a.clock != nil {
        var form = a
        form.day = n
        form.isWeak = false
        return form
      }
      if b.isOrdinalDay, let placed = a.placed, placed.grain == .month {
        var form = a
        form.day = n
        return form
      }
      if a.part != nil, a.clock == nil, (1...12).contains(n), !b.isOrdinalDay {
        var clock = b
        clock.bare = nil
        clock.isWeak = false
        clock.clock = Clock(n)
        return mergedClock(a, clock)
      }
      return nil
    }
    guard let n = a.bare else { return nil }
    if let placed = b.placed, placed.grain == .month, b.day == nil, glue != "at" {
      var form = b
      form.day = n
      form.isWeak = false
      return form
    }
    if b.weekday != nil, a.isOrdinalDay, b.day == nil {
      var form = b
      form.day = n
      form.isWeak = false
      return form
    }
    if a.isOrdinalDay, b.hasClock, !b.hasDate, !b.isWeak {
      var form = b
      form.day = n
      form.isWeak = false
      return form
    }
    let isDay = b.placed.map { $0.grain == .day && !$0.isShifted } ?? false
    if (1...24).contains(n), !a.isOrdinalDay, isDay || (b.part != nil && b.hasArticle),
      b.clock == nil
    {
      var form = PhraseForm()
      form.clock = Clock(n, half: n > 12 ? .settled : .open)
      return mergedClock(form, b)
    }
    return nil
  }

  /// A time of day with a day, or with a part of the day.
  private func mergedClock(_ a: PhraseForm, _ b: PhraseForm) -> PhraseForm? {
    if a.clock != nil, b.clock != nil {
      // "monday morning from 10am to 12pm" has one clock; two do not merge.
      return nil
    }
    if a.isWeak, a.part != nil { return nil }
    if a.part != nil, b.part != nil, a.part != b.part || a.placed != nil { return nil }
    let (day, time) =
      a.hasDate
        && !(b.hasDate && b.placed != nil && a.placed == nil && a.weekday == nil && a.day == nil)
      ? (a, b) : (b, a)
    if day.hasDate, !day.isDayLike { return nil }
    if day.placed?.grain == .second { return nil }
    if a.hasDate, b.hasDate {
      guard let date = mergedDate(a.dateOnly, b.dateOnly) else { return nil }
      var form = date
      form.take(a)
      form.take(b)
      form.isWeak = false
      return form
    }
    var form = day
    form.take(time)
    form.isWeak = day.hasDate ? false : a.isWeak && b.isWeak
    if day.kind == .set || time.value != nil {
      if let value = day.value, day.kind == .set {
        form.value = value + (time.clock?.value ?? time.part.map { "T" + $0.rawValue } ?? "")
      } else {
        form.value = nil
      }
      form.kind = day.kind
      if time.value != nil, let weekday = day.weekday {
        form.kind = .set
        form.value = "XXXX-WXX-\(weekday)" + (time.value ?? "")
      }
    }
    return form
  }

  /// Two parts of a date.
  private func mergedDate(_ a: PhraseForm, _ b: PhraseForm) -> PhraseForm? {
    guard a.hasDate, b.hasDate, a.kind == nil, b.kind == nil else { return nil }
    var form = a
    form.isWeak = false
    if let year = b.year {
      guard a.year == nil else { return nil }
      if b.month == nil, b.day == nil {
        guard a.month != nil || a.feast != nil || (a.day != nil && a.month != nil) else {
          return nil
        }
        form.year = year
        return form
      }
    }
    if a.year != nil, a.month == nil, a.feast == nil, a.placed == nil { return nil }
    if a.weekday != nil, b.weekday == nil, b.month != nil || b.day != nil, a.month == nil,
      a.day == nil, a.placed == nil, b.feast == nil, b.placed == nil
    {
      form.year = b.year
      form.month = b.month
      form.day = b.day
      if b.day == nil { return nil }
      form.value = b.value
      // "this friday 5/12": the date says which.
      if form.shift != nil { form.weekday = nil }
      return form
    }
    if b.weekday != nil, b.month == nil, b.day == nil, b.placed == nil, a.weekday == nil {
      if a.day != nil || a.month != nil && a.day != nil {
        form.weekday = b.weekday
        return form
      }
      if let placed = a.placed, placed.grain == .week || placed.grain == .day {
        form.weekday = b.weekday
        return form
      }
      return nil
    }
    if let placed = b.placed, a.placed == nil {
      switch placed.grain {
      case .week, .day:
        guard a.weekday != nil, a.day == nil, placed.grain == .week || placed.isShifted else {
          if a.feast != nil, placed.isShifted {
            form.placed = placed
            return form
          }
          if a.month != nil, a.day == nil, placed.isShifted {
            form.placed = placed
            return form
          }
          return nil
        }
        form.placed = placed
        form.shift = nil
        return form
      case .month:
        guard a.month == nil, a.day != nil || (a.bare != nil) else { return nil }
        form.placed = placed
        return form
      case .year:
        guard a.year == nil, a.month != nil || a.feast != nil else { return nil }
        form.year = Civil(daysSince1970: placed.startDay).year
        return form
      default: return nil
      }
    }
    if let placed = a.placed, b.placed == nil {
      if placed.grain == .year, b.month != nil || b.feast != nil, b.year == nil {
        var other = b
        other.year = placed.civil.year
        return other
      }
      if placed.grain == .week, b.weekday != nil {
        form.weekday = b.weekday
        return form
      }
    }
    return nil
  }
}
