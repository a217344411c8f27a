import AssayModel

extension Atoms {
  /// A number, or a range of two: "10 to 12", "27-28", "12–14", "three or four", "between 15 and 20", "from 5 to 7".
  func rangePhrase(at index: Int) -> NumberPhrase? {
    if word(index) == .between || word(index) == .from {
      let isBetween = word(index) == .between
      guard isBetween || !isChange(before: index) else { return nil }
      guard let low = numberPhrase(at: skipSign(index + 1)),
        low.style == .digits || low.style == .words
      else { return nil }
      // "from 10 km to 20 km": the unit may be said twice.
      var middle = low.atoms.upperBound
      let unit = unitPhrase(at: middle)
      if let unit { middle = unit.atoms.upperBound }
      guard word(middle) == (isBetween ? .and : .to),
        let high = numberPhrase(at: skipSign(middle + 1)),
        high.style == .digits || high.style == .words,
        unit == nil || unitPhrase(at: high.atoms.upperBound)?.sign == unit?.sign,
        var range = range(low, high)
      else { return nil }
      range.atoms = index..<range.atoms.upperBound
      range.first = low.atoms.lowerBound
      return range
    }
    guard let low = numberPhrase(at: index) else { return nil }
    guard low.style == .digits || low.style == .words, !low.isUnreadable else { return low }
    let middle = low.atoms.upperBound
    guard middle < count else { return low }
    if word(middle) == .to, isStep(low.atoms.lowerBound), !isSpread(low, middle) { return low }
    var at = middle
    var isWord = false
    if self[middle].kind == .number, self[middle].glue == .hyphen {
      // "27-28": the hyphen is inside the token.
    } else if lower(middle) == "–" || lower(middle) == "—" || lower(middle) == "-" {
      // "2000 - 2500": apart on both sides, from a number to a larger one of as many digits or one more.
      guard self[middle].glue == .touching || lower(middle) == "–" || isSpacedRange(low, middle)
      else { return low }
      at += 1
    } else if word(middle) == .to || word(middle) == .or {
      at += 1
      isWord = true
    } else if self[middle].kind == .word, self[middle].glue == .hyphen, low.style == .words {
      // "two-three"
    } else {
      return low
    }
    // "$3 to $5": the second sign may be repeated.
    at = skipSign(at)
    guard let high = numberPhrase(at: at), high.style == .digits || high.style == .words,
      !high.isUnreadable, var range = range(low, high)
    else { return low }
    if word(middle) == .or {
      // "three or four" is a range; "10 or 500" are two numbers.
      guard range.value * 2.5 >= (range.upper ?? 0) else { return low }
    }
    if !isWord, low.style == .digits, high.style == .digits, isScore(low, high) { return low }
    range.atoms = index..<high.atoms.upperBound
    return range
  }

  /// Whether a hyphen between blanks joins two ends of a range.
  private func isSpacedRange(_ low: NumberPhrase, _ middle: Int) -> Bool {
    guard lower(middle) == "-", !isGlued(middle), !isGlued(middle + 1), low.style == .digits,
      low.atoms.count == 1, let first = number(low.atoms.lowerBound),
      let second = number(middle + 1),
      first.value > 0, first.digits > 1, second.value > first.value,
      second.value <= first.value * 3
    else { return false }
    let after = middle + 2
    return unitPhrase(at: after) != nil || timeUnit(after) != nil || isCounted(after: after)
  }

  /// The second end of a range whose unit is said twice: "5% to 10%", "15 km to 20 km".
  func repeatedUnit(after unit: UnitPhrase, of low: NumberPhrase) -> (
    value: Double, end: Int, number: Int
  )? {
    var at = unit.atoms.upperBound
    guard low.upper == nil, low.style == .digits || low.style == .words else { return nil }
    switch lower(at) {
    case "to": guard !isStep(low.core.lowerBound) else { return nil }
    case "–", "-": guard isGlued(at) else { return nil }
    default: return nil
    }
    at += 1
    guard let high = numberPhrase(at: at), high.style == .digits || high.style == .words,
      high.value > low.value, let second = unitPhrase(at: high.atoms.upperBound),
      second.sign == unit.sign
    else { return nil }
    return (high.value, second.atoms.upperBound, high.atoms.upperBound)
  }

  /// Whether "A to B" from an atom is a change and no range: "rose from 12 to 15", "by 3 to 15".
  private func isStep(_ index: Int) -> Bool {
    var before = index - 1
    if before >= 0, self[before].kind == .mark { before -= 1 }
    if word(before) == .by { return true }
    return word(before) == .from && isChange(before: before)
  }

  /// Whether "by A to B" is how far something changed and no change to B: "fell by 1 to 1.5 degrees".
  private func isSpread(_ low: NumberPhrase, _ middle: Int) -> Bool {
    guard word(low.atoms.lowerBound - 1) == .by, let high = numberPhrase(at: middle + 1),
      high.value > low.value, high.value <= 2 * low.value,
      let unit = unitPhrase(at: high.atoms.upperBound), unit.kind != .money
    else { return false }
    return true
  }

  /// Whether a word of rise or fall stands shortly before.
  private func isChange(before index: Int) -> Bool {
    for at in max(0, index - 4)..<max(0, index) where self[at].term.flags.contains(.change) {
      return true
    }
    return false
  }

  /// The atom after a sign of money that touches a number; the atom itself where there is none.
  private func skipSign(_ index: Int) -> Int {
    guard index + 1 < count, self[index].kind == .mark, self[index + 1].kind == .number,
      self[index + 1].glue == .touching, Vocabulary.english.units[self[index].lower]?.kind == .money
    else { return index }
    return index + 1
  }

  /// The range from one number to a larger one; the scale of the second holds for both ("2 to 3 million").
  private func range(_ low: NumberPhrase, _ high: NumberPhrase) -> NumberPhrase? {
    var value = low.value
    if high.isScaled, !low.isScaled, value < high.value, value < 1000 {
      let factor = [1e12, 1e9, 1e6, 1000, 100].first { high.value >= $0 } ?? 1
      if value * factor < high.value { value *= factor }
    }
    guard value < high.value else { return nil }
    return NumberPhrase(
      atoms: low.atoms.lowerBound..<high.atoms.upperBound, value: value, upper: high.value,
      bound: .between, style: low.style, isScaled: low.isScaled || high.isScaled)
  }

  /// Whether two numbers joined by a hyphen are a score by the words beside them.
  func isScore(_ low: NumberPhrase, _ high: NumberPhrase) -> Bool {
    let start = low.atoms.lowerBound
    let end = high.atoms.upperBound
    for index in [start - 1, start - 2, end, end + 1] where index >= 0 && index < count {
      if self[index].term.flags.contains(.score) { return true }
    }
    return false
  }
}
