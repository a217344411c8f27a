import AssayModel

/// The words of number, unit and time, read from `quantities.txt`, `units.txt` and `times.txt`.
struct Vocabulary: Sendable {
  /// A unit of measure or of money.
  struct Unit: Sendable {
    let sign: String
    /// Its English name in the singular.
    let name: String
    let kind: QuantityExpression.Kind
  }

  /// A phrase of bound, its words in order.
  struct BoundPhrase: Sendable {
    let words: [String]
    let bound: Measure.Bound
  }

  private(set) var terms: [String: Term] = [:]
  /// Units by their whole form; words that touch are joined without a blank.
  private(set) var units: [String: Unit] = [:]
  /// The forms that may stand after "a" ("a mile").
  private(set) var singularUnits: Set<String> = []
  private(set) var scaleSigns: [String: Double] = [:]
  /// Bounds before a number by their last word, longest first.
  private(set) var before: [String: [BoundPhrase]] = [:]
  /// Bounds after a number by their first word, longest first.
  private(set) var after: [String: [BoundPhrase]] = [:]
  /// Minutes from UTC, `nil` where the abbreviation is shared.
  private(set) var zones: [String: Int?] = [:]
  /// Feasts by name.
  private(set) var holidays: [String: Holiday] = [:]

  static let english = Vocabulary(
    quantities: PackageResources.quantities_txt, units: PackageResources.units_txt,
    times: PackageResources.times_txt)

  init(quantities: [UInt8], units: [UInt8], times: [UInt8]) {
    for word in Word.allCases where word != .none {
      terms[String(describing: word), default: .unknown].word = word
    }
    terms["o'clock", default: .unknown].word = .none
    readNumbers(quantities)
    readUnits(units)
    readTimes(times)
  }

  /// What is known of a word in lower case.
  func term(_ lower: String) -> Term { terms[lower] ?? .unknown }

  /// Sections of words that stand for themselves, divided by commas.
  private static let flags: [String: Term.Flags] = [
    "label nouns": .label, "label nouns: sure": [.label, .sureLabel],
    "label nouns: indices": [.label, .sureLabel], "scores": .score,
    "changes": .change, "place verbs": .place, "machines": .machine, "signs: past": .past,
    "signs: ahead": .ahead, "signs: leading": .leading,
  ]

  /// Marks the words of a line that are divided by commas.
  private mutating func addFlag(_ flag: Term.Flags, to line: String) {
    for word in line.split(separator: ",") {
      terms[String(word.filter { $0 != " " }), default: .unknown].flags.insert(flag)
    }
  }

  private mutating func readNumbers(_ file: [UInt8]) {
    var section = ""
    for line in resourceLines(file) {
      if line.hasPrefix("[") {
        section = String(line.dropFirst().prefix { $0 != "]" })
        continue
      }
      if section.hasPrefix("before: ") || section.hasPrefix("after: ") {
        readBound(line, section)
        continue
      }
      if let flag = Self.flags[section] {
        addFlag(flag, to: line)
        continue
      }
      let parts = line.split(separator: " ")
      guard parts.count == 2, let value = Double(parts[1]) else { continue }
      let word = String(parts[0])
      switch section {
      case "cardinals": terms[word, default: .unknown].number = .cardinal(Int(value))
      case "scales": terms[word, default: .unknown].number = .scale(value)
      case "scale signs": scaleSigns[word] = value
      case "ordinals": terms[word, default: .unknown].number = .ordinal(Int(value))
      case "fractions": terms[word, default: .unknown].number = .fraction(value)
      case "vague": terms[word, default: .unknown].number = .vague(value)
      default: break
      }
    }
  }

  private mutating func readBound(_ line: String, _ section: String) {
    let isBefore = section.hasPrefix("before")
    let name = section.drop { $0 != " " }.dropFirst()
    guard let bound = Measure.Bound(rawValue: String(name)) else { return }
    let words = line.split(separator: " ").map(String.init)
    guard let key = isBefore ? words.last : words.first else { return }
    let phrase = BoundPhrase(words: words, bound: bound)
    if isBefore {
      before[key, default: []].append(phrase)
      before[key]?.sort { $0.words.count > $1.words.count }
    } else {
      after[key, default: []].append(phrase)
      after[key]?.sort { $0.words.count > $1.words.count }
    }
    terms[key, default: .unknown].flags.insert(isBefore ? .before : .after)
  }

