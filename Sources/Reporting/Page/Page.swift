import AssayModel

/// One report being made: the case, and what must be known of all of it to write any part of it.
struct Page {
  /// The case.
  let study: Case
  /// Which edition is made.
  let edition: Edition
  /// The order in which the posts of a thread are shown.
  let comments: PostOrder
  /// The version of the program that reports.
  let version: String
  /// The index of each document's account, by the document's id.
  let documents: [String: Int]
  /// The bytes of each account's text that are shown.
  let shown: [Int]
  /// How many posts of each account are shown.
  let shownPosts: [Int]
  /// The marked places of each account's text; empty in the edition that shows no texts.
  let marks: [Marks]
  /// The names of posters; `nil` where they are shown.
  let readers: ReaderNames?
  /// The plain words of each answer, by its id.
  let answerWords: [String: String]
  /// The index of each question, by its id.
  let questions: [String: Int]
  /// The disputed words of each account.
  let disputes: [Disputes]
  /// The questions in the order they are shown, the case's own event first.
  let plans: [QuestionPlan]
  /// The indices of the questions that are shown.
  let shownQuestions: Set<Int>
  /// The index of each event, by its id.
  let events: [String: Int]
  /// What was weighed, and where each part of it stands; `nil` where nothing was.
  let weighing: WeighingIndex?

  /// Looks through a case once.
  init(_ study: Case, edition: Edition, comments: PostOrder, version: String) {
    self.study = study
    self.edition = edition
    self.comments = comments
    self.version = version
    documents = Dictionary(
      study.accounts.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    readers = edition == .share ? ReaderNames(study.accounts) : nil
    questions = Dictionary(
      study.questions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    events = Dictionary(
      study.events.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    disputes = study.accounts.map(Disputes.init)
    weighing = WeighingIndex(study, readers: readers)
    plans = QuestionPlan.plans(of: study)
    shownQuestions = Set(plans.flatMap(\.shown))
    answerWords = Dictionary(
      study.questions.flatMap { ($0.answers + $0.readersAnswers).map { ($0.id, $0.text) } },
      uniquingKeysWith: { first, _ in first })
    shown =
      edition == .share
      ? study.accounts.map { _ in 0 }
      : Limits.shares(of: study.accounts.map(\.document.buffer.count))
    shownPosts = zip(study.accounts, shown).map { account, limit in
      edition == .share ? 0 : account.document.postsShown(upTo: limit)
    }
    marks = edition == .share ? [] : collectMarks(of: study, documents)
  }

  /// The account that a passage is from.
  func account(_ passage: Passage) -> (index: Int, document: Document)? {
    documents[passage.document].map { ($0, study.accounts[$0].document) }
  }

  /// Where a link to a passage leads: to the passage where the text is shown, else to its source.
  func anchor(_ passage: Passage) -> Anchor? {
    guard let (index, document) = account(passage) else { return nil }
    if edition == .full, let first = passage.ranges.first,
      let landing = document.landing(of: first), landing < shown[index],
      marks[index].hasAnchor(at: landing), let block = document.block(at: landing),
      (document.blocks[block].post ?? -1) < shownPosts[index]
    {
      return .passage(index, landing)
    }
    return .source(index)
  }

  /// What the readers of a report call an account: its outlet, else the name of its file.
  func name(of document: Document) -> String {
    document.byname
  }

  /// A source's name as this edition shows it: without the folders where it leaves the house.
  func fileName(_ name: String) -> String {
    guard edition == .share, !name.contains("://"), let slash = name.lastIndex(of: "/") else {
      return name
    }
    return String(name[name.index(after: slash)...])
  }

  /// A name or description with posters' names replaced where this edition replaces them.
  func masked(_ text: String, byReader: Bool) -> String {
    readers?.masked(text, byReader: byReader) ?? text
  }
}

/// Every passage that anything in a report leads to.
private func collectMarks(of study: Case, _ documents: [String: Int]) -> [Marks] {
  var marks = study.accounts.map { _ in Marks() }
  func add(_ passage: Passage?, _ style: Marks.Style? = nil) {
    guard let passage, let index = documents[passage.document] else { return }
    marks[index].add(passage, style, in: study.accounts[index].document)
  }
  func add(_ chain: [Speaker]) {
    for link in chain { add(link.passage) }
  }
  func add(_ standing: Standing) {
    switch standing {
    case .undisputed: break
    case .disputed(_, let place), .duress(let place): add(place)
    }
  }
  for account in study.accounts {
    for statement in account.statements where statement.kind != .own {
      let style: Marks.Style = statement.standing == .undisputed ? .words : .disputed
      add(statement.content, style)
      add(statement.chain)
      add(statement.standing)
    }
    for quotation in account.quotations { add(quotation.passage) }
  }
  for question in study.questions {
    for answer in question.answers + question.readersAnswers {
      add(answer.passage, .value)
      add(answer.sentence)
      add(answer.chain)
      add(answer.standing)
    }
  }
  for entry in study.timeline {
    add(entry.passage, .number)
    add(entry.sentence)
    add(entry.chain)
  }
  for finding in study.findings {
    for passage in finding.passages { add(passage) }
  }
  for number in study.numbers { add(number.passage, .number) }
  if study.assessments != nil, let judged = study.judged {
    for report in judged.judgements.evidence.flatMap(\.reports) {
      guard let citation = judged.citations[report.id] else { continue }
      add(citation.passage, .evidence)
      add(citation.standing)
    }
    for argument in judged.judgements.arguments {
      add(judged.argumentPassages[argument.id], .evidence)
    }
    for outcome in study.assessments?.arguments ?? [] { add(outcome.passage, .evidence) }
  }
  for index in marks.indices { marks[index].finish() }
  return marks
}
