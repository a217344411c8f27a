internal import AssayModel

/// Contested arguments that hang together by attacks, as rows of bits over their own numbering.
///
/// What the grounded labelling decides is the same in every complete labelling, so only the rest is searched; parts that
/// no attack joins are searched one by one, and their sets are combined.
struct ContestedPart: Sendable {
  /// The largest part that is searched: its rows take 4 MB.
  static let largest = 4096

  /// The arguments of the part by their index in the graph, ascending.
  let members: [Int]
  /// How many words a row of bits has.
  let words: Int
  /// For each member the members that attack it.
  let attackers: [UInt64]
  /// For each member the members that it attacks.
  let targets: [UInt64]

  /// How many members there are.
  var count: Int { members.count }

  /// The part with these members; `nil` where there are too many.
  init?(_ members: [Int], of graph: ArgumentGraph, numbers: [Int32]) {
    guard members.count <= ContestedPart.largest else { return nil }
    let words = (members.count + 63) / 64
    var attackers = [UInt64](repeating: 0, count: members.count * words)
    var targets = attackers
    for (number, member) in members.enumerated() {
      for target in graph.outgoing[member] where numbers[Int(target)] >= 0 {
        let other = Int(numbers[Int(target)])
        targets[number * words + other >> 6] |= 1 << UInt64(other & 63)
        attackers[other * words + number >> 6] |= 1 << UInt64(number & 63)
      }
    }
    self.members = members
    self.words = words
    self.attackers = attackers
    self.targets = targets
  }
}

extension ArgumentGraph {
  /// The contested arguments, in groups that attacks hold together, each ascending, by their least argument.
  func contested(in labels: [ArgumentLabel]) -> [[Int]] {
    var isSeen = labels.map { $0 != .undecided }
    var groups: [[Int]] = []
    for first in 0..<count where !isSeen[first] {
      isSeen[first] = true
      var group = [first]
      var next = 0
      while next < group.count {
        for rows in [incoming, outgoing] {
          for other in rows[group[next]] where !isSeen[Int(other)] {
            isSeen[Int(other)] = true
            group.append(Int(other))
          }
        }
        next += 1
      }
      groups.append(group.sorted())
    }
    return groups
  }

  /// The contested parts, smallest first so that a large one takes no budget from them, and whether one was too large.
  func contestedParts(in labels: [ArgumentLabel]) -> (parts: [ContestedPart], isTooLarge: Bool) {
    // One numbering serves all: an argument belongs to one part, and attacks never leave a part.
    var numbers = [Int32](repeating: -1, count: count)
    let groups = contested(in: labels).sorted {
      $0.count == $1.count ? $0[0] < $1[0] : $0.count < $1.count
    }
    for group in groups {
      for (number, member) in group.enumerated() { numbers[member] = Int32(number) }
    }
    let parts = groups.compactMap { ContestedPart($0, of: self, numbers: numbers) }
    return (parts, parts.count < groups.count)
  }
}
