/// A fact that bears on hypotheses, and the reports of it.
public struct Evidence: Sendable, Hashable, Identifiable {
  /// The id a person gave it.
  public var id: String
  /// The fact in a sentence.
  public var fact: String
  /// The reports of it, in the order of the case file.
  public var reports: [EvidenceReport]
  /// Who takes the fact as given and why, so that no report is needed; `nil` where it rests on its reports.
  public var established: Reasoned?
  /// How the fact could be checked.
  public var check: Check?
  /// Where it stands in the case file.
  public var place: FilePlace

  /// Creates evidence.
  public init(
    id: String, fact: String, reports: [EvidenceReport] = [], established: Reasoned? = nil,
    check: Check? = nil, place: FilePlace
  ) {
    self.id = id
    self.fact = fact
    self.reports = reports
    self.established = established
    self.check = check
    self.place = place
  }

  /// A way to find out whether the fact is so.
  public struct Check: Sendable, Hashable {
    /// What to do ("ask the fire service for its photographs").
    public var how: String
    /// What it costs, in units of the analyst's choice; 1 unless said.
    public var cost: Double
    /// The probability that the check finds what is so; .95 unless said.
    public var accuracy: Double

    /// Creates a check.
    public init(how: String, cost: Double = 1, accuracy: Double = 0.95) {
      self.how = how
      self.cost = cost
      self.accuracy = accuracy
    }
  }
}

/// One source saying that a fact is so, or is not so, found by words quoted from a file.
public struct EvidenceReport: Sendable, Hashable, Identifiable {
  /// The id a person gave it, or the evidence's id with a number ("door/2"); unique in the case.
  public var id: String
  /// The file the words are quoted from.
  public var file: String
  /// The quoted words.
  public var quote: String
  /// Whether the source says that the fact is so (`true`) or is not so.
  public var asserts: Bool
  /// Who says it, outermost first after the outlet, where a person puts that right; otherwise the statement's chain.
  public var chain: [String]?
  /// From which report it is copied.
  public var copies: Copying?
  /// How likely the speaker would say it anyway, whatever is true.
  public var anyway: [Anyway]
  /// How likely the outlet and others on the way would say it anyway.
  public var relayAnyway: [Anyway]
  /// How likely a source that tracks the truth says so if it is so.
  public var hit: Likelihood?
  /// How likely a source that tracks the truth says so if it is not so.
  public var falseAlarm: Likelihood?
  /// The evidence that must be so for the words to count: "the recording is genuine".
  public var ifGenuine: String?
  /// Where the report stands in the case file.
  public var place: FilePlace
  /// Where its quotation stands in the case file.
  public var quotePlace: FilePlace

  /// Creates a report.
  public init(
    id: String, file: String, quote: String, asserts: Bool = true, chain: [String]? = nil,
    copies: Copying? = nil, anyway: [Anyway] = [], relayAnyway: [Anyway] = [],
    hit: Likelihood? = nil, falseAlarm: Likelihood? = nil, ifGenuine: String? = nil,
    place: FilePlace, quotePlace: FilePlace
  ) {
    self.id = id
    self.file = file
    self.quote = quote
    self.asserts = asserts
    self.chain = chain
    self.copies = copies
    self.anyway = anyway
    self.relayAnyway = relayAnyway
    self.hit = hit
    self.falseAlarm = falseAlarm
    self.ifGenuine = ifGenuine
    self.place = place
    self.quotePlace = quotePlace
  }

  /// That a report repeats another.
  public struct Copying: Sendable, Hashable {
    /// The id of the report that is copied: of the same evidence.
    public var report: String
    /// The probability that it is a copy; `nil` for word for word, which is certain.
    public var probability: Likelihood?
    /// Who says so.
    public var by: String?
    /// Why.
    public var reason: String?

    /// Creates it.
    public init(
      report: String, probability: Likelihood? = nil, by: String? = nil, reason: String? = nil
    ) {
      self.report = report
      self.probability = probability
      self.by = by
      self.reason = reason
    }
  }

  /// One analyst's rating of how likely something would be said whatever is true.
  public struct Anyway: Sendable, Hashable {
    /// The set that the rating is for; `nil` for all.
    public var set: String?
    /// The rating by hypothesis; the key "" stands for all hypotheses.
    public var values: [String: Likelihood]
    /// Whose rating it is.
    public var by: String?
    /// Why.
    public var reason: String?
    /// Where it stands in the case file.
    public var place: FilePlace

    /// Creates a rating.
    public init(
      set: String? = nil, values: [String: Likelihood], by: String? = nil, reason: String? = nil,
      place: FilePlace
    ) {
      self.set = set
      self.values = values
      self.by = by
      self.reason = reason
      self.place = place
    }
  }
}
