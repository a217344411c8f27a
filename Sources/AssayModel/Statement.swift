/// One assertion found at a passage: what is said, on whose word, and how surely.
public struct Statement: Sendable, Identifiable, Hashable {
  /// How the words are given.
  public enum Kind: String, Sendable, CaseIterable {
    /// The speaker's own words in quotation marks.
    case direct
    /// Part in quotation marks, part in the writer's words.
    case mixed
    /// In the writer's words.
    case indirect
    /// What somebody thinks, fears, hopes or plans.
    case belief
    /// What a paper, recording or other document shows.
    case document
    /// What the writer asserts without naming anyone.
    case own
  }

  /// How sure the speaker is.
  public enum Certainty: String, Sendable, CaseIterable {
    case certain, probable, possible, unknown
  }

  /// Whether the content is affirmed.
  public enum Polarity: String, Sendable, CaseIterable { case positive, negative, unknown }

  /// Whose page it stands on: the article's or a reader's.
  public enum Voice: Sendable, Hashable {
    /// The article.
    case article
    /// The post with this index.
    case post(Int)
  }

  /// 12 hex digits of SHA-256 over capture, ranges and kind.
  public let id: String
  /// What is said.
  public var content: Passage
  /// The sentence, or sentences, that it stands in.
  public var sentence: Passage
  /// The words that introduce it ("said", "according to"), where there are any.
  public var cue: Passage?
  /// Who says it, outermost first: outlet, agency, spokesman, witness.
  public var chain: [Speaker]
  /// How the words are given.
  public var kind: Kind
  /// How sure the speaker is.
  public var certainty: Certainty
  /// The words that show the certainty ("may", "allegedly"), where there are any.
  public var hedge: Passage?
  /// Whether the speaker affirms the content as it is worded: "denied that the door was locked" does not.
  public var polarity: Polarity
  /// Whose page it stands on.
  public var voice: Voice
  /// What is said of the statement itself.
  public var standing: Standing
  /// What a person put right by hand, with who did.
  public var correction: AppliedCorrection?

  /// Creates a statement.
  public init(
    id: String, content: Passage, sentence: Passage, cue: Passage? = nil, chain: [Speaker],
    kind: Kind, certainty: Certainty = .certain, hedge: Passage? = nil,
    polarity: Polarity = .positive, voice: Voice = .article, standing: Standing = .undisputed
  ) {
    self.id = id
    self.content = content
    self.sentence = sentence
    self.cue = cue
    self.chain = chain
    self.kind = kind
    self.certainty = certainty
    self.hedge = hedge
    self.polarity = polarity
    self.voice = voice
    self.standing = standing
  }
}

/// One link of a chain: somebody on whose word a statement rests.
public struct Speaker: Sendable, Hashable {
  /// What the link is.
  public enum Role: String, Sendable {
    /// The publisher of the document.
    case outlet
    /// The author of a post.
    case poster
    /// A person or body that the text names.
    case named
    /// Somebody the text does not name, in the text's words.
    case unnamed
    /// A paper, recording or other document.
    case document
  }

  /// The full name as the text first gives it, or the text's own words for an unnamed speaker.
  public var name: String
  /// What the link is.
  public var role: Role
  /// What the text says they are ("the chief investigator"), where it does.
  public var description: String?
  /// Where the text names them for this statement; `nil` where it is understood.
  public var passage: Passage?

  /// Creates a link.
  public init(
    _ name: String, role: Role, description: String? = nil, passage: Passage? = nil
  ) {
    self.name = name
    self.role = role
    self.description = description
    self.passage = passage
  }
}

/// What is said of a statement itself.
public enum Standing: Sendable, Hashable {
  /// Nothing speaks against the words themselves.
  case undisputed
  /// Said to be fabricated, cut or out of context: where, and by whom as far as the text says.
  case disputed(by: String?, at: Passage)
  /// Made under duress or in custody, as the text says.
  case duress(at: Passage)

  /// The word shown for it: `undisputed`, `disputed` or `duress`.
  public var word: String {
    switch self {
    case .undisputed: "undisputed"
    case .disputed: "disputed"
    case .duress: "duress"
    }
  }
}
