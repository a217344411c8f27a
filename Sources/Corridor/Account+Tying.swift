import AssayModel

extension Account {
  /// Renumbers the statements that figures, times and quotations are tied to.
  mutating func retie(_ new: (Int) -> Int?) {
    for index in figures.indices {
      figures[index].statement = figures[index].statement.flatMap(new)
    }
    for index in times.indices { times[index].statement = times[index].statement.flatMap(new) }
    for index in quotations.indices {
      quotations[index].statement = quotations[index].statement.flatMap(new)
    }
  }

  /// Ties what lies within a statement to it, unless a smaller statement holds it already.
  mutating func tieInner(to index: Int) {
    let hull = statements[index].content.hull
    func belongs(_ passage: Passage, _ holder: Int?) -> Bool {
      let inner = passage.hull
      guard hull.lowerBound <= inner.lowerBound, inner.upperBound <= hull.upperBound else {
        return false
      }
      return holder.map { statements[$0].content.hull.count > hull.count } ?? true
    }
    for at in figures.indices where belongs(figures[at].passage, figures[at].statement) {
      figures[at].statement = index
    }
    for at in times.indices where belongs(times[at].passage, times[at].statement) {
      times[at].statement = index
    }
    for at in quotations.indices where belongs(quotations[at].passage, quotations[at].statement) {
      quotations[at].statement = index
    }
  }
}
