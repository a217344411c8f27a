/// A run of digits with its separators, read.
struct NumberText: Sendable, Equatable {
  /// How it is written.
  enum Form: UInt8, Sendable {
    /// "141".
    case integer
    /// "1,200", "14 700".
    case grouped
    /// "3.5".
    case decimal
    /// "20:40", "20:40:15", "1:36.6".
    case clock
    /// "1/2", "22/03/2024".
    case slashed
    /// "22.03.2024", "192.168.0.1".
    case dotted
    /// Anything else.
    case other
  }

  let form: Form
  /// The value of an integer, grouped or decimal form; 0 for the others.
  let value: Double
  /// The numbers between separators, at most four, each at most nine digits; −1 where absent.
  var parts: (Int, Int, Int, Int) {
    (Int(shortParts.0), Int(shortParts.1), Int(shortParts.2), Int(shortParts.3))
  }
  private let shortParts: (Int32, Int32, Int32, Int32)
  private let counts: (parts: UInt8, digits: UInt16, leading: UInt16, second: UInt16)
  /// How many parts there are, at most five.
  var count: Int { Int(counts.parts) }
  /// How many digits there are in all.
  var digits: Int { Int(counts.digits) }
  /// How many digits the first part has.
  var leading: Int { Int(counts.leading) }
  /// How many digits the second part has.
  var second: Int { Int(counts.second) }

  static func == (a: NumberText, b: NumberText) -> Bool {
    a.form == b.form && a.value == b.value && a.parts == b.parts && a.digits == b.digits
  }

  /// Whether the digits are too many to mean a number.
  var isUnreadable: Bool { digits > 15 }

  /// Reads the digits in a range of a buffer.
  ///
  /// O(length).
  init(_ buffer: [UInt8], _ range: Range<Int>) {
    // Most numbers are digits alone.
    if range.count <= 9, buffer[range].allSatisfy({ $0 &- 0x30 < 10 }) {
      let value = buffer[range].reduce(0) { $0 * 10 + Int32($1 &- 0x30) }
      form = .integer
      self.value = Double(value)
      shortParts = (value, -1, -1, -1)
      counts = (1, UInt16(range.count), UInt16(range.count), 0)
      return
    }
    var values: [Int32] = []
    var lengths: [Int] = []
    var separators: [UInt8] = []
    var current: Int32 = 0
    var length = 0
    var digits = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = buffer[index]
      if byte &- 0x30 < 10 {
        if length < 9 { current = current * 10 + Int32(byte &- 0x30) }
        length += 1
        digits += 1
      } else if byte & 0xC0 != 0x80 {
        if values.count < 8 {
          values.append(current)
          lengths.append(length)
          separators.append(byte >= 0x80 ? 0x20 : byte)
        }
        current = 0
        length = 0
      }
      index += 1
    }
    if values.count < 8 {
      values.append(current)
      lengths.append(length)
    }
    counts = (
      UInt8(min(values.count, 5)), UInt16(clamping: digits), UInt16(clamping: lengths[0]),
      UInt16(clamping: lengths.count > 1 ? lengths[1] : 0)
    )
    shortParts = (
      values[0], values.count > 1 ? values[1] : -1, values.count > 2 ? values[2] : -1,
      values.count > 3 ? values[3] : -1
    )
    let isShort = values.count < 8
    let form = NumberText.form(separators, lengths, isShort: isShort)
    self.form = form
    switch form {
    case .integer, .grouped, .decimal:
      value =
        digits <= 15 ? NumberText.value(buffer, range, hasDecimals: separators.last == 0x2E) : 0
    default: value = 0
    }
  }

  private static func form(_ separators: [UInt8], _ lengths: [Int], isShort: Bool) -> Form {
    guard let first = separators.first else { return .integer }
    guard isShort else { return .other }
    if separators.allSatisfy({ $0 == 0x2F }) { return .slashed }
    if first == 0x3A { return .clock }
    let groups = separators.prefix { $0 == first }
    if first == 0x2C || first == 0x20 {
      guard lengths[0] <= 3, lengths[1...groups.count].allSatisfy({ $0 == 3 }) else {
        return .other
      }
      if groups.count == separators.count { return .grouped }
      return groups.count == separators.count - 1 && separators.last == 0x2E ? .grouped : .other
    }
    guard first == 0x2E, groups.count == separators.count else { return .other }
    return separators.count == 1 ? .decimal : .dotted
  }

  /// The value of at most fifteen digits, with a full stop before the decimals.
  private static func value(_ buffer: [UInt8], _ range: Range<Int>, hasDecimals: Bool) -> Double {
    var whole = 0
    var scale = 1
    var decimals = false
    for index in range {
      let byte = buffer[index]
      if byte &- 0x30 < 10 {
        whole = whole * 10 + Int(byte &- 0x30)
        if decimals { scale *= 10 }
      } else if byte == 0x2E, hasDecimals {
        decimals = true
      }
    }
    return Double(whole) / Double(scale)
  }
}
