/// One event under study: the accounts of it, and what they come to together.
public struct Case: Sendable {
  /// The accounts, in the order they are shown.
  public var accounts: [Account]
  /// The inputs that could not be read.
  public var failures: [Failure]
  /// The persons and bodies that speak.
  public var actors: [Actor]
  /// The events told of, the case's own first.
  public var events: [Event]
  /// The questions that accounts answer, in the order a reader asks.
  public var questions: [Question]
  /// What is dated, earliest first.
  public var timeline: [TimelineEntry]
  /// Passages that cannot both be right, or cannot be right at all.
  public var findings: [Finding]
  /// Where every number ended.
  public var numbers: [PlacedNumber]
  /// What decisions could not be attached to any passage.
  public var unattached: [String]
  /// What stands in the way of weighing: quotations that are not found, and what may not be judged so.
  ///
  /// A line for each, with its place in the case file, in the order of the case file. With any line there is nothing judged.
  public var misquoted: [String]
  /// What persons judged, with every quotation found; `nil` where the case file has no hypotheses.
  public var judged: CitedJudgements?
  /// How far the evidence bears out each hypothesis; `nil` where it was not weighed.
  public var assessments: Assessments?

  /// Creates a case with nothing reconciled yet.
  public init(accounts: [Account], failures: [Failure] = []) {
    self.accounts = accounts
    self.failures = failures
    actors = []
    events = []
    questions = []
    timeline = []
    findings = []
    numbers = []
    unattached = []
    misquoted = []
  }

  /// The account of a document, if the case has it.
  public func account(_ document: String) -> Account? {
    accounts.first { $0.id == document }
  }
}

/// An input that could not be read, with one line that says why.
public struct Failure: Sendable, Hashable {
  /// The name of the input, as given.
  public let name: String
  /// What is wrong and what to do, in one line that does not repeat the name.
  public let reason: String

  /// Creates a failure.
  public init(name: String, reason: String) {
    self.name = name
    self.reason = reason
  }
}

/// A person or body that speaks.
public struct Actor: Sendable, Hashable, Identifiable {
  /// The name, folded; unique in the case.
  public let id: String
  /// The full name as first written.
  public let name: String
  /// Other forms of the name, in the order they first appear.
  public var aliases: [String]
  /// The statements in which it is a link of the chain, by id, in the order of the accounts.
  public var statements: [String]

  /// Creates an actor.
  public init(id: String, name: String, aliases: [String] = [], statements: [String] = []) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.statements = statements
  }
}

/// What happened, where and when, as the accounts tell it.
public struct Event: Sendable, Hashable, Identifiable {
  /// `case` for the case's own event; otherwise 12 hex digits.
  public let id: String
  /// A short name in the accounts' words.
  public var name: String
  /// When it was, where that is told.
  public var time: Moment?
  /// Where it was, where that is told.
  public var place: String?
  /// The mentions of it.
  public var mentions: [Passage]

  /// The id of the case's own event.
  public static let caseID = "case"
  /// The id of the event of a figure that could not be placed.
  public static let unclearID = "unclear"

  /// Creates an event.
  public init(
    id: String, name: String, time: Moment? = nil, place: String? = nil, mentions: [Passage] = []
  ) {
    self.id = id
    self.name = name
    self.time = time
    self.place = place
    self.mentions = mentions
  }
}

/// Something that one or more accounts answer.
public struct Question: Sendable, Identifiable {
  /// How the answers compare.
  public enum Agreement: String, Sendable {
    /// Only one account answers.
    case single
    /// The answers can all be right together and say the same.
    case alike
    /// The answers can all be right together ("at least 12" and "15").
    case compatible
    /// The answers cannot all be right.
    case differ
  }

  /// Stable within a case: made from event, topic and the answers' unit.
  public let id: String
  /// The event it is about.
  public var event: String
  /// What is asked.
  public var topic: Topic
  /// The question in plain words.
  public var text: String
  /// The answers of the accounts.
  public var answers: [Answer]
  /// The answers in readers' posts, never counted among the accounts.
  public var readersAnswers: [Answer]
  /// How the accounts' answers compare.
  public var agreement: Agreement

  /// Creates a question.
  public init(
    id: String, event: String, topic: Topic, text: String, answers: [Answer],
    readersAnswers: [Answer] = [], agreement: Agreement
  ) {
    self.id = id
    self.event = event
    self.topic = topic
    self.text = text
    self.answers = answers
    self.readersAnswers = readersAnswers
    self.agreement = agreement
  }
}

/// One account's answer to a question.
public struct Answer: Sendable, Identifiable, Hashable {
  /// What is answered.
  public enum Value: Sendable, Hashable {
    /// A number.
    case measure(Measure)
    /// A time.
    case moment(Moment)
  }

