import AssayModel
import Language

/// A line that is a date: "Published June 5, 2031 - 9:40am", "Last updated: 5 June".
struct DateLine {
  /// What the date is of.
  enum Role { case published, updated }

  var role: Role
  var time: String
}

/// Reads a line that says when the text was published or changed and nothing else.
func dateLine(_ text: String) -> DateLine? {
  guard text.utf8.count <= 120 else { return nil }
  var rest = text
  var role = DateLine.Role.published
  for (label, means) in dateLabels {
    if let after = rest.dropping(prefix: label) {
      rest = after.trimmed(of: ":")
      role = means
      break
    }
  }
  if isTimeText(rest) { return DateLine(role: role, time: rest) }
  let parts = cutAtSeparators(rest)
  if parts.count > 1, parts.count <= 4 {
    let times = parts.filter { isTimeText($0) }
    let others = parts.filter { !isTimeText($0) }
    if let first = times.first, others.allSatisfy({ $0.spaced.count <= 4 && isPageFurniture($0) }) {
      return DateLine(role: role, time: first)
    }
  }
  // A dateline's place before the date: "Anytown, 5 June 2024".
  if let comma = rest.firstIndex(of: ","), rest[..<comma].allSatisfy({ $0.isLetter || $0 == " " }),
    rest.spaced.count <= 8
  {
    let tail = String(rest[rest.index(after: comma)...]).trimmed
    if isTimeText(tail), !isRelativeTime(tail) {
      return DateLine(role: role, time: tail)
    }
  }
  return nil
}

/// The moment that a time text means, where it can be placed.
func moment(_ text: String, retrievedAt: Moment?, language: String?) -> Moment? {
  var moment = WrittenTime.moment(text, retrieved: retrievedAt, language: language)
  let relative = isRelativeTime(text)
  if relative, retrievedAt == nil { return nil }
  if relative { moment?.relative = true }
  return moment
}

/// What introduces a date, the longer before the shorter.
private let dateLabels: [(String, DateLine.Role)] = [
  ("last updated on", .updated), ("last updated", .updated), ("last modified on", .updated),
  ("last modified", .updated), ("updated on", .updated), ("updated at", .updated),
  ("updated", .updated), ("modified", .updated), ("first published on", .published),
  ("first published", .published), ("originally published on", .published),
  ("published on", .published), ("published at", .published), ("published", .published),
  ("posted on", .published), ("posted at", .published), ("posted", .published),
  ("publication date", .published), ("date published", .published), ("date", .published),
  ("issued", .published), ("created", .published), ("on ", .published),
]
