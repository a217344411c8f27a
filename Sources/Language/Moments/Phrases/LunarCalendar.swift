/// Calendars that follow the moon and the sun: the Chinese months, the Hindu tithis and solar entries.
///
/// Longitudes by the largest terms of Meeus, "Astronomical Algorithms" (chapters 25 and 47): the sun to 0.01°, the moon to
/// 0.1°, which is a quarter of an hour. A feast whose moment lies that near to a boundary can come out a day off.
enum LunarCalendar {
  // MARK: - Sun and moon

  /// The sine of an angle in degrees.
  private static func sine(_ degrees: Double) -> Double {
    var x = degrees.truncatingRemainder(dividingBy: 360)
    if x > 180 { x -= 360 }
    if x < -180 { x += 360 }
    if x > 90 { x = 180 - x }
    if x < -90 { x = -180 - x }
    let r = x * 0.017453292519943295
    let s = r * r
    return r * (1 - s / 6 * (1 - s / 20 * (1 - s / 42 * (1 - s / 72 * (1 - s / 110)))))
  }

  /// 0 to 360.
  private static func circle(_ degrees: Double) -> Double {
    let rest = degrees.truncatingRemainder(dividingBy: 360)
    return rest < 0 ? rest + 360 : rest
  }

  /// Days from noon of 2000-01-01, for days and a part from 1970-01-01T00:00 UTC.
  private static func centuries(_ day: Double) -> Double { (day - 10_957.5) / 36_525 }

  /// The sun's longitude in degrees from the equinox.
  static func sun(_ day: Double) -> Double {
    let t = centuries(day)
    let m = 357.52911 + 35_999.05029 * t
    return circle(
      280.46646 + 36_000.76983 * t + (1.914602 - 0.004817 * t) * sine(m) + 0.019993 * sine(2 * m)
        - 0.00569)
  }

  /// The moon's longitude in degrees from the equinox.
  static func moon(_ day: Double) -> Double {
    let t = centuries(day)
    let l = 218.3164477 + 481_267.88123421 * t
    let d = 297.8501921 + 445_267.1114034 * t
    let m = 357.5291092 + 35_999.0502909 * t
    let p = 134.9633964 + 477_198.8675055 * t
    let f = 93.272095 + 483_202.0175233 * t
    var sum =
      6.288774 * sine(p) + 1.274027 * sine(2 * d - p) + 0.658314 * sine(2 * d) + 0.213618
      * sine(2 * p)
    sum += -0.185116 * sine(m) - 0.114332 * sine(2 * f) + 0.058793 * sine(2 * d - 2 * p)
    sum += 0.057066 * sine(2 * d - m - p) + 0.053322 * sine(2 * d + p) + 0.045758 * sine(2 * d - m)
    sum +=
      -0.040923 * sine(m - p) - 0.03472 * sine(d) - 0.030383 * sine(m + p) + 0.015327
      * sine(2 * d - 2 * f)
    sum += -0.012528 * sine(p + 2 * f) + 0.01098 * sine(p - 2 * f) + 0.010675 * sine(4 * d - p)
    return circle(l + sum)
  }

  /// How far the moon is ahead of the sun, 0 to 360.
  private static func lead(_ day: Double) -> Double { circle(moon(day) - sun(day)) }

  /// The last new moon at or before an instant.
  private static func newMoon(before day: Double) -> Double {
    var at = day - lead(day) / 12.190749
    for _ in 0..<5 {
      let off = lead(at)
      at -= (off > 180 ? off - 360 : off) / 12.190749
    }
    return at > day ? newMoon(beforeSure: at - 29.53) : at
  }

  private static func newMoon(beforeSure day: Double) -> Double {
    var at = day
    for _ in 0..<6 {
      let off = lead(at)
      at -= (off > 180 ? off - 360 : off) / 12.190749
    }
    return at
  }

  /// When the sun reaches a longitude in a year.
  private static func sun(at degrees: Double, in year: Int) -> Double? {
    guard let spring = Civil(year: year, month: 3, day: 20)?.daysSince1970 else { return nil }
    var at = Double(spring) + (degrees > 285 ? degrees - 360 : degrees) * 1.0146
    for _ in 0..<6 {
      let off = circle(degrees - sun(at))
      at += (off > 180 ? off - 360 : off) * 1.0146
    }
    return at
  }

