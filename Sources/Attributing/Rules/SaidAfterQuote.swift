import AssayModel
import Language

/// `“…,” said Anna Berg, the inspector` and `“…,” Berg told reporters`, with what may follow: `. “…”` in the same sentence.
func saidAfterQuote(_ cue: Cue, _ unit: Unit, _ stretch: Stretch) -> Attribution? {
  guard cue.sort == .speech || cue.sort == .denial || cue.sort == .belief else { return nil }
  // What the verb follows: the quotation itself, or the subject that follows the quotation.
  guard
    let quotation = unit.quotations.last(where: {
      stretch.quotations[$0].marked.upperBound <= cue.token
    })
  else { return nil }
  let close = stretch.quotations[quotation].marked.upperBound
  let after = stretch.lower(close) == "," ? close + 1 : close
  var speaker: Phrase
  let cueEnd: Int
  if after == cue.token,
    followsContent(cue, stretch) || Lexicon.english.lemma(stretch.lower(cue.token)) == "ask"
  {
    guard var inverted = stretch.subject(after: cue.token, to: unit.tokens.upperBound) else {
      return nil
    }
    cueEnd = inverted.tokens.upperBound
    if let apposition = stretch.apposition(after: cueEnd, to: unit.tokens.upperBound),
      inverted.description == nil
    {
      inverted.description = apposition.words
    }
    speaker = inverted
  } else {
    guard cue.token - after <= 30, let subject = stretch.subject(of: cue.token, from: after),
      subject.tokens.lowerBound - after <= 1 || stretch.lower(subject.tokens.lowerBound - 1) == ","
        || subject.tokens.lowerBound == after
    else { return nil }
    cueEnd = cue.token + 1
    speaker = subject
    guard isTag(cue, unit, stretch), stretch.agrees(subject, cue.token) else { return nil }
    // A new clause with its own content is no tag of the quotation: "“No.” The minister said that …".
    let ending = stretch.lower(stretch.quotations[quotation].tokens.upperBound - 1)
    if ending == ".", after == close, stretch.lower(cueEnd) == "that" { return nil }
  }
  let relay = relay(cue, unit, stretch)
  var parts = [quotation]
  // The quotations before it in the same unit, where nothing but marks stands between.
  var first = quotation
  for index in unit.quotations.reversed() where index < first {
    let gap =
      stretch.quotations[index].marked.upperBound..<stretch.quotations[first].marked.lowerBound
    guard gap.allSatisfy({ stretch.token($0)?.kind == .mark }) else { break }
    parts.insert(index, at: 0)
    first = index
  }
  // What comes after the tag goes on with it.
  for index in unit.quotations where stretch.quotations[index].marked.lowerBound >= cueEnd {
    guard stretch.quotations[index].marked.lowerBound - cueEnd <= 30 else { break }
    parts.append(index)
  }
  let start = stretch.quotations[first].marked.lowerBound
  let hasWordsBefore =
    start - unit.tokens.lowerBound > 0
    && (unit.tokens.lowerBound..<start).contains { stretch.token($0)?.kind == .word }
  var content = parts.map { stretch.quotations[$0].tokens }
  if hasWordsBefore {
    content[0] = unit.tokens.lowerBound..<stretch.quotations[first].marked.upperBound
  }
  return Attribution(
    content: content, cue: cue.token..<cue.token + 1,
    speakers: (relay.map { [$0] } ?? []) + [speaker],
    kind: hasWordsBefore ? .mixed : .direct, quotations: parts, denies: cue.sort == .denial)
}

/// Whether nothing follows the verb that could be its content, so that it can be the tag of the quotation before it.
private func isTag(_ cue: Cue, _ unit: Unit, _ stretch: Stretch) -> Bool {
  let next = cue.token + 1
  guard next < unit.tokens.upperBound, let token = stretch.token(next) else { return true }
  if ["tell", "ask", "inform", "assure", "remind", "warn"].contains(
    Lexicon.english.lemma(stretch.lower(cue.token)))
  {
    return true
  }
  if stretch.quotation(startingAt: next) != nil { return true }
  return token.kind == .mark || stretch.has(next, .preposition, .adverb, .weekday)
    || ["yesterday", "today", "late", "early", "reporters"].contains(token.lower)
}

/// The paper or agency that was told, which passes the words on: "…,” he told the agency".
func relay(_ cue: Cue, _ unit: Unit, _ stretch: Stretch) -> Phrase? {
  guard Lexicon.english.lemma(stretch.lower(cue.token)) == "tell",
    let hearer = stretch.nounPhrase(startingAt: cue.token + 1, to: unit.tokens.upperBound),
    hearer.role == .named, isOutlet(hearer, stretch)
  else { return nil }
  return hearer
}
