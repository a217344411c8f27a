import AssayModel
import Language

/// The tag behind a quotation: `“…,” said Anna Berg, the inspector`, `“…!” one of the owners told reporters`.
///
/// A quotation that ends in a comma is tagged by whatever clause follows; one that ends otherwise only by a verb of saying.
func tagAfter(
  _ quotation: Quotation, in after: Range<Int>, hasWordsBefore: Bool, _ before: Range<Int>,
  _ stretch: Stretch
) -> Tag? {
  var start = after.lowerBound
  var ending = Ending(quotation, stretch)
  if stretch.lower(start) == "," {
    ending = .comma
    start += 1
  } else if ["—", "–"].contains(stretch.lower(start)) {
    if ending == .none { ending = .open }
    start += 1
  }
  while start < after.upperBound, stretch.has(start, .adverb), stretch.name(at: start) == nil {
    start += 1
  }
  guard start < after.upperBound, let first = stretch.token(start),
    first.kind == .word || first.kind == .number || first.kind == .mixed,
    !quotation.isOpen
  else { return nil }
  if hasWordsBefore, ending != .comma || isSubordinate(before, stretch) { return nil }
  if let tag = inverted(at: start, to: after.upperBound, ending, hasWordsBefore, stretch) {
    return tag
  }
  return plain(at: start, to: after.upperBound, ending, hasWordsBefore, stretch)
}

/// How a quotation ends, which tells what may follow.
private enum Ending {
  /// With a comma: the sentence goes on with the tag.
  case comma
  /// With a question or exclamation mark or a dash.
  case open
  /// With a full stop.
  case stop
  /// Without a mark.
  case none

  init(_ quotation: Quotation, _ stretch: Stretch) {
    switch stretch.lower(quotation.tokens.upperBound - 1) {
    case ",": self = .comma
    case "!", "?", "…", "...", "....", "—", "–", "-": self = .open
    case ".": self = .stop
    default: self = .none
    }
  }
}

/// Whether the words before a quotation begin a clause that needs a main clause after it ("When he called it “…,” she left").
func isSubordinate(_ before: Range<Int>, _ stretch: Stretch) -> Bool {
  guard let first = before.first(where: { stretch.token($0)?.kind == .word }) else { return false }
  if [
    "after", "when", "while", "although", "though", "if", "since", "because", "as", "before",
    "despite", "asked", "until",
  ]
  .contains(stretch.lower(first)) {
    return true
  }
  return before.suffix(60).contains { ["who", "which", "whose"].contains(stretch.lower($0)) }
}

/// The tag with its verb in front: `said Anna Berg, the inspector`.
private func inverted(
  at verb: Int, to ceiling: Int, _ ending: Ending, _ hasWordsBefore: Bool, _ stretch: Stretch
) -> Tag? {
  guard stretch.canTag(verb), verb + 1 < ceiling, stretch.name(at: verb) == nil,
    !["told", "urged", "warned", "accused"].contains(stretch.lower(verb)) || ending == .comma
  else { return nil }
  var start = verb + 1
  while start < ceiling, stretch.has(start, .adverb), stretch.name(at: start) == nil { start += 1 }
  guard var speaker = stretch.speaker(from: start, to: ceiling) else { return nil }
  let end = speaker.tokens.upperBound
  // "…,” said he would": what follows is told, and somebody before is the subject.
  if hasWordsBefore {
    guard !speaker.isPronoun, !stretch.has(end, .auxiliary),
      stretch.token(end)?.kind == .mark || end >= ceiling || stretch.has(end, .preposition)
    else { return nil }
  }
  if let apposition = stretch.apposition(after: end, to: ceiling), speaker.description == nil {
    speaker.description = apposition.words
  }
  return Tag(
    cue: verb..<verb + 1, speakers: [speaker], end: end,
    denies: stretch.has(verb, .denial) && !stretch.has(verb, .speech))
}

