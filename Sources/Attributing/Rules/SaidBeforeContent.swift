import AssayModel
import Language

/// `Berg said: “…”`, `Berg said that …`, `Berg, the inspector, told the paper the roof had fallen`.
func saidBeforeContent(_ cue: Cue, _ unit: Unit, _ stretch: Stretch, from floor: Int)
  -> Attribution?
{
  guard var speaker = stretch.subject(of: cue.token, from: floor),
    stretch.agrees(speaker, cue.token)
  else { return nil }
  var start = cue.token + 1
  let end = contentEnd(unit, stretch)
  var relay: Phrase?
  let verb = stretch.lower(cue.token)
  while start < end, stretch.has(start, .adverb), stretch.name(at: start) == nil { start += 1 }
  // "told the agency that": the hearer; a paper that was told relays.
  if Lexicon.english.lemma(verb) == "tell"
    || ["informed", "assured", "warned", "reminded", "advised", "asked"].contains(verb)
  {
    if let hearer = stretch.nounPhrase(startingAt: start, to: end) {
      start = hearer.tokens.upperBound
      if hearer.role == .named, isOutlet(hearer, stretch) { relay = hearer }
    } else if stretch.has(start, .pronoun) {
      start += 1
    } else {
      while start < end, start - cue.token < 6,
        stretch.has(start, .person, .role, .determiner) || stretch.lower(start) == "reporters"
          || stretch.lower(start) == "journalists"
      { start += 1 }
    }
  }
  if stretch.lower(start) == ",", ["citing", "quoting"].contains(stretch.lower(start + 1)),
    let quoted = stretch.nounPhrase(startingAt: start + 2, to: end)
  {
    // "reported, citing the ministry, that"
    speaker.inner = [quoted]
    start = quoted.tokens.upperBound + (stretch.lower(quoted.tokens.upperBound) == "," ? 1 : 0)
  }
  guard start < end else { return nil }
  start = afterCircumstances(start, end, stretch)
  let speakers = (relay.map { [$0] } ?? []) + [speaker]
  // A quotation that follows, at once or after the circumstances of saying it.
  if let index = unit.quotations.first(where: { stretch.quotations[$0].marked.lowerBound >= start })
  {
    let open = stretch.quotations[index].marked.lowerBound
    let direct =
      open == start
      || open - start <= 30 && [":", ","].contains(stretch.lower(open - 1))
        && !opensClause(start, stretch)
    if direct,
      !stretch.isTerm(stretch.quotations[index]) || [":", ","].contains(stretch.lower(open - 1))
    {
      let parts = unit.quotations.filter { $0 >= index }
      let tail = stretch.quotations[parts[parts.count - 1]].marked.upperBound
      let rest = (tail..<unit.tokens.upperBound).contains { stretch.token($0)?.kind == .word }
      let between = zip(parts, parts.dropFirst()).contains {
        (stretch.quotations[$0].marked.upperBound..<stretch.quotations[$1].marked.lowerBound)
          .contains { stretch.token($0)?.kind == .word }
      }
      if !rest && !between || [":", ","].contains(stretch.lower(open - 1)) {
        return Attribution(
          content: parts.map { stretch.quotations[$0].tokens }, cue: cue.token..<cue.token + 1,
          speakers: speakers, kind: .direct, quotations: parts, denies: cue.sort == .denial)
      }
      return Attribution(
        content: [open..<end], cue: cue.token..<cue.token + 1, speakers: speakers, kind: .mixed,
        quotations: parts, denies: cue.sort == .denial)
    }
  }
  let explicit =
    stretch.lower(start) == "that" || stretch.lower(start) == "how"
    || stretch.lower(start) == "whether" || stretch.lower(start) == "why"
  if !explicit, stretch.lower(start) == ":" { start += 1 }
  guard explicit || takesBareContent(cue, verb, start, stretch) else { return nil }
  var stop = explicit ? end : clauseEnd(start, end, stretch)
  if !explicit, naming.contains(Lexicon.english.lemma(verb)),
    let last = unit.quotations.first(where: {
      stretch.quotations[$0].marked.lowerBound >= start
    }).map({ lastOfRow($0, unit, stretch) })
  {
    // "called the plan “a disgrace” on Monday": the words end with the quotation.
    stop = min(stop, stretch.quotations[last].marked.upperBound)
  }
  let content = explicit && stretch.lower(start) == "that" ? start + 1..<stop : start..<stop
  let least =
    ["claim", "deny", "reject", "admit", "confirm"].contains(Lexicon.english.lemma(verb)) ? 1 : 2
  guard content.count(where: { stretch.token($0)?.kind == .word }) >= least else { return nil }
  let inside = unit.quotations.filter {
    stretch.quotations[$0].marked.lowerBound >= content.lowerBound
  }
  let kind: Statement.Kind
  switch cue.sort {
  case .belief: kind = .belief
  case .showing: kind = speaker.role == .document ? .document : .indirect
  case .speech, .denial: kind = inside.isEmpty ? .indirect : .mixed
  }
  return Attribution(
    content: [content], cue: cue.token..<cue.token + 1, speakers: speakers, kind: kind,
    quotations: inside, denies: cue.sort == .denial)
}

