import AssayModel
import Digest
import Language

/// The statements of a document, with what became of each quotation.
struct FoundStatements {
  var statements: [Statement] = []
  var quotations: [QuotationMention] = []
}

/// Finds the statements of all blocks, in the order of the buffer.
func statements(in stretches: [Stretch], of document: Document, people: People) -> FoundStatements {
  var result = FoundStatements()
  var memory: [Int?: Memory] = [:]
  for stretch in stretches {
    guard
      stretch.counts || stretch.kind == .caption || stretch.kind == .pullQuote
        || stretch.kind == .title
    else { continue }
    let post = document.blocks[stretch.block].post
    var state = memory[post] ?? Memory()
    let attributions = attributions(in: stretch, memory: &state, people: people)
    memory[post] = state
    let builder = StatementBuilder(stretch: stretch, document: document, people: people)
    let found = builder.statements(attributions)
    let offset = result.statements.count
    let holders = StatementIndex(found)
    // The builder sorts; each quotation goes to the innermost statement that holds it.
    result.statements += found
    for quotation in stretch.quotations {
      let bytes = stretch.text.bytes(spokenTokens(quotation, stretch))
      let holder = holders.holder(of: bytes) { $0.kind != .own }
      result.quotations.append(
        QuotationMention(
          passage: stretch.passage(bytes, in: document.id), statement: holder.map { $0 + offset },
          isTerm: stretch.isTerm(quotation), voice: stretch.voice))
    }
  }
  markStandings(&result, stretches: stretches, document: document)
  return result
}

/// A quotation's tokens without the comma or full stop that its end carries.
private func spokenTokens(_ quotation: Quotation, _ stretch: Stretch) -> Range<Int> {
  var tokens = quotation.tokens
  while tokens.count > 1, stretch.token(tokens.upperBound - 1)?.kind == .mark {
    tokens = tokens.lowerBound..<tokens.upperBound - 1
  }
  return tokens
}

/// What is remembered from one block of a voice to the next.
struct Memory {
  /// The last speakers of a quotation, outermost first.
  var quoted: [Phrase] = []
  /// Whether the last unit ended with an attributed quotation.
  var endedQuoted = false
  /// The last person spoken of, for "he" and "she".
  var person: Phrase?
}

/// The attributions of one block.
func attributions(
  in stretch: Stretch, memory: inout Memory, people: People
) -> [Attribution] {
  var found: [Attribution] = []
  var previous: (unit: Unit, speakers: [Phrase]?)?
  for unit in stretch.units() {
    var here = rules(unit, stretch)
    resolvePronouns(&here, unit, stretch, &memory, people)
    let covered = Set(here.flatMap(\.quotations))
    let bare = unit.quotations.filter {
      !covered.contains($0) && !stretch.isTerm(stretch.quotations[$0])
    }
    if let carried = carry(bare, unit, stretch, memory: memory, previous: previous) {
      here.append(carried)
    }
    if let last = here.last(where: { !$0.quotations.isEmpty }) {
      memory.quoted = last.speakers
      memory.endedQuoted = endsWithQuotation(unit, stretch)
    } else {
      memory.endedQuoted = false
    }
    previous = (unit, here.last?.speakers ?? previous?.speakers)
    found += here
  }
  return found
}

/// Whether nothing but marks follows the unit's last quotation.
private func endsWithQuotation(_ unit: Unit, _ stretch: Stretch) -> Bool {
  guard let last = unit.quotations.last else { return false }
  return
    (stretch.quotations[last].marked
    .upperBound..<max(stretch.quotations[last].marked.upperBound, unit.tokens.upperBound))
    .allSatisfy { stretch.token($0)?.kind != .word }
}

/// Runs the rules on a unit; of two that read the same words, the earlier rule wins.
private func rules(_ unit: Unit, _ stretch: Stretch) -> [Attribution] {
  guard unit.tokens.count <= Stretch.longestSentence else { return [] }
  var found: [Attribution] = []
  func add(_ attribution: Attribution) {
    guard !found.contains(where: { $0.cue == attribution.cue }) else { return }
    let quoted = Set(attribution.quotations)
    let isTaken = found.contains { $0.kind == .direct && quoted.isSubset(of: Set($0.quotations)) }
    guard quoted.isEmpty || !isTaken else { return }
    found.append(attribution)
  }
  quotedAs(unit, stretch).forEach(add)
  accordingTo(unit, stretch).forEach(add)
  var floor = unit.tokens.lowerBound
  for cue in stretch.cues(in: unit.tokens) {
    guard !found.contains(where: { $0.cue?.contains(cue.token) == true }) else { continue }
    if let attribution = saidAfterQuote(cue, unit, stretch)
      ?? saidAtEnd(cue, unit, stretch)
      ?? saidBeforeContent(cue, unit, stretch, from: floor)
    {
      add(attribution)
      floor = cue.token + 1
    }
  }
  countedBy(unit, stretch).forEach(add)
  putAt(unit, stretch).forEach(add)
  return found
}

