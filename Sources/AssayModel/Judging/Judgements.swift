/// Everything that persons judged about a case: what could explain it, what bears on that, and how they rate it.
public struct Judgements: Sendable, Hashable {
  /// The sets of hypotheses.
  public var sets: [HypothesisSet]
  /// The evidence, shared between the sets.
  public var evidence: [Evidence]
  /// The grades of sources.
  public var grades: [Grade]
  /// The ratings, set by set.
  public var ratings: [Rating]
  /// Facts that overlap in what they tell.
  public var related: [RelatedEvidence]
  /// What attacks what.
  public var arguments: [Argument]

  /// Creates judgements; everything starts empty.
  public init(
    sets: [HypothesisSet] = [], evidence: [Evidence] = [], grades: [Grade] = [],
    ratings: [Rating] = [], related: [RelatedEvidence] = [], arguments: [Argument] = []
  ) {
    self.sets = sets
    self.evidence = evidence
    self.grades = grades
    self.ratings = ratings
    self.related = related
    self.arguments = arguments
  }

  /// Whether there is nothing to weigh.
  public var isEmpty: Bool { sets.isEmpty }
}

/// Where the words of a report were found, and on whose word they rest.
public struct Citation: Sendable, Hashable {
  /// One link of the chain, as a source whose reliability counts.
  public struct Link: Sendable, Hashable {
    /// The id of the source, the same for every report of it: its name, folded; with the document for an unnamed one.
    public var source: String
    /// The name as it is shown.
    public var name: String
    /// What it is.
    public var role: Speaker.Role

    /// Creates a link.
    public init(source: String, name: String, role: Speaker.Role) {
      self.source = source
      self.name = name
      self.role = role
    }
  }

  /// The quoted words in the source.
  public var passage: Passage
  /// The id of the statement that holds them, where one was found.
  public var statement: String?
  /// Who says it, outermost first; never empty.
  ///
  /// The last is the speaker, those before it only pass it on.
  public var chain: [Link]
  /// What is said of the statement itself.
  public var standing: Standing
  /// Whether it stands in a reader's post.
  public var isByReader: Bool

  /// Creates a citation.
  public init(
    passage: Passage, statement: String?, chain: [Link], standing: Standing = .undisputed,
    isByReader: Bool = false
  ) {
    self.passage = passage
    self.statement = statement
    self.chain = chain
    self.standing = standing
    self.isByReader = isByReader
  }
}

/// Judgements with every quotation found in its source: what `Weighing` takes.
public struct CitedJudgements: Sendable, Hashable {
  /// The judgements.
  public var judgements: Judgements
  /// For each report, by its id, where its words stand.
  public var citations: [String: Citation]
  /// For each argument with a quotation, by its id, where its words stand.
  public var argumentPassages: [String: Passage]
  /// What is weighed as it stands, though a person should look at it: a line for each, with its place in the case file.
  public var doubts: [String]

  /// Creates cited judgements.
  public init(
    _ judgements: Judgements, citations: [String: Citation],
    argumentPassages: [String: Passage] = [:], doubts: [String] = []
  ) {
    self.judgements = judgements
    self.citations = citations
    self.argumentPassages = argumentPassages
    self.doubts = doubts
  }
}
