/// Explanations of one thing that exclude each other, "none of these" always among them.
public struct HypothesisSet: Sendable, Hashable, Identifiable {
  /// The id a person gave it.
  public var id: String
  /// What the hypotheses answer ("Why did the door not open?").
  public var question: String
  /// The hypotheses in the order of the case file; the last is "none of these".
  public var hypotheses: [Hypothesis]
  /// Who gave the priors; `nil` where they are equal by default.
  public var priorsBy: String?
  /// Why these priors, if told.
  public var priorsReason: String?
  /// The standard of proof, where an analyst turned it on.
  public var standard: Standard?
  /// How confident each analyst is, kept apart from likelihood.
  public var confidences: [Confidence]
  /// Where it stands in the case file.
  public var place: FilePlace

  /// Creates a set.
  public init(
    id: String, question: String, hypotheses: [Hypothesis], priorsBy: String? = nil,
    priorsReason: String? = nil, standard: Standard? = nil, confidences: [Confidence] = [],
    place: FilePlace
  ) {
    self.id = id
    self.question = question
    self.hypotheses = hypotheses
    self.priorsBy = priorsBy
    self.priorsReason = priorsReason
    self.standard = standard
    self.confidences = confidences
    self.place = place
  }
}

/// One explanation: events, bodies and mechanisms, not persons.
public struct Hypothesis: Sendable, Hashable, Identifiable {
  /// The id of "none of these" in every set.
  public static let noneID = "none"

  /// The id a person gave it, unique in its set.
  public var id: String
  /// The explanation in a sentence.
  public var text: String
  /// How likely it was held before the evidence; the priors of a set sum to one.
  public var prior: Double
  /// Why it names a person and who answers for that, where a person wrote it.
  public var namesPerson: Reasoned?
  /// The person named in the text, as far as it was seen; such a hypothesis gets a warning and no standard of proof.
  public var personNamed: String?
  /// Where it stands in the case file.
  public var place: FilePlace

  /// Creates a hypothesis.
  public init(
    id: String, text: String, prior: Double, namesPerson: Reasoned? = nil,
    personNamed: String? = nil, place: FilePlace
  ) {
    self.id = id
    self.text = text
    self.prior = prior
    self.namesPerson = namesPerson
    self.personNamed = personNamed
    self.place = place
  }

  /// Whether it is the catch-all.
  public var isNone: Bool { id == Hypothesis.noneID }
}

/// An act with who did it and why.
public struct Reasoned: Sendable, Hashable {
  /// Who.
  public var by: String
  /// Why.
  public var reason: String

  /// Creates it.
  public init(by: String, reason: String) {
    self.by = by
    self.reason = reason
  }
}

/// A standard of proof that an analyst turned on for a set.
public struct Standard: Sendable, Hashable {
  /// The hypotheses that together make the proposition to be proved.
  public var proposition: [String]
  /// What the standard is called ("balance of probabilities").
  public var name: String
  /// The probability that the proposition must exceed.
  public var threshold: Double
  /// Whether the threshold itself is enough (`>=`) or not (`>`).
  public var reachedAtThreshold: Bool
  /// Who turned it on, and why.
  public var decision: Reasoned
  /// Where it stands in the case file.
  public var place: FilePlace

  /// Creates a standard.
  public init(
    proposition: [String], name: String, threshold: Double, reachedAtThreshold: Bool,
    decision: Reasoned, place: FilePlace
  ) {
    self.proposition = proposition
    self.name = name
    self.threshold = threshold
    self.reachedAtThreshold = reachedAtThreshold
    self.decision = decision
    self.place = place
  }
}

/// How confident an analyst is in the judgement as a whole, with its basis.
public struct Confidence: Sendable, Hashable {
  /// The three levels.
  public enum Level: String, Sendable, CaseIterable { case low, moderate, high }
  /// The level.
  public var level: Level
  /// On what it rests.
  public var basis: String
  /// Whose it is.
  public var by: String

  /// Creates it.
  public init(level: Level, basis: String, by: String) {
    self.level = level
    self.basis = basis
    self.by = by
  }
}
