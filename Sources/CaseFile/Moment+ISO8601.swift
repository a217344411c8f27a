public import AssayModel

/// Reads a date or time as ISO 8601 writes it: `2031`, `2031-05`, `2031-05-17`, `2031-05-17T18:30`, with seconds
/// and a zone (`Z`, `+02:00`) if wanted.
///
/// - Returns: `nil` for anything else, a 30th of February among it.
public func moment(iso8601 text: String) -> Moment? {
  var scanner = Digits(Array(text.utf8))
  guard let year = scanner.number(4), year >= 1 else { return nil }
  var month: Int?
  var day: Int?
  var clock: (hour: Int, minute: Int, second: Int?)?
  var zone: Int?
  if scanner.take("-") {
    guard let number = scanner.number(2), (1...12).contains(number) else { return nil }
    month = number
    if scanner.take("-") {
      guard let number = scanner.number(2), (1...length(ofMonth: month ?? 1, year)).contains(number)
      else { return nil }
      day = number
      if scanner.take("T") || scanner.take(" ") {
        guard let hour = scanner.number(2), hour < 24, scanner.take(":"),
          let minute = scanner.number(2), minute < 60
        else { return nil }
        clock = (hour, minute, nil)
        if scanner.take(":") {
          guard let second = scanner.number(2), second < 60 else { return nil }
          clock?.second = second
        }
        guard scanner.readZone(into: &zone) else { return nil }
      }
    }
  }
  guard scanner.isAtEnd else { return nil }
  let first = days(year, month ?? 1, day ?? 1) * 86_400
  func made(_ kind: Moment.Kind, _ precision: Moment.Precision, _ start: Int, _ end: Int) -> Moment
  {
    let zoneText = zone == nil ? nil : scanner.zoneText
    let value = zoneText.map { String(text.dropLast($0.count)) } ?? text
    return Moment(
      kind, String(value.map { $0 == " " ? "T" : $0 }), start: start, end: end, offset: zone,
      zone: zoneText, precision: precision)
  }
  if let clock {
    let start = first + clock.hour * 3600 + clock.minute * 60 + (clock.second ?? 0)
    let isToSecond = clock.second != nil
    return made(.time, isToSecond ? .second : .minute, start, start + (isToSecond ? 1 : 60))
  }
  if day != nil { return made(.date, .day, first, first + 86_400) }
  if let month {
    let next = month == 12 ? days(year + 1, 1, 1) : days(year, month + 1, 1)
    return made(.date, .month, first, next * 86_400)
  }
  return made(.date, .year, first, days(year + 1, 1, 1) * 86_400)
}

/// Days from 1970-01-01, after Howard Hinnant's `days_from_civil`.
private func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
  let y = month <= 2 ? year - 1 : year
  let era = y / 400
  let yearOfEra = y - era * 400
  let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
  return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
}

/// The number of days in a month.
private func length(ofMonth month: Int, _ year: Int) -> Int {
  switch month {
  case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
  case 4, 6, 9, 11: 30
  default: 31
  }
}

/// A cursor over digits and signs.
private struct Digits {
  let bytes: [UInt8]
  var at = 0
  var zoneText = ""

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { at == bytes.count }

  mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard at < bytes.count, UInt32(bytes[at]) == sign.value else { return false }
    at += 1
    return true
  }

  mutating func number(_ count: Int) -> Int? {
    guard bytes.count - at >= count else { return nil }
    var value = 0
    for byte in bytes[at..<(at + count)] {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    at += count
    return value
  }

  /// Reads a zone if there is one; false where what stands there is none.
  mutating func readZone(into zone: inout Int?) -> Bool {
    let start = at
    if take("Z") {
      zone = 0
    } else if at < bytes.count {
      let sign = take("-") ? -1 : take("+") ? 1 : 0
      guard sign != 0, let hours = number(2), hours <= 14 else { return false }
      _ = take(":")
      guard let minutes = number(2), minutes < 60 else { return false }
      zone = sign * (hours * 60 + minutes)
    }
    zoneText = String(decoding: bytes[start..<at], as: UTF8.self)
    return true
  }
}