/// The "that" which follows when and where something was said ("denied on Monday that"); `start` where none does.
private func afterCircumstances(_ start: Int, _ end: Int, _ stretch: Stretch) -> Int {
  guard stretch.has(start, .preposition) || stretch.timeOfToken[start] >= 0 else { return start }
  for index in start..<min(end, start + 9) {
    if stretch.lower(index) == "that" { return index }
    guard
      stretch.timeOfToken[index] >= 0
        || stretch.has(index, .preposition, .determiner, .documentNoun, .speechNoun, .body)
        || stretch.name(at: index) != nil
    else { return start }
  }
  return start
}

/// Where a bare content ends: before ", but", ", while" and the like, which go on in the writer's own words.
private func clauseEnd(_ start: Int, _ end: Int, _ stretch: Stretch) -> Int {
  (start..<end).first { index in
    guard stretch.quotationOfToken[index] < 0 else { return false }
    if stretch.lower(index) == ";" { return true }
    return stretch.lower(index) == ","
      && ["but", "while", "although", "though", "whereas", "saying", "adding"].contains(
        stretch.lower(index + 1))
  } ?? end
}

/// The unit's end without its final mark.
func contentEnd(_ unit: Unit, _ stretch: Stretch) -> Int {
  var end = unit.tokens.upperBound
  while end > unit.tokens.lowerBound, stretch.quotationOfToken[end - 1] < 0,
    [".", "!", "?", "…"].contains(stretch.lower(end - 1))
  { end -= 1 }
  return end
}

/// Whether words that could be a clause of their own begin here.
private func opensClause(_ start: Int, _ stretch: Stretch) -> Bool {
  stretch.lower(start) == "that" || stretch.has(start, .pronoun)
}

/// The last of a row of quotations that "and" joins: “a disgrace” and “a lie”.
private func lastOfRow(_ first: Int, _ unit: Unit, _ stretch: Stretch) -> Int {
  var last = first
  while last + 1 < stretch.quotations.count,
    stretch.quotations[last + 1].marked.lowerBound < unit.tokens.upperBound,
    (stretch.quotations[last].marked.upperBound..<stretch.quotations[last + 1].marked.lowerBound)
      .allSatisfy({ ["and", "or", ","].contains(stretch.lower($0)) })
  { last += 1 }
  return last
}

private let naming: Set<String> = [
  "call", "portray", "label", "brand", "dub", "denounce", "hail", "characterise", "characterize",
]

/// Whether the verb takes what follows as its content without "that".
private func takesBareContent(_ cue: Cue, _ verb: String, _ start: Int, _ stretch: Stretch) -> Bool
{
  let lemma = Lexicon.english.lemma(verb)
  // "Called it “a crime”" gives somebody's words; "called in the doctors" does not.
  if naming.contains(lemma) {
    return (start..<min(start + 14, stretch.text.tokens.count)).contains {
      stretch.quotation(startingAt: $0) != nil
    }
  }
  if [",", ";", ")", "—", "–", "-"].contains(stretch.lower(start)) { return false }
  switch lemma {
  case "call", "portray", "label", "brand", "dub", "denounce", "hail", "characterise",
    "characterize", "say", "claim", "allege", "believe", "think", "fear", "insist", "deny", "tell",
    "suggest",
    "assert", "argue",
    "acknowledge", "admit", "hope", "suspect", "estimate", "confirm", "announce", "maintain",
    "warn", "report",
    "reckon", "predict", "note", "state", "add", "expect", "reveal", "show", "indicate", "prove",
    "urge", "demand",
    "vow", "promise", "pledge", "reject", "dismiss", "dispute", "refute", "accuse", "blame",
    "describe":
    break
  default: return false
  }
  if stretch.has(start, .preposition),
    !["in", "at", "on", "after", "as", "about", "over", "between", "around", "near", "up"]
      .contains(stretch.lower(start))
  {
    return false
  }
  return true
}

/// Whether a phrase names a paper, station or agency.
func isOutlet(_ phrase: Phrase, _ stretch: Stretch) -> Bool {
  phrase.role == .named
    && phrase.tokens.contains {
      stretch.has($0, .outletWord)
        || [
          "news", "agency", "newspaper", "channel", "television", "tv", "radio", "magazine",
          "paper",
          "website",
        ].contains(stretch.lower($0))
    }
}
