/// Numbers by lot from a seed, the same for the same seed.
///
/// SplitMix64: Steele, Lea, Flood, *Fast splittable pseudorandom number generators*, 2014.
struct Lot {
  private var state: UInt64

  /// A stream of numbers.
  init(_ seed: UInt64) { state = seed }

  /// The next number, all 64 bits by lot.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// Puts a list into an order by lot.
  mutating func shuffle(_ list: inout [Int]) {
    guard list.count > 1 else { return }
    for index in stride(from: list.count - 1, to: 0, by: -1) {
      list.swapAt(index, Int(next() % UInt64(index + 1)))
    }
  }
}
