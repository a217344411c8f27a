/// The Hebrew calendar, by its arithmetic: mean new moons of 29 d 12 h 793 p, and the four postponements.
enum HebrewCalendar {
  /// Days from the epoch to the first of Tishri.
  private static func newYear(_ year: Int) -> Int {
    let months = (235 * year - 234) / 19
    let parts = 12_084 + 13_753 * months
    var day = months * 29 + parts / 25_920
    if (3 * (day + 1)) % 7 < 3 { day += 1 }
    return day
  }

  private static func elapsed(_ year: Int) -> Int {
    let (last, this, next) = (newYear(year - 1), newYear(year), newYear(year + 1))
    if next - this == 356 { return this + 2 }
    if this - last == 382 { return this + 1 }
    return this
  }

  /// The first of Tishri of a Hebrew year, counted from 1970-01-01.
  private static func tishri(_ year: Int) -> Int { elapsed(year) - 2_092_590 }

  /// The day of a feast in a year of ours; months from Nisan 1 to Adar 12, the second Adar in leap years.
  ///
  /// The fast of 9 Av moves off the Sabbath; the days of remembrance and of independence move off the days beside it.
  static func day(month: Int, day: Int, in year: Int) -> Int? {
    for hebrew in year + 3759...year + 3762 {
      let found = adjusted(self.day(hebrew, month, day), month, day)
      if Civil(daysSince1970: found).year == year { return found }
    }
    return nil
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let first = tishri(year)
    let length = tishri(year + 1) - first
    let isLeap = length > 380
    let (isLong, isShort) = (length % 10 == 5, length % 10 == 3)
    // From Tishri: 30, 29 or 30, 30 or 29, 29, 30, (30,) 29, then Nisan.
    let autumn = [30, isLong ? 30 : 29, isShort ? 29 : 30, 29, 30] + (isLeap ? [30, 29] : [29])
    if month >= 7 {
      let index = month == 12 && isLeap ? 6 : month - 7
      return first + autumn[..<index].reduce(0, +) + day - 1
    }
    let spring = [30, 29, 30, 29, 30, 29]
    return first + autumn.reduce(0, +) + spring[..<(month - 1)].reduce(0, +) + day - 1
  }

  private static func adjusted(_ found: Int, _ month: Int, _ day: Int) -> Int {
    let weekday = Civil.weekday(ofDay: found)
    switch (month, day) {
    case (5, 9): return weekday == 6 ? found + 1 : found
    case (1, 27): return weekday == 5 ? found - 1 : weekday == 7 ? found + 1 : found
    case (2, 5):
      return weekday == 5 ? found - 1 : weekday == 6 ? found - 2 : weekday == 1 ? found + 1 : found
    default: return found
    }
  }
}

/// The Islamic calendar: by the moon as Umm al-Qura has it from 1937 to 2043, tabular outside.
///
/// Tabular months have 30 and 29 days, with eleven leap years in thirty.
enum IslamicCalendar {
  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let table = (year - 1) * 354 + (3 + 11 * year) / 30 + 29 * (month - 1) + month / 2 - 492_149
    guard (1356...1465).contains(year) else { return table + day }
    return LunarCalendar.umm(near: table) + day - 1
  }

  /// The first such day in a year of ours, counted from 1970-01-01.
  static func day(month: Int, day: Int, in year: Int) -> Int? {
    let about = (year - 622) * 33 / 32
    for islamic in about - 1...about + 2 {
      let found = self.day(islamic, month, day)
      if Civil(daysSince1970: found).year == year { return found }
    }
    return nil
  }

  /// The end of the month that begins with a day.
  static func monthEnd(after first: Int) -> Int {
    for length in [29, 30] {
      let year = (first + 492_149) * 30 / 10_631
      for islamic in year - 1...year + 2 {
        for month in 1...12 where day(islamic, month, 1) == first + length { return first + length }
      }
    }
    return first + 30
  }
}
