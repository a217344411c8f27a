import AssayModel
import Language

/// Figures that take the place of others: "raised the toll from 37 to 39", "148, up from 90", "to 88 after an initial
/// estimate of 100", "had earlier said 11; the figure now stands at 14".
extension FigurePlacer {
  /// The topic of a number that the one before it replaces: "to 17 from 22", "148, up from 90 a day earlier".
  func replaced(_ context: FigureContext) -> Topic? {
    guard let last, last.sentence == sentence(context), context.quantity.measure.unit == nil,
      case .cardinal = context.quantity.kind, context.lower(context.before) == "from",
      last.tokens.upperBound < context.quantity.tokens.lowerBound,
      isOfPeople(last.topic) || last.topic.family == .count
    else { return nil }
    let between = last.tokens.upperBound..<context.quantity.tokens.lowerBound
    let fillers: Set<String> = [
      ",", "from", "up", "down", "revised", "raised", "lowered", "(", "—", "–", "increased",
      "reduced",
    ]
    let isStep = ["up", "down"].contains(context.lower(context.before - 1)) && between.count < 14
    guard
      isStep
        || between.count < 6
          && between.allSatisfy({
            fillers.contains(stretch.lower($0)) || stretch.timeOfToken[$0] >= 0
              || stretch.lower($0) == "on"
          })
    else { return nil }
    return last.topic
  }

  /// Takes note of a figure that was placed, and of the one that it replaces or is replaced by.
  mutating func note(
    _ quantity: QuantityExpression, _ topic: Topic, _ isReplaced: Bool, _ account: inout Account
  ) {
    let index = account.figures.count - 1
    let placed = PlacedFigure(
      topic: topic, tokens: quantity.tokens,
      sentence: stretch.text.sentence(ofToken: quantity.tokens.lowerBound), figure: index)
    defer {
      if isOfPeople(topic) || topic.family == .count, topic.subset.isEmpty || last == nil {
        // What was said before is not what goes on.
        if !account.figures[index].measure.isEarlier { last = placed }
      }
    }
    guard let last, last.topic.family == topic.family, last.topic.key == topic.key,
      last.topic.subset == topic.subset, account.figures.indices.contains(last.figure),
      (0...1).contains(placed.sentence - last.sentence)
    else { return }
    if isReplaced || isEarlier(placed) && !isEarlier(last) {
      revise(last.figure, from: index, &account)
    } else if isChange(last, placed) || isEarlier(last) && !isEarlier(placed) {
      revise(index, from: last.figure, &account)
    }
  }

  private func revise(_ new: Int, from old: Int, _ account: inout Account) {
    guard account.figures[new].measure.value != account.figures[old].measure.value else { return }
    account.figures[new].measure.revises = account.figures[old].measure.value
    account.figures[old].measure.isEarlier = true
  }

  /// "From 37 to 39".
  private func isChange(_ old: PlacedFigure, _ new: PlacedFigure) -> Bool {
    let between = old.tokens.upperBound..<max(old.tokens.upperBound, new.tokens.lowerBound)
    return old.sentence == new.sentence && stretch.lower(old.tokens.lowerBound - 1) == "from"
      && (1...3).contains(between.count)
      && between.allSatisfy {
        ["to", "up", "down", "upward", "downward"].contains(stretch.lower($0))
      }
  }

  /// Whether the words before a figure say that it was given before: "an earlier version said that 31", "an initial
  /// estimate of 100", "had earlier said 11".
  private func isEarlier(_ figure: PlacedFigure) -> Bool {
    let start = stretch.text.sentences[figure.sentence].tokens.lowerBound
    let reach = max(start, figure.tokens.lowerBound - 8)..<figure.tokens.lowerBound
    var isTelling = false
    for index in reach.reversed() {
      let word = stretch.lower(index)
      if [";", "—", "–"].contains(word) || stretch.quantityOfToken[index] >= 0 { return false }
      if Self.tolls.contains(word) || stretch.has(index, .speech, .belief) { isTelling = true }
      if Self.before.contains(word) {
        return isTelling
          || index + 1 < figure.tokens.lowerBound && stretch.has(index + 1, .speech, .belief)
      }
    }
    return false
  }

  /// Words that put what is said before now.
  private static let before: Set<String> = [
    "earlier", "initial", "initially", "previous", "previously", "original", "originally",
    "preliminary",
    "prior", "former",
  ]

  /// Words for what is counted up.
  private static let tolls: Set<String> = [
    "toll", "figure", "figures", "number", "count", "total", "tally", "estimate", "estimates",
    "report",
    "reports", "version", "statement", "put", "given", "bulletin",
  ]
}
