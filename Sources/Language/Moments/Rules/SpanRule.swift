import AssayModel

/// Lengths of time, and times told by one: "13 minutes", "more than an hour", "the past two months", "for years", "two years
/// ago", "three days later", "in two days' time".
enum SpanRule: TimeRule {
  static func read(_ atoms: Atoms, at index: Int) -> TimeReading? {
    if let whole = whole(atoms, index) { return whole }
    if let led = led(atoms, index) { return led }
    guard let phrase = atoms.durationPhrase(at: index) else { return bare(atoms, index) }
    let unit = phrase.parts[0].unit
    if isTitle(atoms, phrase) || isOfYear(atoms, phrase) { return nil }
    let isArticle =
      phrase.number.count == 1 && (atoms.word(index) == .a || atoms.word(index) == .an)
    let amount = phrase.isVague ? nil : phrase.parts[0].value
    if let told = told(atoms, index, phrase.atoms.upperBound, amount, unit, phrase.parts.count) {
      return told
    }
    if isArticle {
      guard let kept = article(atoms, index, phrase) else { return nil }
      return kept
    }
    if unit == .second, phrase.isHyphenated == false, phrase.parts[0].value == 1 { return nil }
    var end = phrase.atoms.upperBound
    // An age is a quantity, no time: "8-month-old", "37 years old".
    if atoms.word(end) == .old { return nil }
    if end < atoms.count, atoms[end].glue == .hyphen, atoms.word(end) == .long { end += 1 }
    return bounded(atoms, index, end, phrase)
  }

  /// "all day", "the whole week", "an entire month".
  private static func whole(_ atoms: Atoms, _ index: Int) -> TimeReading? {
    var at = index
    switch atoms.word(index) {
    case .the, .a, .an: at += 1
    default: break
    }
    let isAll = at == index && atoms.lower(index) == "all"
    guard isAll || atoms.word(at) == .whole || atoms.word(at) == .entire,
      let unit = atoms.timeUnit(at + 1), atoms.isSingular(at + 1), atoms[at + 1].glue == .apart,
      !atoms[at + 1].isPossessive, atoms[at + 1].shape == .lower
    else { return nil }
    switch unit {
    case .day, .week, .month, .year, .weekend, .decade, .century: break
    default: return nil
    }
    guard unit != .year || isAll || atoms.word(index) != .the else { return nil }
    return TimeReading(index..<at + 2, .duration(one(unit), unit, isVague: false))
  }

  private static func bounded(_ atoms: Atoms, _ index: Int, _ end: Int, _ phrase: DurationPhrase)
    -> TimeReading
  {
    var start = index
    let unit = phrase.parts[0].unit
    if let bound = bound(atoms, index, unit) { start = bound.start }
    var end = end
    if let bound = atoms.boundAfter(end) { end = bound.end }
    var reading = TimeReading(
      start..<end, .duration(phrase.iso, phrase.parts.last?.unit ?? .day, isVague: phrase.isVague))
    if start < index, let bound = bound(atoms, index, unit)?.bound {
      reading.isApproximate = bound == .about
    }
    return reading
  }

  /// "two years ago", "a day earlier", "an hour later", "two days' time".
  private static func told(
    _ atoms: Atoms, _ start: Int, _ end: Int, _ amount: Double?, _ unit: TimeUnit, _ parts: Int
  ) -> TimeReading? {
    guard parts == 1 else { return nil }
    var first = start
    var isOpen = false
    if let bound = bound(atoms, start, unit, isTold: true) {
      first = bound.start
      isOpen = bound.bound != .about
    }
    let amount = unit == .weekend ? nil : amount
    // "less than two hours later" bounds a time of day and names none.
    let step = isOpen && unit.counted.isClock ? nil : amount
    func make(_ end: Int, _ base: TimeReading.Base) -> TimeReading {
      var reading = TimeReading(first..<end, base)
      reading.isApproximate = first < start
      return reading
    }
    switch atoms.word(end) {
    case .ago: return make(end + 1, .ago(amount, unit, sign: -1))
    case .earlier: return make(end + 1, .later(step, unit, sign: -1))
    case .later: return make(end + 1, .later(step, unit, sign: 1))
    default: break
    }
    switch atoms.lower(end) {
    case "hence": return make(end + 1, .ago(amount, unit, sign: 1))
    case "from":
      return atoms.lower(end + 1) == "now" ? make(end + 2, .ago(amount, unit, sign: 1)) : nil
    case "'", "’":
      // "two days' time"
      guard atoms.lower(end + 1) == "time", atoms.word(start - 1) == .in else { return nil }
      return make(end + 2, .ago(amount, unit, sign: 1))
    case "before", "after":
      // "two days before," with nothing to follow
      guard end + 1 >= atoms.count || atoms[end + 1].kind == .mark, amount != nil else {
        return nil
      }
      return make(end + 1, .later(step, unit, sign: atoms.lower(end) == "before" ? -1 : 1))
    default: return nil
    }
  }

