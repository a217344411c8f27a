/// One document with everything found in it: what each account says.
public struct Account: Sendable, Identifiable {
  /// The document's id.
  public var id: String { document.id }
  /// The document.
  public var document: Document
  /// The statements, in the order of the buffer.
  public var statements: [Statement]
  /// The mentions of events, in the order of the buffer.
  public var events: [EventMention]
  /// The index into ``events`` of a mention of the event that the account is about, if it is about one.
  public var mainEvent: Int?
  /// The figures, in the order of the buffer.
  public var figures: [Figure]
  /// The times and dates, in the order of the buffer.
  public var times: [DatedTime]
  /// Every number in the text, in the order of the buffer, with what became of it.
  public var numbers: [NumberMention]
  /// Every quotation in the text, in the order of the buffer, with what became of it.
  public var quotations: [QuotationMention]

  /// The byte of the document up to which statements, figures and times were looked for; `nil` where that is all of it.
  public var readTo: Int?

  /// Creates an account with nothing found in it yet.
  public init(_ document: Document) {
    self.document = document
    statements = []
    events = []
    figures = []
    times = []
    numbers = []
    quotations = []
  }
}

/// Words that name an event, with the place and time given for it.
public struct EventMention: Sendable, Hashable {
  /// The words.
  public var passage: Passage
  /// The head noun or verb, in the singular and lower case ("attack").
  public var head: String
  /// The places named with it.
  public var places: [String]
  /// When the text says it was.
  public var time: Moment?
  /// Whose page it stands on.
  public var voice: Statement.Voice

  /// Creates a mention.
  public init(
    passage: Passage, head: String, places: [String] = [], time: Moment? = nil,
    voice: Statement.Voice = .article
  ) {
    self.passage = passage
    self.head = head
    self.places = places
    self.time = time
    self.voice = voice
  }
}

/// A measure at its place in the text, with what it answers and which event it is about.
public struct Figure: Sendable, Hashable {
  /// The measure.
  public var measure: Measure
  /// What question it answers, in the case's own terms.
  public var topic: Topic
  /// The number with its bound and unit.
  public var passage: Passage
  /// The sentence it stands in.
  public var sentence: Passage
  /// The index into ``Account/statements`` of the innermost statement that holds it, if one does.
  public var statement: Int?
  /// The index into ``Account/events`` of the event it is tied to, if one is.
  public var event: Int?
  /// Whether the clause around it affirms the figure ("the claim that 400 died is false" does not).
  public var polarity: Statement.Polarity = .positive
  /// Whose page it stands on.
  public var voice: Statement.Voice
  /// What a person put right by hand, with who did.
  public var correction: AppliedCorrection?

  /// Creates a figure.
  public init(
    measure: Measure, topic: Topic, passage: Passage, sentence: Passage, statement: Int? = nil,
    event: Int? = nil, voice: Statement.Voice = .article
  ) {
    self.measure = measure
    self.topic = topic
    self.passage = passage
    self.sentence = sentence
    self.statement = statement
    self.event = event
    self.voice = voice
  }
}

/// What a figure or a time answers: the part of a question that does not depend on who answers it.
public struct Topic: Sendable, Hashable, Comparable {
  /// The family of a question.
  public enum Family: String, Sendable, CaseIterable, Comparable {
    case killed, injured, missing, detained, hospitalised, hostages, rescued, evacuated, attackers
    case present, distance, duration, time, money, count, share, size

    /// In the order in which a reader asks.
    public static func < (a: Family, b: Family) -> Bool {
      let all = Family.allCases
      return (all.firstIndex(of: a) ?? 0) < (all.firstIndex(of: b) ?? 0)
    }
  }

  /// The family.
  public var family: Family
  /// What narrows it: the landmark of a distance as named ("Norway"), the act of a duration
  /// ("respond"), the noun of a count ("magazine").
  ///
  /// Empty where the family says it all.
  public var key: String
  /// A part of a whole that the figure is about ("child"), empty for the whole.
  public var subset: String

  /// Creates a topic.
  public init(_ family: Family, key: String = "", subset: String = "") {
    self.family = family
    self.key = key
    self.subset = subset
  }

  /// Orders by family, then key, then subset.
  public static func < (a: Topic, b: Topic) -> Bool {
    if a.family != b.family { return a.family < b.family }
    if a.key != b.key { return a.key < b.key }
    return a.subset < b.subset
  }
}

/// A time or date at its place in the text.
public struct DatedTime: Sendable, Hashable {
  /// The moment.
  public var moment: Moment
  /// The words.
  public var passage: Passage
  /// The sentence it stands in.
  public var sentence: Passage
  /// The index into ``Account/statements`` of the innermost statement that holds it, if one does.
  public var statement: Int?
  /// The index into ``Account/events`` of the event it is tied to, if one is.
  public var event: Int?
  /// What happened then, where that answers a question.
  public var topic: Topic?
  /// Whose page it stands on.
  public var voice: Statement.Voice

  /// Creates a dated time.
  public init(
    moment: Moment, passage: Passage, sentence: Passage, statement: Int? = nil, event: Int? = nil,
    topic: Topic? = nil, voice: Statement.Voice = .article
  ) {
    self.moment = moment
    self.passage = passage
    self.sentence = sentence
    self.statement = statement
    self.event = event
    self.topic = topic
    self.voice = voice
  }
}

/// A number as it stands in the text, with what became of it in one document.
public struct NumberMention: Sendable, Hashable {
  /// What the number turned out to be.
  public enum Use: Sendable, Hashable {
    /// The figure with this index.
    case figure(Int)
    /// Part of the time with this index.
    case time(Int)
    /// Part of a name or label ("Flight 12", "AK-74").
    case name
    /// An ordinal, or a number word that counts nothing ("one of the").
    case wording
    /// Not understood.
    case unsorted
  }

  /// The number's own characters.
  public var passage: Passage
  /// What it turned out to be.
  public var use: Use
  /// Whose page it stands on.
  public var voice: Statement.Voice

  /// Creates a mention.
  public init(passage: Passage, use: Use, voice: Statement.Voice) {
    self.passage = passage
    self.use = use
    self.voice = voice
  }
}

/// A quotation as it stands in the text, with its statement where a speaker was found.
public struct QuotationMention: Sendable, Hashable {
  /// The words between the marks.
  public var passage: Passage
  /// The index into ``Account/statements`` of its statement; `nil` where nobody was found to say it.
  public var statement: Int?
  /// Whether the marks only set a word or name apart (a title, a term, a so-called thing).
  public var isTerm: Bool
  /// Whose page it stands on.
  public var voice: Statement.Voice

  /// Creates a mention.
  public init(passage: Passage, statement: Int?, isTerm: Bool, voice: Statement.Voice) {
    self.passage = passage
    self.statement = statement
    self.isTerm = isTerm
    self.voice = voice
  }
}
