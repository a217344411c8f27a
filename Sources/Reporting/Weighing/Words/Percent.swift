/// A probability in whole percents: `62 %`, `under 1 %`, `over 99 %`.
///
/// What is less than one percent or more than 99 is said so, never as 0 % or 100 %: none of these values is exact. Halves
/// round upwards. The sign keeps to its number by a space that no line breaks at.
func percent(_ value: Double) -> String {
  switch WholePercent(value) {
  case .unknown: "unknown"
  case .under: "under 1\u{A0}%"
  case .over: "over 99\u{A0}%"
  case .whole(let number): "\(number)\u{A0}%"
  }
}

/// A range of probabilities in whole percents: `41–79 %`, `under 1 % to 79 %`; one value where both ends read the same.
func percents(_ range: ClosedRange<Double>) -> String {
  percents(range.lowerBound, range.upperBound)
}

/// As ``percents(_:)``, for ends that stand apart.
func percents(_ lower: Double, _ upper: Double) -> String {
  let (low, high) = (percent(lower), percent(upper))
  if low == high { return low }
  if case .whole(let from) = WholePercent(lower), case .whole(let to) = WholePercent(upper) {
    return "\(from)–\(to)\u{A0}%"
  }
  return "\(low) to \(high)"
}

/// A probability for a column whose head says "in percent": `62`, `<1`, `>99`, `?`.
func shortPercent(_ value: Double) -> String {
  switch WholePercent(value) {
  case .unknown: "?"
  case .under: "<1"
  case .over: ">99"
  case .whole(let number): "\(number)"
  }
}

/// A range for a column whose head says "in percent": `41–79`, `<1–>99`.
func shortPercents(_ range: ClosedRange<Double>) -> String {
  let (low, high) = (shortPercent(range.lowerBound), shortPercent(range.upperBound))
  return low == high ? low : "\(low)–\(high)"
}

/// A probability as a reader is shown it.
enum WholePercent {
  case unknown
  case under
  case over
  case whole(Int)

  init(_ value: Double) {
    guard value.isFinite else {
      self = .unknown
      return
    }
    if value < 0.01 {
      self = .under
    } else if value > 0.99 {
      self = .over
    } else {
      self = .whole(Int((value * 100).rounded(.toNearestOrAwayFromZero)))
    }
  }
}

/// A number with so many places after its point, without a locale: `0.62`; `unknown` where it is none.
///
/// `places` is at most 6.
func decimal(_ value: Double, places: Int) -> String {
  guard value.isFinite, value.magnitude < 1e12 else { return "unknown" }
  var scale = 1
  for _ in 0..<min(max(places, 0), 6) { scale *= 10 }
  let whole = Int((value.magnitude * Double(scale)).rounded(.toNearestOrAwayFromZero))
  let sign = value < 0 && whole > 0 ? "−" : ""
  guard scale > 1 else { return sign + grouped(whole) }
  let rest = String(whole % scale)
  let zeros = String(repeating: "0", count: max(0, min(max(places, 0), 6) - rest.count))
  return sign + grouped(whole / scale) + "." + zeros + rest
}

/// How many times as much, in plain words: `1.5 times`, `12 times`, `over 1,000 times`.
func times(_ ratio: Double) -> String {
  guard !ratio.isNaN else { return "an unknown number of times" }
  if ratio > 1000 { return "over 1,000 times" }
  return decimal(ratio, places: ratio < 9.95 ? 1 : 0) + " times"
}

/// What is learnt, in bits: `0.41 bits`, `under 0.01 bits`.
func bits(_ value: Double) -> String {
  value < 0.005 ? "under 0.01 bits" : decimal(value, places: 2) + " bits"
}

/// A number as a person would write it, with at most two places after its point: `3`, `0.5`.
func plainNumber(_ value: Double) -> String {
  var text = decimal(value, places: 2)
  guard text.contains(".") else { return text }
  while text.hasSuffix("0") { text.removeLast() }
  if text.hasSuffix(".") { text.removeLast() }
  return text
}

extension String {
  /// The string with common spaces alone, for those who search and compare.
  var plainlySpaced: String {
    String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\u{A0}" ? " " : $0 }))
  }
}
