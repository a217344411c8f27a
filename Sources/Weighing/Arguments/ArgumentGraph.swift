/// Arguments, by index, and which attacks which: an argumentation framework after Dung (1995).
///
/// An argument may attack itself; an attack told twice counts once. Memory: 16 bytes an argument and 16 an attack.
public struct ArgumentGraph: Sendable, Hashable {
  /// How many arguments there are; their indices are 0 to `count - 1`.
  public let count: Int
  /// The attacks by their target.
  let incoming: AdjacencyRows
  /// The attacks by their attacker.
  let outgoing: AdjacencyRows

  /// Creates a graph from a list of attacks.
  ///
  /// Complexity: linear in arguments and attacks.
  ///
  /// - Parameters:
  ///   - count: How many arguments there are.
  ///   - attacks: Who attacks whom, by index from 0; both indices must be below `count`. In any order, repeats allowed.
  public init(count: Int, attacks: [(attacker: Int, target: Int)]) {
    precondition(
      0 <= count && count < Int(Int32.max), "A graph has at most 2,147,483,646 arguments.")
    precondition(attacks.count < Int(Int32.max), "A graph has at most 2,147,483,646 attacks.")
    for attack in attacks {
      precondition(
        0 <= attack.attacker && attack.attacker < count && 0 <= attack.target
          && attack.target < count,
        "An attack names arguments of the graph.")
    }
    self.count = count
    // Rows by attacker, read in order, fill the rows by target in ascending order, and the other way round: two passes
    // sort both ways without a comparison.
    let unsorted = AdjacencyRows(count: count, attacks: attacks)
    incoming = unsorted.transposed().withoutRepeats()
    outgoing = incoming.transposed()
  }

  /// How many attacks there are, each counted once.
  public var attackCount: Int { incoming.columns.count }

  /// The arguments that attack an argument, ascending.
  public func attackers(of argument: Int) -> [Int] { incoming[argument].map(Int.init) }

  /// The arguments that an argument attacks, ascending.
  public func targets(of argument: Int) -> [Int] { outgoing[argument].map(Int.init) }
}
