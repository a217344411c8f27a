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
  // One for the whole document, so that its room is used again.
  var reader = SyntaxReader()
  for stretch in stretches where isRead(stretch) {
    let post = document.blocks[stretch.block].post
    var state = memory[post] ?? Memory()
    let attributions = attributions(
      in: stretch, memory: &state, people: people, reader: &reader)
    let builder = StatementBuilder(stretch: stretch, document: document, people: people)
    let found = builder.statements(attributions)
    for (statement, attribution) in found {
      if let attribution, attributions[attribution].goesOn, let earlier = state.statement,
        result.statements[earlier].content.ranges.count < longestSpeech
      {
        result.statements[earlier] = result.statements[earlier].goingOn(
          statement, capture: document.sha256)
      } else {
        if attribution != nil, attribution == state.last {
          state.statement = result.statements.count
        }
        result.statements.append(statement)
      }
    }
    state.last = nil
    memory[post] = state
  }
  result.quotations = quotations(in: stretches.filter(isRead), document, result.statements)
  markStandings(&result, stretches: stretches, document: document)
  return result
}

/// How many ranges the statement of a speech over several paragraphs has at most before another begins.
private let longestSpeech = 400

/// Whether statements are looked for in a block.
private func isRead(_ stretch: Stretch) -> Bool {
  stretch.counts || stretch.kind == .caption || stretch.kind == .pullQuote || stretch.kind == .title
}

/// Each quotation with the innermost statement that holds it.
private func quotations(
  in stretches: [Stretch], _ document: Document, _ statements: [Statement]
) -> [QuotationMention] {
  let holders = StatementIndex(statements)
  return stretches.flatMap { stretch in
    stretch.quotations.map { quotation in
      let bytes = stretch.text.bytes(spokenTokens(quotation, stretch))
      return QuotationMention(
        passage: stretch.passage(bytes, in: document.id),
        statement: holders.holder(of: bytes) { $0.kind != .own },
        isTerm: stretch.isTerm(quotation), voice: stretch.voice)
    }
  }
}