/// The tag with its subject in front: `Anna Berg, the inspector, told reporters`.
private func plain(
  at start: Int, to ceiling: Int, _ ending: Ending, _ hasWordsBefore: Bool, _ stretch: Stretch
) -> Tag? {
  guard canBeginSubject(start, stretch, isSure: ending == .comma && !hasWordsBefore) else {
    return nil
  }
  let limit = min(ceiling, start + 45)
  var index = start + 1
  var isRelative = false
  // The last verb of a relative clause that no comma closes: "one shopper who had seen it said".
  var lastOfRelative: Int?
  while index < limit {
    if ["who", "which", "whose", "that"].contains(stretch.lower(index)) { isRelative = true }
    if stretch.lower(index) == ",", isRelative {
      if lastOfRelative != nil, stretch.lower(index - 1) != ",",
        !(start..<index).contains(where: { stretch.lower($0) == "," })
      {
        break
      }
      isRelative = false
    }
    if stretch.lower(index) == ".", stretch.sentence(of: index).tokens.upperBound == index + 1 {
      break
    }
    let isVerb =
      stretch.name(at: index) == nil
      && (stretch.cue(at: index) != nil && !stretch.lower(index).hasSuffix("ing")
        || (ending == .comma || ending == .open) && !hasWordsBefore && stretch.canTag(index)
        || ["saying", "shouting", "telling", "asking"].contains(stretch.lower(index))
          && ["heard", "seen", "shown", "recorded", "quoted"].contains(stretch.lower(index - 1)))
    if isVerb, !isRelative { break }
    if isVerb { lastOfRelative = index }
    if [":", ";"].contains(stretch.lower(index)) { return nil }
    index += 1
  }
  if isRelative, let last = lastOfRelative { index = last }
  guard index < limit, stretch.canTag(index) || stretch.has(index, .speech) else { return nil }
  let verb = index
  guard let speaker = stretch.speaker(from: start, to: verb) else { return nil }
  // Only adverbs, helpers and what describes the speaker may stand between.
  let gap = speaker.tokens.upperBound..<verb
  if ending != .comma || hasWordsBefore {
    guard
      gap.allSatisfy({ stretch.has($0, .adverb, .auxiliary) || stretch.lower($0) == "also" })
        || stretch.lower(gap.lowerBound) == "," && stretch.lower(verb - 1) == ","
        || stretch.lower(gap.lowerBound) == "("
    else { return nil }
  }
  if ending != .comma || hasWordsBefore {
    guard isTag(verb, to: ceiling, stretch), stretch.agrees(speaker, verb) else { return nil }
  }
  var described = speaker
  if described.description == nil,
    let apposition = stretch.apposition(after: speaker.tokens.upperBound, to: verb)
  {
    described.description = apposition.words
  }
  let relay = relay(verb, to: ceiling, stretch)
  return Tag(
    cue: verb..<verb + 1, speakers: (relay.map { [$0] } ?? []) + [described], end: verb + 1,
    denies: stretch.has(verb, .denial) && !stretch.has(verb, .speech))
}

/// Whether a token can begin the subject of a tag.
private func canBeginSubject(_ index: Int, _ stretch: Stretch, isSure: Bool) -> Bool {
  guard let token = stretch.token(index) else { return false }
  if stretch.name(at: index) != nil || token.has(.determiner) { return true }
  if token.has(.pronoun) { return true }
  if token.has(anyOf: [.conjunction, .preposition, .relativeWord, .auxiliary, .adverb]) {
    return false
  }
  // "…,” campaign chairman Olaf Berg told reporters"
  if isSure, token.kind == .word,
    !token.lower.hasSuffix("ing") && !token.lower.hasSuffix("ed")
      || (index + 1...index + 3).contains(where: { stretch.name(at: $0)?.kind == .person })
  {
    return true
  }
  return token.isCapitalised || token.has(anyOf: [.role, .person, .body, .title, .numeral])
    || token.kind == .number
}

/// Whether nothing follows the verb that could be its content, so that it can be the tag of the quotation before it.
private func isTag(_ verb: Int, to ceiling: Int, _ stretch: Stretch) -> Bool {
  let next = verb + 1
  guard next < ceiling, let token = stretch.token(next) else { return true }
  if ["tell", "ask", "inform", "assure", "remind", "warn"].contains(
    Lexicon.english.lemma(stretch.lower(verb)))
  {
    return true
  }
  if stretch.quotation(startingAt: next) != nil { return true }
  return token.kind == .mark && token.lower != ":"
    || stretch.has(next, .preposition, .adverb, .weekday) || stretch.timeOfToken[next] >= 0
    || ["late", "early", "reporters"].contains(token.lower)
}

/// The paper or agency that was told, which passes the words on: "…,” he told the agency".
func relay(_ verb: Int, to ceiling: Int, _ stretch: Stretch) -> Phrase? {
  guard ["told", "tells", "tell"].contains(stretch.lower(verb)),
    let hearer = stretch.nounPhrase(startingAt: verb + 1, to: ceiling),
    hearer.role == .named, isOutlet(hearer, stretch)
  else { return nil }
  return hearer
}
