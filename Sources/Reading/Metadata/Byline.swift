/// What a byline says: who wrote it and, where it stands there too, when and for whom.
struct Byline {
  var authors: [String] = []
  var time: String?
  var outlet: String?
}

/// Reads a line such as "By Ann Writer, our correspondent | March 5, 2024".
///
/// `nil` where the line does not begin as a byline does, or names nobody.
func byline(_ text: String) -> Byline? {
  guard let rest = droppingBylineMark(text) else { return nil }
  var result = Byline()
  for (index, part) in cutAtSeparators(rest).enumerated() {
    if let line = dateLine(part) {
      result.time = result.time ?? line.time
    } else if index == 0 {
      let cut = cutBeforeTime(part)
      result.authors = people(in: cut.names)
      result.time = cut.time
    }
  }
  result.outlet = originalOutlet(text)
  return result.authors.isEmpty ? nil : result
}

/// The people that a text names one after another, without their jobs: "Ann Writer, editor, and Bo
/// Other".
///
/// Stops at the first part that is no person once one was found, as "of Anytown" or "a professor" is not.
func people(in text: String) -> [String] {
  var result: [String] = []
  for piece in cutAtConjunctions(text) {
    let name = personalName(piece)
    if name.isEmpty { if result.isEmpty { continue } else { break } }
    if !result.contains(name) { result.append(name) }
  }
  return result
}

/// The leading name of a piece: without titles of courtesy, and without what follows in small letters.
private func personalName(_ piece: String) -> String {
  var text = piece.trimmed(of: ",;|·•–—:")
  if let open = text.firstIndex(of: "("), open > text.startIndex {
    text = String(text[..<open]).trimmed
  }
  for mark in [
    " in ", " at ", " for ", " is ", " of the ", " - ", " – ", " — ", " @", " has ", " reports ",
    " aus ",
    " desde ", " à ", " из ", " із ", " z ",
  ] {
    if let range = text.firstRange(of: mark) { text = String(text[..<range.lowerBound]).trimmed }
  }
  let courtesy = [
    "dr ", "dr. ", "prof ", "prof. ", "professor ", "mr ", "mrs ", "ms ", "mr. ", "mrs. ", "ms. ",
  ]
  for prefix in courtesy { if let rest = text.dropping(prefix: prefix) { text = rest } }
  if isPersonName(text) { return text }
  // Four or more words in which a job follows the name: "A. Writer Political Editor".
  let parts = text.spaced
  if parts.count > 2, parts.count <= 8 {
    for count in [3, 2] where count < parts.count {
      let name = parts.prefix(count).joined(separator: " ")
      if isPersonName(name), isNoName(parts[count].lowercased()) { return name }
    }
  }
  return ""
}

/// The text after "By", "Von", "Par"…; `nil` where it does not begin so.
func droppingBylineMark(_ text: String) -> String? {
  guard let first = text.utf8.first, BylineMark.begins(with: first) else { return nil }
  let bytes = Array(text.utf8)
  let length = BylineMark.length(startOf: 0..<bytes.count, in: bytes)
  guard length > 0 else { return nil }
  return String(decoding: bytes[trimmedRange(length..<bytes.count, in: bytes)], as: UTF8.self)
}

/// A byline's parts: cut at bars, dots, dashes with spaces around them, tabs and "Published".
func cutAtSeparators(_ text: String) -> [String] {
  var parts: [String] = []
  var current = ""
  for piece in text.spaced {
    if ["|", "•", "·", "-", "–", "—", "//", "/", "»", "●", "∙"].contains(piece) {
      parts.append(current)
      current = ""
    } else {
      current += (current.isEmpty ? "" : " ") + piece
    }
  }
  parts.append(current)
  return parts.filter { !$0.isEmpty }
}

/// The parts of a list of people: cut at commas, semicolons, ampersands and "and".
func cutAtConjunctions(_ text: String) -> [String] {
  var parts: [String] = []
  var current = ""
  func isJoint(_ word: Substring) -> Bool {
    joints.contains(word.lowercased())
  }
  for word in text.replacing(";", with: ",").replacing(",", with: " , ").spaced {
    if word == "," || isJoint(word) {
      parts.append(current)
      current = ""
    } else {
      current += (current.isEmpty ? "" : " ") + word
    }
  }
  parts.append(current)
  return parts.map(\.trimmed).filter { !$0.isEmpty }
}

private let joints: Set<String> = [
  "and", "&", "und", "et", "y", "with", "/", "+", "och", "og", "en", "e", "ed", "i", "oraz", "и",
  "і", "та",
]

/// Cuts "Ann Writer March 5, 2024" before its time.
private func cutBeforeTime(_ text: String) -> (names: String, time: String?) {
  let parts = text.spaced
  guard parts.count >= 3 else { return (text, nil) }
  for index in 1..<parts.count where parts.count - index <= 12 {
    let tail = parts[index...].joined(separator: " ")
    if isTimeText(tail) || dateLine(tail) != nil {
      return (parts[..<index].joined(separator: " "), dateLine(tail)?.time ?? tail)
    }
  }
  return (text, nil)
}

extension String {
  /// The text with every occurrence of a character sequence replaced.
  ///
  /// Linear.
  func replacing(_ old: Character, with new: String) -> String {
    guard contains(old) else { return self }
    var result = ""
    for character in self {
      if character == old { result += new } else { result.append(character) }
    }
    return result
  }
}
