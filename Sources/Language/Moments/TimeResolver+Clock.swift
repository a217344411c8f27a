import AssayModel

extension TimeResolver {
  /// A day with its time or part of day.
  func timeOfDay(_ day: Placement, _ reading: TimeReading) -> Placement {
    var clock = reading.clock
    if let given = clock, !given.isSettled, let part = reading.part { clock = settled(given, part) }
    guard let clock else {
      guard let part = reading.part else { return day }
      return partOfDay(day, part)
    }
    let precision: Moment.Precision =
      clock.second != nil ? .second : clock.minute != nil ? .minute : .hour
    var value = day.value + "T" + clock.iso
    var range: Range<Int>?
    if let days = day.range {
      let start = days.lowerBound + clock.seconds
      var end = start + clock.length
      if let last = reading.clockEnd {
        let lastSeconds =
          last.seconds >= clock.seconds ? last.seconds : last.seconds + Placement.day
        end = max(start, days.lowerBound + lastSeconds)
      }
      range = start..<end
    }
    if let last = reading.clockEnd {
      let isNext = last.seconds < clock.seconds
      let endDay =
        day.range.map { Placement(day: floorDay($0.lowerBound) + (isNext ? 1 : 0)).value }
        ?? day.value
      value += "/" + endDay + "T" + last.iso
    }
    return Placement(value, range, precision, isRelative: day.isRelative)
  }

  /// A clock of twelve hours, settled by the part of the day: "10:41 in the evening".
  private func settled(_ clock: TimeReading.Clock, _ part: DayPart) -> TimeReading.Clock {
    var clock = clock
    clock.isSettled = true
    switch part {
    case .afternoon, .evening, .dusk:
      if clock.hour < 12 { clock.hour += 12 }
    case .night:
      if (6..<12).contains(clock.hour) { clock.hour += 12 }
      if clock.hour == 12 { clock.hour = 24 }
    default: break
    }
    return clock
  }

  /// The hours that a part of the day can mean, drawn wide.
  private func partOfDay(_ day: Placement, _ part: DayPart) -> Placement {
    let hours: Range<Int> =
      switch part {
      case .morning: 4..<12
      case .midday, .noon: 11..<14
      case .afternoon: 12..<18
      case .evening: 17..<24
      case .night, .midnight: 18..<30
      case .dawn: 3..<8
      case .dusk: 15..<23
      case .daytime: 6..<20
      }
    let sign = part == .dawn ? "MO" : part == .dusk ? "EV" : part.rawValue
    return Placement(
      day.value + "T" + sign,
      day.range.map {
        $0.lowerBound + hours.lowerBound * 3600..<$0.lowerBound + hours.upperBound * 3600
      },
      .partOfDay, isRelative: day.isRelative)
  }

  /// An early, middle or late part of a time: a third of it; the value stays that of the whole.
  func part(_ whole: Placement, _ edge: TimeReading.Edge) -> Placement {
    if case .weekOf = edge, let day = whole.firstDay { return relative(Placement(weekOf: day)) }
    guard let range = whole.range, whole.precision < .day else { return whole }
    var placement = whole
    let length = range.count
    func cut(_ from: Int, _ to: Int, of parts: Int) -> Range<Int> {
      // On whole days.
      let first = (length / parts * from) / Placement.day * Placement.day
      let last = to == parts ? length : (length / parts * to) / Placement.day * Placement.day
      return range.lowerBound + first..<range.lowerBound + max(first, last)
    }
    switch edge {
    case .early: placement.range = cut(0, 1, of: 3)
    case .middle: placement.range = cut(1, 2, of: 3)
    case .late: placement.range = cut(2, 3, of: 3)
    case .slice(let index, let count):
      placement.range = cut(index, index + 1, of: count)
      if whole.precision == .year {
        placement.value += count == 2 ? "-H\(index + 1)" : "-Q\(index + 1)"
        if count == 2, let first = placement.firstDay {
          let year = Civil(daysSince1970: first + 20).year
          if let a = Placement(year: year, month: index * 6 + 1).range,
            let b = Placement(year: year, month: index * 6 + 6).range
          {
            placement.range = a.lowerBound..<b.upperBound
          }
        }
        if count == 4, let first = placement.firstDay {
          let civil = Civil(daysSince1970: first + 20)
          return Placement(quarter: civil.year * 4 + index)
        }
      }
    case .weekOf: break
    case .week(let index):
      let start = range.lowerBound + index * 7 * Placement.day
      placement.range = start..<min(start + 7 * Placement.day, range.upperBound)
      placement.precision = .week
    }
    return placement
  }
}
