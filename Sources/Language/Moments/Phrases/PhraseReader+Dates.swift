import AssayModel

/// Dates of the calendar, in digits and in words.
extension PhraseReader {
  /// A date that the words give by year, month and day, or parts of these.
  func calendarDate(_ index: Int) -> PhraseMatch? {
    let found = [
      numericDate(index), isoMonth(index), monthDate(index), dayOfMonth(index), quarterDate(index),
      decadeDate(index), compactDate(index),
    ].compactMap { $0 }
    return found.max { $0.end < $1.end }
  }

  func match(_ start: Int, _ end: Int, _ set: (inout PhraseForm) -> Void) -> PhraseMatch {
    var form = PhraseForm()
    set(&form)
    return PhraseMatch(form: form, start: start, end: end)
  }

  /// The separator of a date in digits, which may have blanks on both sides.
  private func separator(_ index: Int, _ allowed: Set<String>) -> Int? {
    allowed.contains(at(index)) && isGlued(index) == isGlued(index + 1) ? index + 1 : nil
  }

  /// "2/15", "10/31/74", "2015-3-3", "23.04.2022", "2 - 15".
  private func numericDate(_ index: Int) -> PhraseMatch? {
    guard isDigits(index), digits(index) >= 0, width(index) <= 4,
      let second = separator(index + 1, ["/", "-", "."]), isDigits(second), digits(second) >= 0
    else { return nil }
    let mark = at(index + 1)
    var third: Int?
    if at(second + 1) == mark, isGlued(second + 1) == isGlued(index + 1), isDigits(second + 2),
      isGlued(second + 2) == isGlued(second + 1), digits(second + 2) >= 0
    {
      third = second + 2
    }
    let a = digits(index)
    let b = digits(second)
    if width(index) == 4 {
      guard let third, width(second) <= 2, width(third) <= 2, (1...12).contains(b),
        (1...31).contains(digits(third)), isEnd(third + 1, mark)
      else { return nil }
      return match(index, third + 1) {
        $0.year = a
        $0.month = b
        $0.day = digits(third)
      }
    }
    guard width(index) <= 2, width(second) <= 2, let (month, day) = monthAndDay(a, b) else {
      return nil
    }
    if let third, width(third) == 4 || width(third) == 2, isEnd(third + 1, mark),
      mark != "." || width(third) == 4 || true
    {
      return match(index, third + 1) {
        $0.year = width(third) == 2 ? fullYear(digits(third)) : digits(third)
        $0.month = month
        $0.day = day
        if width(third) == 2, (30..<40).contains(digits(third)) {
          $0.value = "XX" + padded(digits(third)) + "-" + padded(month) + "-" + padded(day)
        }
      }
    }
    // With a year after a comma: "5/1, 2020".
    guard isEnd(second + 1, mark) || (third != nil && mark != ".") else { return nil }
    if mark == ".",
      index == 0 && width(index) + width(second) > 3 || word(second + 1).unit != nil
        || at(second + 1) == "percent"
        || isPriced(index) || !isAfterDay(index)
    {
      return nil
    }
    // "6-8" beside something is a stretch.
    if mark == "-", index > 0 || second + 1 < pieces.count { return nil }
    return match(index, second + 1) {
      $0.month = month
      $0.day = day
    }
  }

  /// Whether the words before allow a date with a dot: "on 5.12", "friday 7.6".
  private func isAfterDay(_ index: Int) -> Bool {
    index == 0 || at(index - 1) == "on" || word(index - 1).weekday != nil
  }

  /// Whether a sign of money stands before.
  func isPriced(_ index: Int) -> Bool { ["$", "€", "£"].contains(at(index - 1)) }

  /// Month before day where both are possible.
  private func monthAndDay(_ a: Int, _ b: Int) -> (Int, Int)? {
    if (1...12).contains(a), (1...31).contains(b) { return (a, b) }
    if (1...12).contains(b), (13...31).contains(a) { return (b, a) }
    return nil
  }

  /// Whether a number in digits does not go on.
  private func isEnd(_ index: Int, _ mark: String) -> Bool {
    guard isGlued(index) else { return true }
    if pieces[index].kind == .digits { return false }
    if pieces[index].kind == .word { return at(index) == "t" || at(index) == "_" }
    return !(["/", ".", ","].contains(at(index)) && isGlued(index + 1) && isDigits(index + 1))
  }

