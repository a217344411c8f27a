import Testing
import Weighing

@Suite("Exact answers of networks")
struct JunctionTreeTests {
  private typealias Variable = Network.Variable

  private func isClose(_ one: Double, _ two: Double) -> Bool {
    abs(one - two) <= 1e-12 * max(1, abs(two))
  }

  /// Expects what enumeration gives, of a tree and of a single question.
  private func expectSame(_ network: Network, _ evidence: [Int: Int]) throws {
    let plain = PlainAnswer(network, evidence: evidence)
    let tree = try JunctionTree(network)
    let ways: [() throws -> Network.Posterior] = [
      { try tree.posterior(evidence: evidence) }, { try network.posterior(evidence: evidence) },
    ]
    for way in ways {
      if plain.evidence == 0 {
        #expect {
          try way()
        } throws: {
          ($0 as? WeighingError)?.code == .impossible
        }
        continue
      }
      let posterior = try way()
      #expect(abs(posterior.evidence / plain.evidence - 1) < 1e-12)
      for (got, wanted) in zip(posterior.marginals, plain.marginals) {
        #expect(got.count == wanted.count)
        #expect(zip(got, wanted).allSatisfy { isClose($0, $1) })
      }
    }
  }

  @Test("Wet grass, worked out by hand")
  func grass() throws {
    let network = try Network([
      Variable(name: "rain", states: ["yes", "no"], table: [0.2, 0.8]),
      Variable(name: "wet", states: ["yes", "no"], parents: [0], table: [0.9, 0.1, 0.2, 0.8]),
    ])
    let posterior = try JunctionTree(network).posterior(evidence: [1: 0])
    #expect(isClose(posterior.evidence, 0.34))
    #expect(isClose(posterior.marginals[0][0], 0.18 / 0.34))
    #expect(posterior.marginals[1] == [1, 0])
  }

  @Test("Networks by lot, with and without evidence", arguments: 1...40 as ClosedRange<UInt64>)
  func byLot(seed: UInt64) throws {
    var lot = TestLot(seed &+ 1000)
    let network = try Network.byLot(
      seed, count: 3 + lot.below(8), parents: 1 + lot.below(4), certain: seed % 3 == 0 ? 0.5 : 0)
    try expectSame(network, [:])
    for _ in 0..<4 {
      var evidence: [Int: Int] = [:]
      for _ in 0...lot.below(4) {
        let variable = lot.below(network.variables.count)
        evidence[variable] = lot.below(network.variables[variable].states.count)
      }
      try expectSame(network, evidence)
    }
  }

  @Test(
    "Where there is too much to enumerate, a tree and a single question agree",
    arguments: 1...12 as ClosedRange<UInt64>)
  func bothWays(seed: UInt64) throws {
    var lot = TestLot(seed &+ 500)
    let network = try Network.byLot(seed, count: 45, parents: 2, certain: seed % 4 == 0 ? 0.2 : 0)
    let tree = try JunctionTree(network)
    // What is seen is what may be: a state that has a probability given what was seen before.
    var evidence: [Int: Int] = [:]
    for _ in 0..<6 {
      let variable = lot.below(network.variables.count)
      let marginal = try tree.posterior(evidence: evidence).marginals[variable]
      evidence[variable] = marginal.indices.max { marginal[$0] < marginal[$1] }
    }
    let one = try tree.posterior(evidence: evidence)
    let two = try network.posterior(evidence: evidence)
    #expect(abs(one.logEvidence - two.logEvidence) < 1e-11)
    for (ones, twos) in zip(one.marginals, two.marginals) {
      #expect(zip(ones, twos).allSatisfy { isClose($0, $1) })
    }
  }

  @Test("Evidence on every variable", arguments: 1...6 as ClosedRange<UInt64>)
  func all(seed: UInt64) throws {
    var lot = TestLot(seed)
    let network = try Network.byLot(seed, count: 8, parents: 3)
    var evidence: [Int: Int] = [:]
    for (index, variable) in network.variables.enumerated() {
      evidence[index] = lot.below(variable.states.count)
    }
    try expectSame(network, evidence)
  }

  @Test("Tables of zeros and ones alone: an exclusive or")
  func certain() throws {
    let network = try Network([
      Variable(name: "a", states: ["0", "1"], table: [0.7, 0.3]),
      Variable(name: "b", states: ["0", "1"], table: [0.4, 0.6]),
      Variable(
        name: "xor", states: ["0", "1"], parents: [0, 1], table: [1, 0, 0, 1, 0, 1, 1, 0]),
      Variable(name: "copy", states: ["0", "1"], parents: [2], table: [1, 0, 0, 1]),
    ])
    for evidence in [[:], [3: 1], [3: 1, 0: 1], [2: 0, 3: 0]] { try expectSame(network, evidence) }
    #expect {
      try JunctionTree(network).posterior(evidence: [0: 1, 1: 1, 3: 1])
    } throws: {
      ($0 as? WeighingError)?.code == .impossible
    }
  }

  @Test("What is separated by evidence does not move: chain, fork and collider")
  func separation() throws {
    func table(_ seed: UInt64, rows: Int) -> [Double] {
      var lot = TestLot(seed)
      return (0..<rows).flatMap { _ in
        let value = 0.1 + 0.8 * lot.unit()
        return [value, 1 - value]
      }
    }
    let states = ["yes", "no"]
    func moves(_ parents: [[Int]], given: [Int: Int]) throws -> Double {
      let tree = try JunctionTree(
        Network(
          parents.enumerated().map { index, parents in
            Variable(
              name: "v\(index)", states: states, parents: parents,
              table: table(UInt64(index + 3), rows: 1 << parents.count))
          }))
      let before = try tree.posterior(evidence: given).marginals[2][0]
      let after = try tree.posterior(evidence: given.merging([0: 1]) { $1 }).marginals[2][0]
      return abs(before - after)
    }
    let chain = [[], [0], [1]]
    let fork = [[1], [], [1]]
    let collider = [[], [0, 2], []]
    for shape in [chain, fork] {
      #expect(try moves(shape, given: [1: 0]) < 1e-15)
      #expect(try moves(shape, given: [:]) > 1e-3)
    }
    #expect(try moves(collider, given: [:]) < 1e-15)
    #expect(try moves(collider, given: [1: 0]) > 1e-3)
  }

  @Test("Parts that are not connected, one variable, none")
  func parts() throws {
    try expectSame(
      Network([
        Variable(name: "a", states: ["0", "1"], table: [0.7, 0.3]),
        Variable(name: "b", states: ["0", "1", "2"], table: [0.2, 0.3, 0.5]),
        Variable(name: "c", states: ["only"], table: [1]),
        Variable(name: "d", states: ["0", "1"], parents: [0], table: [0.1, 0.9, 0.8, 0.2]),
      ]), [1: 2, 3: 0])
    let empty = try JunctionTree(Network([])).posterior()
    #expect(empty.marginals.isEmpty)
    #expect(empty.evidence == 1)
  }

  @Test("The same question gets the same bytes, in whatever order evidence is named")
  func same() throws {
    let network = try Network.byLot(7, count: 12, parents: 3)
    let tree = try JunctionTree(network)
    let one = try tree.posterior(evidence: [3: 0, 8: 0, 1: 0])
    #expect(one == (try JunctionTree(network).posterior(evidence: [1: 0, 8: 0, 3: 0])))
    let single = try network.posterior(evidence: [8: 0, 1: 0, 3: 0])
    #expect(single == (try network.posterior(evidence: [3: 0, 8: 0, 1: 0])))
  }

  @Test(
    "Evidence that names what is not there is refused",
    arguments: [[9: 0], [-1: 0], [0: 2], [0: -1]])
  func strangers(evidence: [Int: Int]) throws {
    let network = try Network([Variable(name: "a", states: ["0", "1"], table: [0.7, 0.3])])
    let tree = try JunctionTree(network)
    for way in [{ try tree.posterior(evidence: $0) }, { try network.posterior(evidence: $0) }]
      as [([Int: Int]) throws -> Network.Posterior]
    {
      #expect {
        try way(evidence)
      } throws: {
        ($0 as? WeighingError)?.code == .malformed
      }
    }
  }
}
