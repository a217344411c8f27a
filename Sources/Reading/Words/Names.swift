/// Whether a text is shaped like the name of one person: two to five words with capitals.
func isPersonName(_ text: String) -> Bool {
  let parts = text.spaced
  guard (2...5).contains(parts.count), text.utf8.count <= 60 else { return false }
  var capitals = 0
  for (index, part) in parts.enumerated() {
    let word = part.lowercased().filter { $0.isLetter || $0 == "-" }
    if part.contains(where: { $0.isNumber || "@#/\\<>{}[]=:;!?\"“”".contains($0) }) { return false }
    guard let first = part.first(where: { $0.isLetter }) else { return false }
    if notInNames.contains(word) { return false }
    if first.isUppercase || !first.isLowercase {
      capitals += 1
    } else if !nameParticles.contains(word) {
      let inner = index > 0 && part.contains { "'’-".contains($0) }
      if !inner { return false }
    }
    if part.hasSuffix("."), word.count > 4, index < parts.count - 1 { return false }
  }
  return capitals >= 2
    || (capitals == 1 && parts.count == 2 && nameParticles.contains(parts[0].lowercased()))
}

private let nameParticles: Set<String> = [
  "de", "da", "do", "dos", "das", "di", "del", "della", "der", "den", "des", "du", "van", "von",
  "vom",
  "zu", "zur", "la", "le", "les", "el", "al", "bin", "ibn", "ben", "bint", "ter", "ten", "te", "y",
  "e",
  "af", "av", "dan", "of", "abu", "af-", "st", "san", "santa", "mac", "o",
]

/// Words that name a job, a body, a day or a button, and so no person.
let notInNames: Set<String> = [
  "the", "and", "for", "from", "with", "staff", "editor", "editors", "editorial", "correspondent",
  "reporter", "reporters", "writer", "writers", "columnist", "agency", "agencies", "news",
  "newsroom",
  "desk", "team", "board", "press", "associated", "reuters", "bureau", "service", "contributor",
  "contributing", "senior", "chief", "special", "guest", "admin", "administrator", "monday",
  "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february",
  "march",
  "april", "june", "july", "august", "september", "october", "november", "december", "published",
  "updated", "posted", "minutes", "read", "comments", "comment", "share", "photo", "photos",
  "photograph",
  "image", "video", "online", "newspaper", "magazine", "network", "media", "foundation",
  "institute",
  "university", "department", "ministry", "redaktion", "rédaction", "redacción", "journalist",
  "producer", "politics", "business", "sports", "world", "international", "national", "analyst",
  "director", "professor", "minister", "prime", "president", "police", "his", "her", "their", "our",
  "login", "registrieren", "anmelden", "follow", "sign", "log", "subscribe", "menu", "search",
  "getty", "images", "istockphoto", "last", "next", "this", "that", "night", "morning", "midnight",
  "noon", "contrast", "then", "now",
]