  /// "2014/10", "2015-12", "10/2014".
  private func isoMonth(_ index: Int) -> PhraseMatch? {
    guard isDigits(index), ["/", "-"].contains(at(index + 1)), isGlued(index + 1),
      isDigits(index + 2),
      isGlued(index + 2), !(isGlued(index + 3) && ["/", "-", ".", ":"].contains(at(index + 3))),
      !(isGlued(index + 3) && pieces[index + 3].kind != .mark)
    else { return nil }
    let yearFirst = width(index) == 4
    let (yearAt, monthAt) = yearFirst ? (index, index + 2) : (index + 2, index)
    guard width(yearAt) == 4, width(monthAt) <= 2, (1...12).contains(digits(monthAt)),
      (1000...2999).contains(digits(yearAt))
    else { return nil }
    return match(index, index + 3) {
      $0.year = digits(yearAt)
      $0.month = digits(monthAt)
    }
  }

  /// "20161016".
  private func compactDate(_ index: Int) -> PhraseMatch? {
    guard width(index) == 8, digits(index) >= 0 else { return nil }
    let number = digits(index)
    guard (1900...2099).contains(number / 10_000), (1...12).contains(number / 100 % 100),
      (1...31).contains(number % 100), !(isGlued(index + 1) && pieces[index + 1].kind == .word)
    else { return nil }
    return match(index, index + 1) {
      $0.year = number / 10_000
      $0.month = number / 100 % 100
      $0.day = number % 100
    }
  }

  /// A month, as a name, that is not the verb "may" or "march".
  func month(_ index: Int) -> Int? {
    guard let month = word(index).month else { return nil }
    let name = at(index)
    guard name == "may" || name == "march" || name == "mar" || name == "sep" || name == "sept"
    else {
      return month
    }
    if name != "may" && name != "march" { return month }
    if name == "march" { return month }
    // "may" is a month with a number beside it, or after a word that leads a time in.
    let beside =
      isDigits(index + 1) || word(index + 1).ordinal != nil || isDigits(index - 1)
      || (at(index + 1) == "," && isDigits(index + 2))
      || ["/", "-"].contains(at(index + 1)) && isDigits(index + 2)
      || (at(index + 1) == "the" && ordinal(index + 2) != nil)
      || (word(index + 1).cardinal != nil && at(index + 1) != "one")
    if beside { return month }
    if ordinal(index - 1) != nil || at(index - 1) == "th"
      || ["rd", "st", "nd"].contains(at(index - 1))
    {
      return month
    }
    let leads: Set<String> = [
      "in", "of", "last", "next", "since", "until", "till", "by", "from", "to", "before", "after",
      "mid", "early", "late", "during", "through", "thru", "between", "previous", "coming",
    ]
    if leads.contains(at(index - 1)) || at(index - 1) == "-" {
      return !followsVerb(index) ? month : nil
    }
    // "this may" and "and may" begin a verb, where more follows.
    if ["this", "and", "or", "the", "for", "past"].contains(at(index - 1)),
      index + 1 >= pieces.count || isMark(index + 1) && at(index + 1) != ","
    {
      return month
    }
    if pieces.count == 1 { return month }
    if ["to", "-", "through", "until", "till", "thru"].contains(at(index + 1)),
      word(index + 2).month != nil
    {
      return month
    }
    return nil
  }

  /// Whether a word after "may" makes it a verb: "and may be".
  private func followsVerb(_ index: Int) -> Bool {
    ["be", "have", "not", "also", "well", "contain", "take", "i", "we", "you", "need"].contains(
      at(index + 1))
  }

  /// "march 3rd 2015", "Oct 5", "october, 1st", "October 2014", "march", "Dec-2018", "may/22", "2020/Sep/23".
  private func monthDate(_ index: Int) -> PhraseMatch? {
    if let found = yearFirst(index) { return found }
    guard let month = month(index) else { return nil }
    var end = index + 1
    if at(end) == ".", at(index) != "may", at(index).utf8.count <= 4 { end += 1 }
    var form = PhraseForm()
    form.month = month
    // "September-2020-23"
    if at(end) == "-", isDigits(end + 1), width(end + 1) == 4, at(end + 2) == "-",
      isDigits(end + 3),
      (1...31).contains(digits(end + 3)), width(end + 3) <= 2
    {
      form.year = digits(end + 1)
      form.day = digits(end + 3)
      return PhraseMatch(form: form, start: index, end: end + 4)
    }
    let day = optional(end, [",", "-", "/"])
    if let found = dayNumber(day),
      !(isGlued(found.end) && isDigits(day) && !found.isOrdinal && ["%"].contains(at(found.end))),
      !isYearStart(day), !isClockStart(day, found.end),
      !startsCount(found.end, isOrdinal: found.isOrdinal)
    {
      form.day = found.value
      var after = found.end
      // "Sat/Feb 5th (Tue)"
      if let year = yearAfter(after) {
        form.year = year.value
        after = year.end
      }
      return PhraseMatch(form: form, start: index, end: after)
    }
    if let year = yearAfter(end, afterMonth: at(end) == "of") {
      form.year = year.value
      end = year.end
    } else if at(end - 1) == ".", end > index + 1 {
      end -= 1
    }
    return PhraseMatch(form: form, start: index, end: end)
  }

