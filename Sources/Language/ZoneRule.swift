/// How far the clocks of a place are from UTC, by its standard time and the rule of its summer time.
///
/// The European rule is Directive 2000/84/EC (as kept since 1996), the American one the Energy Policy Act of 2005 (since
/// 2007), the Australian and New Zealand ones those kept since 2008.
public struct ZoneRule: Sendable, Hashable {
  /// When clocks stand an hour ahead.
  enum SummerTime: String, Sendable {
    /// From the last Sunday of March to the last Sunday of October.
    case europe = "EU"
    /// From the second Sunday of March to the first Sunday of November.
    case america = "US"
    /// From the first Sunday of October to the first Sunday of April.
    case australia = "AU"
    /// From the last Sunday of September to the first Sunday of April.
    case newZealand = "NZ"
  }

  /// Standard time, in minutes from UTC.
  let standard: Int
  /// The rule of its summer time, if it has one.
  let summer: SummerTime?
  /// The first year for which this holds.
  let since: Int

  /// Reads "+5:30", "-5 US", "+3 2015"; `nil` for anything else.
  init?(_ text: String) {
    let parts = text.split(separator: " ")
    guard let first = parts.first, first.hasPrefix("+") || first.hasPrefix("-") else { return nil }
    let clock = first.dropFirst().split(separator: ":").compactMap { Int($0) }
    guard let hours = clock.first, hours <= 14 else { return nil }
    let minutes = hours * 60 + (clock.count > 1 ? clock[1] : 0)
    standard = first.hasPrefix("-") ? -minutes : minutes
    summer = parts.dropFirst().lazy.compactMap { SummerTime(rawValue: String($0)) }.first
    since = parts.dropFirst().lazy.compactMap { Int($0) }.first ?? 2000
  }

  /// The minutes from UTC on a day, counted from 1970-01-01; `nil` for a year that the rule does not know.
  ///
  /// On the two days of a change the time of day decides; they count as they end.
  public func offset(onDay day: Int) -> Int? {
    let date = Civil(daysSince1970: day)
    guard date.year >= since, summer != .america || date.year >= 2007 else { return nil }
    guard let summer else { return standard }
    guard date.year >= 2008 || summer == .europe || summer == .america else { return nil }
    return standard + (isSummer(day, date.year, summer) ? 60 : 0)
  }

  private func isSummer(_ day: Int, _ year: Int, _ rule: SummerTime) -> Bool {
    switch rule {
    case .europe: day >= lastSunday(year, 3) && day < lastSunday(year, 10)
    case .america: day >= firstSunday(year, 3) + 7 && day < firstSunday(year, 11)
    case .australia: day >= firstSunday(year, 10) || day < firstSunday(year, 4)
    case .newZealand: day >= lastSunday(year, 9) || day < firstSunday(year, 4)
    }
  }

  private func firstSunday(_ year: Int, _ month: Int) -> Int {
    let first = Civil(year: year, month: month, day: 1)?.daysSince1970 ?? 0
    return first + (7 - Civil.weekday(ofDay: first)) % 7
  }

  private func lastSunday(_ year: Int, _ month: Int) -> Int {
    firstSunday(year, month + 1) - 7
  }
}
