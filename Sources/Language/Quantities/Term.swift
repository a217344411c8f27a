import AssayModel

/// What the program knows about one word of number, unit or time; most words are `Term.unknown`.
struct Term: Sendable {
  var word = Word.none
  var number = NumberWord.none
  var time = TimeWord.none
  var flags: Flags = []

  static let unknown = Term()

  var isUnknown: Bool { word == .none && number == .none && time == .none && flags.isEmpty }

  /// Where a word can stand in a phrase of several words.
  struct Flags: OptionSet, Sendable {
    let rawValue: UInt16
    /// First word of a unit's name.
    static let unit = Flags(rawValue: 1)
    /// Last word of a bound before a number ("at least").
    static let before = Flags(rawValue: 2)
    /// First word of a bound after a number ("or more").
    static let after = Flags(rawValue: 4)
    /// A noun whose number is a name ("Room 12").
    static let label = Flags(rawValue: 8)
    /// A word of games and votes ("won 3-1").
    static let score = Flags(rawValue: 16)
    /// First word of a feast's name.
    static let holiday = Flags(rawValue: 32)
    /// A word of rise or fall ("rose from 12 to 15").
    static let change = Flags(rawValue: 64)
    /// A verb that leads to a place ("spread over 4 km²").
    static let place = Flags(rawValue: 128)
    /// A noun for machines that names of models stand before ("Condor 300 jets").
    static let machine = Flags(rawValue: 256)
    /// A label noun whose number is a name whatever follows ("flight 417 left").
    static let sureLabel = Flags(rawValue: 512)
    /// A verb form that tells the past and that no "-ed" shows.
    static let past = Flags(rawValue: 1024)
    /// A word that tells what is to come.
    static let ahead = Flags(rawValue: 2048)
    /// A word that looks ahead where "to" or the time follows.
    static let leading = Flags(rawValue: 4096)
  }
}

/// What a word is in a number.
enum NumberWord: Sendable, Equatable {
  case none
  /// One to ninety.
  case cardinal(Int)
  /// A hundred, a thousand, a dozen…
  case scale(Double)
  case ordinal(Int)
  case fraction(Double)
  /// The least that "several", "dozens"… can mean.
  case vague(Double)
}

/// What a word is in a time.
enum TimeWord: Sendable, Equatable {
  case none
  case month(Int, short: Bool)
  case weekday(Int, short: Bool)
  case part(DayPart)
  /// Days from today.
  case day(Int)
  case unit(TimeUnit)
  case season(Season)
  case vague(VagueTime)
  case frequency(TimeUnit, Int)
  case decade(Int)
}

/// A part of the day, with TIMEX3's sign.
enum DayPart: String, Sendable {
  case morning = "MO"
  case midday = "MI"
  case afternoon = "AF"
  case evening = "EV"
  case night = "NI"
  case dawn = "DW"
  case dusk = "DU"
  case daytime = "DT"
  case noon = "NOON"
  case midnight = "MIDNIGHT"
}

/// A season, with TIMEX3's sign.
enum Season: String, Sendable {
  case spring = "SP"
  case summer = "SU"
  case autumn = "FA"
  case winter = "WI"

  /// The month that it begins in, in the north.
  var firstMonth: Int {
    switch self {
    case .spring: 3
    case .summer: 6
    case .autumn: 9
    case .winter: 12
    }
  }
}

/// A time that cannot be placed, with TIMEX3's name.
enum VagueTime: String, Sendable {
  case present = "PRESENT_REF"
  case past = "PAST_REF"
  case future = "FUTURE_REF"
}

/// A unit of time, with its sign in the data file.
enum TimeUnit: String, Sendable {
  case second = "S"
  case minute = "M"
  case hour = "H"
  case day = "D"
  case week = "W"
  case fortnight = "F"
  case weekend = "E"
  case month = "O"
  case quarter = "Q"
  case year = "Y"
  case decade = "T"
  case century = "C"

  /// The unit that ISO 8601 and quantities count it in, and how many of those it holds.
  var counted: (sign: String, perUnit: Double, isClock: Bool) {
    switch self {
    case .second: ("S", 1, true)
    case .minute: ("M", 1, true)
    case .hour: ("H", 1, true)
    case .day: ("D", 1, false)
    case .week: ("W", 1, false)
    case .fortnight: ("W", 2, false)
    case .weekend: ("D", 2, false)
    case .month: ("M", 1, false)
    case .quarter: ("Q", 1, false)
    case .year: ("Y", 1, false)
    case .decade: ("Y", 10, false)
    case .century: ("Y", 100, false)
    }
  }

  /// The unit of ``Measure`` and how many of it this unit holds.
  var measured: (unit: String, perUnit: Double) {
    switch self {
    case .second: ("min", 1.0 / 60)
    case .minute: ("min", 1)
    case .hour: ("min", 60)
    case .day: ("d", 1)
    case .week: ("wk", 1)
    case .fortnight: ("wk", 2)
    case .weekend: ("d", 2)
    case .month: ("mo", 1)
    case .quarter: ("mo", 3)
    case .year: ("yr", 1)
    case .decade: ("yr", 10)
    case .century: ("yr", 100)
    }
  }

  /// Its English name.
  var name: String {
    switch self {
    case .second: "second"
    case .minute: "minute"
    case .hour: "hour"
    case .day: "day"
    case .week: "week"
    case .fortnight: "fortnight"
    case .weekend: "weekend"
    case .month: "month"
    case .quarter: "quarter"
    case .year: "year"
    case .decade: "decade"
    case .century: "century"
    }
  }

  /// How finely a time given in this unit is known.
  var precision: Moment.Precision {
    switch self {
    case .second: .second
    case .minute: .minute
    case .hour: .hour
    case .day: .day
    case .week, .fortnight, .weekend: .week
    case .month: .month
    case .quarter: .quarter
    case .year: .year
    case .decade: .decade
    case .century: .century
    }
  }
}

/// The small words that rules ask for by name.
enum Word: UInt8, Sendable, CaseIterable {
  case none
  case a, an, the, and, or, to, of, at, `in`, on, by, from, between, since, until, till, before
  case after, during, within, per, early, late, mid, middle, beginning, start, end
  case earlier, later, ago, last, past, next, previous, preceding, following, coming, upcoming
  case this, that, same, these, those, every, each, other, time, local, am, pm, half
  case couple, more, less, another, additional, further, old, long, recent, current, no, any
  case s, not, through, full, whole, entire, bc, ad, bce, ce, t, age, aged, fiscal, calendar
  case consecutive, straight, extra, solid, trading, working, business, back, point, way
  case latter, final, `for`, sometime, future, moment, people, such, one, eve, standard, daylight
  case latest, decade, century, many, dead, than, times, over, first, about
  case around, roughly, approximately
}
