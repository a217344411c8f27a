import AssayModel

/// A length of time: its parts, each a number of a unit.
struct DurationPhrase: Sendable {
  /// One number and its unit.
  struct Part: Sendable {
    var value: Double
    var upper: Double?
    let unit: TimeUnit
  }

  /// Its atoms, without words of bound.
  var atoms: Range<Int>
  /// The atoms of the number alone.
  var number: Range<Int>
  /// The atoms of the unit.
  var unit: Range<Int>
  var parts: [Part]
  var bound: Measure.Bound
  /// Whether no number is said: "hours", "several days".
  var isVague: Bool
  /// Whether it only modifies a noun: "13-minute".
  var isHyphenated: Bool

  /// The value and unit for ``Measure``: minutes for hours and what is shorter.
  var measure: Measure {
    let unit = parts[0].unit.measured.unit
    var value = 0.0
    var upper: Double?
    for part in parts {
      let factor = part.unit.measured.unit == unit ? part.unit.measured.perUnit : 0
      value += part.value * factor
      if let top = part.upper { upper = top * factor }
    }
    return Measure(value, upper: upper, bound: upper == nil ? bound : .between, unit: unit)
  }

  /// The value as ISO 8601; `X` for a number that is not said.
  var iso: String {
    var days = ""
    var clock = ""
    for part in parts {
      let (sign, per, isClock) = part.unit.counted
      if isVague {
        // "PXT" for decades and "PXC" for centuries have no ISO form; TIMEX3 writes them as years.
        return isClock ? "PTX\(sign)" : "PX\(sign)"
      }
      let value = part.value * per
      if isClock {
        clock += DurationPhrase.clock(value, sign)
      } else {
        days += DurationPhrase.days(value, sign)
      }
    }
    return "P" + days + (clock.isEmpty ? "" : "T" + clock)
  }

  private static func clock(_ value: Double, _ sign: String) -> String {
    if value == value.rounded() { return plain(value) + sign }
    let seconds = sign == "H" ? 60.0 : sign == "M" ? 60 : 1
    let next = ((value - value.rounded(.down)) * seconds)
    guard seconds > 1, abs(next - next.rounded()) < 1e-6 else { return plain(value) + sign }
    let whole = value.rounded(.down)
    return (whole > 0 ? plain(whole) + sign : "") + plain(next.rounded())
      + (sign == "H" ? "M" : "S")
  }

  private static func days(_ value: Double, _ sign: String) -> String {
    if sign == "Y", value != value.rounded() {
      let months = ((value - value.rounded(.down)) * 12)
      if abs(months - months.rounded()) < 1e-6 {
        let whole = value.rounded(.down)
        return (whole > 0 ? plain(whole) + "Y" : "") + plain(months.rounded()) + "M"
      }
    }
    return plain(value) + sign
  }

  /// A number without a fraction where it has none.
  static func plain(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }
}

extension Atoms {
  /// The length of time that begins at an atom, without bound.
  ///
  /// `isSingular` reads "an hour", "a week" too.
  func durationPhrase(at index: Int) -> DurationPhrase? {
    guard var phrase = firstPart(at: index) else { return nil }
    addFraction(&phrase)
    addParts(&phrase)
    return phrase
  }

  /// The unit of time at an atom.
  func timeUnit(_ index: Int) -> TimeUnit? {
    guard index < count else { return nil }
    if case .unit(let unit) = time(index) { return unit }
    guard index > 0, self[index].glue == .touching, self[index - 1].kind == .number else {
      return nil
    }
    // "5h", "30s", "10d" touching their digits
    switch self[index].lower {
    case "h": return .hour
    case "s": return number(index - 1)?.form == .decimal ? .second : nil
    default: return nil
    }
  }

  private func firstPart(at index: Int) -> DurationPhrase? {
    switch word(index) {
    case .half:
      // "half an hour", "half-hour", "half a day"
      var at = index + 1
      if word(at) == .a || word(at) == .an {
        at += 1
      } else if self[index].glue == .hyphen {
        return nil
      }
      // "half a dozen years" is a number of years.
      if case .scale(12) = numberWord(at) { break }
      guard let unit = timeUnit(at), isSingular(at), unit != .second || at > index + 1 else {
        return nil
      }
      if at == index + 1, index + 1 < count, self[at].glue != .hyphen { return nil }
      return part(index..<at + 1, number: index..<index + 1, unit: at, 0.5, unit)
    case .a, .an:
      return afterArticle(at: index)
    default: break
    }
    if case .fraction(0.25) = numberWord(index), word(index + 1) == .of,
      word(index + 2) == .a || word(index + 2) == .an, let unit = timeUnit(index + 3)
    {
      // "quarter of an hour"
      return part(index..<index + 4, number: index..<index + 1, unit: index + 3, 0.25, unit)
    }
    guard let number = rangePhrase(at: index), number.style != .ordinal, !number.isUnreadable
    else { return nil }
    var at = number.atoms.upperBound
    if number.style == .fraction, word(at) == .of {
      // "three quarters of an hour"
      guard word(at + 1) == .a || word(at + 1) == .an else { return nil }
      at += 2
    }
    at = skipAdjectives(at)
    guard let unit = timeUnit(at), fits(unit, at, number) else { return nil }
    var phrase = part(
      index..<at + 1, number: number.atoms, unit: at, number.value, unit, upper: number.upper)
    phrase.bound = number.style == .vague ? .atLeast : number.bound
    phrase.isVague = number.style == .vague
    phrase.isHyphenated = self[at].glue == .hyphen
    return phrase
  }

