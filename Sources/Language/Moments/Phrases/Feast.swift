/// The rule by which a feast falls on its days.
///
/// Civil feasts are fixed days or nth weekdays, Christian ones count from Easter (computus of Meeus and Butcher; the Orthodox
/// one by the Julian calendar), Jewish ones stand in the Hebrew calendar, Muslim ones in the calendar of Umm al-Qura,
/// Chinese and Hindu ones follow the moon and the sun. Lunar dates seen from elsewhere can differ by a day.
enum Feast: Sendable, Hashable {
  case fixed(month: Int, day: Int)
  /// A fixed day; where it is a Sunday, another day by so many.
  case notSunday(month: Int, day: Int, shift: Int)
  /// A fixed day; on a weekend the nearest weekday.
  case workday(month: Int, day: Int)
  /// The nth weekday of a month, counted from its end where n is negative, and days from it.
  case moving(month: Int, weekday: Int, nth: Int, offset: Int, length: Int)
  /// The weekday on or before a day of the month.
  case before(month: Int, day: Int, weekday: Int)
  case easter(Int, length: Int)
  case orthodox(Int, length: Int)
  case hebrew(month: Int, day: Int, offset: Int, length: Int)
  case islamic(month: Int, day: Int, length: Int)
  /// The last Friday of Ramadan.
  case lastRamadanFriday
  /// A day of a month of the Chinese calendar.
  case chinese(month: Int, day: Int, length: Int)
  /// A tithi (1 to 30, 15 the full moon) of a month of the amanta Hindu calendar, as it stands at an hour of India's day, and
  /// days from it.
  case hindu(month: Int, tithi: Int, hour: Int, offset: Int, length: Int)
  /// The sun at so many degrees of the sidereal zodiac.
  case sidereal(Int, offset: Int)
  /// The moon at a star while the sun is in a sign of the sidereal zodiac, in degrees.
  case star(sun: Int, moon: Int)
  /// A Saturday evening hour in March.
  case earthHour
  /// The Parsi new year, which moves back a day in four years.
  case parsi

  /// The rule as `phrases-feasts.txt` writes it.
  init?(rule: String) {
    let parts = rule.split(separator: " ").map(String.init)
    guard let name = parts.first else { return nil }
    let n = parts.dropFirst().compactMap { Int($0) }
    func number(_ index: Int, _ other: Int) -> Int { index < n.count ? n[index] : other }
    switch name {
    case "day" where n.count == 2: self = .fixed(month: n[0], day: n[1])
    case "notsunday" where n.count == 3: self = .notSunday(month: n[0], day: n[1], shift: n[2])
    case "workday" where n.count == 2: self = .workday(month: n[0], day: n[1])
    case "nth" where n.count >= 3:
      self = .moving(
        month: n[0], weekday: n[1], nth: n[2], offset: number(3, 0), length: number(4, 1))
    case "before" where n.count == 3: self = .before(month: n[0], day: n[1], weekday: n[2])
    case "easter" where n.count >= 1: self = .easter(n[0], length: number(1, 1))
    case "orthodox" where n.count >= 1: self = .orthodox(n[0], length: number(1, 1))
    case "hebrew" where n.count >= 2:
      self = .hebrew(month: n[0], day: n[1], offset: number(2, 0), length: number(3, 1))
    case "islamic" where n.count >= 2: self = .islamic(month: n[0], day: n[1], length: number(2, 1))
    case "jumatul": self = .lastRamadanFriday
    case "chinese" where n.count >= 2: self = .chinese(month: n[0], day: n[1], length: number(2, 1))
    case "hindu" where n.count >= 2:
      self = .hindu(
        month: n[0], tithi: n[1], hour: number(2, 6), offset: number(3, 0), length: number(4, 1))
    case "sidereal" where n.count >= 1: self = .sidereal(n[0], offset: number(1, 0))
    case "star" where n.count == 2: self = .star(sun: n[0], moon: n[1])
    case "earthhour": self = .earthHour
    case "parsi": self = .parsi
    default: return nil
    }
  }

  /// The seconds of the day that it holds.
  var hours: Range<Int> {
    self == .earthHour ? 73_800..<77_460 : 0..<86_400
  }

