import AssayModel

/// Where every number of the case ended, in the order of the accounts.
func placedNumbers(_ accounts: [Account], lined: LinedUp) -> [PlacedNumber] {
  var eventOf: [String: String] = [:]
  for question in lined.questions { eventOf[question.id] = question.event }
  var result: [PlacedNumber] = []
  for (position, account) in accounts.enumerated() {
    for number in account.numbers {
      result.append(
        PlacedNumber(
          passage: number.passage,
          place: place(number, in: account, questions: lined.ofFigure[position], eventOf: eventOf)))
    }
  }
  return result
}

private func place(
  _ number: NumberMention, in account: Account, questions: [String?], eventOf: [String: String]
) -> PlacedNumber.Place {
  if case .post = number.voice { return .post }
  if let block = account.document.block(at: number.passage.hull.lowerBound) {
    let kind = account.document.blocks[block].kind
    if !kind.countsAsArticle, kind != .title, kind != .caption { return .page }
  }
  switch number.use {
  case .time: return .time
  case .name: return .name
  case .wording: return .wording
  case .unsorted: return .unsorted
  case .figure(let index):
    guard questions.indices.contains(index), let id = questions[index] else { return .background }
    switch eventOf[id] {
    case Event.caseID: return .answer(id)
    case Event.unclearID, nil: return .eventUnclear(id)
    default: return .otherEvent(id)
    }
  }
}
