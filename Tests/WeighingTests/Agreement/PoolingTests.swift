import Testing

@testable import Weighing

@Suite("Pooling of judgements")
struct PoolingTests {
  @Test(
    "The nearest coherent judgement shares out what is too much, down to zero",
    arguments: [
      ([0.2, 0.3], [0.45, 0.55]), ([0.9, 0.9], [0.5, 0.5]),
      ([0.06, 0.46, 0.75], [0, 0.355, 0.645]),
      ([0.5, 0.5], [0.5, 0.5]), ([5, 0, 0], [1, 0, 0]), ([-3, 0, 0], [0, 0.5, 0.5]),
      ([-1, 2], [0, 1]),
    ] as [([Double], [Double])])
  func coherent(_ judgement: [Double], _ nearest: [Double]) throws {
    let found = try #require(Pooling.coherent(judgement))
    #expect(zip(found, nearest).allSatisfy { abs($0 - $1) < 1e-12 })
  }

  @Test("No other judgement that sums to one is nearer")
  func nearest() throws {
    var random = SeededNumbers(3)
    for _ in 0..<500 {
      let judgement = (0..<random.below(5) + 1).map { _ in random.unit() * 1.5 }
      let found = try #require(Pooling.coherent(judgement))
      #expect(abs(found.reduce(0, +) - 1) < 1e-12 && found.allSatisfy { $0 >= 0 })
      let distance = try #require(Pooling.incoherence(judgement))
      let other = try #require(Pooling.normalised(judgement.map { _ in random.unit() + 0.01 }))
      for share in [0.01, 0.5, 1] {
        let mixed = zip(found, other).map { $0 * (1 - share) + $1 * share }
        let there = zip(judgement, mixed).reduce(0.0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
        #expect(there.squareRoot() >= distance - 1e-12)
      }
    }
  }

  @Test("Linear and geometric pools are the two means")
  func pools() throws {
    let rows = [[0.8, 0.2], [0.2, 0.8], [0.5, 0.5]]
    #expect(try #require(Pooling.linear(rows)).allSatisfy { abs($0 - 0.5) < 1e-12 })
    #expect(try #require(Pooling.geometric(rows)).allSatisfy { abs($0 - 0.5) < 1e-12 })
    let uneven = try #require(Pooling.geometric([[0.9, 0.1], [0.5, 0.5]]))
    #expect(abs(uneven[0] - 0.75) < 1e-12)
    #expect(try #require(Pooling.linear([[0.9, 0.1], [0.5, 0.5]]))[0] == 0.7)
  }

  @Test(
    "A hypothesis that one analyst rules out is ruled out in the geometric pool, not in the linear one"
  )
  func ruledOut() {
    let rows = [[0, 0.5, 0.5], [0.8, 0.1, 0.1]]
    #expect(Pooling.geometric(rows) == [0, 0.5, 0.5])
    #expect(Pooling.linear(rows)?[0] == 0.4)
    #expect(Pooling.geometric([[0, 1], [1, 0]]) == nil)
  }

  @Test("What cannot be pooled is nil, never a number that means nothing")
  func refused() {
    #expect(Pooling.normalised([]) == nil && Pooling.normalised([0, 0]) == nil)
    #expect(Pooling.normalised([0.5, -0.1]) == nil && Pooling.normalised([.nan, 1]) == nil)
    #expect(Pooling.coherent([]) == nil && Pooling.coherent([.infinity]) == nil)
    #expect(Pooling.linear([]) == nil && Pooling.linear([[1], [0.5, 0.5]]) == nil)
    #expect(Pooling.geometric([]) == nil && Pooling.geometric([[1], [0.5, 0.5]]) == nil)
  }
}
