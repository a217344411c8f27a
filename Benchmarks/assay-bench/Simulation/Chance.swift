import Glibc

/// A stream of chance that is the same every time (SplitMix64, Steele, Lea and Flood 2014).
struct Chance {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A stream of its own for one of many things that are drawn from one seed.
  init(seed: UInt64, _ parts: Int...) {
    self.init(seed: seed)
    for part in parts { state = next() ^ UInt64(truncatingIfNeeded: part) }
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }

  /// A number from 0 to 1, 1 left out.
  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// A number in a range.
  mutating func number(_ range: ClosedRange<Double>) -> Double {
    range.lowerBound + (range.upperBound - range.lowerBound) * unit()
  }

  /// A whole number below a count.
  mutating func whole(below count: Int) -> Int { Int(next() % UInt64(count)) }

  /// Whether something happens that happens with this probability.
  mutating func happens(_ probability: Double) -> Bool { unit() < probability }

  /// A number from the standard normal distribution (Box and Muller 1958).
  mutating func normal() -> Double {
    let radius = (-2 * log(1 - unit())).squareRoot()
    return radius * cos(2 * .pi * unit())
  }

  /// One of several things, as likely as their weights say.
  mutating func index(weights: [Double]) -> Int {
    var rest = unit() * weights.reduce(0, +)
    for (index, weight) in weights.enumerated() {
      rest -= weight
      if rest < 0 { return index }
    }
    return weights.count - 1
  }
}
