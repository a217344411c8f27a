import Glibc
import Testing
import Weighing

@Suite("Networks at the limits of memory and numbers")
struct JunctionTreeLimitsTests {
  private typealias Variable = Network.Variable
  private let states = ["yes", "no"]

  /// Causes, each pair with a common effect: all of them hang together.
  private func pairs(_ count: Int) throws -> Network {
    var variables = (0..<count).map { Variable(name: "c\($0)", states: states, table: [0.5, 0.5]) }
    for one in 0..<count {
      for two in 0..<one {
        variables.append(
          Variable(
            name: "e\(one)-\(two)", states: states, parents: [one, two],
            table: [0.9, 0.1, 0.5, 0.5, 0.5, 0.5, 0.1, 0.9]))
      }
    }
    return try Network(variables)
  }

  @Test("A network that is too wide is refused by its width before any table is made")
  func tooWide() throws {
    let network = try pairs(36)
    #expect {
      try JunctionTree(network)
    } throws: { error in
      guard let error = error as? WeighingError else { return false }
      return error.code == .tooWide && error.message.contains("width 35")
        && error.message.contains("36 variables") && error.message.contains("2.0 GB")
    }
    #expect(throws: WeighingError.self) { try network.posterior() }
  }

  @Test("What is observed ties nothing together, so that a wide network may be answered")
  func observed() throws {
    let network = try pairs(30)
    #expect(throws: WeighingError.self) { try JunctionTree(network) }
    let posterior = try network.posterior(
      evidence: Dictionary(uniqueKeysWithValues: (1..<30).map { ($0, 0) }))
    #expect(abs(posterior.logEvidence - 29 * log(0.5)) < 1e-12)
    #expect(abs(posterior.marginals[0][0] - 0.5) < 1e-12)
    let effect = network.variables.firstIndex { $0.name == "e29-0" }
    #expect(abs(posterior.marginals[try #require(effect)][0] - 0.7) < 1e-12)
  }

  @Test("The limit is the caller's to set")
  func limit() throws {
    let network = try Network.byLot(3, count: 10, parents: 3)
    let entries = try JunctionTree(network).entryCount
    #expect(throws: WeighingError.self) { try JunctionTree(network, memoryLimit: entries * 8) }
    #expect(throws: WeighingError.self) { try network.posterior(memoryLimit: entries * 8) }
    #expect(throws: Never.self) { try JunctionTree(network, memoryLimit: entries * 24) }
    #expect(throws: Never.self) { try network.posterior(memoryLimit: entries * 16) }
  }

  @Test("A thousand unlikely observations neither vanish nor overflow")
  func unlikely() throws {
    // Whichever way it is, every observation is a one in a million.
    let count = 1000
    let rare = [1e-6, 1 - 1e-6]
    let odd = [2e-6, 1 - 2e-6]
    var variables = [Variable(name: "cause", states: states, table: [0.5, 0.5])]
    for index in 0..<count {
      variables.append(
        Variable(
          name: "o\(index)", states: states, parents: [0],
          table: index % 2 == 0 ? odd + rare : rare + odd))
    }
    let tree = try JunctionTree(Network(variables))
    let evidence = Dictionary(uniqueKeysWithValues: (1..<count).map { ($0, 0) })
    let posterior = try tree.posterior(evidence: evidence)
    // Of the 999 that were seen 500 speak for it, 499 against.
    #expect(abs(posterior.marginals[0][0] - 2.0 / 3) < 1e-9)
    let wanted = 999 * log(1e-6) + 499 * log(2) + log(1.5)
    #expect(abs(posterior.logEvidence - wanted) < 1e-8)
    #expect(posterior.evidence == 0)
  }

  @Test("A chain of hundreds of variables is answered as it is step by step")
  func chain() throws {
    let count = 800
    let step = [0.9, 0.1, 0.2, 0.8]
    let tree = try JunctionTree(
      Network(
        (0..<count).map {
          Variable(
            name: "s\($0)", states: states, parents: $0 == 0 ? [] : [$0 - 1],
            table: $0 == 0 ? [0.3, 0.7] : step)
        }))
    #expect(tree.width == 1)
    let posterior = try tree.posterior()
    var probability = 0.3
    for index in 0..<count {
      #expect(abs(posterior.marginals[index][0] - probability) < 1e-12)
      probability = probability * 0.9 + (1 - probability) * 0.2
    }
    #expect(abs(posterior.logEvidence) < 1e-9)
  }

  /// What only the first, all but impossible state of `a` makes possible: `b`.
  private func last(_ value: Double) throws -> JunctionTree {
    try JunctionTree(
      Network([
        Variable(name: "a", states: states, table: [value, 1]),
        Variable(name: "b", states: states, parents: [0], table: [0.5, 0.5, 0, 1]),
        Variable(name: "c", states: states, parents: [1], table: [0.25, 0.75, 0, 1]),
        Variable(name: "d", states: states, parents: [0], table: [0.25, 0.75, 0.5, 0.5]),
      ]))
  }

  @Test("The smallest numbers keep their proportions", arguments: [1e-30, 1e-300, 1e-306])
  func tiny(value: Double) throws {
    let posterior = try last(value).posterior(evidence: [1: 0])
    #expect(posterior.marginals[0] == [1, 0])
    #expect(abs(posterior.marginals[2][0] - 0.25) < 1e-12)
    #expect(abs(posterior.marginals[3][0] - 0.25) < 1e-12)
    #expect(abs(posterior.logEvidence - (log(value) + log(0.5))) < 1e-9)
  }

  @Test("What is smaller still is rounded, and gives no NaN")
  func smallest() throws {
    let posterior = try last(.leastNonzeroMagnitude).posterior()
    #expect(posterior.marginals.allSatisfy { abs($0.reduce(0, +) - 1) < 1e-12 })
    let given = try? last(.leastNonzeroMagnitude).posterior(evidence: [1: 0])
    #expect(given?.marginals.allSatisfy { $0.allSatisfy { (0...1).contains($0) } } ?? true)
  }
}
