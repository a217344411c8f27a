/// What a quantity is told for: "a month" of "$500 a month", "per gallon", "an hour".
public struct Rate: Sendable {
  /// The name of what it is for, in the singular ("month", "square metre").
  public let name: String
  /// The first token after it.
  public let end: Int
}

extension TokenizedText {
  /// The rate that begins at a token, if one does: "per barrel", "a share", "/hour", "a-year".
  ///
  /// O(1).
  public func rate(at index: Int) -> Rate? {
    guard index < tokens.count else { return nil }
    switch tokens[index].lower {
    case "per": return rate(of: index + 1, isSure: true)
    case "a", "an": return rate(of: index + 1, isSure: false)
    case "/":
      return tokens[index].range.lowerBound > 0 ? rate(of: index + 1, isSure: true) : nil
    case "a-year", "a-month", "a-week", "a-day", "a-share", "an-hour", "a-head", "a-barrel":
      let name = tokens[index].lower.drop { $0 != "-" }.dropFirst()
      return Rate(name: String(name), end: index + 1)
    default: return nil
    }
  }

  /// Whether a word after "a year" makes it a time: "a year earlier".
  private func isBackward(_ index: Int) -> Bool {
    guard index < tokens.count else { return false }
    switch tokens[index].lower {
    case "earlier", "ago", "later", "before", "after", "old", "from", "long", "or": return true
    default: return false
    }
  }

  /// What stands after "per" or "a": a unit of measure or, after "a", one of few nouns.
  private func rate(of index: Int, isSure: Bool) -> Rate? {
    guard index < tokens.count, tokens[index].kind == .word || tokens[index].kind == .mixed else {
      return nil
    }
    let units = Vocabulary.english.units
    for length in [3, 2, 1] where index + length <= tokens.count {
      let key = tokens[index..<index + length].map(\.lower).joined(separator: " ")
      if let unit = units[key], unit.kind != .money,
        isSure || !isBackward(index + length),
        isSure || Vocabulary.english.singularUnits.contains(key) || unit.name == key
      {
        return Rate(name: unit.name, end: index + length)
      }
    }
    let word = tokens[index].lower
    if word == "annum" { return Rate(name: "year", end: index + 1) }
    guard
      CountingWords.english.rates.contains(word)
        || isSure && !tokens[index].has(anyOf: [.preposition, .determiner, .auxiliary])
    else { return nil }
    return Rate(name: singularNoun(word), end: index + 1)
  }
}