extension Statement {
  /// The statement with what the speaker goes on to say in a later paragraph.
  fileprivate func goingOn(_ next: Statement, capture: String) -> Statement {
    let ranges = content.ranges + next.content.ranges
    return Statement(
      id: derivedID(
        capture, ranges.map { "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: ","),
        kind.rawValue + (cue.map { String($0.hull.lowerBound) } ?? "")),
      content: Passage(content.document, ranges, page: content.page),
      sentence: Passage(
        sentence.document, sentence.ranges + next.sentence.ranges, page: sentence.page),
      cue: cue, chain: chain, kind: kind, certainty: certainty, hedge: hedge, polarity: polarity,
      voice: voice, standing: standing)
  }
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
  /// Whether the last unit was an attributed quotation with its tag, and no question.
  var endedTagged = false
  /// The last person spoken of, for "he" and "she".
  var person: Phrase?
  /// The last body, document or group that spoke, for "it" and "they".
  var body: Phrase?
  /// Who speaks, or is spoken of, at the end of the block before.
  var spoken: [Phrase] = []
  /// What the block before ends with, where that is a tag with a colon.
  var announced: Announced?
  /// Which attribution of the block holds its last quotation.
  var last: Int?
  /// The statement that holds the last quotation of the blocks before.
  var statement: Int?
}

/// A tag at the end of a block that says who speaks the next.
struct Announced {
  /// The bytes of its verb, or of the colon.
  let cue: Range<Int>
  /// Who speaks, outermost first.
  let speakers: [Phrase]
}

/// The attributions of one block.
func attributions(
  in stretch: Stretch, memory: inout Memory, people: People, reader: inout SyntaxReader
) -> [Attribution] {
  var found: [Attribution] = []
  var previous: (unit: Unit, speakers: [Phrase]?)?
  // The attribution whose quotation the next unit may go on with.
  var open: Int?
  if let whole = setApart(stretch, memory) {
    // The speakers stay for a quotation of several blocks.
    memory.spoken = whole.speakers
    memory.announced = nil
    return [whole]
  }
  for unit in stretch.units() {
    var here = rules(unit, stretch, &reader)
    resolvePronouns(&here, unit, stretch, &memory, people)
    let covered = Set(here.flatMap(\.quotations))
    let bare = unit.quotations.filter {
      !covered.contains($0) && !stretch.isTerm(stretch.quotations[$0])
    }
    if var carried = carry(
      bare, unit, stretch, memory: memory, previous: previous, open: open.map { found[$0] })
    {
      if let last = open {
        // The same speech goes on: one statement with what came before.
        found[last].content += carried.content
        found[last].quotations += carried.quotations
      } else {
        carried.goesOn = previous == nil && memory.statement != nil && carried.cueBefore == nil
        open = found.count + here.count
        here.append(carried)
      }
      memory.endedQuoted = endsWithQuotation(unit, stretch)
    } else if let last = here.lastIndex(where: { !$0.quotations.isEmpty }) {
      memory.quoted = here[last].speakers
      memory.endedQuoted = endsWithQuotation(unit, stretch)
      // "“…,” he said, adding that …": what follows goes on with the adding.
      let isLast = !here.contains { other in
        (other.cue?.lowerBound ?? 0) > (here[last].cue?.lowerBound ?? Int.max)
          && other.quotations.isEmpty
      }
      open = isLast ? found.count + last : nil
      memory.last = found.count + last
    } else {
      memory.endedQuoted = false
      open = nil
    }
    memory.last = open ?? memory.last
    previous = (unit, here.last?.speakers ?? previous?.speakers)
    found += here
  }
  memory.endedTagged = open.map { !isQuestion(found[$0], stretch) } ?? false
  memory.announced = previous.flatMap { announced(by: $0.unit, stretch, &memory, people) }
  if let cue = memory.announced?.cue {
    // "Berg said in a letter:" says nothing yet.
    found.removeAll { attribution in
      attribution.cue.map { stretch.text.bytes($0) == cue } ?? false
        && attribution.quotations.isEmpty && isCircumstance(attribution, stretch)
    }
  }
  memory.spoken =
    found.last?.speakers
    ?? previous.flatMap { subjectPerson($0.unit, stretch, people) }.map { [$0] } ?? []
  return found
}

/// Whether a paragraph is one quotation and nothing else.
private func isWhole(_ quotation: Quotation, _ stretch: Stretch) -> Bool {
  quotation.marked.lowerBound == 0
    && (quotation.marked.upperBound..<max(quotation.marked.upperBound, stretch.text.tokens.count))
      .allSatisfy { stretch.token($0)?.kind == .mark }
}

/// Whether an attribution asks, so that the next quotation is likely somebody else's.
private func isQuestion(_ attribution: Attribution, _ stretch: Stretch) -> Bool {
  let verb = attribution.cue.map { Lexicon.english.lemma(stretch.lower($0.lowerBound)) }
  return ["ask", "inquire", "wonder", "question"].contains(verb ?? "")
    || (attribution.content.last?.last).map { stretch.lower($0) == "?" } ?? false
}

/// Whether a content is none: a few words that say where or when something is said.
private func isCircumstance(_ attribution: Attribution, _ stretch: Stretch) -> Bool {
  guard let first = attribution.content.first, attribution.hull.count <= 12 else { return false }
  return stretch.has(first.lowerBound, .preposition, .adverb)
    || stretch.timeOfToken[first.lowerBound] >= 0
}

/// A block set apart as a quotation, without marks: whoever the block before announces or ends with speaks all of it.
private func setApart(_ stretch: Stretch, _ memory: Memory) -> Attribution? {
  guard stretch.kind == .quotation, !stretch.text.tokens.isEmpty,
    !(stretch.quotations.first?.marked.lowerBound == 0), stretch.text.tokens.count < 4000
  else { return nil }
  let speakers = memory.announced?.speakers ?? memory.spoken
  guard !speakers.isEmpty else { return nil }
  return Attribution(
    content: [0..<stretch.text.tokens.count], speakers: speakers, kind: .direct,
    quotations: Array(stretch.quotations.indices), cueBefore: memory.announced?.cue)
}

/// The tag with a colon that a unit ends with.
private func announced(
  by unit: Unit, _ stretch: Stretch, _ memory: inout Memory, _ people: People
) -> Announced? {
  let last = unit.tokens.upperBound - 1
  guard stretch.lower(last) == ":", unit.tokens.count <= Stretch.longestSentence else { return nil }
  let start = unit.quotations.last.map { stretch.quotations[$0].marked.upperBound }
  let before = (start ?? unit.tokens.lowerBound)..<unit.tokens.upperBound
  guard !before.isEmpty,
    let tag = tag(endingAt: last, in: before, after: nil, stretch) ?? colonTag(in: before, stretch)
  else { return nil }
  var found = [
    Attribution(content: [], cue: tag.cue, speakers: tag.speakers, kind: .direct, quotations: [0])
  ]
  resolvePronouns(&found, unit, stretch, &memory, people)
  return found.first.map { Announced(cue: stretch.text.bytes(tag.cue), speakers: $0.speakers) }
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
private func rules(
  _ unit: Unit, _ stretch: Stretch, _ reader: inout SyntaxReader
) -> [Attribution] {
  guard unit.tokens.count <= Stretch.longestSentence else { return [] }
  var found: [Attribution] = []
  func add(_ attribution: Attribution) {
    guard !found.contains(where: { $0.cue == attribution.cue }) else { return }
    let quoted = Set(attribution.quotations)
    // "“…,” Berg said, according to the agency": the agency tells that Berg said it.
    let isTaken = found.contains { other in
      other.kind == .direct && quoted.isSubset(of: Set(other.quotations))
        && !attribution.content.contains { content in
          other.cue.map { content.contains($0.lowerBound) } ?? false
        }
    }
    guard quoted.isEmpty || !isTaken else { return }
    found.append(attribution)
  }
  quotedAs(unit, stretch).forEach(add)
  if !unit.quotations.isEmpty { directSpeech(unit, stretch).forEach(add) }
  accordingTo(unit, stretch).forEach(add)
  var floor = unit.tokens.lowerBound
  for cue in stretch.cues(in: unit.tokens) {
    guard !found.contains(where: { $0.cue?.contains(cue.token) == true }) else { continue }
    if let attribution = saidAtEnd(cue, unit, stretch)
      ?? saidBeforeContent(cue, unit, stretch, from: floor)
    {
      add(attribution)
      floor = cue.token + 1
    }
  }
  if !unit.quotations.isEmpty {
    quotedThing(unit, stretch).forEach(add)
  }
  countedBy(unit, stretch).forEach(add)
  putAt(unit, stretch).forEach(add)
  return joined(found, clauses(unit, stretch, beside: found, &reader), stretch)
}

/// A quotation that nobody in its own unit says: the speaker is understood from what stands before it.
private func carry(
  _ bare: [Int], _ unit: Unit, _ stretch: Stretch, memory: Memory,
  previous: (unit: Unit, speakers: [Phrase]?)?, open: Attribution?
) -> Attribution? {
  guard let first = bare.first else { return nil }
  let standsAlone = stretch.quotations[first].marked.lowerBound == unit.tokens.lowerBound
  guard standsAlone, !hasOwnTag(bare, unit, stretch) else { return nil }
  let speakers: [Phrase]
  if previous == nil, let announced = memory.announced {
    return Attribution(
      content: bare.map { stretch.quotations[$0].tokens }, speakers: announced.speakers,
      kind: .direct, quotations: bare, cueBefore: announced.cue)
  }
  if let previous {
    if let shown = shownBefore(previous.unit, stretch) {
      speakers = shown
    } else if let open {
      speakers = open.speakers
    } else if memory.endedQuoted || previous.speakers != nil, let known = previous.speakers {
      speakers = known
    } else {
      return nil
    }
  } else if stretch.quotations[first].continues || memory.endedQuoted
    || memory.endedTagged && isWhole(stretch.quotations[first], stretch)
  {
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
