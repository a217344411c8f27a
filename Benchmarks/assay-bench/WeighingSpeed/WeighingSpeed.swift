import Weighing

/// How long each part of weighing a case takes.
struct WeighingSpeed: Sendable {
  /// How many times each part is done; the median counts.
  var runs: Int
  /// How many draws make a band.
  var draws: Int

  /// The times for one case, in milliseconds.
  struct Times: Encodable, Sendable {
    var name: String
    var reports: Int
    var facts: Int
    var sources: Int
    var hypotheses: Int
    /// The numbers that are ranges.
    var ranges: Int
    var prepare: Double?
    var posterior: Double?
    /// The draws that were made, where fewer than asked for.
    var draws: Int?
    var band: Double?
    var removals: Double?
    var tornado: Double?
    var bounds: Double?
    var flips: Double?
    var breakEvens: Double?
    /// Preparing, posterior, band, removals and tornado together.
    var sum: Double?
    /// What the engine says where it refuses.
    var refusal: String?
    /// How long the refusal took.
    var refused: Double?
  }
}
