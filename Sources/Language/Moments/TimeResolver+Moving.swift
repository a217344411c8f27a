import AssayModel

extension TimeResolver {
  /// A time so far from a day, as precise as the unit.
  func moved(
    _ day: Int?, _ second: Int?, _ amount: Double?, _ unit: TimeUnit, _ sign: Int,
    unknown: VagueTime?
  ) -> Placement {
    let precision = unit.precision
    guard let amount, abs(amount) < 100_000 else {
      return Placement(unknown?.rawValue ?? pattern(unit), nil, precision, isRelative: true)
    }
    let steps = Int((amount * Double(sign)).rounded())
    let isWhole = amount == amount.rounded()
    switch unit {
    case .hour, .minute, .second:
      guard let second, unit != .second || isWhole else {
        return Placement("XXXX-XX-XX", nil, .day, isRelative: true)
      }
      let length = unit == .hour ? 3600 : unit == .minute ? 60 : 1
      let start = second + Int((amount * Double(sign) * Double(length)).rounded())
      let place = Placement(day: floorDay(start))
      let rest = start - floorDay(start) * Placement.day
      return Placement(
        place.value + "T" + padded(rest / 3600) + ":" + padded(rest / 60 % 60),
        start..<start + length,
        precision, isRelative: true)
    default: break
    }
    guard let day else { return Placement(pattern(unit), nil, precision, isRelative: true) }
    let civil = Civil(daysSince1970: day)
    switch unit {
    case .day, .weekend: return relative(Placement(day: day + steps))
    case .week, .fortnight:
      let days = Int((amount * Double(sign) * (unit == .week ? 7 : 14)).rounded())
      return relative(Placement(weekOf: day + days))
    case .month:
      let found = civil.adding(months: steps)
      return relative(Placement(year: found.year, month: found.month))
    case .quarter:
      return relative(Placement(quarter: civil.year * 4 + (civil.month - 1) / 3 + steps))
    default:
      let years = unit == .decade ? 10.0 : unit == .century ? 100 : 1
      if unit == .year, !isWhole {
        let found = civil.adding(months: Int((amount * 12 * Double(sign)).rounded()))
        return relative(Placement(year: found.year, month: found.month))
      }
      let year = civil.year + Int((amount * years * Double(sign)).rounded())
      guard (1...9999).contains(year) else {
        return Placement("XXXX", nil, .year, isRelative: true)
      }
      return relative(Placement(year: year))
    }
  }

  private func pattern(_ unit: TimeUnit) -> String {
    switch unit {
    case .year, .decade, .century: "XXXX"
    case .month: "XXXX-XX"
    case .quarter: "XXXX-QX"
    case .week, .fortnight: "XXXX-WXX"
    case .weekend: "XXXX-WXX-WE"
    default: "XXXX-XX-XX"
    }
  }
}
