import AssayModel

/// Quarters and halves of a year, decades and centuries.
extension PhraseReader {
  /// "third quarter", "Q4 2018", "2018Q4", "18q4", "the 4th qtr of 2018", "2019-H2", "first half of 2019".
  func quarterDate(_ index: Int) -> PhraseMatch? {
    var form = PhraseForm()
    var end = index
    if isDigits(end), width(end) == 4 || width(end) == 2 {
      form.year = width(end) == 4 ? digits(end) : fullYear(digits(end))
      let isShort = width(end) == 2
      end += 1
      if at(end) == "-" { end += 1 }
      if isShort, !isGlued(end) { return nil }
    } else if let year = relativeYear(end) {
      form.year = year.value
      end = optional(year.end, ["'"])
      end = optional(end, ["s"])
    }
    var quarter: Int?
    var half: Int?
    if ["q", "h"].contains(at(end)), isDigits(end + 1), isGlued(end + 1), width(end + 1) == 1 {
      if at(end) == "q", (1...4).contains(digits(end + 1)) { quarter = digits(end + 1) }
      if at(end) == "h", (1...2).contains(digits(end + 1)) { half = digits(end + 1) }
      end += 2
    } else {
      let start = optional(end, ["the"])
      guard let n = ordinal(start) else { return nil }
      if ["quarter", "qtr"].contains(at(n.end)), (1...4).contains(n.value) { quarter = n.value }
      if at(n.end) == "half", (1...2).contains(n.value), form.year != nil || at(n.end + 1) == "of" {
        half = n.value
      }
      end = n.end + 1
    }
    guard quarter != nil || half != nil else { return nil }
    var hasYear = form.year != nil
    if !hasYear {
      let next = optional(optional(end, ["of", "in", "-", ","]), ["the"])
      if let year = year(next) {
        form.year = year.value
        end = year.end
        hasYear = true
      } else if let year = relativeYear(next) {
        form.year = year.value
        end = year.end
        hasYear = true
      } else if next > end + 1, at(next) == "year" {
        form.year = thisYear
        end = next + 1
        hasYear = true
      }
    }
    let months = quarter != nil ? 3 : 6
    let first = ((quarter ?? half ?? 1) - 1) * months + 1
    if half != nil, !hasYear { return nil }
    var value = form.year ?? thisYear
    if !hasYear, quarter != nil, first + 2 < todayCivil.month { value += 1 }
    form.placed = placedMonths(value, first, count: months, .quarter)
    if !hasYear {
      let last = first + months > 12 ? 1 : first + months
      form.placed?.value = "(XXXX-\(padded(first))-01,XXXX-\(padded(last))-01,P\(months)M)"
    }
    form.year = nil
    return PhraseMatch(form: form, start: index, end: end)
  }

  /// "last year", "next year's", "this year".
  func relativeYear(_ index: Int) -> (value: Int, end: Int)? {
    guard let shift = word(index).shift, ["year", "yr"].contains(at(index + 1)) else { return nil }
    switch shift {
    case .last, .past: return (thisYear - 1, index + 2)
    case .this: return (thisYear, index + 2)
    case .next, .coming: return (thisYear + 1, index + 2)
    }
  }

  /// "the 1990s", "90s", "the nineties", "21st century".
  func decadeDate(_ index: Int) -> PhraseMatch? {
    let start = optional(index, ["the"])
    var form = PhraseForm()
    if let n = ordinal(start), at(n.end) == "century", (1...30).contains(n.value) {
      let first = (n.value - 1) * 100
      form.placed = placedYears(first, count: 100, .century)
      return PhraseMatch(form: form, start: start, end: n.end + 1)
    }
    if isDigits(start), at(start + 1) == "s", digits(start) % 10 == 0,
      width(start) == 4 || width(start) == 2, digits(start) > 0
    {
      let isShort = width(start) == 2
      let first = isShort ? 1900 + digits(start) : digits(start)
      form.placed = placedYears(first, count: 10, .decade)
      return PhraseMatch(form: form, start: isShort ? start : index, end: start + 2)
    }
    if at(start) == "'", isDigits(start + 1), width(start + 1) == 2, at(start + 2) == "s",
      digits(start + 1) % 10 == 0
    {
      form.placed = placedYears(1900 + digits(start + 1), count: 10, .decade)
      return PhraseMatch(form: form, start: index, end: start + 3)
    }
    if let decade = word(start).decade, start > index {
      form.placed = placedYears(1900 + decade, count: 10, .decade)
      return PhraseMatch(form: form, start: index, end: start + 1)
    }
    return nil
  }
}
