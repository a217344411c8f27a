public import AssayModel

/// What became of a case's arguments, and of everything they attack.
///
/// Made by ``argumentOutcomes(_:)``. What is `in` counts; what is `out` is taken away, with the arguments that took it away
/// named; what is `undecided` is contested, to be weighed with and without.
public struct ArgumentOutcomes: Sendable, Hashable {
  /// An attack on something that is not there.
  public struct Stray: Sendable, Hashable {
    /// The id of the argument.
    public let argument: String
    /// What it would attack.
    public let target: Argument.Target
  }

  /// The positions that somebody could coherently hold: each takes as many arguments together as can be.
  ///
  /// They are for a reader to look at, and nothing is computed from them.
  public struct Positions: Sendable, Hashable {
    /// The ids of the arguments of each position, in the order of the case file.
    public let sets: [[String]]
    /// Whether these are all positions.
    public let isComplete: Bool
  }

  /// One for each argument, in the order of the case file.
  public let outcomes: [ArgumentOutcome]
  /// The attacks on what is not there, in the order of the case file.
  public let strays: [Stray]
  /// The coherent positions; `nil` without arguments and with more than a hundred of them.
  public let positions: Positions?
  /// Who attacks what, by a folded name for sources.
  let attacks: Attacks
  /// Where each argument ends, in the order of the case file.
  let labels: [ArgumentLabel]

  /// Where something ends that may be attacked, and because of which arguments.
  ///
  /// What nobody attacks is `in`. A report ends where the worst of the attacks on it and on the sources of its chain leaves
  /// it; attacks on its evidence are told for the evidence. The name of a source may be written in any case and spacing.
  public func standing(of target: Argument.Target) -> AttackedTarget {
    var attackers = attacks.attackers(of: target)
    if case .report(let id) = target {
      for source in attacks.sourcesOfReports[id] ?? [] {
        attackers += attacks.attackers(of: .source(source))
      }
    }
    return AttackedTarget(target: target, attackers: attackers, labels: labels, ids: attacks.ids)
  }
}

extension AttackedTarget {
  /// Something attacked: `out` where an attacker stands, `undecided` where none does and one is undecided.
  ///
  /// For an argument this is its grounded label, which holds by the same rule.
  init(target: Argument.Target, attackers: [Int], labels: [ArgumentLabel], ids: [String]) {
    func named(_ label: ArgumentLabel) -> [String] {
      Set(attackers).filter { labels[$0] == label }.sorted().map { ids[$0] }
    }
    let standing = named(.in)
    let contested = named(.undecided)
    if !standing.isEmpty {
      self.init(target: target, label: .out, because: standing)
    } else if !contested.isEmpty {
      self.init(target: target, label: .undecided, because: contested)
    } else {
      self.init(target: target, label: .in, because: [])
    }
  }
}