  /// The days that it holds in a year, counted from 1970-01-01.
  func days(in year: Int) -> Range<Int>? {
    guard (1583...2999).contains(year) else { return nil }
    switch self {
    case .fixed(let month, let day):
      return one(Civil(year: year, month: month, day: day)?.daysSince1970)
    case .notSunday(let month, let day, let shift):
      return one(
        Civil(year: year, month: month, day: day).map {
          $0.weekday == 7 ? $0.daysSince1970 + shift : $0.daysSince1970
        })
    case .workday(let month, let day):
      return one(
        Civil(year: year, month: month, day: day).map {
          $0.daysSince1970 + ($0.weekday == 6 ? -1 : $0.weekday == 7 ? 1 : 0)
        })
    case .moving(let month, let weekday, let nth, let offset, let length):
      guard let day = Self.nth(nth, weekday, month, year) else { return nil }
      return day + offset..<day + offset + length
    case .before(let month, let day, let weekday):
      guard let day = Civil(year: year, month: month, day: day)?.daysSince1970 else { return nil }
      return one(day - (Civil.weekday(ofDay: day) - weekday + 7) % 7)
    case .easter(let offset, let length):
      guard let day = Holiday.easter(offset).day(in: year) else { return nil }
      return day..<day + length
    case .orthodox(let offset, let length):
      let day = Self.orthodoxEaster(year) + offset
      return day..<day + length
    case .hebrew(let month, let day, let offset, let length):
      guard let first = HebrewCalendar.day(month: month, day: day, in: year) else {
        return nil
      }
      return first + offset..<first + offset + length
    case .islamic(let month, let day, let length):
      guard let first = IslamicCalendar.day(month: month, day: day, in: year) else { return nil }
      return first..<(length > 1 ? IslamicCalendar.monthEnd(after: first) : first + 1)
    case .lastRamadanFriday:
      guard let first = IslamicCalendar.day(month: 9, day: 1, in: year) else { return nil }
      let last = IslamicCalendar.monthEnd(after: first) - 1
      return one(last - (Civil.weekday(ofDay: last) + 2) % 7)
    case .chinese(let month, let day, let length):
      guard let first = LunarCalendar.chineseDay(month: month, day: day, in: year) else {
        return nil
      }
      return first..<first + length
    case .hindu(let month, let tithi, let hour, let offset, let length):
      guard let first = LunarCalendar.hinduDay(month: month, tithi: tithi, hour: hour, in: year)
      else { return nil }
      return first + offset..<first + offset + length
    case .sidereal(let degrees, let offset):
      return one(LunarCalendar.siderealDay(degrees, in: year).map { $0 + offset })
    case .star(let sun, let moon): return one(LunarCalendar.starDay(sun, moon, in: year))
    case .earthHour:
      guard var day = Self.nth(-1, 6, 3, year) else { return nil }
      // Brought forward a week where the Saturday before Easter would be darkened.
      if Holiday.easter(-1).day(in: year) == day { day -= 7 }
      return one(day)
    case .parsi:
      guard let day = Civil(year: year, month: 8, day: 16)?.daysSince1970 else { return nil }
      // 365 days without leap days: 16 August 2020 to 2023, 17 August 2016 to 2019.
      let leaps = year >= 2020 ? -(year - 2020) / 4 : (2023 - year) / 4
      return one(day + leaps)
    }
  }

  private func one(_ day: Int?) -> Range<Int>? { day.map { $0..<$0 + 1 } }

  /// The nth weekday of a month, from its end where n is negative.
  private static func nth(_ n: Int, _ weekday: Int, _ month: Int, _ year: Int) -> Int? {
    guard let first = Civil(year: year, month: month, day: 1)?.daysSince1970 else { return nil }
    if n > 0 { return first + (weekday - Civil.weekday(ofDay: first) + 7) % 7 + (n - 1) * 7 }
    let last = first + Civil.daysInMonth(year, month) - 1
    return last - (Civil.weekday(ofDay: last) - weekday + 7) % 7 + (n + 1) * 7
  }

  /// Easter Sunday of the Julian calendar, by Meeus.
  private static func orthodoxEaster(_ year: Int) -> Int {
    let d = (19 * (year % 19) + 15) % 30
    let e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    let sum = d + e + 114
    let julian = (Civil(year: year, month: sum / 31, day: sum % 31 + 1)?.daysSince1970) ?? 0
    return julian + year / 100 - year / 400 - 2
  }
}
