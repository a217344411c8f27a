import AssayModel

/// What the articles date, earliest first; of equal times the order of the accounts.
///
/// What cannot be placed on a calendar is left out.
func timeline(_ accounts: [Account], events: JoinedEvents) -> [TimelineEntry] {
  var entries: [TimelineEntry] = []
  for (position, account) in accounts.enumerated() {
    for time in account.times where time.voice == .article {
      guard time.moment.start != nil, time.moment.precision >= .year,
        let block = account.document.block(at: time.passage.hull.lowerBound),
        account.document.blocks[block].kind.countsAsArticle
          || account.document.blocks[block].kind == .caption
      else { continue }
      let chain =
        time.statement.map { account.statements[$0].chain }
        ?? [Speaker(account.document.byname, role: .outlet)]
      entries.append(
        TimelineEntry(
          moment: time.moment, passage: time.passage, sentence: time.sentence, chain: chain,
          event: events.id(account: position, mention: time.event)))
    }
  }
  return entries.enumerated().sorted { a, b in
    let first = a.element.moment.start ?? 0
    let second = b.element.moment.start ?? 0
    if first != second { return first < second }
    if a.element.moment.precision != b.element.moment.precision {
      return a.element.moment.precision < b.element.moment.precision
    }
    return a.offset < b.offset
  }.map(\.element)
}
