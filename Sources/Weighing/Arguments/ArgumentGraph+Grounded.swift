public import AssayModel

extension ArgumentGraph {
  /// Where each argument ends, by index, taking no side that is not forced: the grounded labelling.
  ///
  /// What nobody attacks stands (`in`); what a standing argument attacks falls (`out`); what only fallen arguments
  /// attack stands; the rest is `undecided`. There is exactly one such labelling (Dung 1995; labels after Caminada 2006).
  ///
  /// Complexity: linear in arguments and attacks.
  public var groundedLabelling: [ArgumentLabel] {
    var labels = [ArgumentLabel](repeating: .undecided, count: count)
    // How many attackers of an argument have not fallen yet.
    var threats = (0..<count).map { Int32(incoming.degree(of: $0)) }
    var standing: [Int32] = []
    standing.reserveCapacity(count)
    for argument in 0..<count where threats[argument] == 0 {
      labels[argument] = .in
      standing.append(Int32(argument))
    }
    var next = 0
    while next < standing.count {
      for fallen in outgoing[Int(standing[next])] where labels[Int(fallen)] == .undecided {
        labels[Int(fallen)] = .out
        for defended in outgoing[Int(fallen)] {
          threats[Int(defended)] -= 1
          if threats[Int(defended)] == 0, labels[Int(defended)] == .undecided {
            labels[Int(defended)] = .in
            standing.append(defended)
          }
        }
      }
      next += 1
    }
    return labels
  }

  /// The arguments that stand in the grounded labelling, ascending.
  public var grounded: [Int] {
    let labels = groundedLabelling
    return labels.indices.filter { labels[$0] == .in }
  }
}
