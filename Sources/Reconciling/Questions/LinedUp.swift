import AssayModel
import Digest
import Language

/// The questions of a case, with the question that each figure and time answers.
struct LinedUp {
  /// The questions, in the order a reader asks.
  var questions: [Question] = []
  /// For each account, by position, the question of each figure.
  var ofFigure: [[String?]] = []
}

/// What makes two figures answers to one question.
private struct Key: Hashable {
  let event: String
  let topic: Topic
  let unit: String
}

/// Lines up every figure and time of day that answers something.
func questions(_ accounts: [Account], events: JoinedEvents) -> LinedUp {
  var order: [Key] = []
  var answers: [Key: [(account: Int, answer: Answer)]] = [:]
  var result = LinedUp()
  func add(_ key: Key, _ account: Int, _ answer: Answer) {
    if answers[key] == nil { order.append(key) }
    answers[key, default: []].append((account, answer))
  }
  for (position, account) in accounts.enumerated() {
    var placed = [String?](repeating: nil, count: account.figures.count)
    for (number, figure) in account.figures.enumerated() where answersSomething(figure, in: account)
    {
      let key = Key(
        event: events.id(account: position, mention: figure.event), topic: figure.topic,
        unit: unitClass(figure.measure.unit))
      add(key, position, answer(figure, in: account))
      placed[number] = id(key)
    }
    result.ofFigure.append(placed)
    for time in account.times {
      guard let topic = time.topic, topic.family == .time else { continue }
      let key = Key(
        event: events.id(account: position, mention: time.event), topic: topic, unit: "time")
      add(key, position, answer(time, in: account))
    }
  }
  // What only one account counts is no question between them; its numbers stay in the list of background.
  order.removeAll { key in
    guard [.count, .size, .share].contains(key.topic.family) else { return false }
    return Set((answers[key] ?? []).map(\.account)).count < 2
  }
  let kept = Set(order.map(id))
  for position in result.ofFigure.indices {
    result.ofFigure[position] = result.ofFigure[position].map {
      $0.flatMap { kept.contains($0) ? $0 : nil }
    }
  }
  result.questions = order.map { key in
    question(key, answers[key] ?? [], accounts: accounts)
  }
  // Rank: the case's event, then others in their order, then unclear; many answers first within a family's kind.
  var rank: [String: Int] = [Event.unclearID: Int.max]
  for (index, event) in events.events.enumerated() { rank[event.id] = index }
  result.questions = result.questions.enumerated().sorted { a, b in
    let first = rank[a.element.event] ?? 0
    let second = rank[b.element.event] ?? 0
    if first != second { return first < second }
    let ofA = a.element.topic
    let ofB = b.element.topic
    if (ofA.family == .count) != (ofB.family == .count) { return ofB.family == .count }
    if ofA != ofB { return ofA < ofB }
    return a.offset < b.offset
  }.map(\.element)
  return result

  func id(_ key: Key) -> String {
    derivedID(
      "question", key.event, key.topic.family.rawValue, key.topic.key, key.topic.subset, key.unit)
  }
  func question(_ key: Key, _ found: [(account: Int, answer: Answer)], accounts: [Account])
    -> Question
  {
    let lined = sequenced(found.filter { $0.answer.voice == .article })
    let readers = found.filter { $0.answer.voice != .article }.map(\.answer)
    return Question(
      id: id(key), event: key.event, topic: key.topic,
      text: questionText(key.topic, unit: key.unit),
      answers: lined.map(\.answer), readersAnswers: readers, agreement: agreement(lined))
  }
}

/// Whether a figure answers a question: a part of a whole that is not named does not, nor does a block outside the article.
private func answersSomething(_ figure: Figure, in account: Account) -> Bool {
  guard figure.topic.subset != "part" else { return false }
  // What readers count is their own talk.
  if figure.voice != .article, [.count, .size, .share].contains(figure.topic.family) {
    return false
  }
  guard let block = account.document.block(at: figure.passage.hull.lowerBound) else { return true }
  let kind = account.document.blocks[block].kind
  return figure.voice != .article || kind.countsAsArticle || kind == .title || kind == .caption
}

private func unitClass(_ unit: String?) -> String {
  guard let unit else { return "" }
  return baseUnit(unit)?.name ?? unit
}

private func answer(_ figure: Figure, in account: Account) -> Answer {
  let statement = figure.statement.map { account.statements[$0] }
  let document = account.document
  return Answer(
    id: derivedID(
      document.sha256, "\(figure.passage.hull.lowerBound)-\(figure.passage.hull.upperBound)"),
    value: .measure(figure.measure),
    text: figure.topic.family == .share && figure.measure.unit == nil
      ? plainText(document.text(figure.passage))
      : measureText(figure.measure, written: document.text(figure.passage)),
    passage: figure.passage,
    sentence: figure.sentence, chain: chain(statement, figure.voice, document),
    certainty: certainty(statement, of: figure.passage),
    polarity: figure.polarity,
    standing: statement?.standing ?? .undisputed, asOf: figure.measure.asOf,
    statement: statement?.id,
    voice: figure.voice
  ).corrected(figure.correction ?? statement?.correction)
}

private func answer(_ time: DatedTime, in account: Account) -> Answer {
  let statement = time.statement.map { account.statements[$0] }
  let document = account.document
  return Answer(
    id: derivedID(
      document.sha256, "\(time.passage.hull.lowerBound)-\(time.passage.hull.upperBound)"),
    value: .moment(time.moment),
    text: momentText(time.moment, written: document.text(time.passage)),
    passage: time.passage, sentence: time.sentence, chain: chain(statement, time.voice, document),
    certainty: certainty(statement, of: time.passage),
    polarity: statement.map { $0.kind == .own ? .positive : $0.polarity } ?? .positive,
    standing: statement?.standing ?? .undisputed, statement: statement?.id, voice: time.voice
  ).corrected(statement?.correction)
}

extension Answer {
  fileprivate func corrected(_ correction: AppliedCorrection?) -> Answer {
    var copy = self
    copy.correction = correction
    return copy
  }
}

/// The certainty of a statement where the words that show it stand close enough to the figure to be about it: at most 60
/// bytes before it.
private func certainty(_ statement: Statement?, of figure: Passage) -> Statement.Certainty {
  guard let statement, let hedge = statement.hedge else { return .certain }
  // Doubt about all of what is said goes with the verb that says it, before the content.
  if hedge.hull.upperBound <= statement.content.hull.lowerBound { return statement.certainty }
  let distance = figure.hull.lowerBound - hedge.hull.upperBound
  return (0...60).contains(distance) ? statement.certainty : .certain
}

/// The chain of a figure: its statement's, else the outlet and the author of the post.
private func chain(_ statement: Statement?, _ voice: Statement.Voice, _ document: Document)
  -> [Speaker]
{
  if let statement { return statement.chain }
  let outlet = Speaker(document.byname, role: .outlet)
  guard case .post(let index) = voice, document.posts.indices.contains(index) else {
    return [outlet]
  }
  return [outlet, Speaker(document.posts[index].author ?? "reader", role: .poster)]
}
