/// Whether a line is the name of a body, as a paper, an agency or an office signs: a few words with capitals, one of
/// which says what the body is ("Meridian News Agency", "Coast Guard of Selve, Press Office").
func isBodyName(_ line: String) -> Bool {
  guard isNameLine(line) else { return false }
  return words(line).contains { bodyWords.contains($0) }
}

/// Whether a line is shaped as a name, of whomever: few words, no figures, capitals on all but the small ones.
func isNameLine(_ line: String) -> Bool {
  let parts = line.spaced
  guard (1...9).contains(parts.count), line.utf8.count <= 80, !line.endsSentence,
    !isTimeText(line), !isPageFurniture(line), droppingBylineMark(line) == nil
  else { return false }
  guard !line.contains(where: { $0.isNumber || "|:?!;\"“”•·()[]".contains($0) }) else {
    return false
  }
  for (index, part) in parts.enumerated() {
    guard let first = part.first(where: \.isLetter) else {
      if part == "&" || part == "-" { continue }
      return false
    }
    let word = part.lowercased().trimmed(of: ",.")
    if first.isUppercase || (index > 0 && (smallWords.contains(word) || bodyWords.contains(word))) {
      continue
    }
    return false
  }
  return !words(line).allSatisfy { sectionWords.contains($0) }
}

private let smallWords: Set<String> = [
  "of", "the", "and", "for", "in", "on", "at", "to", "de", "la",
]

/// Words that say of a name that it is a body's and not a person's.
private let bodyWords: Set<String> = [
  "agency", "air", "airline", "airlines", "airport", "airways", "army", "association", "authority",
  "blog", "board", "broadcasting", "brigade", "bulletin", "bureau", "centre", "center", "channel",
  "chronicle", "coastguard", "commission", "committee", "company", "corporation", "council",
  "courier", "daily", "department", "dispatch", "echo", "embassy", "enquirer", "examiner",
  "express", "federation", "fm", "foundation", "gazette", "government", "group", "guard",
  "guardian", "herald", "hospital", "inc", "independent", "inquirer", "institute", "journal",
  "limited", "ltd", "llc", "magazine", "mining", "ministry", "monitor", "network", "networks",
  "news", "newspaper", "notes", "observatory", "observer", "office", "organisation",
  "organization", "party", "plc", "police", "press", "radio", "railway", "railways", "record",
  "register", "reporter", "review", "sentinel", "service", "services", "society", "standard",
  "telegraph", "television", "times", "today", "trades", "tribune", "trust", "tv", "union",
  "university", "weekly", "wire",
]

/// Words of which the name of a part of a paper is made, and not that of the paper.
private let sectionWords: Set<String> = [
  "a", "analysis", "and", "article", "articles", "breaking", "business", "comment", "comments",
  "column", "columns", "editorial", "editorials", "essay", "exclusive", "feature", "features",
  "front", "headlines", "home", "latest", "letters", "live", "local", "lead", "national", "news",
  "opinion", "opinions", "page", "politics", "press", "release", "report", "reports", "service",
  "society", "special", "sport", "sports", "story", "stories", "the", "today", "top", "update",
  "updates", "views", "world",
]
