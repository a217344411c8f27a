import AssayModel

/// A stretch of the calendar with its place.
struct PlacedTime: Sendable {
  /// Seconds since 1970-01-01T00:00.
  var start: Int
  /// The second after the last.
  var end: Int
  var grain: Moment.Precision
  /// TIMEX3, as the words give it.
  var value: String
  /// Whether it is so far from the instant of writing ("in 3 days"): a weekday beside it names a day of its week.
  var isShifted = false
  /// The instant that a named edge means as an end of an interval: "until the end of June".
  var edge: Int?

  var startDay: Int { floorDivide(start, 86_400) }
  var civil: Civil { Civil(daysSince1970: startDay) }
}

/// A time as the words of a message give it: what is `nil` they leave open.
///
/// Pieces of a phrase are forms, and forms beside each other merge ("friday", "the 26th", "at 4").
struct PhraseForm: Sendable {
  /// A time of day.
  struct Clock: Sendable {
    /// How sure the half of the day is.
    enum Half: Sendable {
      case open, am, pm, settled
    }

    var hour: Int
    var minute: Int?
    var second: Int?
    var half: Half

    init(_ hour: Int, _ minute: Int? = nil, second: Int? = nil, half: Half = .open) {
      self.hour = hour
      self.minute = minute
      self.second = second
      self.half = half
    }

    /// With "am" or "pm" worked into the hour; 24 is the midnight that ends the day.
    var settled: Clock {
      var clock = self
      switch half {
      case .pm: if hour < 12 { clock.hour += 12 }
      case .am: if hour == 12 { clock.hour = 0 }
      case .open, .settled: break
      }
      return clock
    }

    var seconds: Int {
      let clock = settled
      return clock.hour * 3600 + (clock.minute ?? 0) * 60 + (clock.second ?? 0)
    }

    var grain: Moment.Precision { second != nil ? .second : minute != nil ? .minute : .hour }
    var unit: Int { second != nil ? 1 : minute != nil ? 60 : 3600 }

    /// "T15", "T15:30", "T15:30:05".
    var value: String {
      let clock = settled
      return "T" + padded(clock.hour) + (minute.map { ":" + padded($0) } ?? "")
        + (second.map { ":" + padded($0) } ?? "")
    }
  }

  /// An early, middle or late part.
  enum Edge: Sendable {
    case early, middle, late
    /// "the beginning of", "the end of".
    case begin, finish
  }

  /// The nth weekday or unit of something, from its end where n is negative.
  struct Nth: Sendable {
    var n: Int
    var weekday: Int?
    var unit: TimeUnit?
  }

  var year: Int?
  var month: Int?
  var day: Int?
  var weekday: Int?
  /// "next friday", "last march".
  var shift: PhraseWord.Shift?
  /// "previous friday" and "following friday" name the one of the week before and after.
  var isWeekShift = false
  var placed: PlacedTime?
  var feast: Feast?
  var nth: Nth?
  var clock: Clock?
  /// The end of a stretch between two clock times.
  var clockEnd: Clock?
  var part: PhrasePart?
  var edge: Edge?
  var zone: Int?
  var direction: TimePhrase.Direction?
  /// A number that may be an hour or a day, as something beside it says.
  var bare: Int?
  /// Whether it is a time only beside another one.
  var isWeak = false
  /// Whether "the" or an ordinal ending says that a number is a day.
  var isOrdinalDay = false
  /// Whether what the words leave open lies before the instant of writing: "since monday".
  var isPast = false
  /// Whether "the" stands before a day, or "in the" before a part of the day.
  var hasArticle = false
  /// What follows a repetition or a length: the whole is not placed.
  var grain: Moment.Precision?
  /// What the words say, where it is not built from the parts.
  var value: String?
  var kind: TimePhrase.Kind?

  /// Whether it has a day, or something that a time of day can join.
  var isDayLike: Bool {
    day != nil || weekday != nil || feast != nil
      || (placed.map { $0.grain >= .day && $0.grain < .hour } ?? false)
      || (nth?.weekday != nil) || nth?.unit == .day
  }
  var hasDate: Bool {
    day != nil || weekday != nil || feast != nil || placed != nil || month != nil || year != nil
      || nth != nil
  }
  var hasClock: Bool { clock != nil || part != nil }
}

/// A form and the pieces that it was read from.
struct PhraseMatch: Sendable {
  var form: PhraseForm
  var start: Int
  var end: Int
}

/// The quotient towards minus infinity.
func floorDivide(_ a: Int, _ b: Int) -> Int {
  a >= 0 ? a / b : -((-a + b - 1) / b)
}
