/// An instant or interval as precise as the text gives it, or a length of time.
public struct Moment: Sendable, Hashable {
  /// What kind of time it is.
  public enum Kind: String, Sendable {
    /// A day or something longer: a month, a year.
    case date
    /// A time of day.
    case time
    /// A length of time.
    case duration
    /// Something that repeats ("every Monday").
    case set
  }

  /// How finely the text gives it.
  public enum Precision: Int, Sendable, Comparable {
    case century, decade, year, quarter, month, week, day, partOfDay, hour, minute, second

    /// Coarser is less.
    public static func < (a: Precision, b: Precision) -> Bool { a.rawValue < b.rawValue }
  }

  /// What kind of time it is.
  public var kind: Kind
  /// The value as ISO 8601 or TIMEX3: `2024-03-26T19:15`, `2024-03`, `PT1H30M`.
  ///
  /// Unknown parts are `X`.
  public var value: String
  /// The first second, counted from 1970-01-01T00:00 in the moment's own zone; `nil` where it cannot be placed.
  public var start: Int?
  /// The second after the last one; `nil` where it cannot be placed.
  public var end: Int?
  /// The zone's offset from UTC in minutes, where the text gives one.
  public var offset: Int?
  /// The zone as the text gives it ("GMT", "+03:00", "Oslo time").
  public var zone: String?
  /// How finely the text gives it.
  public var precision: Precision
  /// Whether it was worked out from another time ("yesterday", "8 months ago").
  public var relative: Bool
  /// Whether the text calls it approximate ("around noon").
  public var approximate: Bool

  /// Creates a moment.
  public init(
    _ kind: Kind, _ value: String, start: Int? = nil, end: Int? = nil, offset: Int? = nil,
    zone: String? = nil, precision: Precision, relative: Bool = false, approximate: Bool = false
  ) {
    self.kind = kind
    self.value = value
    self.start = start
    self.end = end
    self.offset = offset
    self.zone = zone
    self.precision = precision
    self.relative = relative
    self.approximate = approximate
  }

  /// The first second in UTC, where the zone is known.
  public var startUTC: Int? {
    guard let start, let offset else { return nil }
    return start - offset * 60
  }

  /// The seconds into its day of a time of day, also where the day is not known (`XXXX-XX-XXT20:40`).
  public var secondOfDay: Int? {
    guard kind == .time, let mark = value.utf8.lastIndex(of: 0x54) else { return nil }
    let parts = value.utf8[value.utf8.index(after: mark)...].split(separator: 0x3A).prefix(3).map {
      Int(String(decoding: $0.prefix(2), as: UTF8.self))
    }
    guard let first = parts.first, let hour = first else { return nil }
    var seconds = hour * 3600
    if parts.count > 1 { seconds += (parts[1] ?? 0) * 60 }
    if parts.count > 2 { seconds += parts[2] ?? 0 }
    return seconds
  }
}
