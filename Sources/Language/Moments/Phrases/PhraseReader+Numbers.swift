/// Numbers of time phrases: whole ones, ordinals, years in words, amounts.
extension PhraseReader {
  /// A whole number in digits or words, and the index after it.
  func whole(_ index: Int) -> (value: Int, end: Int)? {
    if isDigits(index) {
      guard digits(index) >= 0, !continuesNumber(index + 1) else { return nil }
      return (digits(index), index + 1)
    }
    return cardinal(index)
  }

  /// Whether a decimal or a group of digits follows a number.
  func continuesNumber(_ index: Int) -> Bool {
    (at(index) == "." || at(index) == ",") && isGlued(index) && isDigits(index + 1)
      && isGlued(index + 1)
  }

  /// A number below a thousand in words.
  func cardinal(_ index: Int) -> (value: Int, end: Int)? {
    guard let first = word(index).cardinal,
      !["couple", "pair", "few", "several", "single", "dozen"].contains(at(index))
    else { return nil }
    var value = first
    var end = index + 1
    if first >= 20, first < 100 {
      let next = at(end) == "-" ? end + 1 : end
      if let units = word(next).cardinal, (1...9).contains(units), next == end || isGlued(next),
        !["couple", "pair", "few", "several", "single"].contains(at(next))
      {
        value += units
        end = next + 1
      }
    }
    if at(end) == "hundred", value < 100 {
      value *= 100
      end += 1
      let next = optional(end, ["and"])
      if let rest = below100(next) {
        value += rest.value
        end = rest.end
      }
    }
    return (value, end)
  }

  func below100(_ index: Int) -> (value: Int, end: Int)? {
    guard let first = word(index).cardinal, first < 100,
      !["couple", "pair", "few", "several", "single", "dozen"].contains(at(index))
    else { return nil }
    guard first >= 20 else { return (first, index + 1) }
    let next = at(index + 1) == "-" ? index + 2 : index + 1
    if let units = word(next).cardinal, (1...9).contains(units) { return (first + units, next + 1) }
    return (first, index + 1)
  }

  /// "13th", "thirteenth", "twenty-first".
  func ordinal(_ index: Int) -> (value: Int, end: Int)? {
    if isDigits(index), digits(index) >= 0, isGlued(index + 1),
      ["st", "nd", "rd", "th"].contains(at(index + 1))
    {
      return (digits(index), index + 2)
    }
    if let value = word(index).ordinal { return (value, index + 1) }
    guard let tens = word(index).cardinal, tens >= 20, tens < 100 else { return nil }
    let next = at(index + 1) == "-" ? index + 2 : index + 1
    guard let units = word(next).ordinal, units < 10 else { return nil }
    return (tens + units, next + 1)
  }

  /// A day of a month: "15", "15th", "fifteen", "the fifteenth".
  func dayNumber(_ index: Int) -> (value: Int, end: Int, isOrdinal: Bool)? {
    let start = optional(index, ["the"])
    if let found = ordinal(start), (1...31).contains(found.value) {
      return (found.value, found.end, true)
    }
    if isDigits(start), width(start) <= 2, (1...31).contains(digits(start)),
      !(at(start + 1) == ":" && isGlued(start + 1) && isDigits(start + 2)),
      !(at(start + 1) == "." && isGlued(start + 1) && isDigits(start + 2) && isGlued(start + 2))
    {
      return (digits(start), start + 1, start > index)
    }
    if let found = cardinal(start), (1...31).contains(found.value) {
      return (found.value, found.end, false)
    }
    return nil
  }

  /// A year of four digits, "'87", or in words ("nineteen eighty six", "two thousand ten").
  func year(_ index: Int, allowsShort: Bool = false) -> (value: Int, end: Int)? {
    if isDigits(index) {
      guard !continuesNumber(index + 1) else { return nil }
      // A year does not go on as a clock or a word of letters: "2010s" is a decade.
      if isGlued(index + 1), pieces[index + 1].kind == .word { return nil }
      if isGlued(index + 1), at(index + 1) == ":" { return nil }
      if width(index) == 4, (1000...2999).contains(digits(index)) {
        return (digits(index), index + 1)
      }
      if allowsShort, width(index) == 2 { return (fullYear(digits(index)), index + 1) }
      return nil
    }
    if at(index) == "'", isDigits(index + 1), width(index + 1) == 2, isGlued(index + 1) {
      return (fullYear(digits(index + 1)), index + 2)
    }
    return yearInWords(index)
  }

