import Language

/// Weights in training: whole numbers, so that the same training gives the same bytes on every machine.
struct Perceptron {
  let classes: Int
  private var rows = FeatureRows()
  private var weights: [Int32] = []
  /// Each change times the step at which it was made, for the average.
  private var moments: [Int64] = []
  private var step: Int64 = 1
  private(set) var scores: [Int32]

  init(classes: Int) {
    self.classes = classes
    scores = Array(repeating: 0, count: classes)
  }

  /// Goes on to the next decision.
  mutating func advance() { step += 1 }

  /// Fills ``scores``.
  mutating func score(_ features: inout FeatureList) {
    for index in 0..<classes { scores[index] = 0 }
    let count = features.count
    let hashes = features.hashes.mutableSpan
    for index in 0..<count {
      let row = rows.find(hashes[index])
      guard row >= 0 else { continue }
      let start = row &* classes
      for column in 0..<classes { scores[column] &+= weights[start &+ column] }
    }
  }

  /// The class with the highest score, the first of equals.
  func best() -> Int {
    var best = 0
    for index in 1..<classes where scores[index] > scores[best] { best = index }
    return best
  }

  /// Rewards one class and punishes another.
  mutating func update(_ features: inout FeatureList, right: Int, wrong: Int) {
    let count = features.count
    let hashes = features.hashes.mutableSpan
    for index in 0..<count {
      let row = rows.findOrAdd(hashes[index])
      let start = row * classes
      while weights.count < start + classes {
        weights.append(0)
        moments.append(0)
      }
      weights[start + right] += 1
      moments[start + right] += step
      weights[start + wrong] -= 1
      moments[start + wrong] -= step
    }
  }

  /// The averages of all weights over the steps, times the steps, with the hash of each row.
  func averages() -> [(hash: UInt64, row: [Int64])] {
    rows.all().map { hash, row in
      let columns = row * classes..<(row + 1) * classes
      return (hash, columns.map { Int64(weights[$0]) * step - moments[$0] })
    }
  }
}

/// The rows of features, found by their whole hash.
struct FeatureRows {
  private var keys: [UInt64] = Array(repeating: 0, count: 1 << 16)
  private var values: [Int32] = Array(repeating: 0, count: 1 << 16)
  private var count = 0

  /// The row of a feature, or -1.
  func find(_ hash: UInt64) -> Int {
    let mask = keys.count &- 1
    var slot = Int(truncatingIfNeeded: hash >> 20) & mask
    while keys[slot] != 0 {
      if keys[slot] == hash { return Int(values[slot]) }
      slot = (slot &+ 1) & mask
    }
    return -1
  }

  /// The row of a feature, a new one where there is none.
  mutating func findOrAdd(_ hash: UInt64) -> Int {
    let known = find(hash)
    if known >= 0 { return known }
    if count * 2 > keys.count { grow() }
    put(hash, Int32(count))
    count += 1
    return count - 1
  }

  /// All hashes with their rows, in the order in which they were added.
  func all() -> [(UInt64, Int)] {
    zip(keys, values).filter { $0.0 != 0 }.map { ($0.0, Int($0.1)) }.sorted { $0.1 < $1.1 }
  }

  private mutating func put(_ hash: UInt64, _ row: Int32) {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: hash >> 20) & mask
    while keys[slot] != 0 { slot = (slot + 1) & mask }
    keys[slot] = hash
    values[slot] = row
  }

  private mutating func grow() {
    let old = (keys, values)
    keys = Array(repeating: 0, count: old.0.count * 2)
    values = Array(repeating: 0, count: old.0.count * 2)
    for (key, value) in zip(old.0, old.1) where key != 0 { put(key, value) }
  }
}
