import AssayModel

/// Years, spans of years, decades and centuries: "in 2021", "2009-2010", "the 1980s", "the nineties", "19th century".
enum YearRule: TimeRule {
  static func read(_ atoms: Atoms, at index: Int) -> TimeReading? {
    var at = index
    if atoms.word(at) == .the { at += 1 }
    if let found = decade(atoms, at) ?? century(atoms, at) {
      return TimeReading(index..<found.end, found.base)
    }
    if at > index {
      // "the 2004 siege", not "the 2000 soldiers"
      guard let year = atoms.year(at: at), year % 100 != 0 || atoms.isTitled(at + 1), year >= 1700,
        atoms[at].glue == .apart,
        at + 1 < atoms.count, atoms[at + 1].kind == .word, atoms[at + 1].glue == .apart,
        atoms.word(at + 1) != .people, atoms.unitPhrase(at: at + 1) == nil,
        atoms.timeUnit(at + 1) == nil
      else { return nil }
      return TimeReading(at..<at + 1, .calendar(year: year, month: nil, day: nil))
    }
    if let year = atoms.shortYear(at: index), leads(atoms, index - 2) {
      return TimeReading(index - 1..<index + 1, .calendar(year: year, month: nil, day: nil))
    }
    guard let year = atoms.year(at: index) else { return nil }
    if let span = span(atoms, index, year) { return span }
    guard isYear(atoms, index, year) else { return nil }
    let start = atoms.word(index - 1) == .fiscal ? index - 1 : index
    return TimeReading(start..<index + 1, .calendar(year: year, month: nil, day: nil))
  }

  /// "1994-1996", "1994–96", "2023/24".
  private static func span(_ atoms: Atoms, _ index: Int, _ year: Int) -> TimeReading? {
    var at = index + 1
    guard at < atoms.count, atoms.isGlued(at) else { return nil }
    if atoms.lower(at) == "–" || atoms.lower(at) == "-" { at += 1 }
    guard at < atoms.count, atoms.isGlued(at), let text = atoms.number(at), text.form == .integer
    else {
      return nil
    }
    var last = text.parts.0
    if text.digits == 2 { last += year / 100 * 100 }
    guard text.digits == 4 || text.digits == 2, last > year, last <= 2100, last - year < 300,
      at + 1 >= atoms.count || atoms[at + 1].glue != .hyphen, year >= 1500
    else { return nil }
    return TimeReading(index..<at + 1, .years(year, last))
  }

  /// Whether a word that can lead to "'98" stands at an atom.
  private static func leads(_ atoms: Atoms, _ index: Int) -> Bool {
    switch atoms.word(index) {
    case .in, .since, .of, .from, .by, .until, .early, .late: true
    default: false
    }
  }

  /// Whether a bare number of four digits is a year by what stands beside it.
  private static func isYear(_ atoms: Atoms, _ index: Int, _ year: Int) -> Bool {
    guard atoms[index].glue != .touching || atoms.lower(index - 1) == "(",
      !atoms.isGlued(index + 1) || atoms[index + 1].kind == .mark,
      atoms.lower(index + 1) != "%", atoms.unitPhrase(at: index + 1) == nil,
      atoms.timeUnit(index + 1) == nil
    else { return false }
    if case .scale = atoms.numberWord(index + 1) { return false }
    let isRound = year % 100 == 0
    let counted = atoms.isCounted(after: index + 1)
    switch atoms.lower(index - 1) {
    case "in", "since", "during", "early", "late", "mid", "year", "circa", "fiscal", "until",
      "till",
      "before",
      "after":
      return !(isRound && counted)
    case "by", "from", "of", "to", "through", "between", "for", "than", "and", "or", "–", "spring",
      "summer",
      "autumn", "fall", "winter", "s", "c", "back", "around", "about", "as":
      // "the last months of 2012 brought losses"
      if atoms.word(index - 1) == .of, atoms.timeUnit(index - 2) != nil, year >= 1900, !isRound {
        return true
      }
      guard !counted, year >= 1500, !isRound else { return false }
      switch atoms.lower(index - 1) {
      case "for", "than", "about", "around", "as": return year >= 1900
      case "and", "or", "–":
        // "2014 and 2015"
        return atoms.year(at: index - 2) != nil
      default: return true
      }
    case "due", "dated":
      return year >= 1900 && !counted && !isRound
    case "(":
      return atoms.lower(index + 1) == ")" || atoms.lower(index + 1) == "–"
    case ",":
      // "in Leyton, 1987," as a bare noun; never after a number.
      guard year >= 1900, !isRound, !counted else { return false }
      if atoms.year(at: index - 2) != nil { return true }
      return atoms.number(index - 2) == nil && closes(atoms, index + 1)
    case "into", "both":
      return year >= 1900 && !counted && !isRound
    case "between" where atoms.year(at: index + 2) != nil:
      return !counted
    default:
      if atoms[index].glue == .hyphen {
        // "mid-2011", "post-1959"
        let lead = atoms.lower(index - 1)
        return lead == "mid" || lead == "post" || lead == "pre"
      }
      if isTitled(atoms, index, year) { return true }
      return !counted && !isRound && year >= 1900 && describes(atoms, index)
    }
  }

