import AssayModel
import Language

/// The day in an address's path: `/2029/05/03/`, `/2029-05-03-`, `/20290503/`.
enum PathDate {
  /// The day, where the path names exactly one that a press could have printed on.
  static func moment(_ url: String) -> Moment? {
    let bytes = Array(url.utf8)
    var at = 0
    while at < bytes.count {
      guard isDigit(bytes[at]), at > 0, !isDigit(bytes[at - 1]) else {
        at += 1
        continue
      }
      var digits = 0
      while at + digits < bytes.count, isDigit(bytes[at + digits]) { digits += 1 }
      if bytes[at - 1] == 0x2F, let day = day(bytes, at, digits) {
        return WrittenTime.moment(day)
      }
      at += digits
    }
    return nil
  }

  private static func day(_ bytes: [UInt8], _ at: Int, _ digits: Int) -> String? {
    func number(_ start: Int, _ count: Int) -> Int? {
      guard start + count <= bytes.count else { return nil }
      var value = 0
      for byte in bytes[start..<(start + count)] {
        guard isDigit(byte) else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      return value
    }
    func text(_ year: Int, _ month: Int, _ day: Int) -> String? {
      guard (1980...2100).contains(year), (1...12).contains(month), (1...31).contains(day) else {
        return nil
      }
      return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }
    if digits == 8, let year = number(at, 4), let month = number(at + 4, 2),
      let day = number(at + 6, 2)
    {
      return text(year, month, day)
    }
    guard digits == 4, let year = number(at, 4), at + 4 < bytes.count else { return nil }
    let sign = bytes[at + 4]
    guard sign == 0x2F || sign == 0x2D || sign == 0x5F else { return nil }
    let wide = number(at + 5, 2) != nil
    guard let month = number(at + 5, 2) ?? number(at + 5, 1) else { return nil }
    let next = at + 5 + (wide ? 2 : 1)
    guard next < bytes.count, bytes[next] == sign,
      let day = number(next + 1, 2) ?? number(next + 1, 1)
    else { return nil }
    let end = next + (number(next + 1, 2) != nil ? 3 : 2)
    guard end >= bytes.count || !isDigit(bytes[end]) else { return nil }
    return text(year, month, day)
  }
}
