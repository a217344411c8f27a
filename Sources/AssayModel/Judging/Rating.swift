/// One analyst's word on one row of a set.
///
/// It answers: if this hypothesis were true, how expected is the fact?
public struct Rating: Sendable, Hashable {
  /// One cell.
  public struct Cell: Sendable, Hashable {
    /// The hypothesis.
    public var hypothesis: String
    /// How expected the fact would be.
    public var value: Likelihood
    /// Where it stands in the case file.
    public var place: FilePlace

    /// Creates a cell.
    public init(hypothesis: String, value: Likelihood, place: FilePlace) {
      self.hypothesis = hypothesis
      self.value = value
      self.place = place
    }
  }

  /// The set.
  public var set: String
  /// The evidence whose fact is rated.
  public var evidence: String
  /// The cells in the order of the case file; what is not rated is absent.
  public var cells: [Cell]
  /// Whose rating it is.
  public var by: String
  /// Why, if told.
  public var reason: String?
  /// Why likelihood ratios beyond the floor for errors of the model are allowed here, if they are.
  public var beyondFloor: String?
  /// Where it stands in the case file.
  public var place: FilePlace

  /// Creates a rating.
  public init(
    set: String, evidence: String, cells: [Cell], by: String, reason: String? = nil,
    beyondFloor: String? = nil, place: FilePlace
  ) {
    self.set = set
    self.evidence = evidence
    self.cells = cells
    self.by = by
    self.reason = reason
    self.beyondFloor = beyondFloor
    self.place = place
  }
}

/// One analyst's grade of a source: a person, a body or an outlet.
public struct Grade: Sendable, Hashable {
  /// The name of the source, as chains show it.
  public var name: String
  /// The letter of the Admiralty system, `A` to `F`, if it was graded so.
  public var letter: String?
  /// The digit of the Admiralty system, 1 to 6; shown, never multiplied in.
  public var digit: Int?
  /// The probability that the source tracks the truth, where a person gives it instead of a letter.
  public var reliability: Likelihood?
  /// Who graded.
  public var by: String?
  /// Why, if told.
  public var reason: String?
  /// Where it stands in the case file.
  public var place: FilePlace

  /// Creates a grade.
  public init(
    name: String, letter: String? = nil, digit: Int? = nil, reliability: Likelihood? = nil,
    by: String? = nil, reason: String? = nil, place: FilePlace
  ) {
    self.name = name
    self.letter = letter
    self.digit = digit
    self.reliability = reliability
    self.by = by
    self.reason = reason
    self.place = place
  }
}

/// Facts that overlap in what they tell: their weight is shared.
public struct RelatedEvidence: Sendable, Hashable {
  /// The ids of the evidence, two at least.
  public var evidence: [String]
  /// How strongly they are related: 0 would be not at all, 1 wholly.
  public var strength: Likelihood
  /// Who says so.
  public var by: String
  /// Why, if told.
  public var reason: String?
  /// Where it stands in the case file.
  public var place: FilePlace

  /// Creates it.
  public init(
    evidence: [String], strength: Likelihood, by: String, reason: String? = nil, place: FilePlace
  ) {
    self.evidence = evidence
    self.strength = strength
    self.by = by
    self.reason = reason
    self.place = place
  }
}