  /// Whether a year ends the name of what it dates: "the Harbour Games 2010", at the end of its line or clause.
  private static func isTitled(_ atoms: Atoms, _ index: Int, _ year: Int) -> Bool {
    guard (1950...2050).contains(year), index > 1, atoms[index].glue == .apart,
      atoms[index - 1].shape == .capitalised, atoms[index - 1].term.isUnknown,
      atoms[index - 2].isCapitalised, atoms[index - 1].glue == .apart
    else { return false }
    guard index + 1 < atoms.count else { return true }
    return atoms[index + 1].kind == .mark || atoms.hasBreak(before: index + 1)
      || !atoms.sameSentence(index, index + 1)
  }

  /// Whether a year stands between "a", "its" or "Norwell's" and a noun: "a 1971 treaty", "his last 1996 speech".
  private static func describes(_ atoms: Atoms, _ index: Int) -> Bool {
    guard index > 0, index + 1 < atoms.count, atoms[index + 1].kind == .word,
      atoms[index + 1].glue == .apart, atoms[index].glue == .apart, atoms.word(index + 1) == .none
    else { return false }
    func leads(_ at: Int) -> Bool {
      switch atoms.lower(at) {
      case "a", "an", "the", "his", "her", "its", "their", "our", "my", "this", "that": true
      default: atoms.lower(at).hasSuffix("'s")
      }
    }
    if leads(index - 1) { return true }
    return index > 1 && atoms[index - 1].kind == .word && atoms[index - 1].shape == .lower
      && atoms[index - 1].term.word == .none && leads(index - 2)
  }

  private static func closes(_ atoms: Atoms, _ index: Int) -> Bool {
    index >= atoms.count || atoms[index].kind == .mark
  }

  private static func decade(_ atoms: Atoms, _ index: Int) -> (base: TimeReading.Base, end: Int)? {
    if let text = atoms.number(index), text.form == .integer, index + 1 < atoms.count,
      atoms[index + 1].glue == .touching,
      atoms.lower(index + 1) == "s" || atoms.lower(index + 1) == "'s"
        || atoms.lower(index + 1) == "’s"
    {
      if text.digits == 4, text.parts.0 % 100 == 0, (1000...1900).contains(text.parts.0) {
        return (.century(text.parts.0 / 100 + 1), index + 2)
      }
      if text.digits == 4, text.parts.0 % 10 == 0, (1000...2100).contains(text.parts.0) {
        return (.decade(text.parts.0), index + 2)
      }
      if text.digits == 2, text.parts.0 % 10 == 0, text.parts.0 >= 20, isDecade(atoms, index) {
        return (.decade(1900 + text.parts.0), index + 2)
      }
    }
    if case .decade(let tens) = atoms.time(index), atoms.word(index - 1) == .the {
      // "in the nineties", not "in her nineties"
      return (.decade(1900 + tens), index + 1)
    }
    return nil
  }

  /// "the 90s", "late '80s", and not "in his 30s".
  private static func isDecade(_ atoms: Atoms, _ index: Int) -> Bool {
    var at = index - 1
    if at >= 0, atoms[at].kind == .mark, atoms[index].glue == .touching { at -= 1 }
    switch atoms.lower(at) {
    case "the", "early", "mid", "late": return true
    case "and", "or":
      // "the 70s and 80s"
      return atoms.lower(at - 1) == "s"
        && atoms.number(at - 2).map { $0.parts.0 % 10 == 0 } ?? false
    default: return at < index - 1
    }
  }

  private static func century(_ atoms: Atoms, _ index: Int) -> (base: TimeReading.Base, end: Int)? {
    guard let phrase = atoms.numberPhrase(at: index), phrase.style == .ordinal, phrase.value >= 1,
      phrase.value <= 22, atoms.timeUnit(phrase.atoms.upperBound) == .century
    else { return nil }
    // What lies before our era is not worked out.
    switch atoms.lower(phrase.atoms.upperBound + 1) {
    case "bc", "bce", "b.c", "b.c.": return nil
    default: return (.century(Int(phrase.value)), phrase.atoms.upperBound + 1)
    }
  }
}

extension Atoms {
  /// Whether a capitalised word stands at an atom: "the 2000 Harbour Games".
  fileprivate func isTitled(_ index: Int) -> Bool {
    index < count && self[index].shape == .capitalised && self[index].glue == .apart
  }
}
