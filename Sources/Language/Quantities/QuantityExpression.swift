public import AssayModel

/// A number that a text gives, in digits or in words, with its bound and unit.
public struct QuantityExpression: Sendable {
  /// What a unit measures.
  public enum Dimension: String, Sendable, CaseIterable {
    case length, area, volume, mass, speed, temperature, duration, energy, power, sound, pressure
    case frequency, angle, information, voltage, current, explosive, concentration, points
  }

  /// What sort of number it is.
  public enum Kind: Sendable, Hashable {
    /// A count: "141", "twelve".
    case cardinal
    /// A place in an order: "third", "12th".
    case ordinal
    /// A number with a unit of measure. Durations are given in minutes ("min"), or, when written so, in days ("d"), weeks
    /// ("wk"), months ("mo") or years ("yr"); other units by their sign as written ("km", "mi", "°C").
    case measured(Dimension)
    /// A sum of money; the unit is its ISO 4217 code, or the name in lower case where several currencies share it.
    case money
    /// A share of a hundred; the unit is "%".
    case percent
    /// A word that gives an order of size: "dozens", "hundreds", "several". The value is the least it can mean.
    case vague
    /// A part of one: "one-third", "half of".
    case fraction
    /// Part of a name, model, address, score, version or identifier: "KX-74", "Room 12", "3-1".
    case label
    /// A number word that counts nothing: "one of them", "no one", "at one point".
    case wording
    /// Digits too long to be a number that means anything; the value is 0.
    case unreadable
  }

  private let value: Double
  private let upper: Double?
  private let unit: String?
  private let place: ShortRange
  private let numberPlace: ShortRange
  private let tokenPlace: ShortRange
  private let unitPlace: ShortRange
  private let bound: Measure.Bound
  private let written: Double
  /// The English name of the unit as written, in the singular ("hour", "us dollar"); `nil` for a plain number.
  public let unitName: String?
  /// What sort of number it is.
  public let kind: Kind

  /// Creates an expression.
  ///
  /// `perWritten` is how many of the measure's unit the unit as written holds: 60 for "2 hours", which measure minutes.
  public init(
    range: Range<Int>, number: Range<Int>, tokens: Range<Int>, unitTokens: Range<Int>?,
    measure: Measure, kind: Kind, unitName: String? = nil, perWritten: Double = 1
  ) {
    place = ShortRange(range)
    numberPlace = ShortRange(number)
    tokenPlace = ShortRange(tokens)
    unitPlace = ShortRange(unitTokens ?? 0..<0)
    value = measure.value
    upper = measure.upper
    bound = measure.bound
    unit = measure.unit
    written = perWritten
    self.unitName = unitName
    self.kind = kind
  }

  /// Where it stands, in UTF-8 bytes: words of bound, number and unit.
  public var range: Range<Int> { place.range }
  /// Where the number's own characters stand, number words included.
  public var number: Range<Int> { numberPlace.range }
  /// The tokens of the whole, as indices into the text's tokens.
  public var tokens: Range<Int> { tokenPlace.range }
  /// The tokens of the unit; a token that holds number and unit ("45km") is in it.
  public var unitTokens: Range<Int>? { unitPlace.range.isEmpty ? nil : unitPlace.range }
  /// Value, upper value, bound and unit.
  public var measure: Measure { Measure(value, upper: upper, bound: bound, unit: unit) }
  /// The value in the unit as written: 2 for "2 hours", which measure 120 minutes.
  public var writtenValue: Double { written == 1 ? value : (value / written * 1e6).rounded() / 1e6 }
  /// The upper value in the unit as written.
  public var writtenUpper: Double? {
    upper.map { written == 1 ? $0 : ($0 / written * 1e6).rounded() / 1e6 }
  }
}

/// The numbers that a text gives, ascending and not overlapping.
///
/// O(length).
///
/// `times` are what ``timeExpressions(in:anchor:)`` found in the same text: a number inside a date or a time of day is not
/// repeated here, one inside a length of time is.
public func quantities(in text: TokenizedText, times: [TimeExpression]) -> [QuantityExpression] {
  QuantityScan(atoms: Atoms(text), times: times).quantities()
}

/// A range below 4 GB, in half the room.
struct ShortRange: Sendable, Hashable {
  private let start: UInt32
  private let length: UInt32

  init(_ range: Range<Int>) {
    start = UInt32(clamping: range.lowerBound)
    length = UInt32(clamping: range.count)
  }

  /// The range.
  var range: Range<Int> { Int(start)..<Int(start) + Int(length) }
}