  private func yearInWords(_ index: Int) -> (value: Int, end: Int)? {
    if let first = word(index).cardinal, at(index + 1) == "thousand", (1...2).contains(first),
      ["one", "two"].contains(at(index))
    {
      let next = optional(index + 2, ["and"])
      if let rest = below100(next) { return (first * 1000 + rest.value, rest.end) }
      return (first * 1000, index + 2)
    }
    guard let century = below100(index), (17...20).contains(century.value) else { return nil }
    if at(century.end) == "hundred" {
      let next = optional(century.end + 1, ["and"])
      if let rest = below100(next) { return (century.value * 100 + rest.value, rest.end) }
      return (century.value * 100, century.end + 1)
    }
    if let rest = below100(century.end), rest.value >= 10 {
      return (century.value * 100 + rest.value, rest.end)
    }
    return nil
  }

  /// The year that two digits stand for: from 1940 to 2039, as people write it.
  func fullYear(_ short: Int) -> Int {
    guard short < 100 else { return short }
    return short < 40 ? 2000 + short : 1900 + short
  }

  /// An amount of units: "3", "2.5", "half an", "a couple of", "one and a half", "1/2", "a".
  func amount(_ index: Int) -> (value: Double, end: Int)? {
    switch at(index) {
    case "a", "an", "another",
      "one" where at(index) != "one" || at(index + 1) != "and":
      if ["couple", "pair"].contains(at(index + 1)) { return (2, optional(index + 2, ["of"])) }
      if at(index + 1) == "few" { return (3, index + 2) }
      if at(index + 1) == "dozen" { return (12, index + 2) }
      if at(index + 1) == "half" { return (0.5, optional(index + 2, ["of"])) }
      if at(index + 1) == "quarter", at(index + 2) == "of", ["a", "an"].contains(at(index + 3)) {
        return (0.25, index + 4)
      }
      if at(index) != "one" { return (1, index + 1) }
    case "couple": return (2, optional(index + 1, ["of"]))
    case "few", "several": return (3, index + 1)
    case "½": return (0.5, index + 1)
    case "¼": return (0.25, index + 1)
    case "¾": return (0.75, index + 1)
    case "half": return (0.5, optional(optional(index + 1, ["of"]), ["a", "an"]))
    case "quarter" where at(index + 1) == "of": return (0.25, optional(index + 2, ["a", "an"]))
    default: break
    }
    // "3 quarters of an hour", "three-quarters of an hour"
    if let n = whole(index), (1...3).contains(n.value) {
      let next = optional(n.end, ["-"])
      if at(next) == "quarters", at(next + 1) == "of" {
        return (Double(n.value) / 4, optional(next + 2, ["a", "an"]))
      }
    }
    if isDigits(index), digits(index) >= 0 {
      if at(index + 1) == ".", isGlued(index + 1), isDigits(index + 2), isGlued(index + 2) {
        let number = Double(at(index) + "." + at(index + 2))
        return number.map { ($0, index + 3) }
      }
      if at(index + 1) == "/", isGlued(index + 1), isDigits(index + 2), digits(index + 2) > 0,
        digits(index) < digits(index + 2), digits(index + 2) <= 4
      {
        return (Double(digits(index)) / Double(digits(index + 2)), index + 3)
      }
      var end = index + 1
      var value = Double(digits(index))
      if at(end) == "½" {
        value += 0.5
        end += 1
      } else if let half = andHalf(end) {
        value += half.value
        end = half.end
      }
      return (value, end)
    }
    guard let number = cardinal(index) else { return nil }
    if at(number.end) == "and", let more = cardinal(number.end + 1), more.value < 10,
      number.value >= 20
    {
      return (Double(number.value + more.value), more.end)
    }
    if let half = andHalf(number.end) { return (Double(number.value) + half.value, half.end) }
    return (Double(number.value), number.end)
  }

  /// "and a half", "and half", "and a quarter".
  func andHalf(_ index: Int) -> (value: Double, end: Int)? {
    guard at(index) == "and" else { return nil }
    let next = optional(index + 1, ["a", "an"])
    if at(next) == "half" { return (0.5, next + 1) }
    if at(next) == "quarter", next > index + 1 { return (0.25, next + 1) }
    return nil
  }
}
