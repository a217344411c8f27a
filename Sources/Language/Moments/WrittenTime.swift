public import AssayModel

/// Times as metadata, bylines and time stamps write them.
public enum WrittenTime {
  /// The moment that a whole string names; `nil` where it names none.
  ///
  /// Reads ISO 8601, RFC 2822, epoch seconds and milliseconds, dates in words of sixteen languages, and relative times
  /// ("8 months ago"). Labels ("Updated:") are passed over. `retrieved` is what a relative time counts from; without it
  /// `start` and `end` are `nil` and ``Moment/relative`` is true. `language` ("en-US") decides between day first and
  /// month first where the numbers leave it open; day first is the default.
  public static func moment(
    _ text: String, retrieved: Moment? = nil, language: String? = nil
  ) -> Moment? {
    nil
  }

  /// The day of the week of a day counted from 1970-01-01: 1 is Monday, 7 is Sunday.
  public static func weekday(ofDay day: Int) -> Int { Civil.weekday(ofDay: day) }
}
