import Testing

@testable import Weighing

@Suite("Several analysts, ten thousand times over")
struct PooledRangesTests {
  private let random = RandomModel()

  @Test("Nobody's range is cut, and one analyst less never widens the hull", arguments: Cases.parts)
  func hull(part: Int) {
    let failures = Cases.failures(in: part, salt: 7) { chance in
      let ranges = (0..<chance.whole(1...5)).map { _ in random.rating(&chance) }
      guard let all = pooled(ranges) else { return "nothing comes of \(ranges)" }
      guard ranges.allSatisfy({ all.lower <= $0.lower && $0.upper <= all.upper }) else {
        return "\(all) cuts one of \(ranges)"
      }
      guard all.lower <= all.central && all.central <= all.upper, all.deviation.isFinite,
        all.deviation >= 0
      else { return "\(all) is not a range with its middle" }
      // No ends but the analysts' own.
      guard ranges.contains(where: { $0.lower == all.lower }),
        ranges.contains(where: { $0.upper == all.upper })
      else { return "\(all) is wider than \(ranges)" }
      let left = chance.whole(0...ranges.count - 1)
      var fewer = ranges
      fewer.remove(at: left)
      guard let rest = pooled(fewer) else { return ranges.count == 1 ? nil : "nothing is left" }
      return all.lower <= rest.lower && rest.upper <= all.upper ? nil : "\(rest) beyond \(all)"
    }
    #expect(failures.isEmpty)
  }

  @Test(
    "The spread between analysts adds to their own, and their order is nothing",
    arguments: Cases.parts)
  func spread(part: Int) {
    let failures = Cases.failures(in: part, salt: 8) { chance in
      let ranges = (0..<chance.whole(2...5)).map { _ in random.rating(&chance) }
      guard let all = pooled(ranges),
        let other = pooled(chance.order(ranges.count).map { ranges[$0] })
      else { return "nothing comes of \(ranges)" }
      let variance = ranges.reduce(0) { $0 + $1.deviation * $1.deviation } / Double(ranges.count)
      guard all.deviation * all.deviation >= variance * (1 - 1e-12) else {
        return "\(all.deviation) is less than the analysts' own \(variance.squareRoot())"
      }
      let moved = difference(
        [all.lower, all.upper, all.mean, all.deviation],
        [other.lower, other.upper, other.mean, other.deviation])
      guard moved < 1e-12 * 50 else { return "moved by \(moved)" }
      return pooled(Array(repeating: ranges[0], count: 3)) == ranges[0] ? nil : "three of one mind"
    }
    #expect(failures.isEmpty)
  }
}
