/// Something that nobody rated, or gave no reason for, and on which the result rests.
public struct Assumption: Sendable, Hashable {
  /// What kind of gap it is.
  public enum Kind: String, Sendable, CaseIterable {
    /// A convention stands in for a rating that nobody gave.
    case standIn
    /// Somebody gave a rating without a reason.
    case noReason
    /// Somebody said it and gave a reason, and the result leans on it: a copy, a relation, a given fact, a floor lifted.
    case decided
  }

  /// What kind of gap it is.
  public var kind: Kind
  /// The assumption in one plain sentence.
  public var text: String
  /// What it is about, where that is one number.
  public var parameter: WeighedParameter?
  /// Where it stands in the case file, if a person wrote it.
  public var place: FilePlace?

  /// Creates an assumption.
  public init(
    kind: Kind, text: String, parameter: WeighedParameter? = nil, place: FilePlace? = nil
  ) {
    self.kind = kind
    self.text = text
    self.parameter = parameter
    self.place = place
  }
}
