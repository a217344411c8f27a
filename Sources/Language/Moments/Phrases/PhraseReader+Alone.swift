import AssayModel

/// Pieces that are a time alone: a clock after "at", a year, a date for other rules.
extension PhraseReader {
  /// "at 3", "@ 3pm", "around 1030", "at three twenty".
  func askedClock(_ index: Int) -> PhraseMatch? {
    var next = index + 1
    next = optional(next, ["about", "around", "approximately", "exactly"])
    guard var match = clock(next, isAsked: true) else { return nil }
    if at(index) == "by" { return nil }
    // "at 3" alone is as often a place or a rate: it needs a half of the day, minutes, or another time beside it.
    if let clock = match.form.clock, clock.half == .open || clock.half == .settled,
      clock.minute == nil,
      pieces[match.end - 1].kind == .digits || word(match.end - 1).cardinal != nil,
      clock.hour > 12
        || !(match.end >= pieces.count || isMark(match.end) && !isDigits(match.end + 1))
    {
      match.form.isWeak = true
    }
    // In a sentence the phrase begins with its time.
    return PhraseMatch(
      form: match.form, start: at(index) == "around" ? index : index + 1, end: match.end)
  }

  /// A number that something beside it makes an hour or a day.
  func bareNumber(_ index: Int) -> PhraseMatch? {
    guard let number = whole(index), (1...31).contains(number.value), !isPriced(index),
      !isPriced(index - 1)
    else { return nil }
    if isDigits(index),
      width(index) > 2
        || [":", "/", "%", "."].contains(at(index + 1)) && isGlued(index + 1) && isGlued(index + 2)
    {
      return nil
    }
    if word(number.end).unit != nil, !isGlued(number.end) || at(number.end) == "h" { return nil }
    if isGlued(number.end), pieces[number.end].kind == .word { return nil }
    var form = PhraseForm()
    form.bare = number.value
    form.isWeak = true
    return PhraseMatch(form: form, start: index, end: number.end)
  }

  /// A year that stands alone: "1998", "in 2014", "2014 AD".
  func yearAlone(_ index: Int) -> PhraseMatch? {
    guard var year = year(index) else {
      // "14 a.d."
      if let n = whole(index), let end = era(n.end) {
        var form = PhraseForm()
        form.year = n.value
        return PhraseMatch(form: form, start: index, end: end)
      }
      return nil
    }
    var form = PhraseForm()
    form.year = year.value
    if let end = era(year.end) {
      year.end = end
    } else if isDigits(index) {
      if isPriced(index) || word(year.end).unit != nil { return nil }
      let isSecond = isGlued(index) && ["-", "/", ".", "_", "~"].contains(at(index - 1))
      if isSecond, !isYearRange(index - 2) { return nil }
      let isFirst = ["-", "/", "~"].contains(at(year.end)) && isDigits(year.end + 1)
      if isFirst, isGlued(year.end), !isYearRange(index) { return nil }
      // A number of four digits that counts something is no year; one of two is read with the other.
      let isBeside = ["-", "/"].contains(at(index - 1)) && isDigits(index - 2)
      form.isWeak = isFirst || isBeside || !isYearPlace(index, year.end)
    } else {
      form.isWeak = true
    }
    return PhraseMatch(form: form, start: index, end: year.end)
  }

  /// Whether two years stand joined here, and no more: "2014-2018".
  private func isYearRange(_ index: Int) -> Bool {
    width(index) == 4 && ["-", "~", "/"].contains(at(index + 1)) && width(index + 2) == 4
      && !(isGlued(index) && isMark(index - 1) && isDigits(index - 2))
      && !(isGlued(index + 3) && isGlued(index + 4) && isDigits(index + 4))
  }

  private func isYearPlace(_ index: Int, _ end: Int) -> Bool {
    if pieces.count == 1 { return true }
    guard (1500...2100).contains(digits(index)) else { return false }
    let before: Set<String> = [
      "in", "of", "since", "until", "till", "by", "before", "after", "from", "to", "during", "and",
      "through", "year", "not",
      "than", "=", ">", "<", "between", "until", "-", "~", "for", "the", ",", "on", "or",
    ]
    if end >= pieces.count || isMark(end) { return true }
    if before.contains(at(index - 1)) {
      return
        !(word(end).unit != nil
        || ["people", "pieces", "units", "copies", "dollars", "euros"].contains(at(end)))
        && (isMark(end)
          || [
            "and", "to", "or", "but", "was", "were", "is", "the", "through", "until", "till", "we",
            "i", "he", "she", "they", "it", "with", "for", "at", "in",
          ].contains(at(end))
          || at(index - 1) == "in" || at(index - 1) == "since" || at(index - 1) == "of")
    }
    return false
  }

  private func era(_ index: Int) -> Int? {
    switch at(index) {
    case "ad", "a.d", "a.d.", "ce": optional(index + 1, at(index) == "a.d" ? ["."] : [])
    case "a" where at(index + 1) == "." && at(index + 2) == "d": optional(index + 3, ["."])
    default: nil
    }
  }

  /// The date that stands alone inside another rule: it never holds a rule that asks for dates in turn.
  func simpleDate(_ index: Int) -> PhraseMatch? {
    var best: PhraseMatch?
    for match in [
      feastDate(index), relativeDay(index), calendarDate(index), shiftedDate(index), shifted(index),
      yearAlone(index), weekday(index),
    ] {
      if let match, match.end > (best?.end ?? 0) { best = match }
    }
    guard var match = best else { return nil }
    // One piece more: a year, or a date beside a weekday.
    for start in [
      match.end,
      at(match.end) == "," || ["of", "in", "on"].contains(at(match.end))
        ? match.end + 1 : match.end,
    ] {
      for more in [yearAlone(start), calendarDate(start), shifted(start)] {
        if let more, let form = merged(match.form, more.form, isAsked: false, glue: at(start - 1)),
          more.end > match.end
        {
          match = PhraseMatch(form: form, start: match.start, end: more.end)
        }
      }
    }
    return match
  }

  func datePart(_ index: Int) -> PhraseMatch? {
    guard let match = simpleDate(index) ?? simpleDate(optional(index, ["the"])), !match.form.isWeak
    else { return nil }
    return match
  }

  /// A time of day after a day: "evening", "1pm to 3pm", "at 9".
  func dayTime(_ index: Int) -> PhraseMatch? {
    for match in [
      clockRange(index), clock(index, isAsked: false), askedClock(index),
      partOfDay(index),
    ] {
      if let match, !match.form.isWeak { return match }
    }
    return nil
  }
}
