/// The features of one decision, each a hash of what it sees.
///
/// A feature is known by its place in the list, so that equal values in different places are different features. No
/// keys are kept anywhere: the upper half of a hash is a place in a table of weights, a byte of the lower half checks it.
package struct FeatureList: Sendable {
  /// The most features that a decision has.
  package static let most = 96

  /// The hashes, the first ``count`` of which are meant.
  package var hashes = InlineArray<96, UInt64>(repeating: 0)
  /// Room for what is found in a table for each.
  var pairs = InlineArray<96, UInt64>(repeating: 0)
  /// How many there are.
  package private(set) var count = 0

  package init() {}

  @inline(__always) package mutating func removeAll() { count = 0 }

  /// Adds the next feature.
  @inline(__always) package mutating func add(_ value: UInt64) {
    let hash =
      (value ^ UInt64(truncatingIfNeeded: count &+ 1) &* 0x9E37_79B9_7F4A_7C15)
      &* 0xD6E8_FEB8_6659_FD93
    var hashes = hashes.mutableSpan
    hashes[count] = hash
    count &+= 1
  }

  @inline(__always) package mutating func add(_ first: UInt32, _ second: UInt32) {
    add(UInt64(first) | UInt64(second) << 32)
  }

  @inline(__always) package mutating func add(_ first: UInt32, _ second: UInt32, _ third: UInt32) {
    add((UInt64(first) | UInt64(second) << 32) ^ UInt64(third) &* 0xA24B_AED4_963E_E407)
  }
}
