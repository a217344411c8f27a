import Foundation

/// Runs properties over seeded cases of chance.
enum Cases {
  /// How many cases a property is tried on: 10,000, or what `ASSAY_PROPERTY_CASES` says.
  static let count = asked ?? 10_000

  /// How many cases a property is tried on that takes so many times as long; fewer in a debug build alone.
  static func count(slower times: Int) -> Int {
    #if DEBUG
      asked ?? 10_000 / times
    #else
      count
    #endif
  }

  private static let asked =
    ProcessInfo.processInfo.environment["ASSAY_PROPERTY_CASES"].flatMap { Int($0) }

  /// The parts that the cases are run in, side by side.
  static let parts = Array(0..<8)

  /// What fails in one part of the cases, each with the case's seed; a property says what is wrong, or `nil`.
  static func failures(
    in part: Int, of total: Int = count, salt: UInt64 = 0,
    _ property: (inout Seeded) throws -> String?
  ) -> [String] {
    var failures: [String] = []
    for index in stride(from: part, to: total, by: parts.count) where failures.count < 5 {
      var chance = Seeded(UInt64(index) &* 1_000_003 &+ salt)
      do {
        if let failure = try property(&chance) { failures.append("case \(index): \(failure)") }
      } catch {
        failures.append("case \(index): \(error)")
      }
    }
    return failures
  }
}

/// The largest difference between two lists; infinite where one is not a number or they differ in length.
func difference(_ one: [Double], _ other: [Double]) -> Double {
  guard one.count == other.count else { return .infinity }
  return zip(one, other).reduce(0) { worst, pair in
    let apart = abs(pair.0 - pair.1)
    return apart.isNaN ? .infinity : max(worst, apart)
  }
}
