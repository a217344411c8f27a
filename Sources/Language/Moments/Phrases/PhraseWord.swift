/// What a word can be in a time phrase; a word may be several things ("second", "may", "sun").
struct PhraseWord: Sendable {
  /// Which one of a row of times is meant.
  enum Shift: String, Sendable {
    case last, past, this, next, coming
  }

  var month: Int?
  var weekday: Int?
  var unit: TimeUnit?
  var cardinal: Int?
  var ordinal: Int?
  var day: Int?
  var part: PhrasePart?
  var season: String?
  var shift: Shift?
  var frequency: String?
  var decade: Int?
  var zone: Int?
  /// Whether the table has the word.
  var isKnown = false
  /// Names of feasts that begin with the word, longest first.
  var feasts: [FeastName] = []

  static let none = PhraseWord()
}

/// A feast's name as words, and its rule.
struct FeastName: Sendable {
  /// Its words without possessive endings.
  let words: [String]
  /// Whether the one word of the name is a name of its own without its ending: "boss's".
  let needsEnding: Bool
  let feast: Feast
}

/// The words of time phrases.
struct PhraseWords: Sendable {
  private(set) var words: [String: PhraseWord] = [:]

  static let english = PhraseWords(
    words: PackageResources.phrases_txt, feasts: PackageResources.phrases_feasts_txt)

  init(words file: [UInt8], feasts: [UInt8]) {
    readWords(file)
    readFeasts(feasts)
  }

  subscript(lower: String) -> PhraseWord { words[lower] ?? .none }

  private mutating func readWords(_ file: [UInt8]) {
    var section = ""
    for line in resourceLines(file) {
      if line.hasPrefix("[") {
        section = String(line.dropFirst().prefix { $0 != "]" })
        continue
      }
      let parts = line.split(separator: " ").map(String.init)
      guard let value = parts.first else { continue }
      for word in parts.dropFirst() { set(word, section, value) }
    }
  }

  private mutating func set(_ word: String, _ section: String, _ value: String) {
    var entry = words[word] ?? .none
    switch section {
    case "months": entry.month = Int(value)
    case "weekdays": entry.weekday = Int(value)
    case "units": entry.unit = TimeUnit(rawValue: value)
    case "cardinals": entry.cardinal = Int(value)
    case "ordinals": entry.ordinal = Int(value)
    case "days": entry.day = Int(value)
    case "parts": entry.part = PhrasePart(rawValue: value)
    case "seasons": entry.season = value
    case "shifts": entry.shift = PhraseWord.Shift(rawValue: value)
    case "frequencies": entry.frequency = value
    case "decades": entry.decade = Int(value)
    case "zones": entry.zone = Int(value)
    default: break
    }
    entry.isKnown = true
    words[word] = entry
  }

  /// A word of a name without its possessive ending and its full stop.
  private static func stem(_ word: String) -> String {
    if word.hasSuffix("'s") { return String(word.dropLast(2)) }
    return word.last == "'" || word.last == "." ? String(word.dropLast()) : word
  }

  private mutating func readFeasts(_ file: [UInt8]) {
    for line in resourceLines(file) {
      let halves = line.split(separator: "=", maxSplits: 1)
      guard halves.count == 2, let feast = Feast(rule: String(halves[0])) else { continue }
      for name in halves[1].split(separator: "|") {
        let parts = name.split(separator: " ").map { Self.stem(String($0)) }
        guard let first = parts.first else { continue }
        words[first, default: .none].feasts.append(
          FeastName(
            words: parts, needsEnding: parts.count == 1 && name.contains("'s"), feast: feast))
        words[first]?.isKnown = true
        words[first]?.feasts.sort { $0.words.count > $1.words.count }
      }
    }
  }
}

/// A part of the day as messages name it; the raw value is its TIMEX3 code.
enum PhrasePart: String, Sendable {
  case morning = "MO"
  case afternoon = "AF"
  case evening = "EV"
  case night = "NI"
  case daytime = "DT"
  case nighttime = "NT"
  case breakfast = "MEB"
  case brunch = "MER"
  case lunch = "MEL"
  case dinner = "MED"

  /// The hours from the day's midnight.
  var hours: (Int, Int) {
    switch self {
    case .morning: (0, 12)
    case .afternoon: (12, 19)
    case .evening, .night: (18, 24)
    case .daytime: (8, 18)
    case .nighttime: (0, 8)
    case .breakfast: (6, 9)
    case .brunch: (10, 13)
    case .lunch: (12, 14)
    case .dinner: (18, 21)
    }
  }

  /// Whether a clock without "am" or "pm" shows the second half of the day.
  func isSecondHalf(_ hour: Int) -> Bool {
    switch self {
    case .afternoon, .evening, .dinner, .lunch: hour < 12
    case .night, .daytime: (6...11).contains(hour) || (self == .daytime && hour < 6)
    default: false
    }
  }
}
