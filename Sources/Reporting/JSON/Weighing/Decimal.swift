/// A number with at most twelve significant digits, which is more than any result is good for and less than the last
/// digits in which machines could differ.
///
/// What is not finite stays so.
func twelveDigits(_ value: Double) -> Double {
  guard value.isFinite, value != 0 else { return value.isFinite ? 0 : value }
  let text = value.magnitude.description
  let halves = text.split(separator: "e", maxSplits: 1)
  var exponent = halves.count == 2 ? Int(halves[1]) ?? 0 : 0
  var digits: [UInt8] = []
  var isFraction = false
  for byte in halves[0].utf8 {
    if byte == 0x2E {
      isFraction = true
    } else {
      if isFraction { exponent -= 1 }
      if !digits.isEmpty || byte != 0x30 { digits.append(byte - 0x30) }
    }
  }
  guard digits.count > 12 else { return value }
  let next = digits[12]
  exponent += digits.count - 12
  digits.removeLast(digits.count - 12)
  if next >= 5 {
    var place = 11
    while place >= 0, digits[place] == 9 {
      digits[place] = 0
      place -= 1
    }
    if place >= 0 {
      digits[place] += 1
    } else {
      digits.insert(1, at: 0)
    }
  }
  let whole = String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self)
  let rounded = Double("\(whole)e\(exponent)") ?? value.magnitude
  return value < 0 ? -rounded : rounded
}

extension JSON {
  /// Writes a key with a number of at most twelve significant digits, or `null`.
  mutating func pair(_ name: StaticString, decimal value: Double?) {
    key(name)
    if let value { decimal(value) } else { null() }
  }

  /// Writes a key with a list of numbers, or `null`.
  mutating func pair(_ name: StaticString, decimals values: [Double]?) {
    key(name)
    guard let values else { return null() }
    array(values) { $0.decimal($1) }
  }

  /// Writes a key with the two ends of a range, or `null`.
  mutating func pair(_ name: StaticString, range: ClosedRange<Double>?) {
    pair(name, decimals: range.map { [$0.lowerBound, $0.upperBound] })
  }

  /// Writes a number of at most twelve significant digits; `null` where it is not finite.
  mutating func decimal(_ value: Double) { number(twelveDigits(value)) }
}