  // MARK: - China

  /// A day of a Chinese month that begins in a year: the month holds the sun's entry at 330° and 30° more a month.
  static func chineseDay(month: Int, day: Int, in year: Int) -> Int? {
    // Beijing is eight hours ahead.
    let zone = 8.0 / 24
    let degrees = circle(330 + 30 * Double(month - 1))
    guard let term = sun(at: degrees, in: year) else { return nil }
    let termDay = (term + zone).rounded(.down)
    var first = (newMoon(before: term + 1.5) + zone).rounded(.down)
    if first > termDay { first = (newMoon(before: term - 2) + zone).rounded(.down) }
    // The year never begins before 21 January: there a leap month comes first.
    if month == 1, let early = Civil(year: year, month: 1, day: 21)?.daysSince1970,
      first < Double(early)
    {
      first = (newMoon(before: first + 32) + zone).rounded(.down)
    }
    return Int(first) + day - 1
  }

  // MARK: - India

  /// Degrees between the equinox and the first point of Aries of the sidereal zodiac (Lahiri).
  private static func precession(_ day: Double) -> Double { 23.853 + centuries(day) * 1.397 }

  /// The day on which the sun enters a part of the sidereal zodiac; after sunset the next.
  static func siderealDay(_ degrees: Int, in year: Int) -> Int? {
    guard let middle = Civil(year: year, month: 7, day: 1)?.daysSince1970 else { return nil }
    let tropical = circle(Double(degrees) + precession(Double(middle)))
    guard let at = sun(at: tropical, in: year) else { return nil }
    // India is five hours and a half ahead; the sun sets about six.
    return Int((at + 5.5 / 24 + 6.0 / 24).rounded(.down))
  }

  /// The day at whose sunrise the moon stands in the part of the zodiac that a star begins, while the sun is in a sign.
  static func starDay(_ sign: Int, _ star: Int, in year: Int) -> Int? {
    guard let first = siderealDay(sign, in: year) else { return nil }
    for day in first..<first + 31 {
      // Six in the morning in India.
      let sunrise = Double(day) + 0.5 / 24
      if circle(moon(sunrise) - precession(sunrise) - Double(star)) < 360.0 / 27 { return day }
    }
    return nil
  }

  /// The day after which a month of Umm al-Qura begins, near a day: that of the new moon, or the next one.
  ///
  /// The moon must be new before the sun sets at Mecca; from 1975 to 1998 before midnight at Greenwich was enough.
  static func umm(near day: Int) -> Int {
    let new = newMoon(before: Double(day) + 8)
    let date = new.rounded(.down)
    let isOld = (1826..<10_592).contains(day)
    return Int(date) + (isOld || new - date < 15.5 / 24 ? 1 : 2)
  }

  /// The day of a tithi of a lunar month, Chaitra first: the month holds the sun's entry into its part of the zodiac.
  static func hinduDay(month: Int, tithi: Int, hour: Int, in year: Int) -> Int? {
    for candidate in [year, year - 1, year + 1] {
      guard let day = hinduDay(month, tithi, hour, candidate),
        Civil(daysSince1970: day).year == year
      else { continue }
      return day
    }
    return nil
  }

  private static func hinduDay(_ month: Int, _ tithi: Int, _ hour: Int, _ year: Int) -> Int? {
    guard let middle = Civil(year: year, month: 7, day: 1)?.daysSince1970 else { return nil }
    let tropical = circle(Double(30 * (month - 1)) + precession(Double(middle)))
    guard let entry = sun(at: tropical, in: year) else { return nil }
    let begin = newMoon(before: entry)
    // The instant at which the tithi begins, then the first day whose hour lies in it.
    var start = begin + Double(tithi - 1) * 0.98435
    let wanted = Double(tithi - 1) * 12
    for _ in 0..<6 {
      let off = circle(lead(start) - wanted)
      start -= (off > 180 ? off - 360 : off) / 12.190749
    }
    let zone = 5.5 / 24
    return Int((start + zone - Double(hour) / 24).rounded(.up))
  }
}
