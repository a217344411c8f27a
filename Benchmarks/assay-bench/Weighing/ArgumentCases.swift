import Weighing

extension WeighingCases {
  /// Small graphs of arguments, numbered from 1, with the sets that each semantics accepts.
  static let arguments = WeighingCases(kind: "small Dung frameworks") { item, _ in
    guard let count = item["arguments"]?.number ?? item["arguments"].map({ Double($0.items.count) })
    else { throw WeighingCaseError("the number of arguments is missing") }
    let attacks = (item["attacks"]?.items ?? []).map { $0.numbers.map { Int($0) - 1 } }
    let numbers = 0..<Int(count)
    guard attacks.allSatisfy({ $0.count == 2 && $0.allSatisfy(numbers.contains) }) else {
      throw WeighingCaseError("an attack is not between two of the arguments")
    }
    let graph = ArgumentGraph(
      count: Int(count), attacks: attacks.map { (attacker: $0[0], target: $0[1]) })
    return .object([
      "grounded": set(graph.grounded),
      "complete": try sets(graph.complete()),
      "preferred": try sets(graph.preferred()),
      "stable": try sets(graph.stable()),
      "semi_stable": try sets(graph.semiStable()),
      "ideal": try set(graph.ideal()),
      "skeptical_preferred": try set(graph.sceptical()),
      "credulous_preferred": try set(graph.credulous()),
    ])
  }

  private static func set(_ arguments: [Int]) -> JSON {
    .values(arguments.sorted().map { Double($0 + 1) })
  }

  private static func set(_ acceptance: Acceptance) throws -> JSON {
    guard acceptance.isComplete else { throw WeighingCaseError("the search was cut short") }
    return set(acceptance.arguments)
  }

  private static func sets(_ extensions: Extensions) throws -> JSON {
    guard extensions.isComplete else { throw WeighingCaseError("the search was cut short") }
    let sorted = extensions.sets.map { $0.sorted() }.sorted { $0.lexicographicallyPrecedes($1) }
    return .array(sorted.map { set($0) })
  }
}
