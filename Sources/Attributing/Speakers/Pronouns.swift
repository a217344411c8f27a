import AssayModel
import Language

/// Gives pronouns the person or body they stand for, and remembers whom the unit is about.
///
/// "I" and "we" are the writer, who is a link already. "You" names nobody: what it says is dropped. A "he" whom nobody before
/// explains stays "he".
func resolvePronouns(
  _ found: inout [Attribution], _ unit: Unit, _ stretch: Stretch, _ memory: inout Memory,
  _ people: People
) {
  for index in found.indices {
    let isQuoted = !found[index].quotations.isEmpty
    found[index].speakers = found[index].speakers.map { phrase in
      guard phrase.isPronoun else { return phrase }
      let known: Phrase?
      switch phrase.text {
      case "he", "she": known = before(phrase, unit, stretch, people) ?? memory.person ?? phrase
      case "it", "they": known = memory.body ?? (isQuoted ? phrase : nil)
      case "who", "one", "someone", "somebody", "everyone", "everybody", "nobody": known = phrase
      default: known = nil
      }
      guard let known else { return phrase }
      return Phrase(
        tokens: phrase.tokens, range: phrase.range, text: known.text, role: known.role,
        description: known.description)
    }
  }
  let outer = found.last { attribution in
    !found.contains { other in
      attribution.cue.map { cue in other.content.contains { $0.contains(cue.lowerBound) } } ?? false
    }
  }
  if let last = outer?.speakers.last, !last.isPronoun, !pronouns.contains(last.text) {
    if let known = person(last, stretch, people) {
      memory.person = known
    } else if last.role != .document {
      memory.body = last
    }
  }
  found.removeAll { attribution in
    attribution.speakers.contains { $0.isPronoun && !["i", "we"].contains($0.text) }
  }
  for index in found.indices {
    found[index].writer = found[index].speakers.first(where: \.isPronoun)?.range
    found[index].speakers.removeAll(where: \.isPronoun)
  }
  if found.isEmpty,
    let subject = subjectPerson(unit, stretch, people) ?? unnamedPerson(unit.tokens, stretch)
  {
    memory.person = subject
  }
}

private let pronouns: Set<String> = ["he", "she", "it", "they", "who", "one"]

/// A speaker as somebody whom "he" or "she" can take up; `nil` for a body, a paper or a thing.
private func person(_ phrase: Phrase, _ stretch: Stretch, _ people: People) -> Phrase? {
  switch phrase.role {
  case .named: return people.kind(phrase.text) == .body ? nil : phrase
  case .unnamed:
    guard !stretch.lower(phrase.tokens.upperBound - 1).hasSuffix("s") else { return nil }
    return phrase.tokens.contains { stretch.has($0, .role, .person) && !stretch.has($0, .body) }
      ? phrase : nil
  default: return nil
  }
}

/// The person who is the subject of an earlier clause of the same unit.
private func before(_ pronoun: Phrase, _ unit: Unit, _ stretch: Stretch, _ people: People)
  -> Phrase?
{
  guard
    let subject = subjectPerson(unit, stretch, people)
      ?? unnamedPerson(unit.tokens.lowerBound..<pronoun.tokens.lowerBound, stretch),
    subject.tokens.upperBound <= pronoun.tokens.lowerBound
  else { return nil }
  return subject
}

/// The first person that words describe without a name: "my cousin", "a coroner", "the lady at the pharmacy".
private func unnamedPerson(_ tokens: Range<Int>, _ stretch: Stretch) -> Phrase? {
  for index in tokens.prefix(40)
  where stretch.quotationOfToken[index] < 0 && stretch.has(index, .determiner)
    && !stretch.has(index - 1, .preposition)
  {
    guard let phrase = stretch.nounPhrase(startingAt: index, to: tokens.upperBound),
      phrase.role == .unnamed, person(phrase, stretch, People()) != nil
    else { continue }
    return phrase
  }
  return nil
}

/// The first person named in a unit who can be its subject: outside quotations, after no preposition, not a possessive.
func subjectPerson(_ unit: Unit, _ stretch: Stretch, _ people: People) -> Phrase? {
  let name = stretch.names(in: unit.tokens).first { name in
    guard stretch.quotationOfToken[name.tokens.lowerBound] < 0,
      name.kind == .person
        || name.kind == .other
          && (people.fullName(name.text) != name.text || name.tokens.count >= 2
            || opensClause(name, unit, stretch, people))
    else { return false }
    var start = name.title?.lowerBound ?? name.tokens.lowerBound
    while stretch.has(start - 1, .determiner) { start -= 1 }
    return !stretch.has(start - 1, .preposition)
      && !stretch.lower(name.tokens.upperBound - 1).hasSuffix("'s")
  }
  return name.map {
    Phrase(tokens: $0.tokens, range: stretch.text.bytes($0.tokens), text: $0.text, role: .named)
  }
}

/// Whether a single name begins its sentence and a verb follows it ("Lund rejects that").
private func opensClause(
  _ name: NameMention, _ unit: Unit, _ stretch: Stretch, _ people: People
) -> Bool {
  name.tokens.lowerBound == unit.tokens.lowerBound && people.kind(name.text) != .body
    && !stretch.has(name.tokens.lowerBound, .outletWord, .body)
    && (stretch.has(name.tokens.upperBound, .speech, .denial, .belief, .auxiliary)
      || stretch.lower(name.tokens.upperBound).hasSuffix("ed"))
}
