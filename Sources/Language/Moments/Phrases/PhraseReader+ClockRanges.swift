import AssayModel

/// Stretches between two clock times: "3-4pm", "between 9:30 and 11".
extension PhraseReader {
  /// Two clock times, at least one of them sure, or after "from" or "between".
  func clockRange(_ index: Int) -> PhraseMatch? {
    var (next, isBetween, isFrom) = opening(index)
    if !isFrom, at(index) == "at" { next += 1 }
    guard let a = clock(next, isAsked: true), var first = a.form.clock,
      let after = join(a.end, isBetween: isBetween),
      let b = clock(optional(after, ["at"]), isAsked: true), var second = b.form.clock
    else { return nil }
    // "3:20 - 15" and "2-15" are no stretch of hours where another number goes on.
    if isGlued(b.end), b.end < pieces.count, [":", "/", "-"].contains(at(b.end)),
      isDigits(b.end + 1), isGlued(b.end + 1)
    {
      return nil
    }
    if isGlued(next), next > 0, isDigits(next), ["/", "-", "."].contains(at(next - 1)),
      isDigits(next - 2)
    {
      return nil
    }
    var form = PhraseForm()
    form.zone = b.form.zone ?? a.form.zone
    let isSure = isSure(first, next, a.end) || isSure(second, after, b.end)
    if !isSure, digits(next) > 12 || digits(after) > 12 { return nil }
    if first.hour > 24 || second.hour > 24 { return nil }
    var end = b.end
    // "1-2:30 ish"
    end = optional(end, ["ish"])
    form.isWeak = !isSure && !isFrom
    if !isSure, isFrom { form.isWeak = first.minute == nil && second.minute == nil }
    settle(&first, &second)
    form.clock = first
    form.clockEnd = second
    return PhraseMatch(form: form, start: index, end: end)
  }

  /// Whether a clock time is one by its own form.
  private func isSure(_ clock: PhraseForm.Clock, _ start: Int, _ end: Int) -> Bool {
    if clock.half == .am || clock.half == .pm { return true }
    if clock.minute != nil, end > start + 1 { return true }
    if width(start) == 4, width(end - 1) == 4, at(start).hasPrefix("0") { return true }
    return clock.half == .settled
      && (end > start + 1 || !isDigits(start) && word(start).cardinal == nil)
      || pieces[end - 1].lower.hasSuffix("clock")
  }

  /// Gives a stretch the half of the day that its end has.
  func settle(_ first: inout PhraseForm.Clock, _ second: inout PhraseForm.Clock) {
    if first.half == .open, second.half == .pm || second.half == .am {
      var candidate = first
      candidate.half = second.half
      if candidate.seconds < second.seconds {
        first.half = second.half
      } else {
        first.half = second.half == .pm ? .am : .pm
      }
      if second.half == .am, candidate.seconds >= second.seconds { first.half = .pm }
      if second.half == .pm, second.hour == 12 { first.half = .am }
    } else if second.half == .open, first.half == .am || first.half == .pm {
      var candidate = second
      candidate.half = first.half
      if candidate.seconds <= first.seconds {
        candidate.half = first.half == .am ? .pm : .am
      }
      second.half = candidate.half
    } else if first.half == .open, second.half == .open,
      second.hour * 60 + (second.minute ?? 0) <= first.hour * 60 + (first.minute ?? 0)
    {
      // "9 to 5" is from the morning on, "12 to 4" keeps one half of the day.
      second.half = first.hour == 12 ? .am : .pm
      first.half = .am
    } else if first.half == .settled, second.half == .open, second.hour < first.hour,
      second.hour + 12 > first.hour
    {
      second.half = .pm
    }
  }
}
