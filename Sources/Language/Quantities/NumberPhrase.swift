import AssayModel

/// A number in digits or words, without bound and unit.
struct NumberPhrase: Sendable {
  /// How it is given.
  enum Style: Sendable {
    case digits, words, vague, ordinal, fraction
    /// "a dozen", "a couple": a count in a noun.
    case group
  }

  /// Its atoms.
  var atoms: Range<Int>
  var value: Double
  var upper: Double?
  var bound: Measure.Bound = .exactly
  var style: Style
  /// Whether a word or sign of scale is in it ("million").
  var isScaled = false
  /// Whether digits are too long to be read.
  var isUnreadable = false

  /// The atoms of the digits or number words alone, without "between" and "from".
  var core: Range<Int> { (first ?? atoms.lowerBound)..<atoms.upperBound }
  /// The first atom of the number where a word stands before it.
  var first: Int?
}

extension Atoms {
  /// The number that begins at an atom.
  ///
  /// "a", "an", "half" and "some" begin one only with what must follow them.
  func numberPhrase(at index: Int) -> NumberPhrase? {
    guard index < count else { return nil }
    let atom = self[index]
    if atom.kind == .number { return digitPhrase(at: index) }
    switch atom.term.number {
    case .cardinal, .scale, .ordinal: return wordPhrase(at: index)
    case .fraction(let value):
      // Signs such as "½"; "half" and "quarter" are told by the rule of fractions.
      if atom.kind == .mark {
        return NumberPhrase(atoms: index..<index + 1, value: value, style: .fraction)
      }
    case .vague(let value): return vaguePhrase(at: index, value)
    case .none: break
    }
    switch atom.term.word {
    case .a, .an: return articlePhrase(at: index)
    case .couple:
      // "the next couple of", "last couple"
      return couple(from: index, noun: index)
    case .half:
      // "half a dozen", "half-a-million"
      guard word(index + 1) == .a, case .scale(let factor) = numberWord(index + 2) else {
        return nil
      }
      return NumberPhrase(
        atoms: index..<index + 3, value: factor / 2, style: .group, isScaled: factor > 12)
    default: return nil
    }
  }

  /// "141", "1,200", "2.4 million", "5 1/2", "12th", "5m".
  private func digitPhrase(at index: Int) -> NumberPhrase? {
    guard let text = number(index) else { return nil }
    var end = index + 1
    if text.isUnreadable {
      while end < count, self[end].kind == .number, self[end].glue != .apart { end += 1 }
      return NumberPhrase(atoms: index..<end, value: 0, style: .digits, isUnreadable: true)
    }
    if self[index].isOrdinal {
      return NumberPhrase(atoms: index..<end, value: text.value, style: .ordinal)
    }
    switch text.form {
    case .integer, .grouped, .decimal: break
    case .slashed:
      guard let value = slashFraction(text, mayBeSmall: word(end) == .of) else { return nil }
      return NumberPhrase(atoms: index..<end, value: value, style: .fraction)
    case .clock, .dotted, .other: return nil
    }
    var value = text.value
    if let parts = barFraction(at: index) {
      return NumberPhrase(
        atoms: index..<index + 3, value: parts.0 / parts.1, style: .fraction)
    }
    if text.form == .integer {
      // "5 1/2", "5½", "5 ½"
      if let next = number(end), next.form == .slashed, self[end].glue != .touching,
        let part = slashFraction(next)
      {
        value += part
        end += 1
      } else if end < count, self[end].kind == .mark, case .fraction(let part) = numberWord(end) {
        value += part
        end += 1
      } else if word(end) == .and, let part = andFraction(at: end) {
        value += part.value
        end = part.end
      }
    }
    // "10 000": a group of naughts is no number of its own.
    while text.form == .integer, end - index < 4, text.digits <= 3, text.value > 0,
      end < count, self[end].glue == .apart,
      let next = number(end), next.form == .integer, next.digits == 3, next.value == 0
    {
      value *= 1000
      end += 1
    }
    var phrase = NumberPhrase(atoms: index..<end, value: value, style: .digits)
    scale(&phrase)
    sign(&phrase, text)
    return phrase
  }

  /// Takes in a minus ("-20°C") or the full stop of a decimal without its zero (".5") before the digits.
  private func sign(_ phrase: inout NumberPhrase, _ text: NumberText) {
    let before = phrase.atoms.lowerBound - 1
    // "minus 5", "minus-5"
    if before >= 0, lower(before) == "minus" || lower(before) == "negative" {
      phrase.value = -phrase.value
      phrase.atoms = before..<phrase.atoms.upperBound
      return
    }
    guard before >= 0, self[before].kind == .mark,
      self[before].glue == .apart || moneyBefore(before) != nil,
      self[before + 1].glue == .touching
    else { return }
    switch self[before].lower {
    case "-", "−": phrase.value = -phrase.value
    case ".":
      guard text.form == .integer, text.digits <= 6 else { return }
      for _ in 0..<text.digits { phrase.value /= 10 }
    default: return
    }
    phrase.atoms = before..<phrase.atoms.upperBound
  }

