import Testing

@testable import Weighing

@Suite("How the entries of one table lie in another")
struct ProjectionTests {
  @Test("Products and sums go to the right entries", arguments: 1...60 as ClosedRange<UInt64>)
  func shapes(seed: UInt64) {
    var lot = TestLot(seed)
    let sizes = (0..<lot.below(7)).map { _ in 1 + lot.below(5) }
    let isKept = sizes.map { _ in lot.below(2) == 0 }
    var strides = sizes.map { _ in 0 }
    // Every third small table has its dimensions the other way round.
    var stride = 1
    let places = sizes.indices.filter { isKept[$0] }
    for place in seed % 3 == 0 ? places : places.reversed() {
      strides[place] = stride
      stride *= sizes[place]
    }
    let count = sizes.reduce(1, *)
    let targets = (0..<count).map { entry in
      var rest = entry
      var target = 0
      for place in sizes.indices.reversed() {
        target += rest % sizes[place] * strides[place]
        rest /= sizes[place]
      }
      return target
    }
    let projection = Projection(sizes: sizes, strides: strides)
    var big = (0..<count).map { Double($0 + 1) }
    let small = (0..<stride).map { Double($0 * $0 + 2) }
    var sums = small.map { _ in 0.0 }
    projection.add(&big, to: &sums)
    var wanted = small.map { _ in 0.0 }
    for (entry, target) in targets.enumerated() { wanted[target] += big[entry] }
    #expect(sums == wanted)
    projection.multiply(&big, by: small)
    #expect(big == targets.enumerated().map { Double($0 + 1) * small[$1] })
  }
}
