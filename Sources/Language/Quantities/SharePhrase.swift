extension Atoms {
  /// "One in five", "two out of three": a share told by two whole numbers, the first of which is given.
  func share(_ low: NumberPhrase) -> NumberPhrase? {
    guard low.style == .words || low.style == .digits, low.upper == nil, low.value >= 1,
      low.value < 10, low.value == low.value.rounded(), !low.isScaled
    else { return nil }
    var at = low.atoms.upperBound
    if word(at) == .in {
      at += 1
    } else if lower(at) == "out", word(at + 1) == .of {
      at += 2
    } else {
      return nil
    }
    if word(at) == .every { at += 1 }
    guard let high = numberPhrase(at: at), high.style == .words || high.style == .digits,
      high.value > low.value, high.value <= 1_000_000, high.value == high.value.rounded()
    else { return nil }
    // "One in two days", "two in 2019", "three in 10 km" are no shares.
    let after = high.atoms.upperBound
    guard timeUnit(after) == nil, unitPhrase(at: after) == nil, !isYear(high.value) else {
      return nil
    }
    return NumberPhrase(
      atoms: low.atoms.lowerBound..<after, value: low.value / high.value, style: .fraction)
  }

  private func isYear(_ value: Double) -> Bool { (1900...2100).contains(value) }
}
