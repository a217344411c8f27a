public import AssayModel

/// A time in a message: a date with its clock time, an interval, a length of time or a repetition, as one phrase.
public struct TimePhrase: Sendable, Hashable {
  /// What kind of time it is.
  public enum Kind: String, Sendable {
    case date, time, interval, duration, set
  }

  /// Where a time that has one bound only lies from it.
  public enum Direction: String, Sendable {
    /// Up to the bound: "by 5pm", "before Monday".
    case before
    /// From the bound on: "since Monday", "after 2pm".
    case after
  }

  /// Where it stands, in UTF-8 bytes of the buffer.
  public let range: Range<Int>
  /// Its tokens, as indices into the text's tokens.
  public let tokens: Range<Int>
  /// What kind of time it is.
  public let kind: Kind
  /// What the words say, as TIMEX3: `2013-02-15T17`, `XXXX-WXX-5TEV` for "friday evening".
  ///
  /// What they leave open is `X`. An interval is `(first,last,length)` by its named ends: `(T15,T16,PT1H)` for "3-4pm".
  public let value: String
  /// The first second, counted from 1970-01-01T00:00 in the zone of the instant of writing.
  public let start: Int?
  /// The second after the last one; the last unit that the words name belongs to the time.
  ///
  /// "July 13-15" ends with the 15th, "3-4pm" with the hour that 4 names.
  public let end: Int?
  /// How finely the words give it.
  public let precision: Moment.Precision
  /// For a time with one bound, where it lies from it.
  public let direction: Direction?
}

/// The times of a message, ascending and not overlapping.
///
/// O(length). Made for lines that people write to each other, where the instant of writing is known; news has
/// ``timeExpressions(in:anchor:)``.
///
/// `writtenAt` needs a start. What is open is placed after it where it can be: "friday" is the next one, "at 3" the next
/// time that a clock shows 3. Where it has an offset from UTC, a clock time with a zone is brought to it. A message that
/// holds a time and nothing else is one phrase with its preposition ("on the 15th"); in a sentence the preposition is left
/// out.
public func timePhrases(in text: TokenizedText, writtenAt: Moment) -> [TimePhrase] {
  guard let now = writtenAt.start else { return [] }
  let reader = PhraseReader(text, now: now, offset: writtenAt.offset)
  return reader.phrases()
}
