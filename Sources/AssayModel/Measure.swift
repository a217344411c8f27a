/// A number with what is counted or measured by it.
public struct Measure: Sendable, Hashable {
  /// How the number bounds the true value.
  public enum Bound: String, Sendable, CaseIterable {
    case exactly, about
    case atLeast = "at least"
    case moreThan = "more than"
    case atMost = "up to"
    case lessThan = "less than"
    case between
  }

  /// The lower value; the only one unless ``bound`` is `between`.
  public var value: Double
  /// The upper value of a range.
  public var upper: Double?
  /// How the number bounds the true value.
  public var bound: Bound
  /// The unit by its standard sign (`km`, `min`, `USD`, `%`), `nil` for a plain count.
  public var unit: String?
  /// The head noun of what is counted, in the singular ("gunman", "person"); `nil` where the text does not say.
  public var counted: String?
  /// The words that describe what is counted, in the order of the text ("armed", "young"), in lower case.
  public var modifiers: [String] = []
  /// A part of a whole: "including three children", "of them".
  public var subset: String?
  /// The time for which the figure is given, where the text says.
  public var asOf: Moment?
  /// The figure that this one replaces, where the text says so: 37 of "raised the toll from 37 to 39".
  public var revises: Double?
  /// Whether the text gives it as what was said before and holds no longer: 37 of "raised the toll from 37 to 39".
  public var isEarlier = false

  /// Creates a measure.
  public init(
    _ value: Double, upper: Double? = nil, bound: Bound = .exactly, unit: String? = nil,
    counted: String? = nil, subset: String? = nil, asOf: Moment? = nil
  ) {
    self.value = value
    self.upper = upper
    self.bound = bound
    self.unit = unit
    self.counted = counted
    self.subset = subset
    self.asOf = asOf
  }
}
