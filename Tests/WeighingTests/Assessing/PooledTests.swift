import Testing

@testable import Weighing

@Suite("Several analysts' ranges together")
struct PooledTests {
  @Test("One analyst's range stays as it is, and so do two that agree")
  func same() {
    let range = Uncertain(0.2, 0.45)
    #expect(pooled([range]) == range)
    #expect(pooled([range, range]) == range)
    #expect(pooled([]) == nil)
  }

  @Test("The ends are the hull, the middle is the mean, and a split makes the range noisier")
  func split() throws {
    let low = Uncertain(0.05, 0.2)
    let high = Uncertain(0.8, 0.95)
    let both = try #require(pooled([low, high]))
    #expect(both.lower == 0.05)
    #expect(both.upper == 0.95)
    #expect(abs(both.central - 0.5) < 1e-12)
    #expect(both.deviation > max(low.deviation, high.deviation))
  }

  @Test("The floor keeps every likelihood ratio of one fact within 99")
  func floor() {
    let almost = Uncertain(0.9999999, 0.99999999).floored(0.02)
    let hardly = Uncertain(0.0000001).floored(0.02)
    #expect(almost.upper / hardly.lower < 99)
  }
}