  /// What "a" begins: "an hour", "a half hour", "a quarter of an hour", "a few days", "a couple of weeks".
  private func afterArticle(at index: Int) -> DurationPhrase? {
    let next = index + 1
    if case .fraction(let value) = numberWord(next) {
      if word(next + 1) == .of, word(next + 2) == .an || word(next + 2) == .a,
        let unit = timeUnit(next + 3)
      {
        return part(index..<next + 4, number: index..<next + 1, unit: next + 3, value, unit)
      }
      if value == 0.5, let unit = timeUnit(next + 1), isSingular(next + 1) {
        return part(index..<next + 2, number: index..<next + 1, unit: next + 1, value, unit)
      }
    }
    if let number = numberPhrase(at: index) {
      let at = skipAdjectives(number.atoms.upperBound)
      guard let unit = timeUnit(at) else { return nil }
      var phrase = part(index..<at + 1, number: number.atoms, unit: at, number.value, unit)
      phrase.isVague = number.style == .vague
      phrase.bound = number.bound
      return phrase
    }
    let at = skipAdjectives(next)
    // "a second attempt" is no second; "a minute and a half" is told by its fraction.
    guard let unit = timeUnit(at), isSingular(at), !self[at].isPossessive,
      unit != .second || word(at + 1) == .and
    else { return nil }
    // "a day-long", but not "a week-old plan" as one week; both are lengths.
    return part(index..<at + 1, number: index..<index + 1, unit: at, 1, unit)
  }

  private func part(
    _ atoms: Range<Int>, number: Range<Int>, unit: Int, _ value: Double, _ timeUnit: TimeUnit,
    upper: Double? = nil
  ) -> DurationPhrase {
    DurationPhrase(
      atoms: atoms, number: number, unit: unit..<unit + 1,
      parts: [.init(value: value, upper: upper, unit: timeUnit)], bound: .exactly, isVague: false,
      isHyphenated: self[unit].glue == .hyphen)
  }

  /// "hour and a half", "hours and three quarters".
  private func addFraction(_ phrase: inout DurationPhrase) {
    let end = phrase.atoms.upperBound
    guard phrase.parts[0].upper == nil, !phrase.isVague, let part = andFraction(at: end),
      self[end].glue == .hyphen || part.value < 1
    else { return }
    phrase.parts[0].value += part.value
    phrase.atoms = phrase.atoms.lowerBound..<part.end
  }

  /// "an hour and twenty minutes", "2 hours 15 minutes", "1h 30m".
  private func addParts(_ phrase: inout DurationPhrase) {
    while phrase.parts.count < 4, !phrase.isVague, let last = phrase.parts.last, last.upper == nil,
      last.value == last.value.rounded()
    {
      var at = phrase.atoms.upperBound
      if word(at) == .and || lower(at) == "," { at += 1 }
      guard let number = numberPhrase(at: at), number.style == .words || number.style == .digits,
        let unit = timeUnit(number.atoms.upperBound), unit.precision > last.unit.precision,
        unit.counted.isClock, last.unit.counted.isClock, number.value < 60
      else { return }
      phrase.parts.append(.init(value: number.value, unit: unit))
      phrase.atoms = phrase.atoms.lowerBound..<number.atoms.upperBound + 1
      phrase.unit = phrase.unit.lowerBound..<number.atoms.upperBound + 1
    }
  }

  /// Passes over "more", "full", "consecutive" between number and unit.
  func skipAdjectives(_ index: Int) -> Int {
    switch word(index) {
    case .more, .additional, .further, .full, .whole, .entire, .consecutive, .straight, .extra,
      .solid,
      .trading, .working, .business, .other, .long, .calendar:
      return self[index].glue == .apart && timeUnit(index + 1) != nil ? index + 1 : index
    default: return index
    }
  }

  /// Whether a unit's form fits the number: "two hours", "two-hour", "5 hour", but "two second chances" does not.
  private func fits(_ unit: TimeUnit, _ index: Int, _ number: NumberPhrase) -> Bool {
    guard unit == .second, isSingular(index) else { return true }
    return self[index].glue == .hyphen || number.style == .digits && number.value < 100
  }

  func isSingular(_ index: Int) -> Bool { !lower(index).hasSuffix("s") }
}
