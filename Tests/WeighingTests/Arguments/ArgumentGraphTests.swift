import AssayModel
import Testing
import Weighing

@Suite("Graphs of arguments")
struct ArgumentGraphTests {
  @Test("An attack told twice counts once, and rows are in order")
  func rows() {
    let graph = ArgumentGraph(count: 4, attacks: [(3, 1), (0, 1), (3, 1), (3, 0), (2, 2)])
    #expect(graph.attackCount == 4)
    #expect(graph.attackers(of: 1) == [0, 3])
    #expect(graph.targets(of: 3) == [0, 1])
    #expect(graph.attackers(of: 2) == [2])
    #expect(graph == ArgumentGraph(count: 4, attacks: [(2, 2), (3, 0), (0, 1), (3, 1)]))
  }

  @Test("A graph of nothing has nothing to say")
  func empty() {
    let graph = ArgumentGraph(count: 0, attacks: [])
    #expect(graph.groundedLabelling.isEmpty)
    #expect(graph.preferred().sets == [[]])
    #expect(graph.stable().count == 1)
    #expect(graph.ideal().arguments.isEmpty)
  }

  @Test("What only fallen arguments attack stands again")
  func reinstatement() {
    let graph = ArgumentGraph(count: 3, attacks: [(0, 1), (1, 2)])
    #expect(graph.groundedLabelling == [.in, .out, .in])
  }

  @Test("Two that attack each other stay undecided, and so does what they both attack")
  func standOff() {
    let graph = ArgumentGraph(count: 4, attacks: [(0, 1), (1, 0), (0, 2), (1, 2), (2, 3)])
    #expect(graph.groundedLabelling == [.undecided, .undecided, .undecided, .undecided])
    #expect(graph.preferred().sets == [[0, 3], [1, 3]])
    #expect(graph.sceptical().arguments == [3])
    #expect(graph.ideal().arguments.isEmpty)
  }

  @Test("What attacks itself never stands, and keeps contested what it attacks")
  func selfAttack() {
    let graph = ArgumentGraph(count: 3, attacks: [(0, 0), (0, 1)])
    #expect(graph.groundedLabelling == [.undecided, .undecided, .in])
    #expect(graph.stable().sets.isEmpty)
    #expect(graph.stable().isComplete)
    #expect(graph.credulous().arguments == [2])
  }

  @Test(
    "Long chains and trees are labelled to the end",
    arguments: [
      (false, 10_000), (true, 10_000), (false, 9_999), (true, 1),
    ])
  func chain(isReversed: Bool, count: Int) {
    let attacks = (1..<max(1, count)).map {
      isReversed ? (attacker: $0, target: $0 - 1) : (attacker: $0 - 1, target: $0)
    }
    let labels = ArgumentGraph(count: count, attacks: attacks).groundedLabelling
    let first = isReversed ? count - 1 : 0
    #expect(
      labels.indices.allSatisfy { labels[$0] == (abs($0 - first) % 2 == 0 ? .in : .out) })
  }
}
