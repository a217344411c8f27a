/// The rule by which a feast falls on a day.
enum Holiday: Sendable, Equatable {
  case fixed(month: Int, day: Int)
  /// The nth weekday of a month, counted from the end where n is negative, and so many days after it.
  case moving(month: Int, weekday: Int, nth: Int, after: Int)
  /// Days from Easter Sunday.
  case easter(Int)

  /// The rule as `times.txt` writes it.
  init?(_ parts: [String]) {
    let numbers = parts.compactMap { Int($0) }
    if parts.first == "easter", numbers.count == 1 {
      self = .easter(numbers[0])
    } else if numbers.count == 2 {
      self = .fixed(month: numbers[0], day: numbers[1])
    } else if numbers.count == 3 || numbers.count == 4 {
      self = .moving(
        month: numbers[0], weekday: numbers[1], nth: numbers[2],
        after: numbers.count == 4 ? numbers[3] : 0)
    } else {
      return nil
    }
  }

  /// The day in a year, counted from 1970-01-01.
  ///
  /// Easter by the anonymous Gregorian computus (Meeus, Butcher).
  func day(in year: Int) -> Int? {
    switch self {
    case .fixed(let month, let day):
      return Civil(year: year, month: month, day: day)?.daysSince1970
    case .moving(let month, let weekday, let nth, let after):
      guard let first = Civil(year: year, month: month, day: 1)?.daysSince1970 else { return nil }
      if nth > 0 {
        return first + (weekday - Civil.weekday(ofDay: first) + 7) % 7 + (nth - 1) * 7 + after
      }
      let last = first + Civil.daysInMonth(year, month) - 1
      return last - (Civil.weekday(ofDay: last) - weekday + 7) % 7 + after
    case .easter(let offset):
      guard (1583...9999).contains(year) else { return nil }
      let a = year % 19
      let b = year / 100
      let c = year % 100
      let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
      let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
      let m = (a + 11 * h + 22 * l) / 451
      let sum = h + l - 7 * m + 114
      return Civil(year: year, month: sum / 31, day: sum % 31 + 1).map {
        $0.daysSince1970 + offset
      }
    }
  }
}