  /// "the past two months", "the first nine months", "recent weeks", "the coming days".
  private static func led(_ atoms: Atoms, _ index: Int) -> TimeReading? {
    var at = index
    let hasThe = atoms.word(at) == .the || atoms.word(at) == .these || atoms.word(at) == .those
    if hasThe { at += 1 }
    switch atoms.word(at) {
    case .past, .last, .next, .previous, .preceding, .coming, .following, .recent, .final, .first,
      .latter, .latest:
      at += 1
    default:
      guard hasThe else { return nil }
      if let phrase = atoms.durationPhrase(at: at), phrase.number.lowerBound == at,
        !phrase.isHyphenated
      {
        // "the two day rally": the article belongs to the noun.
        let isNoun = atoms.isPlural(phrase.unit.lowerBound) || phrase.parts[0].value == 1
        return isOfYear(atoms, phrase) ? nil : reading(atoms, isNoun ? index : at, phrase)
      }
      if atoms.word(at - 1) == .the, let unit = atoms.timeUnit(at), unit == .year,
        atoms.isPlural(at),
        atoms.word(index - 1) == .over || atoms.word(index - 1) == .through,
        atoms.word(at + 1) != .of
      {
        // "over the years"
        return TimeReading(index..<at + 1, .duration(vague(unit), unit, isVague: true))
      }
      if atoms.word(at - 1) == .the, let unit = atoms.timeUnit(at), atoms.isPlural(at),
        atoms.lower(at + 1) == "ahead" || atoms.word(at + 1) == .to && atoms.lower(at + 2) == "come"
      {
        // "in the weeks ahead"
        let end = atoms.lower(at + 1) == "ahead" ? at + 2 : at + 3
        return TimeReading(index..<end, .duration(vague(unit), unit, isVague: true))
      }
      return nil
    }
    if case .cardinal(let count) = atoms.numberWord(at), count > 1,
      atoms.timeUnit(at + 1) == .quarter, atoms.isPlural(at + 1), atoms[at + 1].glue == .apart
    {
      // "the past two quarters" counts quarters, as "two quarters" may not.
      return TimeReading(
        index..<at + 2, .duration("P\(count)Q", .quarter, isVague: false))
    }
    if atoms.numberPhrase(at: at) != nil {
      guard let phrase = atoms.durationPhrase(at: at), !phrase.isHyphenated else { return nil }
      return reading(atoms, index, phrase)
    }
    guard let unit = atoms.timeUnit(at) else { return nil }
    let lead = atoms.word(at - 1)
    if atoms.isPlural(at) {
      guard lead != .first || hasThe else { return nil }
      // "recent weeks", "the coming months": a time that cannot be placed.
      switch lead {
      case .recent: return TimeReading(index..<pluralEnd(atoms, at + 1), .vague(.past))
      case .past where !hasThe: return TimeReading(index..<at + 1, .vague(.past))
      case .coming: return TimeReading(index..<pluralEnd(atoms, at + 1), .vague(.future))
      default: break
      }
      return TimeReading(index..<at + 1, .duration(vague(unit), unit, isVague: true))
    }
    // "the past week", "the last year", "over the next month"
    guard
      lead == .past || lead == .last && hasThe || lead == .next && hasThe && isWithin(atoms, index),
      unit != .second, unit != .weekend, unit != .quarter
    else { return nil }
    if let fraction = atoms.andFraction(at: at + 1), fraction.value == 0.5 {
      // "the past year and a half"
      let value = unit == .year ? "P1Y6M" : one(unit, 1.5)
      return TimeReading(index..<fraction.end, .duration(value, unit, isVague: false))
    }
    let end = atoms.boundAfter(at + 1)?.end ?? at + 1
    return TimeReading(index..<end, .duration(one(unit), unit, isVague: false))
  }

