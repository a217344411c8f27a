internal import AssayModel

extension ArgumentGraph {
  /// Which sets of arguments can be held together.
  enum Semantics { case complete, preferred, stable, semiStable }

  /// The sets of one semantics: what stands in any case, with one set of each contested part.
  func listed(_ semantics: Semantics, limit: Int, steps: Int) -> Extensions {
    precondition(0 <= limit && 0 <= steps, "A limit and a budget are not below zero.")
    let labels = groundedLabelling
    let standing = labels.indices.filter { labels[$0] == .in }
    let (parts, isTooLarge) = contestedParts(in: labels)
    var left = steps
    var found: [ContestedPart.Found] = []
    for part in parts {
      let sets = part.sets(semantics, limit: limit, steps: &left)
      // One part without a set leaves none for the whole.
      if sets.sets.isEmpty, sets.stop == nil { return Extensions(sets: [], count: 0, stop: nil) }
      found.append(sets)
    }
    let choices = found.enumerated().map { index, found in
      found.sets.map { $0.numbers.map { parts[index].members[$0] } }
    }
    var stop = isTooLarge ? Extensions.Stop.size : found.lazy.compactMap(\.stop).max(by: isWorse)
    guard stop != .size, !choices.contains(where: \.isEmpty) else {
      return Extensions(sets: [], count: nil, stop: stop)
    }
    let count = stop == nil ? product(choices.map(\.count)) : nil
    let combined = combinations(of: choices, with: standing, limit: limit)
    if combined.hasMore { stop = stop ?? .limit }
    return Extensions(sets: combined.sets, count: count, stop: stop)
  }

  /// What stands in any case, with what each contested part adds.
  func accepted(
    steps: Int, by find: (ContestedPart, inout LabellingSearch) -> ContestedPart.Accepted
  ) -> Acceptance {
    precondition(0 <= steps, "A budget is not below zero.")
    let labels = groundedLabelling
    var arguments = labels.indices.filter { labels[$0] == .in }
    let (parts, isTooLarge) = contestedParts(in: labels)
    var stop: Extensions.Stop? = isTooLarge ? .size : nil
    var left = steps
    for part in parts {
      var search = LabellingSearch(part, steps: left)
      let accepted = find(part, &search)
      left = search.steps
      arguments += accepted.set.numbers.map { part.members[$0] }
      stop = stop ?? accepted.stop
    }
    return Acceptance(arguments: arguments.sorted(), stop: stop)
  }

  /// That the budget was used up says more than that the limit was.
  private func isWorse(_ one: Extensions.Stop, _ other: Extensions.Stop) -> Bool {
    one == .limit && other == .steps
  }

  private func product(_ counts: [Int]) -> Int? {
    var product = 1
    for count in counts {
      let (next, isTooLarge) = product.multipliedReportingOverflow(by: count)
      guard !isTooLarge else { return nil }
      product = next
    }
    return product
  }

  /// Every way of taking one set of each part, at most `limit`, and whether there are more.
  private func combinations(of choices: [[[Int]]], with standing: [Int], limit: Int) -> (
    sets: [[Int]], hasMore: Bool
  ) {
    var sets: [[Int]] = []
    var taken = [Int](repeating: 0, count: choices.count)
    while true {
      guard sets.count < limit else { return (sets, true) }
      var set = standing
      for (part, choice) in taken.enumerated() { set += choices[part][choice] }
      sets.append(set.sorted())
      // Counts up like an odometer, the last part fastest.
      var part = choices.count - 1
      while part >= 0, taken[part] + 1 == choices[part].count {
        taken[part] = 0
        part -= 1
      }
      guard part >= 0 else { return (sets, false) }
      taken[part] += 1
    }
  }
}
