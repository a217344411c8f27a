import Language

/// Weights in training: whole numbers, so that the same training gives the same bytes on every machine.
struct Perceptron {
  let classes: Int
  let bits: Int
  private var weights: [Int32]
  /// Each change times the step at which it was made, for the average.
  private var moments: [Int64]
  private var step: Int64 = 1
  private(set) var scores: [Int32]

  init(classes: Int, bits: Int) {
    self.classes = classes
    self.bits = bits
    weights = Array(repeating: 0, count: classes << bits)
    moments = Array(repeating: 0, count: classes << bits)
    scores = Array(repeating: 0, count: classes)
  }

  /// Goes on to the next decision.
  mutating func advance() { step += 1 }

  /// Fills ``scores``.
  mutating func score(_ features: borrowing FeatureList) {
    for index in 0..<classes { scores[index] = 0 }
    for index in 0..<features.count {
      let row = Int(truncatingIfNeeded: features[index] >> UInt64(64 - bits)) &* classes
      for column in 0..<classes { scores[column] &+= weights[row &+ column] }
    }
  }

  /// The class with the highest score, the first of equals.
  func best() -> Int {
    var best = 0
    for index in 1..<classes where scores[index] > scores[best] { best = index }
    return best
  }

  /// Rewards one class and punishes another.
  mutating func update(_ features: borrowing FeatureList, right: Int, wrong: Int) {
    for index in 0..<features.count {
      let row = Int(truncatingIfNeeded: features[index] >> UInt64(64 - bits)) &* classes
      weights[row + right] += 1
      moments[row + right] += step
      weights[row + wrong] -= 1
      moments[row + wrong] -= step
    }
  }

  /// The average of all weights over the steps, times the steps.
  func averages() -> [Int64] {
    zip(weights, moments).map { Int64($0) * step - $1 }
  }
}

/// Brings averages to whole numbers of -127 to 127.
///
/// The scale is the mean of those that are not 0 times a factor; what lies beyond is cut off.
func quantised(_ averages: [Int64], spread: Int64) -> [Int8] {
  var count: Int64 = 0
  var sum: Int64 = 0
  for value in averages where value != 0 {
    count += 1
    sum += value.magnitude > 1 << 40 ? 1 << 40 : abs(value)
  }
  guard count > 0 else { return averages.map { _ in 0 } }
  let unit = max(1, sum / count * spread / 127)
  return averages.map { value in
    let rounded = (value + (value < 0 ? -unit / 2 : unit / 2)) / unit
    return Int8(max(-127, min(127, rounded)))
  }
}

/// A generator of pseudo-random numbers with a fixed seed (SplitMix64, Steele, Lea and Flood 2014).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}
