import AssayModel
import Testing
import Weighing

@Suite("Positions that can be held together")
struct ExtensionTests {
  @Test(
    "Every semantics is what trying all subsets gives",
    arguments: [(60, 1), (120, 2), (200, 3), (350, 4), (550, 5)] as [(Int, UInt64)])
  func exhaustive(perThousand: Int, seed: UInt64) {
    var numbers = SeededNumbers(seed)
    for round in 0..<600 {
      let count = 1 + numbers.below(10)
      let attacks = numbers.attacks(count: count, perThousand: perThousand)
      let graph = ArgumentGraph(count: count, attacks: attacks)
      let all = ExhaustiveSemantics(count: count, attacks: attacks)
      let comment: Comment = "seed \(seed), round \(round): \(count) arguments, \(attacks)"
      #expect(graph.grounded == all.members(all.grounded), comment)
      #expect(graph.complete().sets == all.lists(all.complete), comment)
      #expect(graph.complete().count == all.complete.count, comment)
      #expect(graph.preferred().sets == all.lists(all.preferred), comment)
      #expect(graph.stable().sets == all.lists(all.stable), comment)
      #expect(graph.semiStable().sets == all.lists(all.semiStable), comment)
      #expect(graph.ideal().arguments == all.members(all.ideal), comment)
      #expect(graph.sceptical().arguments == all.members(all.sceptical), comment)
      #expect(graph.credulous().arguments == all.members(all.credulous), comment)
      #expect(graph.complete().isComplete && graph.ideal().isComplete, comment)
    }
  }

  @Test("The order in which attacks are told never matters")
  func order() {
    var numbers = SeededNumbers(9)
    for _ in 0..<200 {
      let attacks = numbers.attacks(count: 12, perThousand: 150)
      let graph = ArgumentGraph(count: 12, attacks: attacks)
      let turned = ArgumentGraph(count: 12, attacks: attacks.reversed())
      #expect(graph == turned)
      #expect(graph.complete() == turned.complete())
      #expect(graph.groundedLabelling == turned.groundedLabelling)
    }
  }

  /// Pairs of arguments that attack each other.
  private func pairs(_ count: Int) -> ArgumentGraph {
    var attacks: [(attacker: Int, target: Int)] = []
    for pair in 0..<count {
      attacks.append((2 * pair, 2 * pair + 1))
      attacks.append((2 * pair + 1, 2 * pair))
    }
    return ArgumentGraph(count: 2 * count, attacks: attacks)
  }

  @Test("More sets than were asked for are said and counted, and those listed are right")
  func limit() {
    let preferred = pairs(20).preferred(limit: 100)
    #expect(preferred.sets.count == 100)
    #expect(Set(preferred.sets).count == 100)
    #expect(preferred.sets.allSatisfy { $0.count == 20 })
    #expect(preferred.count == 1 << 20)
    #expect(preferred.stop == .limit)
    #expect(!preferred.isComplete)
    #expect(pairs(7).stable().sets.count == 128)
    #expect(pairs(7).stable(limit: 128).isComplete)
    #expect(pairs(7).stable(limit: 127).stop == .limit)
    #expect(pairs(1).complete(limit: 0).stop == .limit)
  }

  @Test("More sets than a number can hold are not counted, nor listed")
  func countless() {
    let complete = pairs(100).complete(limit: 10)
    #expect(complete.count == nil)
    #expect(complete.sets.count == 10)
    #expect(complete.stop == .limit)
    #expect(pairs(100).credulous().arguments.count == 200)
    #expect(pairs(100).sceptical().arguments.isEmpty)
    #expect(pairs(100).sceptical().isComplete)
  }

  @Test("A limit within one part is said too")
  func limitWithin() {
    // Everyone attacks everyone: each alone is a position.
    var attacks: [(attacker: Int, target: Int)] = []
    for one in 0..<30 {
      for other in 0..<30 where other != one { attacks.append((one, other)) }
    }
    let graph = ArgumentGraph(count: 30, attacks: attacks)
    #expect(graph.preferred().sets == (0..<30).map { [$0] })
    let some = graph.preferred(limit: 5)
    #expect(some.sets.count == 5)
    #expect(some.sets.allSatisfy { $0.count == 1 })
    #expect(some.stop == .limit)
    #expect(some.count == nil)
  }

  @Test(
    "A budget that is used up is said, and what was found is right",
    arguments: [0, 1, 10, 100, 1_000, 10_000])
  func budget(steps: Int) {
    var numbers = SeededNumbers(3)
    let graph = ArgumentGraph(
      count: 40, attacks: numbers.attacks(count: 40, perThousand: 60))
    let all = graph.preferred()
    let some = graph.preferred(steps: steps)
    #expect(all.isComplete)
    #expect(Set(some.sets).isSubset(of: Set(all.sets)))
    #expect(some.isComplete ? some == all : some.stop == .steps)
    let whole = graph.sceptical()
    let part = graph.sceptical(steps: steps)
    #expect(Set(part.arguments).isSubset(of: Set(whole.arguments)))
    #expect(part.isComplete ? part == whole : part.stop == .steps)
    #expect(Set(graph.ideal(steps: steps).arguments).isSubset(of: Set(graph.ideal().arguments)))
    #expect(
      Set(graph.semiStable(steps: steps).sets).isSubset(of: Set(graph.semiStable().sets)))
  }

  @Test("A graph too large to search is said, and the grounded part remains")
  func size() {
    // A ring of an odd number leaves all undecided; one more argument stands alone.
    let count = 5_001
    let graph = ArgumentGraph(
      count: count + 1,
      attacks: (0..<count).map { (attacker: $0, target: ($0 + 1) % count) })
    #expect(graph.preferred().stop == .size)
    #expect(graph.preferred().sets.isEmpty)
    #expect(graph.ideal().arguments == [count])
    #expect(graph.ideal().stop == .size)
  }
}
