/// A stream of chance that is the same every time (SplitMix64, Steele, Lea and Flood 2014).
struct Seeded {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

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

  /// A whole number in a range.
  mutating func whole(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  /// Whether something happens that happens with this probability.
  mutating func happens(_ probability: Double) -> Bool { unit() < probability }

  /// The numbers from 0 up to a count, in an order of chance.
  mutating func order(_ count: Int) -> [Int] {
    var order = Array(0..<count)
    for place in order.indices.reversed() { order.swapAt(place, whole(0...place)) }
    return order
  }
}
