import AssayModel

extension Corrector {
  /// What a dismissal takes out.
  enum Target: Hashable {
    case statements([Int])
    case figures([Int])
    case numbers([Int])
  }

  /// The statements at the places: one, or several that say the same words.
  func statements(at places: [Range<Int>]) throws(Misfit) -> [Int] {
    let found = places.compactMap { statement(at: $0) }.unique
    guard let first = found.first else {
      throw Misfit(reason: "no statement was found at the quoted words; add one with statement")
    }
    let words = FoldedText(Array(account.document.text(account.statements[first].content).utf8))
    for index in found.dropFirst() {
      let other = account.document.text(account.statements[index].content)
      guard FoldedText(Array(other.utf8)).bytes == words.bytes else {
        throw Misfit(
          reason: "the quoted words stand in \(found.count) different statements; quote more")
      }
    }
    return found
  }

  /// The figures at the places: one, or several that are the same.
  func figures(at places: [Range<Int>]) throws(Misfit) -> [Int] {
    let found = places.flatMap { figures(in: $0) }.unique
    guard let first = found.first.map({ account.figures[$0] }) else {
      throw Misfit(reason: "no figure was found at the quoted words")
    }
    for index in found.dropFirst() {
      let other = account.figures[index]
      guard other.measure == first.measure, other.topic == first.topic else {
        throw Misfit(
          reason: "the quoted words hold \(found.count) different figures; quote only the one meant"
        )
      }
    }
    return found
  }

  /// What a dismissal of the places takes out.
  ///
  /// A statement whose words are quoted as a whole; otherwise the figure in the words; otherwise numbers in them that
  /// were not understood. A part of a statement never takes out the whole.
  func target(at places: [Range<Int>]) throws(Misfit) -> Target {
    let whole = places.contains { place in
      statement(at: place).map { index in
        place.covers(account.statements[index].content.hull)
      } ?? false
    }
    if !whole, places.contains(where: { !figures(in: $0).isEmpty }) {
      return .figures(try figures(at: places))
    }
    if whole { return .statements(try statements(at: places)) }
    let numbers = account.numbers.indices.filter { index in
      let hull = account.numbers[index].passage.hull
      return places.contains { $0.overlaps(hull) }
    }
    guard !numbers.isEmpty else {
      throw Misfit(
        reason: "the quoted words are no figure, and no whole statement; quote all of a statement")
    }
    return .numbers(numbers)
  }

  /// The statement that the place is about: the smallest that holds it, else the largest in it, else the one that
  /// it shares most with.
  private func statement(at place: Range<Int>) -> Int? {
    var best: (rank: Int, size: Int, index: Int)?
    for (index, statement) in account.statements.enumerated() {
      let hull = statement.content.hull
      guard hull.overlaps(place) else { continue }
      let candidate: (rank: Int, size: Int, index: Int)
      if hull.covers(place) {
        candidate = (2, -hull.count, index)
      } else if place.covers(hull) {
        candidate = (1, hull.count, index)
      } else {
        candidate = (0, hull.clamped(to: place).count, index)
      }
      guard let known = best else {
        best = candidate
        continue
      }
      if (candidate.rank, candidate.size) > (known.rank, known.size) { best = candidate }
    }
    return best?.index
  }

  /// The figures whose number stands in the place, or the one that holds it.
  private func figures(in place: Range<Int>) -> [Int] {
    account.figures.indices.filter { account.figures[$0].passage.hull.overlaps(place) }
  }
}

extension Range<Int> {
  /// Whether the other range lies within this one.
  fileprivate func covers(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}

extension [Int] {
  /// The elements without repetition, in their order.
  fileprivate var unique: [Int] {
    var seen: Set<Int> = []
    return filter { seen.insert($0).inserted }
  }
}
