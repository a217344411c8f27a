/// A line at the end that says who the writer is.
struct AuthorNote {
  /// The writer's name, where the line gives one.
  var name: String?
}

/// Reads "Ann Writer is an independent analyst.
///
/// " and "The writer is a journalist.".
func authorNote(_ text: String) -> AuthorNote? {
  guard text.utf8.count <= 600, mayBeAuthorNote(Array(text.utf8)) else { return nil }
  let parts = text.spaced.map(String.init)
  guard parts.count >= 4 else { return nil }
  let tokens = parts.map { $0.lowercased().trimmed(of: ".,;:()") }
  if tokens[0] == "the", ["writer", "author", "columnist"].contains(tokens[1]),
    ["is", "was", "has", "writes", "can"].contains(tokens[2])
  {
    return AuthorNote(name: nil)
  }
  let marks = text.lowercased()
  if let named = droppingAboutMark(text) { return authorNote(named) ?? AuthorNote(name: nil) }
  for count in 2...4 where count < parts.count {
    guard ["is", "was", "writes", "covers", "teaches", "reports"].contains(tokens[count]) else {
      continue
    }
    let name = parts[..<count].joined(separator: " ").trimmed(of: ",")
    guard isPersonName(name) else { return nil }
    let follows = [
      "tweets", "on twitter", "on x ", "follow", "can be reached", "blogs at", "his book",
      "her book",
    ]
    .contains { marks.contains($0) }
    let works = ["writes", "covers", "teaches"].contains(tokens[count])
    let early = tokens[(count + 1)...].prefix(14)
    let job =
      ["a", "an", "the", "our", "senior", "chief"].contains(early.first ?? "")
      && early.contains { jobs.contains($0) }
    return (follows && text.utf8.count < 300) || works || job ? AuthorNote(name: name) : nil
  }
  return nil
}

/// Whether one of the words by which such lines go on stands among the first five; most lines have none.
private func mayBeAuthorNote(_ bytes: [UInt8]) -> Bool {
  if aboutMarks.length(startOf: 0..<bytes.count, in: bytes) > 0 { return true }
  var start = 0
  var count = 0
  for at in 0...bytes.count where at == bytes.count || bytes[at] == 0x20 {
    if start < at {
      let word = trimmed(start..<at, of: noteSigns, in: bytes)
      if count >= 2, noteVerbs.contains(bytes, word) { return true }
      count += 1
      if count > 5 { return false }
    }
    start = at + 1
  }
  return false
}

private let aboutMarks = Affixes(["about the author", "about the writer"])
private let noteSigns = SignSet(".,;:()")
private let noteVerbs = WordTable([(1, "is was has can writes covers teaches reports")])

private func droppingAboutMark(_ text: String) -> String? {
  for mark in ["about the author: ", "about the author ", "about the writer: "] {
    if let rest = text.dropping(prefix: mark) { return rest }
  }
  return nil
}

private let jobs: Set<String> = [
  "analyst", "writer", "journalist", "professor", "editor", "author", "correspondent", "fellow",
  "reporter", "columnist", "historian", "researcher", "lecturer", "scholar", "blogger",
  "contributor",
  "freelance", "freelancer", "commentator", "producer", "essayist", "photographer", "critic",
]
