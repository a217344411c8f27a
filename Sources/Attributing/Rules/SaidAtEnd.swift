import AssayModel
import Language

/// `The roof fell in at three, Berg said` and `…, the ministry told reporters on Monday`: speech without quotation marks that
/// is attributed only at its end.
func saidAtEnd(_ cue: Cue, _ unit: Unit, _ stretch: Stretch) -> Attribution? {
  guard cue.sort == .speech || cue.sort == .belief || cue.sort == .denial else { return nil }
  let end = contentEnd(unit, stretch)
  let speaker: Phrase
  let boundary: Int
  let told: Int
  if stretch.lower(cue.token - 1) == ",", followsContent(cue, stretch),
    stretch.subject(of: cue.token, from: unit.tokens.lowerBound)?.tokens.lowerBound
      != unit.tokens.lowerBound, var inverted = stretch.subject(after: cue.token, to: end)
  {
    // "…, said the ministry on Monday"
    told =
      stretch.apposition(after: inverted.tokens.upperBound, to: end).map { apposition in
        inverted.description = inverted.description ?? apposition.words
        return apposition.end
      } ?? inverted.tokens.upperBound
    speaker = inverted
    boundary = cue.token - 1
  } else if let subject = stretch.subject(of: cue.token, from: unit.tokens.lowerBound),
    stretch.lower(subject.tokens.lowerBound - 1) == ","
  {
    speaker = subject
    boundary = subject.tokens.lowerBound - 1
    told = cue.token + 1
  } else {
    return nil
  }
  // "The roof, she said, fell at three": the content goes on after the tag.
  let goesOn =
    stretch.lower(told) == "," && end - told > 3 && stretch.quotation(startingAt: told + 1) == nil
    && !["adding", "saying", "noting", "citing", "quoting", "warning", "explaining"].contains(
      stretch.lower(told + 1))
  guard goesOn || isCircumstance(told..<max(told, end), of: cue, stretch) else { return nil }
  guard stretch.agrees(speaker, cue.token) || boundary == cue.token - 1 else { return nil }
  let content = unit.tokens.lowerBound..<boundary
  guard content.count(where: { stretch.token($0)?.kind == .word }) >= (goesOn ? 1 : 3)
  else { return nil }
  // "After the fire, Berg said" puts a circumstance in front and no content.
  if stretch.has(content.lowerBound, .preposition, .conjunction), content.count <= 8, told < end,
    !goesOn
  {
    return nil
  }
  let inside = unit.quotations.filter { content.contains(stretch.quotations[$0].marked.lowerBound) }
  return Attribution(
    content: goesOn ? [content, told + 1..<end] : [content], cue: cue.token..<cue.token + 1,
    speakers: [speaker],
    kind: cue.sort == .belief ? .belief : inside.isEmpty ? .indirect : .mixed, quotations: inside,
    denies: cue.sort == .denial)
}

/// Whether words after a verb of saying only tell when, where or to whom it was said.
private func isCircumstance(_ rest: Range<Int>, of cue: Cue, _ stretch: Stretch) -> Bool {
  guard rest.count <= 14, !rest.contains(where: { stretch.lower($0) == "that" }) else {
    return false
  }
  guard let first = rest.first else { return true }
  if Lexicon.english.lemma(stretch.lower(cue.token)) == "tell" {
    return stretch.name(at: first) != nil
      || stretch.has(first, .person, .determiner, .pronoun, .role)
      || ["reporters", "journalists"].contains(stretch.lower(first))
  }
  return stretch.has(first, .preposition, .adverb, .weekday)
    || ["yesterday", "today", "late", "early", ","].contains(stretch.lower(first))
}

/// Whether a verb can follow what it introduces, with its subject after it ("…, said the ministry").
///
/// "Accused" and "urged" cannot: what follows them is whom.
func followsContent(_ cue: Cue, _ stretch: Stretch) -> Bool {
  let lemma = Lexicon.english.lemma(stretch.lower(cue.token))
  return ![
    "accuse", "blame", "urge", "warn", "tell", "ask", "deny", "reject", "dismiss", "dispute",
    "refute",
    "describe", "call", "criticise", "criticize", "condemn", "praise", "quote", "cite", "inform",
    "remind",
    "advise", "assure", "thank", "want", "expect", "hold", "know", "plan", "intend",
  ].contains(lemma)
}
