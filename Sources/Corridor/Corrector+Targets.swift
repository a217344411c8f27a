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
    let found = places.compactMap { account.statement(at: $0) }.unique
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
      account.statement(at: place).map { index in
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

  /// The figures whose number stands in the place, or the one that holds it.
  private func figures(in place: Range<Int>) -> [Int] {
    account.figures.indices.filter { account.figures[$0].passage.hull.overlaps(place) }
  }
}

extension [Int] {
  /// The elements without repetition, in their order.
  fileprivate var unique: [Int] {
    var seen: Set<Int> = []
    return filter { seen.insert($0).inserted }
  }
}
