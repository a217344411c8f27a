import AssayModel

/// Dates in digits: "2024-03-26", "2024-03-26T19:15Z", "22/03/2024", "22.03.2024".
///
/// Day comes first where both orders are
/// possible.
enum NumericDateRule: TimeRule {
  static func read(_ atoms: Atoms, at index: Int) -> TimeReading? {
    guard let text = atoms.number(index), !atoms[index].isOrdinal else { return nil }
    switch text.form {
    case .integer: return hyphenated(atoms, index, text)
    case .slashed where text.count == 2:
      // "9/11" names the day of the attacks unless a number noun or unit makes it a fraction.
      guard text.parts.0 == 9, text.parts.1 == 11, text.leading == 1,
        !atoms.isGlued(index + 1) || atoms[index + 1].kind == .mark,
        !atoms.isCounted(after: index + 1), atoms.unitPhrase(at: index + 1) == nil,
        atoms.word(index + 1) != .of
      else { return nil }
      return TimeReading(index..<index + 1, .calendar(year: 2001, month: 9, day: 11))
    case .slashed, .dotted:
      guard text.count == 3, let civil = civil(text) else { return nil }
      return TimeReading(
        index..<index + 1, .calendar(year: civil.year, month: civil.month, day: civil.day))
    default: return nil
    }
  }

  private static func hyphenated(_ atoms: Atoms, _ index: Int, _ text: NumberText) -> TimeReading? {
    guard index + 2 < atoms.count, atoms[index + 1].glue == .hyphen,
      atoms[index + 2].glue == .hyphen,
      let second = atoms.number(index + 1), let third = atoms.number(index + 2),
      second.form == .integer, third.form == .integer, second.digits <= 2
    else { return nil }
    let civil: Civil?
    if text.digits == 4, third.digits == 2 {
      civil = Civil(year: text.parts.0, month: second.parts.0, day: third.parts.0)
    } else if text.digits <= 2, third.digits == 4 {
      civil = order(text.parts.0, second.parts.0, third.parts.0)
    } else {
      civil = nil
    }
    guard let civil else { return nil }
    var reading = TimeReading(
      index..<index + 3, .calendar(year: civil.year, month: civil.month, day: civil.day))
    // "T19:15:00+03:00"
    let t = index + 3
    if atoms.word(t) == .t, atoms[t].glue == .touching,
      let clock = ClockRule.read(atoms, at: t + 1),
      clock.clock != nil
    {
      reading.clock = clock.clock
      reading.clock?.isSettled = true
      reading.zone = clock.zone
      reading.atoms = index..<clock.atoms.upperBound
    }
    return reading
  }

  private static func civil(_ text: NumberText) -> Civil? {
    let (a, b, c, _) = text.parts
    if text.leading == 4 { return Civil(year: a, month: b, day: c) }
    guard text.leading <= 2, text.second <= 2 else { return nil }
    if (1000...2100).contains(c) { return order(a, b, c) }
    // Two digits of a year only with slashes: "22/03/24".
    guard text.form == .slashed, (0...99).contains(c), text.digits - text.leading - text.second == 2
    else { return nil }
    return order(a, b, c < 70 ? 2000 + c : 1900 + c)
  }

  /// Day first unless only month first makes a date.
  static func order(_ a: Int, _ b: Int, _ year: Int, monthFirst: Bool = false) -> Civil? {
    let dayFirst = Civil(year: year, month: b, day: a)
    let other = Civil(year: year, month: a, day: b)
    return monthFirst ? other ?? dayFirst : dayFirst ?? other
  }
}
