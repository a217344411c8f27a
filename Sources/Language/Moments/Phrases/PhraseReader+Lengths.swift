import AssayModel

/// Lengths of time: "3 hours 30 minutes", "one and a half hours", "a couple of weeks", "30'".
struct PhraseLength: Sendable {
  var months = 0.0
  var seconds = 0.0
  /// The finest unit that is named.
  var unit: TimeUnit
  /// TIMEX3: `P3M2W2D`, `PT3H30M`.
  var value: String
  var isBusiness = false

  var isClock: Bool { unit == .second || unit == .minute || unit == .hour }

  var grain: Moment.Precision {
    switch unit {
    case .second: .second
    case .minute: .minute
    case .hour: .hour
    case .day, .weekend: .day
    case .week, .fortnight: .week
    case .month: .month
    case .quarter: .quarter
    case .year: .year
    case .decade: .decade
    case .century: .century
    }
  }
}

extension PhraseReader {
  /// A length of time and the index after it.
  func length(of index: Int) -> (length: PhraseLength, end: Int)? {
    guard var (length, end) = oneLength(index) else { return nil }
    // Further units, at most five: "2 weeks and 2 days", "3 hours 30 minutes".
    var clock = length.isClock
    for _ in 0..<5 {
      var next = optional(end, [","])
      next = optional(next, ["and"])
      guard let (more, after) = oneLength(next), rank(more.unit) < rank(length.unit),
        at(next) != "a" || next > end
      else { break }
      if after <= next { break }
      length.months += more.months
      length.seconds += more.seconds
      let body = more.value.drop { $0 == "P" || $0 == "T" }
      length.value += (more.isClock && !clock ? "T" : "") + body
      clock = clock || more.isClock
      length.unit = more.unit
      end = after
    }
    return (length, end)
  }

  private func rank(_ unit: TimeUnit) -> Int {
    switch unit {
    case .second: 0
    case .minute: 1
    case .hour: 2
    case .day: 3
    case .weekend: 4
    case .week: 5
    case .fortnight: 6
    case .month: 7
    case .quarter: 8
    case .year: 9
    case .decade: 10
    case .century: 11
    }
  }

  private func oneLength(_ index: Int) -> (length: PhraseLength, end: Int)? {
    guard let amount = amount(index) else { return nil }
    var next = amount.end
    if at(next) == "-" { next += 1 }
    next = optional(next, ["more", "full", "whole", "calendar"])
    var isBusiness = false
    if ["business", "working", "work"].contains(at(next)), at(next + 1).hasPrefix("day") {
      isBusiness = true
      next += 1
    }
    if at(next) == "'" || at(next) == "’", isGlued(next), isDigits(index) {
      return (length(amount.value, .minute), next + 1)
    }
    guard let unit = word(next).unit,
      at(next) != "second" || !["a", "an"].contains(at(index)) || true
    else { return nil }
    // A letter is a unit where it is glued to its number.
    if at(next).utf8.count == 1 {
      guard isGlued(next) || (at(next) == "h" && index > 0 && at(index - 1) == "in"),
        !["s", "m", "d", "y", "w"].contains(at(next)) || isUpperUnit(next)
          || ["in", "within"].contains(at(index - 1)) && ["d", "w"].contains(at(next))
      else { return nil }
    }
    if at(next) == "night" || at(next) == "nights" {
      guard amount.value >= 1, !["a", "an"].contains(at(index)) else { return nil }
    }
    var value = amount.value
    var end = next + 1
    // "one hour and a half", "one year and a quarter"
    if let half = andHalf(end), word(half.end).unit == nil, at(half.end) != "of" {
      value += half.value
      end = half.end
    }
    var length = length(value, unit)
    if isBusiness {
      length.isBusiness = true
      length.value = "P\(Int(value))BD"
    }
    return (length, end)
  }

  private func isUpperUnit(_ index: Int) -> Bool {
    let byte = text.buffer[pieces[index].range.lowerBound]
    return byte < 0x60 && at(index) != "s" && at(index) != "m"
  }

  func length(_ amount: Double, _ unit: TimeUnit) -> PhraseLength {
    var length = PhraseLength(unit: unit, value: "")
    var number = amount
    var sign = ""
    switch unit {
    case .second: (length.seconds, sign) = (amount, "S")
    case .minute: (length.seconds, sign) = (amount * 60, "M")
    case .hour: (length.seconds, sign) = (amount * 3600, "H")
    case .day: (length.seconds, sign) = (amount * 86_400, "D")
    case .week: (length.seconds, sign) = (amount * 604_800, "W")
    case .fortnight: (length.seconds, number, sign) = (amount * 1_209_600, amount * 2, "W")
    case .weekend: (length.seconds, sign) = (amount * 172_800, "WE")
    case .month: (length.months, sign) = (amount, "M")
    case .quarter: (length.months, number, sign) = (amount * 3, amount * 3, "M")
    case .year: (length.months, sign) = (amount * 12, "Y")
    case .decade: (length.months, number, sign) = (amount * 120, amount * 10, "Y")
    case .century: (length.months, number, sign) = (amount * 1200, amount * 100, "Y")
    }
    length.value = (length.isClock ? "PT" : "P") + shortNumber(number) + sign
    return length
  }

  private func shortNumber(_ number: Double) -> String {
    if number == number.rounded(), number.magnitude < 1e9 { return String(Int(number)) }
    // Hundredths are as fine as people write.
    let hundredths = Int((min(number.magnitude, 1e9) * 100).rounded())
    let rest = hundredths % 100
    return String(hundredths / 100) + "." + (rest % 10 == 0 ? String(rest / 10) : padded(rest))
  }

  /// An instant moved by a length.
  func moved(_ start: Int, by length: PhraseLength, _ sign: Int) -> Int {
    let day = floorDivide(start, 86_400)
    let rest = start - day * 86_400
    var seconds = length.seconds
    var months = length.months
    let whole = months.rounded(.towardZero)
    // Half a month is fifteen days.
    seconds += (months - whole) * 30 * 86_400
    months = whole
    let bound = 1e11
    let moved = Civil(daysSince1970: day).adding(months: sign * Int(min(max(months, -12e6), 12e6)))
    return moved.daysSince1970 * 86_400 + rest + sign * Int(min(max(seconds, -bound), bound))
  }

  /// A length of time that stands for itself: "2 hours", "more than 4 days", "all month".
  func length(_ index: Int) -> PhraseMatch? {
    var start = index
    if let next = skip("more", "than", from: index) ?? skip("less", "than", from: index)
      ?? skip("at", "least", from: index) ?? skip("up", "to", from: index)
    {
      start = next
    }
    var form = PhraseForm()
    form.kind = .duration
    if at(start) == "all" || at(start) == "whole" || at(start) == "entire" || at(start) == "any",
      let unit = word(start + 1).unit
    {
      if at(start) == "any" {
        guard [.year, .month, .week].contains(unit), !at(start + 1).hasSuffix("s") else {
          return nil
        }
      }
      form.value = unit == .weekend ? "P1WE" : length(1, unit).value
      form.grain = length(1, unit).grain
      if unit == .second || unit == .minute || unit == .weekend && at(start) == "any" { return nil }
      return PhraseMatch(form: form, start: index, end: start + 2)
    }
    guard let found = length(of: start) else { return nil }
    if ["a", "an"].contains(at(start)), ["few", "couple"].contains(at(start + 1)) == false,
      found.length.unit == .second || found.length.unit == .minute
    {
      return nil
    }
    form.value = found.length.value
    form.grain = found.length.grain
    return PhraseMatch(form: form, start: index, end: found.end)
  }
}
