import AssayModel

extension Moment {
  /// The moment in plain words: `3 May 2031, 20:15 local time`; what cannot be put into words stays
  /// as ISO 8601 has it.
  var words: String {
    let about = approximate ? "about " : ""
    guard kind == .date || kind == .time, let parts = MomentParts(value) else {
      return about + value
    }
    var out = about + (parts.day ?? value)
    if let clock = parts.clock {
      out = parts.day == nil ? about + clock : out + ", " + clock
      if let name = zoneName { out += " " + name }
    }
    return out
  }

  /// The time of day in words, if the moment has one: `20:15 GMT`.
  var clockWords: String? {
    guard let clock = MomentParts(value)?.clock else { return nil }
    return (approximate ? "about " : "") + clock + (zoneName.map { " " + $0 } ?? "")
  }

  /// The day or longer time that it falls in, in words; `nil` where it has none.
  var dayWords: String? { MomentParts(value)?.day }

  /// How much of its day, month or year a moment without a time of day names.
  var wholeWords: String {
    let about = approximate ? "about " : "on "
    switch dayKey.utf8.count {
    case 10: return about + "this day"
    case 7: return (approximate ? "about " : "in ") + "this month"
    case 4: return (approximate ? "about " : "in ") + "this year"
    default: return (approximate ? "about " : "in ") + "this time"
    }
  }

  /// The day or longer time that it falls in, as ISO 8601 has it.
  var dayKey: String { String(value.prefix { $0 != "T" }) }

  /// The zone as the text gives it, else its offset.
  var zoneName: String? { zone ?? offset.map(offsetWords) }

  /// The moment as ISO 8601, with its offset where it has a time of day and the offset is known.
  var iso: String {
    guard value.contains("T"), !value.hasPrefix("P"), let offset else { return value }
    return value + (offset == 0 ? "Z" : offsetWords(offset))
  }
}

/// An offset from UTC in minutes as ISO 8601 writes it: `+05:45`.
private func offsetWords(_ minutes: Int) -> String {
  let size = minutes.magnitude
  func two(_ value: UInt) -> String { value < 10 ? "0\(value)" : "\(value)" }
  return (minutes < 0 ? "-" : "+") + two(size / 60) + ":" + two(size % 60)
}

/// The day and the time of day of an ISO 8601 value, in words.
private struct MomentParts {
  /// `22 March 2024`, `March 2024` or `2024`, if the value has it.
  var day: String?
  /// `20:15`, if the value has it.
  var clock: String?

  init?(_ value: String) {
    let halves = value.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = halves.first else { return nil }
    // A time of day whose day is not known ("XXXX-XX-XXT20:15") is told by its clock alone.
    let isDayKnown = !first.isEmpty && !first.utf8.allSatisfy { $0 == 0x58 || $0 == 0x2D }
    if isDayKnown {
      guard let words = MomentParts.dayWords(first) else { return nil }
      day = words
    }
    if halves.count == 2 {
      let fields = halves[1].split(separator: ":")
      let digits = fields.allSatisfy { $0.utf8.count == 2 && $0.utf8.allSatisfy(isDigit) }
      if digits, !fields.isEmpty {
        clock = fields.count == 1 ? fields[0] + ":00" : fields.joined(separator: ":")
      } else if day == nil {
        return nil
      }
    }
  }

  /// A day, month or year of ISO 8601 in words.
  private static func dayWords(_ value: Substring) -> String? {
    let fields = value.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(fields.count), fields[0].utf8.count == 4,
      fields.allSatisfy({ $0.utf8.allSatisfy(isDigit) && !$0.isEmpty })
    else { return nil }
    guard fields.count > 1 else { return String(fields[0]) }
    guard let month = Int(fields[1]), (1...12).contains(month) else { return nil }
    let named = months[month - 1] + " " + fields[0]
    guard fields.count > 2 else { return named }
    guard let day = Int(fields[2]), (1...31).contains(day) else { return nil }
    return "\(day) " + named
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}

private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
