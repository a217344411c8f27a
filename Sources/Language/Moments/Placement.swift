import AssayModel

/// A time worked out: its value, and where it lies.
struct Placement: Sendable {
  var value: String
  /// Seconds from 1970 in the time's own zone, the end exclusive.
  var range: Range<Int>?
  var precision: Moment.Precision
  var isRelative = false

  init(
    _ value: String, _ range: Range<Int>?, _ precision: Moment.Precision, isRelative: Bool = false
  ) {
    self.value = value
    self.range = range
    self.precision = precision
    self.isRelative = isRelative
  }

  static let day = 86_400

  /// A day counted from 1970.
  init(day: Int) {
    self.init(Civil(daysSince1970: day).iso, day * Self.day..<(day + 1) * Self.day, .day)
  }

  /// The days from one to before another, as a longer time.
  init(_ value: String, days: Range<Int>, _ precision: Moment.Precision) {
    self.init(value, days.lowerBound * Self.day..<days.upperBound * Self.day, precision)
  }

  /// A calendar month.
  init(year: Int, month: Int) {
    guard let first = Civil(year: year, month: month, day: 1)?.daysSince1970 else {
      self.init("XXXX-XX", nil, .month)
      return
    }
    self.init(
      padded(year, 4) + "-" + padded(month), days: first..<first + Civil.daysInMonth(year, month),
      .month)
  }

  /// Years from one to before another.
  init(_ value: String, years: Range<Int>, _ precision: Moment.Precision) {
    guard let first = Civil(year: years.lowerBound, month: 1, day: 1),
      let end = Civil(year: years.upperBound, month: 1, day: 1)
    else {
      self.init(value, nil, precision)
      return
    }
    self.init(value, days: first.daysSince1970..<end.daysSince1970, precision)
  }

  /// A calendar year.
  init(year: Int) { self.init(padded(year, 4), years: year..<year + 1, .year) }

  /// A quarter, counted over all years from year 0.
  init(quarter: Int) {
    let year = quarter / 4
    let number = quarter % 4 + 1
    let first = Placement(year: year, month: number * 3 - 2)
    let last = Placement(year: year, month: number * 3)
    var range: Range<Int>?
    if let a = first.range, let b = last.range { range = a.lowerBound..<b.upperBound }
    self.init(padded(year, 4) + "-Q\(number)", range, .quarter)
  }

  /// The ISO week of a day.
  init(weekOf day: Int) {
    let civil = Civil(daysSince1970: day)
    let week = civil.isoWeek
    let monday = day - civil.weekday + 1
    self.init(
      padded(week.year, 4) + "-W" + padded(week.week), days: monday..<monday + 7, .week)
  }

  /// The weekend of a day's ISO week.
  init(weekendOf day: Int) {
    self.init(weekOf: day)
    value += "-WE"
    if let range { self.range = range.lowerBound + 5 * Self.day..<range.upperBound }
  }

  /// The first day, where it is known.
  var firstDay: Int? { range.map { Int((Double($0.lowerBound) / 86_400).rounded(.down)) } }
}
