import AssayModel

extension TokenizedText {
  /// Whether a quantity is somebody's or something's age: "24 years old", "a 24-year-old", "aged 24", "Anna Berg, 24,".
  ///
  /// O(1).
  public func isAge(_ quantity: QuantityExpression) -> Bool {
    switch quantity.kind {
    case .measured(.duration):
      return isOld(after: quantity)
    case .cardinal:
      guard quantity.unitTokens == nil, quantity.measure.value > 0, quantity.measure.value < 120,
        quantity.measure.value == quantity.measure.value.rounded()
      else { return false }
    default: return false
    }
    let before = lower(quantity.tokens.lowerBound - 1)
    if before == "aged" { return true }
    if before == "age" { return lower(quantity.tokens.lowerBound - 2) != "the" }
    if before == "of", lower(quantity.tokens.lowerBound - 2) == "age" { return true }
    return isApposed(quantity)
  }

  /// "years old", "years of age", "-year-old".
  private func isOld(after quantity: QuantityExpression) -> Bool {
    let end = quantity.range.upperBound
    let token = tokens[quantity.tokens.upperBound - 1]
    if token.range.upperBound > end { return text(end..<token.range.upperBound).hasPrefix("-old") }
    let next = quantity.tokens.upperBound
    return lower(next) == "old" || lower(next) == "-" && lower(next + 1) == "old"
      || lower(next) == "olds" || lower(next) == "of" && lower(next + 1) == "age"
  }

  /// A whole number between a name and a mark: "Anna Berg, 24, said".
  private func isApposed(_ quantity: QuantityExpression) -> Bool {
    let first = quantity.tokens.lowerBound
    guard quantity.tokens.count == 1, tokens[first].kind == .number, first >= 2,
      tokens[first - 1].lower == ",", tokens[first - 2].kind == .word, isBearer(tokens[first - 2]),
      quantity.measure.value >= 1
    else { return false }
    switch lower(first + 1) {
    case ",", ".", ")", "", ";": return true
    default: return false
    }
  }

  /// Whether a word can be whose age follows: a name, or a person by what they are.
  private func isBearer(_ token: Token) -> Bool {
    token.isCapitalised && !token.has(anyOf: [.month, .weekday])
      || token.has(anyOf: [.person, .role, .attacker, .title])
  }

  private func lower(_ index: Int) -> String {
    tokens.indices.contains(index) ? tokens[index].lower : ""
  }
}