  private mutating func readUnits(_ file: [UInt8]) {
    var kind = QuantityExpression.Kind.cardinal
    for line in resourceLines(file) {
      if line.hasPrefix("[") {
        let name = String(line.dropFirst().prefix { $0 != "]" })
        switch name {
        case "money": kind = .money
        case "percent": kind = .percent
        default:
          guard let dimension = QuantityExpression.Dimension(rawValue: name) else { continue }
          kind = .measured(dimension)
        }
        continue
      }
      let halves = line.split(separator: "=", maxSplits: 1)
      guard halves.count == 2 else { continue }
      let sign = String(halves[0].filter { $0 != " " })
      let name = halves[1].prefix { $0 != "," && $0 != "|" }.split(separator: " ").joined(
        separator: " ")
      let unit = Unit(sign: sign, name: name, kind: kind)
      for (index, group) in halves[1].split(separator: "|").enumerated() {
        let hasSingular = halves[1].contains("|") && index == 0
        for form in group.split(separator: ",") {
          let words = form.split(separator: " ")
          guard let first = words.first else { continue }
          let name = words.joined(separator: " ")
          units[name] = unit
          if let last = words.last, last == "$" || last == "=" { units[words.joined()] = unit }
          if hasSingular { singularUnits.insert(name) }
          let head = first.split(separator: "/").first.map(String.init) ?? String(first)
          terms[head, default: .unknown].flags.insert(.unit)
          if head.utf8.first == 0xC2 {
            terms[String(head.prefix(1)), default: .unknown].flags.insert(.unit)
          }
          if head.last == "²" || head.last == "³" {
            terms[String(head.dropLast()), default: .unknown].flags.insert(.unit)
          }
        }
      }
    }
  }

  private mutating func readTimes(_ file: [UInt8]) {
    var section = ""
    for line in resourceLines(file) {
      if line.hasPrefix("[") {
        section = String(line.dropFirst().prefix { $0 != "]" })
        continue
      }
      if let flag = Self.flags[section] {
        addFlag(flag, to: line)
        continue
      }
      let parts = line.split(separator: " ")
      guard let head = parts.first else { continue }
      let word = String(head.map { $0 == "_" ? " " : $0 })
      if section == "zones" {
        zones[word] = .some(parts.last.flatMap { Int($0) })
        continue
      }
      if section == "holidays" {
        guard let holiday = Holiday(parts.dropFirst().map(String.init)) else { continue }
        holidays[word] = holiday
        let first = word.split(separator: " ").first.map(String.init) ?? word
        terms[first, default: .unknown].flags.insert(.holiday)
        continue
      }
      if let time = TimeWord(section: section, value: parts.count > 1 ? String(parts[1]) : "") {
        terms[word, default: .unknown].time = time
      }
    }
  }
}

extension TimeWord {
  /// The reading of an entry of `times.txt`.
  init?(section: String, value: String) {
    switch section {
    case "months", "months: short":
      guard let month = Int(value) else { return nil }
      self = .month(month, short: section != "months")
    case "weekdays", "weekdays: short":
      guard let day = Int(value) else { return nil }
      self = .weekday(day, short: section != "weekdays")
    case "parts":
      guard let part = DayPart(rawValue: value) else { return nil }
      self = .part(part)
    case "days":
      guard let day = Int(value) else { return nil }
      self = .day(day)
    case "units":
      guard let unit = TimeUnit(rawValue: value) else { return nil }
      self = .unit(unit)
    case "seasons":
      guard let season = Season(rawValue: value) else { return nil }
      self = .season(season)
    case "frequencies":
      switch value {
      case "P1D": self = .frequency(.day, 1)
      case "P1W": self = .frequency(.week, 1)
      case "P2W": self = .frequency(.week, 2)
      case "P1M": self = .frequency(.month, 1)
      case "P3M": self = .frequency(.month, 3)
      case "P1Y": self = .frequency(.year, 1)
      case "PT1H": self = .frequency(.hour, 1)
      default: return nil
      }
    case "decades":
      guard let decade = Int(value) else { return nil }
      self = .decade(decade)
    default:
      guard section.hasPrefix("vague: "),
        let reference = VagueTime(rawValue: String(section.dropFirst(7)))
      else { return nil }
      self = .vague(reference)
    }
  }
}
