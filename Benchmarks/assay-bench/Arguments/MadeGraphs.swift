import Weighing

/// Large graphs made by a seed, to measure with.
enum MadeGraphs {
  /// Attacks by name: a chain both ways, a tree, and sparse ones with so many attacks an argument.
  static func all(count: Int) -> [(name: String, attacks: [(attacker: Int, target: Int)])] {
    var state: UInt64 = 1
    func below(_ bound: Int) -> Int {
      // SplitMix64 (Steele, Lea and Flood 2014).
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }
    guard count > 1 else { return [] }
    var made: [(name: String, attacks: [(attacker: Int, target: Int)])] = [
      ("made_chain", (1..<count).map { ($0 - 1, $0) }),
      ("made_chain_reversed", (1..<count).map { ($0, $0 - 1) }),
      ("made_tree", (1..<count).map { ($0, below($0)) }),
    ]
    for degree in [1, 3, 8] {
      made.append(
        ("made_sparse_\(degree)", (0..<degree * count).map { _ in (below(count), below(count)) }))
    }
    // Attacks go from lower to higher: nothing is contested, and the labelling goes through all of it.
    made.append(
      (
        "made_acyclic_5",
        (0..<5 * count).map { _ in
          let attacker = below(count - 1)
          return (attacker, attacker + 1 + below(count - attacker - 1))
        }
      ))
    return made
  }
}