  /// Multiplies by what follows: "million", "bn".
  private func scale(_ phrase: inout NumberPhrase) {
    var end = phrase.atoms.upperBound
    // "2.4-million" too.
    while case .scale(let factor) = numberWord(end), end - phrase.atoms.lowerBound < 6 {
      phrase.value *= factor
      phrase.isScaled = true
      end += 1
    }
    if !phrase.isScaled, end < count, self[end].glue == .touching,
      let factor = Vocabulary.english.scaleSigns[self[end].lower],
      self[end].lower != "m" || self[end].shape != .lower
        || isCountOfMillions(end, from: phrase.atoms.lowerBound),
      self[end].lower != "b" || self[end].shape == .lower
        || moneyBefore(phrase.atoms.lowerBound) != nil,
      self[end].lower != "t" || moneyBefore(phrase.atoms.lowerBound) != nil
    {
      phrase.value *= factor
      phrase.isScaled = true
      end += 1
    }
    phrase.atoms = phrase.atoms.lowerBound..<end
  }

  /// Whether the "m" that touches a number means millions: after a sign of money, or before a plural.
  private func isCountOfMillions(_ index: Int, from start: Int) -> Bool {
    if moneyBefore(start) != nil { return true }
    guard index + 1 < count, self[index + 1].kind == .word, self[index + 1].shape == .lower,
      self[index + 1].glue == .apart
    else { return false }
    let next = self[index + 1]
    if next.term.word == .people || next.lower.hasSuffix("s") && next.lower.utf8.count > 3 {
      return true
    }
    // "2.7m combined digital and printed copies", "35m of its devices"
    var at = index + 1
    if next.term.word == .of {
      switch lower(index + 2) {
      case "its", "their", "his", "her", "our", "these", "those": at += 2
      default: return false
      }
    } else if number(start)?.form != .decimal {
      return false
    }
    while at < min(count, index + 7), self[at].kind == .word {
      if self[at].term.word != .none, self[at].term.word != .and { return false }
      if CountingWords.english.isPlural(self[at].lower) { return true }
      at += 1
    }
    return false
  }

  /// "one hundred and forty-one", "twenty-first", "two and a half million", "two dozen".
  private func wordPhrase(at index: Int) -> NumberPhrase? {
    var total = 0.0
    var group = 0.0
    // The magnitude that the next word must stay below; 0 closes the number.
    var room = 1000.0
    var lastScale = Double.infinity
    var end = index
    var isOrdinal = false
    var isScaled = false
    var hasGroup = false
    var isDozen = false
    loop: while end < count {
      if end > index, self[end].glue == .touching { break }
      let joined = end > index && word(end) == .and
      var at = end
      if joined {
        // "and" only after a hundred or a thousand, before less than that.
        guard group >= 100 || (total > 0 && !hasGroup) else { break }
        at += 1
      }
      switch numberWord(at) {
      case .cardinal(let value):
        let value = Double(value)
        guard value < room, value > 0 || end == index else { break loop }
        if joined, !continues(at) { break loop }
        group += value
        hasGroup = true
        room = value >= 20 ? 10 : 0
        end = at + 1
      case .scale(12):
        guard !joined, hasGroup, total == 0, group < 100 else { break loop }
        group *= 12
        isDozen = true
        end = at + 1
        room = 0
        break loop
      case .scale(100):
        guard !joined, hasGroup || end == index, group < 100 else { break loop }
        group = max(1, group) * 100
        hasGroup = true
        room = 100
        isScaled = true
        end = at + 1
      case .scale(let factor):
        guard !joined, factor < lastScale, hasGroup || end == index else { break loop }
        total += max(hasGroup ? group : 1, 0) * factor
        group = 0
        hasGroup = false
        room = 1000
        lastScale = factor
        isScaled = true
        end = at + 1
      case .ordinal(let value):
        let value = Double(value)
        guard value < room || value == 100 && hasGroup, end == index || end > index && value < 100,
          value != 2 || end > index || !isUnitSecond(at)
        else { break loop }
        group += value
        hasGroup = true
        isOrdinal = true
        end = at + 1
        break loop
      default: break loop
      }
    }
    guard end > index else { return nil }
    var phrase = NumberPhrase(
      atoms: index..<end, value: total + group,
      style: isOrdinal ? .ordinal : isDozen ? .group : .words, isScaled: isScaled)
    if !isOrdinal, !isDozen { addFraction(&phrase) }
    if !isOrdinal, index > 0, lower(index - 1) == "minus" || lower(index - 1) == "negative" {
      phrase.value = -phrase.value
      phrase.atoms = index - 1..<phrase.atoms.upperBound
    }
    return phrase
  }

  /// Whether the number word after an "and" belongs to the number before it, and begins no noun of its own.
  private func continues(_ index: Int) -> Bool {
    // "a hundred and one" but not "two hundred and two hundred more".
    if case .scale(let factor) = numberWord(index + 1), factor > 12 { return false }
    return true
  }

