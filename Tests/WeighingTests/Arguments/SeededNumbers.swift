/// Numbers that a seed settles (SplitMix64).
struct SeededNumbers {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 to `bound - 1`.
  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  /// A list of attacks: any two arguments attack with the same chance, in thousandths, and sometimes an attack is told twice.
  mutating func attacks(count: Int, perThousand: Int) -> [(attacker: Int, target: Int)] {
    var attacks: [(attacker: Int, target: Int)] = []
    for attacker in 0..<count {
      for target in 0..<count where below(1000) < perThousand {
        attacks.append((attacker, target))
        if below(10) == 0 { attacks.insert((attacker, target), at: below(attacks.count)) }
      }
    }
    return attacks
  }
}
