/// What a person decided about a case, as `case.yaml` gives it.
public struct Decisions: Sendable, Hashable {
  /// Where the decisions were written, for messages.
  public var file: String
  /// What the case is about, where a person says.
  public var event: NamedEvent?
  /// What a person says of a source.
  public var sources: [SourceDecision]
  /// What a person put right.
  public var corrections: [Correction]
  /// What could explain it, what bears on that, and how persons rate it.
  public var judgements: Judgements

  /// Creates decisions; everything starts empty.
  public init(
    file: String = "case.yaml", event: NamedEvent? = nil, sources: [SourceDecision] = [],
    corrections: [Correction] = [], judgements: Judgements = Judgements()
  ) {
    self.file = file
    self.event = event
    self.sources = sources
    self.corrections = corrections
    self.judgements = judgements
  }

  /// The case's event as a person names it.
  public struct NamedEvent: Sendable, Hashable {
    /// What the event is called.
    public var name: String
    /// The day, `YYYY-MM-DD`, if given.
    public var date: String?
    /// The place, if given.
    public var place: String?

    /// Creates a named event.
    public init(name: String, date: String? = nil, place: String? = nil) {
      self.name = name
      self.date = date
      self.place = place
    }
  }
}

/// What a person says of one source: each value replaces what was read.
public struct SourceDecision: Sendable, Hashable {
  /// The file, relative to the case file or as given on the command line.
  public var file: String
  /// The line of the case file, from 1.
  public var line: Int
  /// Who decided.
  public var by: String?
  /// The outlet.
  public var outlet: String?
  /// The authors.
  public var authors: [String]?
  /// When it was published, ISO 8601.
  public var published: String?
  /// When it was retrieved, ISO 8601.
  public var retrieved: String?
  /// Its address.
  public var url: String?
  /// The Admiralty grade of the source: a letter from `A` to `F`, with or without a digit from 1 to 6 after it.
  public var grade: String?
  /// Where the grade stands in the case file; `nil` where the source has none.
  public var gradePlace: FilePlace?
  /// Why, if told.
  public var reason: String?

  /// Creates a decision about a source.
  public init(
    file: String, line: Int, by: String? = nil, outlet: String? = nil, authors: [String]? = nil,
    published: String? = nil, retrieved: String? = nil, url: String? = nil, grade: String? = nil,
    gradePlace: FilePlace? = nil, reason: String? = nil
  ) {
    self.file = file
    self.line = line
    self.by = by
    self.outlet = outlet
    self.authors = authors
    self.published = published
    self.retrieved = retrieved
    self.url = url
    self.grade = grade
    self.gradePlace = gradePlace
    self.reason = reason
  }
}

/// One thing a person put right, found by words quoted from the source.
public struct Correction: Sendable, Hashable {
  /// What is to be done with the statement or figure found.
  public enum Act: Sendable, Hashable {
    /// These are the speakers after the outlet, outermost first.
    case speaker([String])
    /// This is the figure.
    case figure(value: Double, bound: Measure.Bound, counted: String?)
    /// The quoted words are a statement of these speakers.
    case add(speakers: [String])
    /// It is no statement, or no figure.
    case dismiss
  }

  /// The file the words are quoted from.
  public var file: String
  /// The quoted words, found in the source whatever its white space and quotation marks.
  public var quote: String
  /// What is to be done.
  public var act: Act
  /// Who decided.
  public var by: String
  /// Why, if given.
  public var reason: String?
  /// The line of the case file, from 1.
  public var line: Int
  /// The column of the case file, from 1.
  public var column: Int

  /// Creates a correction.
  public init(
    file: String, quote: String, act: Act, by: String, reason: String? = nil, line: Int,
    column: Int
  ) {
    self.file = file
    self.quote = quote
    self.act = act
    self.by = by
    self.reason = reason
    self.line = line
    self.column = column
  }
}

/// A correction as it was carried out, to be shown beside what it changed.
public struct AppliedCorrection: Sendable, Hashable {
  /// What was changed ("outlet", "speaker", "figure").
  public var field: String
  /// What stood there before, in words; `nil` where nothing did.
  public var before: String?
  /// Who decided.
  public var by: String
  /// Why, if given.
  public var reason: String?

  /// Creates a record of a correction.
  public init(field: String, before: String?, by: String, reason: String? = nil) {
    self.field = field
    self.before = before
    self.by = by
    self.reason = reason
  }
}
