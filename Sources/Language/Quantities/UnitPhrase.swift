import AssayModel

/// A unit found after (or, as a sign of money, before) a number.
struct UnitPhrase: Sendable {
  /// Its atoms.
  let atoms: Range<Int>
  let sign: String
  /// Its English name in the singular.
  let name: String
  let kind: QuantityExpression.Kind
}

extension Atoms {
  /// The longest unit that begins at an atom: "square metres", "km/h", "per cent", "Australian dollars".
  func unitPhrase(at index: Int) -> UnitPhrase? {
    guard index < count, self[index].term.flags.contains(.unit) else { return nil }
    var key = ""
    var best: UnitPhrase?
    var end = index
    while end < count, end - index < 5 {
      let atom = self[end]
      guard atom.kind != .number || end > index else { break }
      if end > index, atom.glue != .touching { key += " " }
      key += atom.kind == .number ? text.text(atom.range) : atom.lower
      guard key.utf8.count < 40 else { break }
      end += 1
      if let unit = Vocabulary.english.units[key], isUnit(key, unit, index) {
        best = UnitPhrase(
          atoms: index..<end, sign: unit.sign, name: unit.name, kind: unit.kind)
      }
    }
    // "nm" and "Nm" differ in a capital alone.
    if let found = best, found.sign == "nm", self[index].shape != .lower {
      best = UnitPhrase(
        atoms: found.atoms, sign: "Nm", name: "newton metre", kind: .measured(.energy))
    }
    return best
  }

  /// Whether a short form that can also be a word is a unit here.
  private func isUnit(_ key: String, _ unit: Vocabulary.Unit, _ index: Int) -> Bool {
    let length = key.utf8.count
    // "5ft 9in", never "9 in"
    if key == "in" { return self[index].glue == .touching && self[index].shape == .lower }
    if key == "c" || key == "f" { return isDegree(index) }
    // Codes of money are in capitals: "500 RUB".
    if length == 3, unit.kind == .money, key != unit.sign, key == unit.sign.lowercased() {
      return self[index].shape == .upper
    }
    if length == 1, key.utf8.first.map({ $0 < 0x80 && $0 > 0x40 }) == true {
      // "5 m" and "40p", never "two m".
      guard index > 0, self[index - 1].kind == .number else { return false }
      switch key {
      case "g", "m", "l", "t", "p": guard self[index].shape == .lower else { return false }
      case "w": guard self[index].shape == .upper || self[index].isCapitalised else { return false }
      default: break
      }
      return key != "p" || self[index].glue == .touching
    }
    // There are sixty minutes of arc and no more; "2022′s" has an odd apostrophe.
    if key == "′" || key == "″" { return index > 0 && (number(index - 1)?.value ?? 60) < 60 }
    switch key {
    // Before a sum only: "PS20", "Rs 500".
    case "ps", "rs": return false
    // "20 EV models", "12 MPs": the letters' case tells the sign.
    case "ev", "ma", "mv": return self[index].shape == .inner
    case "mp", "sen": return key == "sen" || self[index].glue == .touching
    default: break
    }
    // "three won" is a verb more often than a sum, "5 million won" and "1,200 won" are sums.
    if key == "won" || key == "mark" { return isSum(before: index) }
    return true
  }

  /// Whether "C" or "F" after a number is a temperature: "-12C", "temperatures of 30C", and not "seat 12C".
  private func isDegree(_ index: Int) -> Bool {
    guard index > 0, self[index].isCapitalised, self[index - 1].kind == .number,
      self[index].glue == .touching
    else { return false }
    if index > 1, self[index - 2].lower == "-" || self[index - 2].lower == "−" { return true }
    for at in max(0, index - 10)..<index {
      switch lower(at) {
      case "temperature", "temperatures", "degrees", "heat", "heatwave", "cold", "warm", "hot",
        "highs",
        "lows", "weather", "warming", "minus", "thermometer", "celsius", "fahrenheit", "c", "f":
        return true
      default: continue
      }
    }
    return false
  }

  /// Whether the number before a unit has a scale or a separator: "5 million", "1,200".
  private func isSum(before index: Int) -> Bool {
    if case .scale(let factor) = numberWord(index - 1) { return factor >= 100 }
    return number(index - 1)?.form == .grouped
  }

  /// A sign, letters and a sign, or a code of money that ends just before a number: "$", "US$", "EUR".
  func moneyBefore(_ index: Int) -> UnitPhrase? {
    let last = index - 1
    guard last >= 0 else { return nil }
    let atom = self[last]
    guard atom.kind == .mark || atom.shape == .upper, self[index].glue != .hyphen else {
      return nil
    }
    // "US$", "C $", "$US", "$A".
    if last > 0, atom.kind == .mark || self[last - 1].kind == .mark && self[last - 1].lower == "$",
      self[last].glue == .touching || self[last - 1].shape == .upper
        || self[last - 1].lower == "c",
      let unit = Vocabulary.english.units[self[last - 1].lower + atom.lower], unit.kind == .money
    {
      return UnitPhrase(atoms: last - 1..<index, sign: unit.sign, name: unit.name, kind: .money)
    }
    guard let unit = Vocabulary.english.units[atom.lower], unit.kind == .money,
      atom.kind == .mark || atom.lower.utf8.count == 3
        || self[index].glue == .touching && atom.lower.utf8.count == 2
    else { return nil }
    return UnitPhrase(atoms: last..<index, sign: unit.sign, name: unit.name, kind: .money)
  }
}
