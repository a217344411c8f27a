/// How the entries of a table over some variables lie in a smaller one, and what is done along it.
///
/// The dimensions of the big table are split in two: for each combination of the outer ones the map says where in the small
/// table it begins, and for each of the inner ones how far from there; so the maps stay small, and no index is ever computed
/// in a loop. Where a run of innermost dimensions lies apart from the small table, or lies in it one by one, no inner map is
/// needed.
struct Projection: Sendable {
  private enum Inner {
    /// All inner entries belong to one entry of the small table.
    case one
    /// They lie side by side in it too.
    case each
    /// They lie where the inner map says.
    case mapped
  }

  private let inner: Inner
  private let innerCount: Int
  private let outerMap: [Int32]
  private let innerMap: [Int32]

  /// Runs at least as long as this need no map.
  private static let run = 8
  /// Maps for the inner dimensions have about as many entries.
  private static let block = 64

  /// A projection; dimensions go from the outermost to the innermost.
  ///
  /// - Parameters:
  ///   - sizes: The size of each dimension of the big table.
  ///   - strides: How far apart neighbouring entries of it lie in the small table; 0 where the small one lacks it.
  init(sizes: [Int], strides: [Int]) {
    var split = sizes.count
    var count = 1
    while split > 0, strides[split - 1] == 0 || sizes[split - 1] == 1 {
      split -= 1
      count *= sizes[split]
    }
    var kind = Inner.one
    if count < Projection.run {
      split = sizes.count
      count = 1
      while split > 0, strides[split - 1] == count || sizes[split - 1] == 1 {
        split -= 1
        count *= sizes[split]
      }
      kind = .each
    }
    if count < Projection.run, split > 0 {
      while split > 0, count < Projection.block {
        split -= 1
        count *= sizes[split]
      }
      kind = .mapped
    }
    inner = kind
    innerCount = count
    outerMap = Projection.map(sizes: sizes[..<split], strides: strides[..<split])
    innerMap =
      kind == .mapped ? Projection.map(sizes: sizes[split...], strides: strides[split...]) : []
  }

  private static func map(sizes: ArraySlice<Int>, strides: ArraySlice<Int>) -> [Int32] {
    let total = sizes.reduce(1, *)
    return [Int32](unsafeUninitializedCapacity: total) { map, count in
      map[0] = 0
      var filled = 1
      // From the innermost dimension outward: each repeats what is there, shifted.
      for (size, stride) in zip(sizes.reversed(), strides.reversed()) {
        for step in 1..<max(size, 1) {
          let shift = Int32(step * stride)
          for index in 0..<filled { map[step * filled + index] = map[index] + shift }
        }
        filled *= size
      }
      count = total
    }
  }

  /// Multiplies each entry of the big table by its entry of the small one.
  func multiply(_ big: UnsafeMutablePointer<Double>, by small: UnsafePointer<Double>) {
    let innerCount = innerCount
    outerMap.withUnsafeBufferPointer { outer in
      innerMap.withUnsafeBufferPointer { map in
        var big = big
        for start in outer {
          let small = small + Int(start)
          switch inner {
          case .one:
            let factor = small[0]
            for index in 0..<innerCount { big[index] *= factor }
          case .each:
            for index in 0..<innerCount { big[index] *= small[index] }
          case .mapped:
            for index in 0..<innerCount { big[index] *= small[Int(map[index])] }
          }
          big += innerCount
        }
      }
    }
  }

  /// Adds each entry of the big table to its entry of the small one.
  func add(_ big: UnsafePointer<Double>, to small: UnsafeMutablePointer<Double>) {
    let innerCount = innerCount
    outerMap.withUnsafeBufferPointer { outer in
      innerMap.withUnsafeBufferPointer { map in
        var big = big
        for start in outer {
          let small = small + Int(start)
          switch inner {
          case .one:
            small[0] += Projection.sum(big, innerCount)
          case .each:
            for index in 0..<innerCount { small[index] += big[index] }
          case .mapped:
            for index in 0..<innerCount { small[Int(map[index])] += big[index] }
          }
          big += innerCount
        }
      }
    }
  }

  /// The sum of numbers that lie side by side; four running sums, so that no addition waits for the one before.
  @inline(__always)
  static func sum(_ values: UnsafePointer<Double>, _ count: Int) -> Double {
    if count == 2 { return values[0] + values[1] }
    var sums = SIMD4<Double>()
    var index = 0
    while index + 4 <= count {
      sums += SIMD4(values[index], values[index + 1], values[index + 2], values[index + 3])
      index += 4
    }
    var total = sums.sum()
    while index < count {
      total += values[index]
      index += 1
    }
    return total
  }
}
