/// A claim that attacks a report, a source, a fact, a rating or another argument.
public struct Argument: Sendable, Hashable, Identifiable {
  /// What an argument attacks.
  public enum Target: Sendable, Hashable, Comparable {
    /// The argument with this id.
    case argument(String)
    /// The report with this id.
    case report(String)
    /// Every report of the source with this name.
    case source(String)
    /// The evidence with this id, reports and all.
    case evidence(String)
    /// The step from a fact to the hypotheses of a set.
    case rating(evidence: String, set: String)
  }

  /// The id a person gave it.
  public var id: String
  /// The claim in a sentence ("The picture is from 2019").
  public var claim: String
  /// What it attacks.
  public var attacks: [Target]
  /// The kind of question it raises ("witness", "expert", "sign", "popular opinion"), if told.
  public var scheme: String?
  /// Whose argument it is.
  public var by: String
  /// The file its words are quoted from, if it rests on any.
  public var file: String?
  /// The quoted words.
  public var quote: String?
  /// Where its quotation stands in the case file, if it quotes any words.
  public var quotePlace: FilePlace?
  /// Where it stands in the case file.
  public var place: FilePlace

  /// Creates an argument.
  public init(
    id: String, claim: String, attacks: [Target], scheme: String? = nil, by: String,
    file: String? = nil, quote: String? = nil, quotePlace: FilePlace? = nil, place: FilePlace
  ) {
    self.id = id
    self.claim = claim
    self.attacks = attacks
    self.scheme = scheme
    self.by = by
    self.file = file
    self.quote = quote
    self.quotePlace = quotePlace
    self.place = place
  }
}
