/// Every semantics of a small graph by trying all its subsets, straight from the definitions.
struct ExhaustiveSemantics {
  let count: Int
  /// For each argument the arguments that it attacks, and that attack it, as bits.
  private var targets: [UInt16]
  private var attackers: [UInt16]
  /// The complete extensions, as bits.
  private(set) var complete: [UInt16] = []

  init(count: Int, attacks: [(attacker: Int, target: Int)]) {
    self.count = count
    targets = Array(repeating: 0, count: count)
    attackers = targets
    for attack in attacks {
      targets[attack.attacker] |= 1 << attack.target
      attackers[attack.target] |= 1 << attack.attacker
    }
    complete = (0..<(1 << count)).map { UInt16($0) }.filter { isComplete($0) }
  }

  private func attacked(by set: UInt16) -> UInt16 {
    (0..<count).reduce(0) { set >> $1 & 1 == 1 ? $0 | targets[$1] : $0 }
  }

  private func isComplete(_ set: UInt16) -> Bool {
    let attacked = attacked(by: set)
    guard attacked & set == 0 else { return false }
    return (0..<count).allSatisfy {
      (attackers[$0] & ~attacked == 0) == (set >> $0 & 1 == 1)
    }
  }

  private func greatest(_ sets: [UInt16], by size: (UInt16) -> UInt16) -> [UInt16] {
    sets.filter { set in !sets.contains { size($0) != size(set) && size(set) & ~size($0) == 0 } }
  }

  var grounded: UInt16 { complete.reduce(.max) { $0 & $1 } }
  var preferred: [UInt16] { greatest(complete) { $0 } }
  var stable: [UInt16] {
    complete.filter { $0 | attacked(by: $0) == UInt16((1 << count) - 1) }
  }
  var semiStable: [UInt16] { greatest(complete) { $0 | attacked(by: $0) } }
  var sceptical: UInt16 { preferred.reduce(.max) { $0 & $1 } }
  var credulous: UInt16 { preferred.reduce(0) { $0 | $1 } }
  /// The greatest admissible set within all preferred ones, which is a complete one.
  var ideal: UInt16 {
    let within = complete.filter { $0 & ~sceptical == 0 }
    return within.max { $0.nonzeroBitCount < $1.nonzeroBitCount } ?? 0
  }

  /// Bits as a list of arguments.
  func members(_ set: UInt16) -> [Int] { (0..<count).filter { set >> $0 & 1 == 1 } }

  /// Sets as lists in lexicographic order.
  func lists(_ sets: [UInt16]) -> [[Int]] {
    sets.map(members).sorted { $0.lexicographicallyPrecedes($1) }
  }
}
