import AssayModel

/// A period that a report of results names by another: "the latest quarter", "the year-ago period".
enum ReportedPeriod: Sendable, Equatable {
  /// The period that the report is about.
  case same
  /// The same part of the year before.
  case before
  /// The same part of a given year.
  case of(Int)
  /// The year that the report is about.
  case year
}

extension TimeResolver {
  /// What a report is about: the last quarter or year that it named outright, and the atom after it.
  struct Report: Sendable {
    /// Counted over all years from year 0; `nil` where it is a whole year.
    var quarter: Int?
    var year: Int
    var end: Int
  }

  /// Atoms after which a report's period is forgotten.
  private static var reach: Int { 500 }

  /// The report's period where it was told near enough before a reading.
  func report(near reading: TimeReading) -> Report? {
    guard let report, reading.atoms.lowerBound - report.end < Self.reach else { return nil }
    return report
  }

  /// Works out a period that is named by the report's.
  func reported(_ period: ReportedPeriod, _ reading: TimeReading) -> Placement {
    let known = report(near: reading)
    let unknown = Placement("XXXX-QX", nil, .quarter, isRelative: true)
    switch period {
    case .same:
      guard let known else { return unknown }
      return relative(known.quarter.map { Placement(quarter: $0) } ?? Placement(year: known.year))
    case .before: return yearBefore(reading) ?? unknown
    case .of(let year):
      guard let quarter = known?.quarter else { return Placement(year: year) }
      return relative(Placement(quarter: year * 4 + quarter % 4))
    case .year:
      let year =
        known?.year ?? namedYear(near: reading) ?? today.map { Civil(daysSince1970: $0).year }
      return year.map { relative(Placement(year: $0)) }
        ?? Placement("XXXX", nil, .year, isRelative: true)
    }
  }

  /// The report's period a year before, or last year where there is no report.
  private func yearBefore(_ reading: TimeReading) -> Placement? {
    if let known = report(near: reading) {
      return relative(
        known.quarter.map { Placement(quarter: $0 - 4) } ?? Placement(year: known.year - 1))
    }
    return today.map { relative(Placement(year: Civil(daysSince1970: $0).year - 1)) }
  }

  /// "a year ago" and "a year earlier" beside a figure of a report: the same period of the year before.
  func comparedPeriod(_ reading: TimeReading) -> Placement? {
    switch reading.base {
    case .ago(1, .year, -1), .later(1, .year, -1): break
    default: return nil
    }
    guard let known = report(near: reading), isCompared(reading) else { return nil }
    return relative(
      known.quarter.map { Placement(quarter: $0 - 4) } ?? Placement(year: known.year - 1))
  }

  /// Whether a time stands after a figure or a word of comparison, or opens its sentence.
  func isCompared(_ reading: TimeReading) -> Bool {
    let start = reading.atoms.lowerBound
    guard start > 0, atoms.sameSentence(start - 1, start) else { return true }
    for at in max(0, start - 8)..<start {
      if atoms[at].kind == .number { return true }
      switch atoms.lower(at) {
      case "from", "than", "with", "versus", "against", "compared", "loss", "profit", "net",
        "share":
        return true
      default: break
      }
      if case .scale = atoms.numberWord(at) { return true }
    }
    return false
  }

  /// Keeps what a report is about.
  mutating func rememberReport(_ moment: Moment, _ reading: TimeReading) {
    let end = reading.atoms.upperBound
    switch reading.base {
    case .reported, .ago(1, .year, -1), .later(1, .year, -1):
      if let report, end - report.end < Self.reach { self.report?.end = end }
    case .quarter:
      guard let start = moment.start, let stop = moment.end, let today, floorDay(start) <= today
      else { return }
      let civil = Civil(daysSince1970: floorDay(start))
      let quarter = civil.year * 4 + (civil.month - 1) / 3
      // "the 1988 third quarter" beside the one of 1989 is what that is compared with.
      if let last = report?.quarter, quarter <= last - 4 { return }
      // A quarter that still runs is what is expected, not what is reported.
      if let report, end - report.end < Self.reach, floorDay(stop) > today { return }
      report = Report(quarter: quarter, year: civil.year, end: end)
    default: break
    }
  }
}
