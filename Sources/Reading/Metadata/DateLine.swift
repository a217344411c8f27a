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
  guard text.utf8.count <= 120, text.utf8.count >= 4 else { return nil }
  let bytes = Array(text.utf8)
  return dateLine(bytes, 0..<bytes.count)
}

/// Reads a range of UTF-8, on one line, that says when the text was published or changed and nothing else.
///
/// Most lines are turned away after a look at their bytes.
func dateLine(_ bytes: [UInt8], _ line: Range<Int>) -> DateLine? {
  guard line.count <= 120, line.count >= 4 else { return nil }
  var range = line
  var role = DateLine.Role.published
  if let label = DateLabel.match(startOf: range, in: bytes) {
    role = label.role
    range = (range.lowerBound + label.length)..<range.upperBound
  }
  guard mayBeTime(bytes, range) else { return nil }
  let joints = joints(bytes, range)
  if !joints.separator, !joints.comma, !beginsWithTimeWord(bytes, range) { return nil }
  let rest = String(decoding: bytes[trimmed(range, of: dateSigns, in: bytes)], as: UTF8.self)
  if isTime(rest) { return DateLine(role: role, time: rest) }
  let parts = joints.separator ? cutAtSeparators(rest) : []
  if parts.count > 1, parts.count <= 6 {
    var first: DateLine?
    let others = parts.filter { part in
      guard let found = labelledTime(part) else { return true }
      if first == nil || first?.role == .updated { first = first ?? found }
      return false
    }
    if let first, others.allSatisfy({ $0.spaced.count <= 4 && isPageFurniture($0) }) {
      return DateLine(role: parts.first == first.time ? role : first.role, time: first.time)
    }
  }
  // A dateline's place before the date: "Anytown, 5 June 2024".
  if joints.comma, let comma = rest.firstIndex(of: ","),
    rest[..<comma].allSatisfy({ $0.isLetter || $0 == " " }),
    rest.spaced.count <= 8
  {
    let tail = String(rest[rest.index(after: comma)...]).trimmed
    if isTime(tail), !isRelativeTime(timeTokens(tail)) {
      return DateLine(role: role, time: tail)
    }
  }
  return nil
}

/// All the times in a line, each with what it is of: "Published 3 May 2029 | Updated 4 May 2029, 09:15".
///
/// With `within`, a time in a part with other words too.
func stamps(_ text: String, within: Bool = true) -> [DateLine] {
  guard text.utf8.count <= 240 else { return [] }
  let bytes = Array(text.utf8)
  var result: [DateLine] = []
  var start = 0
  var role = DateLine.Role.published
  func close(_ end: Int) {
    let part = String(
      decoding: bytes[trimmed(start..<end, of: dateSigns, in: bytes)], as: UTF8.self)
    guard part.utf8.count >= 4 else { return }
    if isTime(part) {
      result.append(DateLine(role: role, time: part))
    } else if let line = dateLine(part) {
      result.append(DateLine(role: role, time: line.time))
    } else if within, part.utf8.count < 120, let time = embeddedTime(part) {
      result.append(DateLine(role: role, time: time))
    }
  }
  var at = 0
  while at < bytes.count {
    let isStart = at == 0 || bytes[at - 1] == 0x20 || bytes[at - 1] == 0x28 || bytes[at - 1] == 0x7C
    if isStart, let label = DateLabel.match(startOf: at..<bytes.count, in: bytes), label.length > 3
    {
      close(at)
      role = label.role
      at += label.length
      start = at
    } else {
      at += 1
    }
  }
  close(bytes.count)
  return result
}

/// A part of a line that is a time, a label before it or not.
private func labelledTime(_ part: String) -> DateLine? {
  let bytes = Array(part.utf8)
  guard let label = DateLabel.match(startOf: 0..<bytes.count, in: bytes) else {
    return isTime(part) ? DateLine(role: .published, time: part) : nil
  }
  let rest = String(decoding: bytes[label.length...], as: UTF8.self)
  return isTime(rest) ? DateLine(role: label.role, time: rest) : nil
}

private func isTime(_ text: String) -> Bool { isTimeText(text) || WrittenTime.isStamp(text) }

private let dateSigns = SignSet(":|·•–—-(),;")

/// Whether bytes could be a time with little beside it: few words for its numbers, or words that count back from now.
private func mayBeTime(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  var words = 0
  var numbers = 0
  var isInWord = false
  var isInNumber = false
  for index in range {
    let byte = bytes[index]
    if isDigit(byte) {
      if !isInNumber { numbers += 1 }
      isInNumber = true
    } else {
      isInNumber = false
      let isWord = byte >= 0x80 || (byte | 0x20) &- 0x61 < 26
      if isWord, !isInWord { words += 1 }
      isInWord = isWord
      if words > 10 { return false }
    }
  }
  if numbers > 0 { return words <= numbers * 3 + 3 }
  return words <= 4 && counting.length(startOf: range, in: bytes) > 0
    || words <= 5 && agoWords.length(endOf: range, in: bytes) > 0
}

/// Whether a comma stands in a range, and a sign between spaces or a bar that parts a line.
private func joints(_ bytes: [UInt8], _ range: Range<Int>) -> (comma: Bool, separator: Bool) {
  var comma = false
  var separator = false
  for index in range {
    switch bytes[index] {
    case 0x2C: comma = true
    case 0x7C: separator = true
    case 0x2D, 0x2F, 0xC2, 0xE2:
      if index > range.lowerBound, bytes[index - 1] == 0x20 { separator = true }
    default: break
    }
  }
  return (comma, separator)
}

/// Whether a range begins with a number, or with a word that times are written with.
private func beginsWithTimeWord(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  let start = trimmed(range, of: dateSigns, in: bytes).lowerBound
  var end = start
  while end < range.upperBound, isLetter(at: end, before: range.upperBound, in: bytes) {
    end += min(scalarLength(bytes[end]), range.upperBound - end)
  }
  if start == end { return true }
  guard end - start <= 30 else { return false }
  return WrittenTime.isTimeWord(String(decoding: bytes[start..<end], as: UTF8.self).lowercased())
}

private let counting = Affixes(["yesterday", "today", "just now"])
private let agoWords = Affixes([" ago"])

/// The moment that a time text means, where it can be placed.
func moment(_ text: String, retrievedAt: Moment?, language: String?) -> Moment? {
  var moment = WrittenTime.moment(text, retrieved: retrievedAt, language: language)
  let relative = isRelativeTime(timeTokens(text))
  if relative, retrievedAt == nil { return nil }
  if relative { moment?.relative = true }
  return moment
}
