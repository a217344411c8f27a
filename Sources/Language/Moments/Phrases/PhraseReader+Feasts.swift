import AssayModel

/// Feasts by name, and dates after "this", "next" and "last".
extension PhraseReader {
  /// The feast that is named here, by its longest name.
  func feast(_ index: Int) -> (feast: Feast, end: Int)? {
    for name in word(index).feasts {
      if name.needsEnding, !pieces[index].isPossessive { continue }
      if let end = matches(name.words, index) { return (name.feast, end) }
    }
    return nil
  }

  /// The index after a name; apostrophes, hyphens and full stops may be left out in the message.
  private func matches(_ words: [String], _ index: Int) -> Int? {
    var next = index
    for (position, word) in words.enumerated() {
      if position > 0 {
        while next - index < 16, ["-", "'", "’", "."].contains(at(next)) { next += 1 }
      }
      let isSame =
        at(next) == word || at(next) == word + "s" || at(next) == word + "'"
        // "easter mon", "st paddy's day"
        || self.word(next).weekday.map { $0 == PhraseWords.english[word].weekday } ?? false
        || at(next) == "st" && word == "saint"
      guard isSame else { return nil }
      next += 1
      // The "s" of a plural possessive may follow an apostrophe.
      if at(next) == "'" || at(next) == "’", isGlued(next), position < words.count - 1 { next += 1 }
    }
    return next
  }

  /// "thanksgiving", "next halloween", "the fourth of july weekend".
  func feastDate(_ index: Int) -> PhraseMatch? {
    var form = PhraseForm()
    var next = index
    if let shift = word(next).shift, !["past"].contains(at(next)) || true {
      form.shift = shift
      next += 1
      if shift == .this, let second = word(next).shift {
        form.shift = second
        next += 1
      }
    } else {
      next = optional(next, ["the"])
    }
    guard let found = feast(next) else { return nil }
    form.feast = found.feast
    var end = found.end
    let start = form.shift == nil && next > index ? index : index
    // "halloween weekend 2021"
    if at(end) == "weekend" || at(end) == "week" {
      let isWeek = at(end) == "week"
      end += 1
      if let year = year(end) {
        form.year = year.value
        end = year.end
      }
      guard let day = placed(form) else { return nil }
      var weekendForm = PhraseForm()
      let weekday = Civil.weekday(ofDay: day.startDay)
      // A Monday's weekend is the one before it.
      let holder = weekday <= 2 ? day.startDay - weekday : day.startDay
      weekendForm.placed = isWeek ? placedWeek(day.startDay) : placedWeekend(holder)
      if weekday == 1, !isWeek { weekendForm.placed?.end += 86_400 }
      return PhraseMatch(form: weekendForm, start: start, end: end)
    }
    return PhraseMatch(
      form: form,
      start: next > index && form.shift == nil && !isNameWithArticle(next) ? next : start, end: end)
  }

  private func isNameWithArticle(_ index: Int) -> Bool { ["ides", "prophet"].contains(at(index)) }

  /// "this September", "next 6th of April", "last july", "this 5/12".
  func shiftedDate(_ index: Int) -> PhraseMatch? {
    guard let shift = word(index).shift else { return nil }
    var next = index + 1
    var actual = shift
    if shift == .this, let second = word(next).shift {
      actual = second
      next += 1
    }
    guard var match = calendarDate(next), match.form.month != nil, match.form.year == nil,
      match.form.placed == nil
    else { return nil }
    match.form.shift = actual
    return PhraseMatch(form: match.form, start: index, end: match.end)
  }
}