  /// "2017 april", "2020/Sep/23", "2019-aug-01".
  private func yearFirst(_ index: Int) -> PhraseMatch? {
    guard isDigits(index), width(index) == 4, (1000...2999).contains(digits(index)) else {
      return nil
    }
    let next = optional(index + 1, ["/", "-"])
    guard let month = word(next).month else { return nil }
    var form = PhraseForm()
    form.year = digits(index)
    form.month = month
    if next > index + 1, ["/", "-"].contains(at(next + 1)), isDigits(next + 2),
      (1...31).contains(digits(next + 2))
    {
      form.day = digits(next + 2)
      return PhraseMatch(form: form, start: index, end: next + 3)
    }
    return PhraseMatch(form: form, start: index, end: next + 1)
  }

  /// Whether a year in words or digits begins where a day could.
  private func isYearStart(_ index: Int) -> Bool {
    guard let year = year(index) else { return false }
    if isDigits(index) { return true }
    // "twenty five nineteen eighty six" begins with a day.
    guard let day = dayNumber(index) else { return true }
    if day.end < year.end, self.year(day.end) != nil { return false }
    return year.value >= 1700
  }

  private func isClockStart(_ index: Int, _ end: Int) -> Bool {
    guard isDigits(index) else { return false }
    if at(end) == ":" && isGlued(end) { return true }
    guard !["st", "nd", "rd", "th"].contains(at(index + 1)) else { return false }
    return ["am", "pm"].contains(at(end)) || (at(end) == "h" && isGlued(end))
  }

  /// Whether a number counts what follows it.
  private func startsCount(_ index: Int, isOrdinal: Bool) -> Bool {
    !isOrdinal
      && (word(index).unit != nil && !isGlued(index) && at(index) != "s" && at(index) != "h"
        && at(index) != "m" && at(index) != "night")
  }

  /// A year after a month or a day: ", 1995", "of 2020", "in 2017", "'87", "-2016".
  private func yearAfter(_ index: Int, afterMonth: Bool = false) -> (value: Int, end: Int)? {
    var next = index
    if [",", "-", "/"].contains(at(next)) { next += 1 }
    let hasWord = ["of", "in"].contains(at(next))
    if hasWord { next += 1 }
    let isJoined = next > index && !hasWord && at(next - 1) != ","
    guard let year = year(next, allowsShort: afterMonth && (hasWord || isJoined)) else {
      return nil
    }
    if isDigits(next), at(year.end) == ":" { return nil }
    return year
  }

  /// "31st Oct 1974", "first of march", "15 february", "31-Oct-74", "22/Jan/2019", "the 15th", "12 of Nov".
  private func dayOfMonth(_ index: Int) -> PhraseMatch? {
    guard !isPriced(index), let day = dayNumber(index) else { return nil }
    var next = day.end
    if ["-", "/"].contains(at(next)), isGlued(next) {
      next += 1
    } else {
      next = optional(next, ["of"])
      next = optional(next, ["the"])
    }
    var form = PhraseForm()
    form.day = day.value
    form.isOrdinalDay = day.isOrdinal
    if let month = word(next).month, at(next) != "may" || self.month(next) != nil {
      form.month = month
      var end = next + 1
      if at(end) == ".", at(next).utf8.count <= 4, year(end + 1) != nil || at(end + 1) == "," {
        end += 1
      }
      if let year = yearAfter(end, afterMonth: at(end) == "-" || at(end) == "/") {
        form.year = year.value
        end = year.end
      } else if at(end - 1) == "." {
        end -= 1
      }
      return PhraseMatch(form: form, start: index, end: end)
    }
    // "the 15th": a day without its month, and a bare number where something beside it says so.
    if word(day.end).unit != nil, at(day.end) != "second" { return nil }
    if ["%", ":"].contains(at(day.end)) || continuesNumber(day.end)
      || isGlued(day.end) && at(day.end) == "/"
    {
      return nil
    }
    if isGlued(day.end), pieces[day.end].kind == .word { return nil }
    form.isWeak = true
    form.bare = day.value
    form.hasArticle = at(index) == "the"
    if !day.isOrdinal {
      form.day = nil
    }
    return PhraseMatch(form: form, start: index, end: day.end)
  }
}