/// Gives pronouns the person they stand for, and remembers the person that the unit is about.
///
/// "I" and "we" are the writer, who is a link already. "They", "it" and "you" name nobody: what they say is dropped.
private func resolvePronouns(
  _ found: inout [Attribution], _ unit: Unit, _ stretch: Stretch, _ memory: inout Memory,
  _ people: People
) {
  for index in found.indices {
    found[index].speakers = found[index].speakers.compactMap { phrase in
      guard phrase.isPronoun else { return phrase }
      guard ["he", "she"].contains(phrase.text),
        let person = before(phrase, unit, stretch, people) ?? memory.person
      else {
        return phrase
      }
      return Phrase(
        tokens: phrase.tokens, range: phrase.range, text: person.text, role: person.role,
        description: person.description)
    }
  }
  if let last = found.last?.speakers.last, !last.isPronoun {
    memory.person = person(last, stretch, people)
  }
  found.removeAll { attribution in
    attribution.speakers.contains { $0.isPronoun && !["i", "we"].contains($0.text) }
  }
  for index in found.indices { found[index].speakers.removeAll(where: \.isPronoun) }
  if found.isEmpty, let subject = subjectPerson(unit, stretch, people) { memory.person = subject }
}

/// A speaker as somebody whom "he" or "she" can take up; `nil` for a body, a paper or a thing.
private func person(_ phrase: Phrase, _ stretch: Stretch, _ people: People) -> Phrase? {
  switch phrase.role {
  case .named: return people.kind(phrase.text) == .body ? nil : phrase
  case .unnamed:
    return phrase.tokens.contains { stretch.has($0, .role, .person) && !stretch.has($0, .body) }
      ? phrase : nil
  default: return nil
  }
}

/// The person who is the subject of an earlier clause of the same unit.
private func before(_ pronoun: Phrase, _ unit: Unit, _ stretch: Stretch, _ people: People)
  -> Phrase?
{
  guard let subject = subjectPerson(unit, stretch, people),
    subject.tokens.upperBound <= pronoun.tokens.lowerBound
  else { return nil }
  return subject
}

/// The first person named in a unit who can be its subject: outside quotations, after no preposition, not a possessive.
private func subjectPerson(_ unit: Unit, _ stretch: Stretch, _ people: People) -> Phrase? {
  let name = stretch.names(in: unit.tokens).first { name in
    guard stretch.quotationOfToken[name.tokens.lowerBound] < 0,
      name.kind == .person
        || name.kind == .other
          && (people.fullName(name.text) != name.text || name.tokens.count >= 2)
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

/// A quotation that nobody in its own unit says: the speaker is understood from what stands before it.
private func carry(
  _ bare: [Int], _ unit: Unit, _ stretch: Stretch, memory: Memory,
  previous: (unit: Unit, speakers: [Phrase]?)?
) -> Attribution? {
  guard let first = bare.first else { return nil }
  let standsAlone = stretch.quotations[first].marked.lowerBound == unit.tokens.lowerBound
  guard standsAlone, !hasOwnTag(bare, unit, stretch) else { return nil }
  let speakers: [Phrase]
  if let previous {
    if let shown = shownBefore(previous.unit, stretch) {
      speakers = shown
    } else if memory.endedQuoted || previous.speakers != nil, let known = previous.speakers {
      speakers = known
    } else {
      return nil
    }
  } else if stretch.quotations[first].continues || memory.endedQuoted {
    speakers = memory.quoted
  } else {
    return nil
  }
  guard !speakers.isEmpty else { return nil }
  return Attribution(
    content: bare.map { stretch.quotations[$0].tokens }, cue: nil, speakers: speakers,
    kind: .direct,
    quotations: bare)
}

/// Whether words follow the last quotation as its tag would: after a comma, so that whoever they name is the speaker.
private func hasOwnTag(_ bare: [Int], _ unit: Unit, _ stretch: Stretch) -> Bool {
  guard let last = bare.last else { return false }
  let quotation = stretch.quotations[last]
  let rest = quotation.marked.upperBound..<max(quotation.marked.upperBound, unit.tokens.upperBound)
  guard rest.contains(where: { stretch.token($0)?.kind == .word }) else { return false }
  return ![".", "!", "?", "…", "..."].contains(stretch.lower(quotation.tokens.upperBound - 1))
}
