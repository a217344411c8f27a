/// A day of the Gregorian calendar, carried back before 1582 as ISO 8601 does.
///
/// Conversion to and from days follows Howard Hinnant's `days_from_civil` (public domain): whole-number arithmetic over
/// eras of 400 years. Years outside ±1,000,000 are brought to that bound, so that no input overflows.
public struct Civil: Sendable, Hashable, Comparable {
  /// The year; 0 is 1 BC.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, 1 to 31.
  public let day: Int

  private init(unchecked year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day, or `nil` where the calendar has no such day ("30 February").
  public init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), (-1_000_000...1_000_000).contains(year), day >= 1,
      day <= Civil.daysInMonth(year, month)
    else { return nil }
    self.init(unchecked: year, month, day)
  }

  /// The day that is so many days after 1970-01-01.
  public init(daysSince1970 days: Int) {
    let shifted = min(max(days, -365_000_000), 365_000_000) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let ofEra = shifted - era * 146_097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * ofYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      unchecked: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      ofYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The days from 1970-01-01 to this one; negative before.
  public var daysSince1970: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + ofYear - 719_468
  }

  /// The day of the week: 1 is Monday, 7 is Sunday.
  public var weekday: Int { Civil.weekday(ofDay: daysSince1970) }

  /// The ISO 8601 week and the year that it belongs to.
  public var isoWeek: (year: Int, week: Int) {
    let thursday = Civil(daysSince1970: daysSince1970 - weekday + 4)
    let first = Civil(unchecked: thursday.year, 1, 1).daysSince1970
    return (thursday.year, (thursday.daysSince1970 - first) / 7 + 1)
  }

  /// The day as `2024-03-26`.
  public var iso: String { "\(padded(year, 4))-\(padded(month))-\(padded(day))" }

  /// This day moved by whole months, brought back to the month's last day where it is shorter.
  public func adding(months: Int) -> Civil {
    let count = year * 12 + month - 1 + min(max(months, -12_000_000), 12_000_000)
    let year = (count >= 0 ? count : count - 11) / 12
    let month = count - year * 12 + 1
    return Civil(unchecked: year, month, min(day, Civil.daysInMonth(year, month)))
  }

  /// The number of days in a month, 1 to 12.
  public static func daysInMonth(_ year: Int, _ month: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether the year has a 29 February.
  public static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The day of the week of a day counted from 1970-01-01: 1 is Monday, 7 is Sunday.
  public static func weekday(ofDay day: Int) -> Int {
    let rest = (day % 7 + 10) % 7
    return rest + 1
  }

  /// Earlier is less.
  public static func < (a: Civil, b: Civil) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }
}

/// A number with leading zeros.
func padded(_ value: Int, _ width: Int = 2) -> String {
  let digits = String(value.magnitude)
  return (value < 0 ? "-" : "")
    + String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
