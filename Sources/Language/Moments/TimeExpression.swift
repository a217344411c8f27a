public import AssayModel

/// A date, time of day, length of time or repetition that a text names.
public struct TimeExpression: Sendable {
  /// Where it stands, in UTF-8 bytes of the buffer.
  public let range: Range<Int>
  /// Its tokens, as indices into the text's tokens.
  public let tokens: Range<Int>
  /// What it means.
  ///
  /// Parts that the text leaves open are `X` in its value, and its start and end are then `nil`.
  public let moment: Moment
  /// Whether it names no time that could be placed or measured ("recently", "now", "for years").
  public let isVague: Bool

  /// Creates an expression.
  public init(range: Range<Int>, tokens: Range<Int>, moment: Moment, isVague: Bool) {
    self.range = range
    self.tokens = tokens
    self.moment = moment
    self.isVague = isVague
  }
}

/// The times that a text names, ascending and not overlapping.
///
/// O(length).
///
/// `anchor` is when the text was published; relative times ("yesterday", "on Friday", "two years ago") are worked out from
/// it, and "three days later" or "the next day" from the last dated time before them. Without an anchor they keep
/// `X` for what is unknown. A length of time is also a quantity; see ``quantities(in:times:)``.
public func timeExpressions(in text: TokenizedText, anchor: Moment?) -> [TimeExpression] {
  timeExpressions(in: Atoms(text), anchor: anchor)
}

/// The times and the quantities of a text: ``timeExpressions(in:anchor:)`` and ``quantities(in:times:)`` in one pass.
///
/// O(length).
public func timesAndQuantities(in text: TokenizedText, anchor: Moment?) -> (
  times: [TimeExpression], quantities: [QuantityExpression]
) {
  let atoms = Atoms(text)
  let times = timeExpressions(in: atoms, anchor: anchor)
  return (times, QuantityScan(atoms: atoms, times: times).quantities())
}

private func timeExpressions(in atoms: Atoms, anchor: Moment?) -> [TimeExpression] {
  var resolver = TimeResolver(atoms, anchor: anchor)
  return TimeScan(atoms: atoms).readings().map { resolver.resolve($0) }
}
