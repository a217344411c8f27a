public import AssayModel

/// Times as metadata, bylines and time stamps write them.
public enum WrittenTime {
  /// The moment that a whole string names; `nil` where it names none.
  ///
  /// Reads ISO 8601, RFC 2822, epoch seconds and milliseconds, dates in words of sixteen languages, Chinese and Japanese
  /// dates, and relative times ("8 months ago"). Labels ("Updated:") are passed over. `retrieved` is what a relative time
  /// counts from; without it `start` and `end` are `nil` and ``Moment/relative`` is true. `language` ("en-US")
  /// decides between day first and month first where the numbers leave it open; day first is the default.
  /// O(length), of which the first 300 scalars are read.
  public static func moment(
    _ text: String, retrieved: Moment? = nil, language: String? = nil
  ) -> Moment? {
    let pieces = stampPieces(text)
    guard !pieces.isEmpty else { return nil }
    if let moment = compact(pieces) { return moment }
    if let moment = RelativeStamp.read(pieces, text, retrieved) { return moment }
    let time = StampClock.find(pieces)
    let isMonthFirst = language.map { $0.lowercased().hasPrefix("en-us") } ?? false
    guard let date = StampDate.find(pieces, excluding: time?.range, isMonthFirst: isMonthFirst)
    else {
      return RelativeStamp.day(pieces, time, retrieved)
    }
    // A sentence is no time stamp.
    let words = pieces.filter { $0.kind == .word }.count
    guard words <= 16 else { return nil }
    return join(date, time, retrieved)
  }

  /// The day of the week of a day counted from 1970-01-01: 1 is Monday, 7 is Sunday.
  public static func weekday(ofDay day: Int) -> Int { Civil.weekday(ofDay: day) }

  /// A date with its time of day.
  static func join(_ date: StampDate, _ time: StampClock?, _ retrieved: Moment?) -> Moment? {
    guard let month = date.month else {
      let placement = date.year.map { Placement(year: $0) }
      return placement.map { make($0, nil) }
    }
    guard let day = date.day else {
      return date.year.map { make(Placement(year: $0, month: month), nil) }
    }
    guard let year = date.year ?? nearestYear(month, day, retrieved) else {
      let value = "XXXX-" + padded(month) + "-" + padded(day)
      guard let time else { return Moment(.date, value, precision: .day) }
      return Moment(
        .time, value + "T" + time.iso, offset: time.offset, zone: time.zone,
        precision: time.precision)
    }
    guard let civil = Civil(year: year, month: month, day: day) else { return nil }
    return make(Placement(day: civil.daysSince1970), time)
  }

  /// The moment of a day and a time on it.
  static func make(_ day: Placement, _ time: StampClock?, isRelative: Bool = false) -> Moment {
    guard let time else {
      return Moment(
        .date, day.value, start: day.range?.lowerBound, end: day.range?.upperBound,
        precision: day.precision, relative: isRelative)
    }
    let start = day.range.map { $0.lowerBound + time.seconds }
    return Moment(
      .time, day.value + "T" + time.iso, start: start, end: start.map { $0 + time.length },
      offset: time.offset, zone: time.zone, precision: time.precision, relative: isRelative)
  }

  private static func nearestYear(_ month: Int, _ day: Int, _ retrieved: Moment?) -> Int? {
    guard let start = retrieved?.start else { return nil }
    let civil = Civil(daysSince1970: floorDay(start))
    return (month, day) > (civil.month, civil.day) ? civil.year - 1 : civil.year
  }

  /// Digits alone: epoch seconds or milliseconds, `20240326`, `20240326191500`, `20240326T191500Z`.
  private static func compact(_ pieces: [StampPiece]) -> Moment? {
    guard let first = pieces.first, first.kind == .number, first.value >= 0 else { return nil }
    let digits = first.text.utf8.count
    if digits == 8 || digits == 14 {
      let day = digits == 8 ? first.value : first.value / 1_000_000
      if let civil = Civil(year: day / 10_000, month: day / 100 % 100, day: day % 100),
        civil.year >= 1000,
        civil.year <= 2200
      {
        return compact(civil, pieces, digits == 14 ? first.value % 1_000_000 : nil)
      }
    }
    guard pieces.count == 1 || pieces[1].lower == "." && pieces.count == 3 else { return nil }
    switch digits {
    case 9...10: return epoch(first.value)
    case 12...13: return epoch(first.value / 1000)
    default: return nil
    }
  }

  private static func compact(_ civil: Civil, _ pieces: [StampPiece], _ clock: Int?) -> Moment? {
    let day = Placement(day: civil.daysSince1970)
    var clock = clock
    var at = 1
    if clock == nil, pieces.count > 2, pieces[1].lower == "t", pieces[2].kind == .number {
      let digits = pieces[2].text.utf8.count
      clock = digits == 6 ? pieces[2].value : digits == 4 ? pieces[2].value * 100 : nil
      at = 3
    }
    guard let clock else { return pieces.count == 1 ? make(day, nil) : nil }
    guard
      var time = StampClock(hour: clock / 10_000, minute: clock / 100 % 100, second: clock % 100)
    else { return nil }
    if let zone = StampClock.zone(pieces, at) {
      (time.offset, time.zone) = (zone.offset, zone.text)
    }
    return make(day, time)
  }

  private static func epoch(_ seconds: Int) -> Moment {
    let day = floorDay(seconds)
    let rest = seconds - day * Placement.day
    var time = StampClock(hour: rest / 3600, minute: rest / 60 % 60, second: rest % 60)
    time?.offset = 0
    time?.zone = "UTC"
    return make(Placement(day: day), time)
  }
}
