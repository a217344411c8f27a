/// That what a person wrote as a rating cannot be taken as one, with what to write in its place.
public struct UnreadableRating: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong.
  public enum Code: String, Sendable, CaseIterable {
    /// Nothing is written.
    case empty
    /// Neither words of the scale nor numbers.
    case unknownWords
    /// Words of another scale, which have other numbers there.
    case otherScale
    /// A number that may be a percentage or not.
    case bareNumber
    /// 0 or 1.
    case certain
    /// Below 0 or above 1.
    case outside
    /// The first end is above the second.
    case upsideDown
    /// Words of both rows of ICD 203.
    case mixedRows
    /// Not a grade of the Admiralty system.
    case grade
  }

  /// What is wrong.
  public let code: Code
  /// One sentence, without full stop, that says what is wrong and what to write.
  public let description: String

  init(_ code: Code, _ description: String) {
    self.code = code
    self.description = description
  }
}