  private static func isWithin(_ atoms: Atoms, _ index: Int) -> Bool {
    switch atoms.word(index - 1) {
    case .over, .within, .in, .during, .for: true
    default: false
    }
  }

  private static func reading(_ atoms: Atoms, _ index: Int, _ phrase: DurationPhrase) -> TimeReading
  {
    var start = index
    if let bound = bound(atoms, index, phrase.parts[0].unit) { start = bound.start }
    var end = phrase.atoms.upperBound
    if let bound = atoms.boundAfter(end) { end = bound.end }
    return TimeReading(
      start..<end,
      .duration(phrase.iso, phrase.parts.last?.unit ?? .day, isVague: phrase.isVague))
  }

  /// The bound before a length of time; "over the last year", "over three years" and "only two days" have none.
  private static func bound(
    _ atoms: Atoms, _ index: Int, _ unit: TimeUnit, isTold: Bool = false
  ) -> (start: Int, bound: Measure.Bound)? {
    guard let found = atoms.boundBefore(index), found.bound != .exactly else { return nil }
    switch atoms.lower(found.start) {
    case "over", "under", "above", "below":
      guard index - found.start == 1 else { return found }
      if isTold { return found }
      let isLed =
        atoms.word(index) == .the || atoms.word(index) == .past || atoms.word(index) == .last
      guard !isLed else { return nil }
      return unit.counted.isClock || isMeasured(atoms, found.start) ? found : nil
    case "higher", "lower", "greater", "longer", "shorter": return isTold ? nil : found
    default: return found
    }
  }

  /// Whether the number is a year and the unit what is told of it: "the 1988 quarter".
  private static func isOfYear(_ atoms: Atoms, _ phrase: DurationPhrase) -> Bool {
    atoms.year(at: phrase.number.lowerBound) != nil && atoms.isSingular(phrase.unit.lowerBound)
      && atoms[phrase.unit.lowerBound].glue == .apart
  }

  /// Whether number and unit are a name in a running sentence: "on 60 Minutes".
  private static func isTitle(_ atoms: Atoms, _ phrase: DurationPhrase) -> Bool {
    let start = phrase.atoms.lowerBound
    let unit = phrase.unit.lowerBound
    guard atoms[unit].shape == .capitalised, atoms[unit].glue == .apart, start > 0,
      atoms.sameSentence(start - 1, start)
    else { return false }
    return atoms[start].kind == .number || atoms[start].isCapitalised
  }

  /// Whether "over" stands where only an amount can: "for over two years", "lasted over a week".
  private static func isMeasured(_ atoms: Atoms, _ over: Int) -> Bool {
    switch atoms.word(over - 1) {
    case .for, .in, .after, .of, .within: return true
    default: break
    }
    switch atoms.lower(over - 1) {
    case "last", "lasts", "lasted", "lasting", "take", "takes", "took", "taking", "taken", "spend",
      "spent", "just", "well", "wait", "waited", "slightly", "little", "now", "already", "only":
      return true
    default: return false
    }
  }

  /// "a year" by itself: a rate after a sum or "twice", else a length where a preposition or bound leads to it.
  private static func article(_ atoms: Atoms, _ index: Int, _ phrase: DurationPhrase)
    -> TimeReading?
  {
    let unit = phrase.parts[0].unit
    // "a quarter" is a part of something else more often than three months.
    guard unit != .quarter || atoms.word(phrase.atoms.upperBound) == .ago else { return nil }
    let isPlain = phrase.parts.count == 1 && phrase.parts[0].value == 1
    guard isPlain else { return bounded(atoms, index, phrase.atoms.upperBound, phrase) }
    let end = phrase.atoms.upperBound
    if atoms.word(end) == .or, case .cardinal(2) = atoms.numberWord(end + 1) {
      // "a year or two"
      return TimeReading(index..<end + 2, .duration(vague(unit), unit, isVague: true))
    }
    let previous = index - 1
    if previous >= 0, atoms.isRated(previous) {
      return TimeReading(index..<phrase.atoms.upperBound, .set(one(unit), unit.precision))
    }
    if atoms.boundBefore(index) != nil || unit != .day && unit != .minute && unit != .second {
      return bounded(atoms, index, phrase.atoms.upperBound, phrase)
    }
    switch atoms.word(end) {
    case .after, .before: return bounded(atoms, index, end, phrase)
    default: break
    }
    switch atoms.word(previous) {
    case .for, .in, .within, .than, .after, .over, .about, .around, .during:
      return bounded(atoms, index, phrase.atoms.upperBound, phrase)
    default: return nil
    }
  }