  /// Whether "second" here is the unit of time.
  private func isUnitSecond(_ index: Int) -> Bool {
    index > 0 && self[index].glue == .hyphen && self[index - 1].kind == .number
  }

  /// "two and a half", "two-thirds", "three-quarters", "two and a half million", "two 1/2".
  private func addFraction(_ phrase: inout NumberPhrase) {
    let end = phrase.atoms.upperBound
    if let part = andFraction(at: end) {
      phrase.value += part.value
      phrase.atoms = phrase.atoms.lowerBound..<part.end
      if case .scale = numberWord(part.end) { scale(&phrase) }
      return
    }
    guard phrase.value > 0, phrase.value < 100, end < count else { return }
    var part: Double?
    switch numberWord(end) {
    case .fraction(let value): part = value
    case .ordinal(let value) where value >= 3 && self[end].glue == .hyphen && phrase.value == 1:
      // "one-third", "one-fifth"
      part = 1 / Double(value)
    case .ordinal(let value) where value >= 3 && phrase.value == 1 && word(end + 1) == .of:
      part = 1 / Double(value)
    default: break
    }
    guard let part, phrase.value * part <= 1, !isTimeUnit(end + 1) || self[end].glue == .hyphen
    else { return }
    phrase.value *= part
    phrase.style = .fraction
    phrase.atoms = phrase.atoms.lowerBound..<end + 1
  }

  private func isTimeUnit(_ index: Int) -> Bool {
    if case .unit = time(index) { return true }
    return false
  }

  /// "several hundred", "tens of thousands", "dozens", "a few" from its noun.
  private func vaguePhrase(at index: Int, _ value: Double) -> NumberPhrase? {
    var phrase = NumberPhrase(
      atoms: index..<index + 1, value: value, bound: .atLeast, style: .vague)
    if value == 3 {
      // "several hundred", "a few dozen", "few thousand"
      if case .scale(let factor) = numberWord(index + 1) {
        phrase.value *= factor
        phrase.isScaled = true
        phrase.atoms = index..<index + 2
      } else if case .vague(let most) = numberWord(index + 1), most >= 20 {
        // "several thousands": the plural alone says two.
        phrase.value *= most / 2
        phrase.isScaled = true
        phrase.atoms = index..<index + 2
      }
      return phrase
    }
    // "hundreds of thousands", "tens of millions"
    if word(index + 1) == .of, case .vague(let factor) = numberWord(index + 2), factor >= 200 {
      phrase.value = value * factor / 2
      phrase.isScaled = true
      phrase.atoms = index..<index + 3
    }
    phrase.isScaled = phrase.isScaled || value >= 200
    return phrase
  }

  /// What "a" or "an" begins: "a hundred and twenty", "a dozen", "a few", "a couple of", "a quarter of", "a third of".
  private func articlePhrase(at index: Int) -> NumberPhrase? {
    let next = index + 1
    guard next < count, self[next].glue == .apart else { return nil }
    if case .couple = word(next) { return couple(from: index, noun: next) }
    switch numberWord(next) {
    case .scale(12):
      return NumberPhrase(atoms: index..<next + 1, value: 12, style: .group)
    case .scale:
      guard var phrase = wordPhrase(at: next) else { return nil }
      phrase.atoms = index..<phrase.atoms.upperBound
      return phrase
    case .vague(3):
      guard var phrase = vaguePhrase(at: next, 3) else { return nil }
      phrase.atoms = index..<phrase.atoms.upperBound
      return phrase
    case .fraction(let value):
      // "a quarter million"
      if case .scale(let factor) = numberWord(next + 1), factor >= 1000, value <= 0.5 {
        return NumberPhrase(
          atoms: index..<next + 2, value: value * factor, style: .group, isScaled: true)
      }
      // "a quarter of", "a half": the rule of durations has "a quarter of an hour".
      guard word(next + 1) == .of, value <= 0.5 else {
        // "a half dozen"
        if word(next) == .half, case .scale(12) = numberWord(next + 1) {
          return NumberPhrase(atoms: index..<next + 2, value: 6, style: .group)
        }
        return nil
      }
      return NumberPhrase(atoms: index..<next + 1, value: value, style: .fraction)
    case .ordinal(let value):
      guard value >= 3, word(next + 1) == .of else { return nil }
      return NumberPhrase(atoms: index..<next + 1, value: 1 / Double(value), style: .fraction)
    default: return nil
    }
  }

  private func couple(from start: Int, noun: Int) -> NumberPhrase? {
    // "a couple dozen", "a couple of", "a couple hundred"; a bare couple are two people.
    let hasOf = word(noun + 1) == .of
    var end = hasOf ? noun + 2 : noun + 1
    var value = 2.0
    var isScaled = false
    if case .scale(let factor) = numberWord(end) {
      value *= factor
      isScaled = true
      end += 1
    } else if !hasOf, !isTimeUnit(end) {
      return nil
    }
    return NumberPhrase(
      atoms: start..<end, value: value, bound: .about, style: .group, isScaled: isScaled)
  }
}
