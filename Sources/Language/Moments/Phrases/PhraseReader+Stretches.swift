import AssayModel

/// Intervals by their start and length: "for 3 days from tomorrow", "10 am for 3 hours".
extension PhraseReader {
  /// A start with a length: "from 10 am for 3 hours", "for 10 days from 18th Dec", "16h for 30 mins", "3 days starting tomorrow".
  func stretch(_ index: Int) -> PhraseMatch? {
    lengthFirst(index) ?? momentFirst(index)
  }

  private func lengthFirst(_ index: Int) -> PhraseMatch? {
    var next = index
    let hasFor = at(next) == "for"
    if hasFor { next += 1 }
    guard let length = length(of: next) else { return nil }
    var after = optional(length.end, [","])
    let isStarting = ["starting", "beginning", "commencing"].contains(at(after))
    if isStarting {
      after = optional(after + 1, ["on", "from", "at"])
    } else {
      guard hasFor, at(after) == "from" else { return nil }
      after += 1
    }
    guard let start = moment(after) ?? askedMoment(after) else { return nil }
    return stretch(isStarting ? next : index, start.form, length.length, start.end)
  }

  private func askedMoment(_ index: Int) -> PhraseMatch? {
    clock(index, isAsked: true)
  }

  private func momentFirst(_ index: Int) -> PhraseMatch? {
    let next = at(index) == "from" ? index + 1 : index
    guard let start = moment(next) ?? (next > index ? askedMoment(next) : nil),
      start.form.kind == nil, start.form.direction == nil
    else { return nil }
    let after = start.end
    guard at(after) == "for", let length = length(of: after + 1) else { return nil }
    if next == index, start.form.clock == nil {
      // "14th Feb for 7 hours from 9:30am"; "the 9th of May for 2 nights" are two.
      guard at(length.end) == "from", let clock = askedMoment(length.end + 1), start.form.isDayLike,
        let form = merged(start.form, clock.form, isAsked: true, glue: "")
      else { return nil }
      return stretch(index, form, length.length, clock.end)
    }
    return stretch(index, start.form, length.length, length.end)
  }

  private func stretch(_ index: Int, _ start: PhraseForm, _ length: PhraseLength, _ end: Int)
    -> PhraseMatch?
  {
    guard let first = outcome(start), let begin = first.start,
      first.kind != .interval || start.clock == nil
    else { return nil }
    if first.grain < .day { return nil }
    let last = moved(begin, by: length, 1)
    var form = PhraseForm()
    form.kind = .interval
    let unit =
      first.grain == .minute || length.unit == .minute
      ? 60 : first.grain == .hour && length.unit == .hour ? 3600 : length.isClock ? 60 : 86_400
    var endValue: String
    if let clock = start.clock {
      // The clock as the words show it: "for 2.5 hours from 9" ends at 11:30.
      let shown = clock.seconds + Int(length.seconds)
      let rest = start.hasDate ? last - floorDivide(last, 86_400) * 86_400 : shown % 86_400
      let time = "T" + padded(rest / 3600) + ":" + padded(rest / 60 % 60) + ":" + padded(rest % 60)
      let date = first.value.prefix { $0 != "T" }
      endValue = String(date) + time
    } else {
      endValue = dayValue(last)
    }
    if start.clock == nil, length.isClock { endValue = instantValue(last) }
    let startValue = start.clock != nil ? first.value : dayValue(begin)
    form.placed = PlacedTime(
      start: begin, end: last + (length.unit == .week || length.unit == .fortnight ? 0 : unit),
      grain: first.grain,
      value: "(\(startValue),\(endValue),\(clockLength(length) ?? length.value))")
    return PhraseMatch(form: form, start: index, end: end)
  }

  /// Hours with a part as hours and minutes: "2.5 hours" is `PT2H30M`.
  private func clockLength(_ length: PhraseLength) -> String? {
    guard length.unit == .hour, length.seconds.truncatingRemainder(dividingBy: 3600) != 0,
      length.seconds < 1e6
    else { return nil }
    return "PT\(Int(length.seconds) / 3600)H\(Int(length.seconds) / 60 % 60)M"
  }
}
