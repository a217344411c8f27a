import AssayModel

/// Days of the week, and short names of them that are other words too.
extension PhraseReader {
  /// A day of the week: "friday", "next mon", "this past wednesday", "wednesday after next".
  func weekday(_ index: Int) -> PhraseMatch? {
    var form = PhraseForm()
    var next = optional(index, ["the"])
    let hasArticle = next > index
    if at(next) == "around" { next += 1 }
    var shift = word(next).shift
    if let first = shift {
      let name = at(next)
      next += 1
      if first == .this, let second = word(next).shift {
        shift = second
        next += 1
        if second == .last || second == .past { form.shift = .past }
      }
      form.shift = form.shift ?? shift
      form.isWeekShift = name == "previous" || name == "prev" || shift == .next
    }
    guard let day = word(next).weekday, isWeekdayName(next, isShifted: shift != nil) else {
      return nil
    }
    if hasArticle, shift == nil { return nil }
    form.weekday = day
    var end = next + 1
    if at(end) == ".", at(next).utf8.count <= 4, !at(next).hasSuffix("y"),
      !at(next).hasSuffix("s") || at(next) == "tues",
      end + 1 < pieces.count || pieces.count <= 2
    {
      end += 1
    }
    if at(end) == "after", at(end + 1) == "next", shift == nil {
      form.placed = placedDay(weekday(day, from: today + 1) + 7)
      form.weekday = nil
      end += 2
    }
    if at(next).hasSuffix("days"), shift == nil {
      form.value = "XXXX-WXX-\(day)"
      form.kind = .set
    }
    return PhraseMatch(form: form, start: hasArticle && shift == nil ? index + 1 : index, end: end)
  }

  /// Whether a short name of a weekday is not another word: "sat down", "the sun", "wed".
  private func isWeekdayName(_ index: Int, isShifted: Bool) -> Bool {
    let name = at(index)
    guard ["sun", "sat", "wed", "mon", "tu"].contains(name) else { return true }
    if isShifted { return name != "sun" || isDigits(index + 1) || pieces.count <= 3 }
    if pieces.count <= 3, index == 0 { return name != "tu" || isDigits(index + 1) }
    let isCapital = text.buffer[pieces[index].range.lowerBound] < 0x60
    if ["the", "he", "she", "we", "they", "i", "it", "who", "and"].contains(at(index - 1)) {
      return isDigits(index + 1) || (isCapital && name != "sun")
    }
    if isCapital, index > 0 || name != "sun" { return true }
    return isDigits(index + 1) || at(index + 1) == "the" || at(index + 1) == "at"
      || at(index + 1) == ","
      || word(index + 1).part != nil
      || ["on", "this", "next", "last", "by", "until", "since", "from", "to"].contains(
        at(index - 1))
      || word(index + 1).month != nil
  }
}