  /// How the answer stands to an earlier one of the same origin.
  public enum Sequence: Sendable, Hashable {
    /// The only one, or the first.
    case first
    /// A later figure of the same account.
    case update(of: String)
    /// Beside another of the same account, with no times to order them.
    case orderUnknown
  }

  /// 12 hex digits of SHA-256 over capture and ranges.
  public let id: String
  /// The value in a shape a program can compare.
  public var value: Value
  /// The value in plain words ("at least 137").
  public var text: String
  /// The number with its bound and unit, in the source.
  public var passage: Passage
  /// The sentence it stands in.
  public var sentence: Passage
  /// Who says it, outermost first.
  public var chain: [Speaker]
  /// How sure the speaker is.
  public var certainty: Statement.Certainty
  /// Whether the figure is affirmed.
  public var polarity: Statement.Polarity
  /// What is said of the statement itself.
  public var standing: Standing
  /// The time for which it is given.
  public var asOf: Moment?
  /// The id of its statement.
  public var statement: String?
  /// Whose page it stands on.
  public var voice: Statement.Voice
  /// How it stands to an earlier one of the same origin.
  public var sequence: Sequence
  /// What a person put right by hand, with who did.
  public var correction: AppliedCorrection?

  /// Creates an answer.
  public init(
    id: String, value: Value, text: String, passage: Passage, sentence: Passage, chain: [Speaker],
    certainty: Statement.Certainty = .certain, polarity: Statement.Polarity = .positive,
    standing: Standing = .undisputed, asOf: Moment? = nil, statement: String? = nil,
    voice: Statement.Voice = .article, sequence: Sequence = .first
  ) {
    self.id = id
    self.value = value
    self.text = text
    self.passage = passage
    self.sentence = sentence
    self.chain = chain
    self.certainty = certainty
    self.polarity = polarity
    self.standing = standing
    self.asOf = asOf
    self.statement = statement
    self.voice = voice
    self.sequence = sequence
  }
}

/// Something dated, at its place in an account.
public struct TimelineEntry: Sendable, Hashable {
  /// When.
  public var moment: Moment
  /// The words that give the time.
  public var passage: Passage
  /// The sentence it stands in.
  public var sentence: Passage
  /// Who says it, outermost first.
  public var chain: [Speaker]
  /// The event it belongs to.
  public var event: String

  /// Creates an entry.
  public init(
    moment: Moment, passage: Passage, sentence: Passage, chain: [Speaker], event: String
  ) {
    self.moment = moment
    self.passage = passage
    self.sentence = sentence
    self.chain = chain
    self.event = event
  }
}

/// Passages that cannot both be right, and the arithmetic that shows it.
public struct Finding: Sendable, Hashable, Identifiable {
  /// What cannot be right.
  public enum Kind: String, Sendable, CaseIterable {
    /// Parts do not make the stated sum.
    case sum
    /// A date does not fall on the weekday given.
    case weekday
    /// The same instant in two zones does not agree.
    case zone
    /// An account repeats itself with another value.
    case selfContradiction
  }

  /// 12 hex digits.
  public let id: String
  /// What cannot be right.
  public var kind: Kind
  /// The arithmetic, in one plain sentence.
  public var text: String
  /// The passages it is about.
  public var passages: [Passage]

  /// Creates a finding.
  public init(id: String, kind: Kind, text: String, passages: [Passage]) {
    self.id = id
    self.kind = kind
    self.text = text
    self.passages = passages
  }
}

/// A number with the one place where it ended.
public struct PlacedNumber: Sendable, Hashable {
  /// Where a number can end.
  public enum Place: Sendable, Hashable {
    /// An answer about the case's event: the question's id.
    case answer(String)
    /// An answer about another event: the question's id.
    case otherEvent(String)
    /// A figure whose event is not clear: the question's id.
    case eventUnclear(String)
    /// A figure that belongs to no event.
    case background
    /// Part of a time or date.
    case time
    /// Part of a name or label.
    case name
    /// A number word that counts nothing.
    case wording
    /// In a reader's post.
    case post
    /// Outside the article: menus, captions, bylines.
    case page
    /// Not understood.
    case unsorted

    /// The word for the place, the same in JSON and on the screen.
    public var word: String {
      switch self {
      case .answer: "answer"
      case .otherEvent: "another event"
      case .eventUnclear: "event unclear"
      case .background: "background"
      case .time: "time or date"
      case .name: "name or label"
      case .wording: "wording"
      case .post: "reader's post"
      case .page: "outside the article"
      case .unsorted: "unsorted"
      }
    }
  }

  /// The number's own characters.
  public var passage: Passage
  /// Where it ended.
  public var place: Place

  /// Creates a placed number.
  public init(passage: Passage, place: Place) {
    self.passage = passage
    self.place = place
  }
}