  /// "for years", "within hours", "months ago", "decades of".
  private static func bare(_ atoms: Atoms, _ index: Int) -> TimeReading? {
    if let single = single(atoms, index) { return single }
    guard case .unit(let unit) = atoms.time(index), atoms.isPlural(index), unit != .second,
      unit != .weekend, unit != .quarter,
      atoms[index].shape == .lower || atoms[index].shape == .capitalised,
      atoms[index].glue == .apart, !atoms[index].isPossessive
    else { return nil }
    if let told = told(atoms, index, index + 1, nil, unit, 1) { return told }
    // "decades-long"
    if atoms.word(index + 1) == .long, atoms[index + 1].glue == .hyphen {
      return TimeReading(index..<index + 2, .duration(vague(unit), unit, isVague: true))
    }
    // "days after the blast", and not "in the weeks before it", which are no length
    if atoms.word(index - 1) != .the,
      atoms.word(index + 1) == .after || atoms.word(index + 1) == .before,
      atoms.numberWord(index - 1) == .none
    {
      return TimeReading(index..<index + 1, .duration(vague(unit), unit, isVague: true))
    }
    switch atoms.lower(index - 1) {
    case "for", "within", "in", "after", "over", "many", "of", "last", "lasted", "spent", "took",
      "take", "follow", "follows", "followed", "following", "amid", "despite", "until", "through",
      "waited":
      guard
        unit != .minute && unit != .day
          || atoms.lower(index - 1) != "in" && atoms.lower(index - 1) != "of"
      else { return nil }
    default: return nil
    }
    let start = atoms.word(index - 1) == .many ? index - 1 : index
    return TimeReading(
      start..<pluralEnd(atoms, index + 1), .duration(vague(unit), unit, isVague: true))
  }

  /// "single-day", "multi-year", "day-long": a unit that a hyphen makes a length.
  private static func single(_ atoms: Atoms, _ index: Int) -> TimeReading? {
    guard case .unit(let unit) = atoms.time(index), atoms.isSingular(index), unit != .second,
      unit != .quarter
    else { return nil }
    if atoms[index].glue == .hyphen {
      let isMulti = atoms.lower(index - 1) == "multi"
      guard isMulti || atoms.lower(index - 1) == "single" else { return nil }
      return TimeReading(
        index - 1..<index + 1, .duration(isMulti ? vague(unit) : one(unit), unit, isVague: isMulti))
    }
    guard atoms.word(index + 1) == .long, atoms[index + 1].glue == .hyphen else { return nil }
    return TimeReading(index..<index + 2, .duration(one(unit), unit, isVague: false))
  }

  /// The end of a unit that another joins: "weeks or months", "weeks and months".
  private static func pluralEnd(_ atoms: Atoms, _ end: Int) -> Int {
    guard atoms.word(end) == .or || atoms.word(end) == .and, atoms.timeUnit(end + 1) != nil,
      atoms.isPlural(end + 1)
    else { return end }
    return end + 2
  }

  static func vague(_ unit: TimeUnit) -> String {
    switch unit {
    case .decade: "PXE"
    case .century: "PXC"
    default: (unit.counted.isClock ? "PTX" : "PX") + unit.counted.sign
    }
  }

  static func one(_ unit: TimeUnit, _ count: Double = 1) -> String {
    let (sign, per, isClock) = unit.counted
    return "P" + (isClock ? "T" : "") + DurationPhrase.plain(per * count) + sign
  }
}

extension Atoms {
  /// Whether a word or number before "a year" makes it a rate: "$5 a year", "twice a week".
  func isRated(_ index: Int) -> Bool {
    let atom = self[index]
    if atom.kind == .number || atom.term.flags.contains(.unit) && timeUnit(index) == nil {
      return true
    }
    switch atom.term.number {
    case .scale, .cardinal: return true
    default: break
    }
    switch atom.lower {
    case "twice", "once", "times", "thrice", "shares", "people", "%": return true
    default: return false
    }
  }
}
