import AssayModel
import Language

/// `The roof fell in at three, Berg said` and `…, the ministry told reporters on Monday`: speech without quotation marks that
/// is attributed only at its end.
func saidAtEnd(_ cue: Cue, _ unit: Unit, _ stretch: Stretch) -> Attribution? {
  guard cue.sort == .speech || cue.sort == .belief || cue.sort == .denial else { return nil }
  let end = contentEnd(unit, stretch)
  // After the verb only the circumstances of saying it.
  let rest = cue.token + 1..<max(cue.token + 1, end)
  guard rest.count <= 14, !rest.contains(where: { stretch.lower($0) == "that" }),
    rest.isEmpty
      || stretch.has(
        rest.lowerBound, .preposition, .adverb, .person, .weekday, .determiner, .pronoun)
      || ["reporters", "journalists", "yesterday", "today", "late", "early"].contains(
        stretch.lower(rest.lowerBound))
      || stretch.name(at: rest.lowerBound) != nil || stretch.lower(rest.lowerBound) == ","
  else { return nil }
  if !rest.isEmpty, Lexicon.english.lemma(stretch.lower(cue.token)) != "tell",
    !stretch.has(rest.lowerBound, .preposition, .adverb, .weekday),
    !["yesterday", "today", "late", "early", ","].contains(stretch.lower(rest.lowerBound))
  {
    return nil
  }
  let speaker: Phrase
  let boundary: Int
  if let subject = stretch.subject(of: cue.token, from: unit.tokens.lowerBound),
    stretch.lower(subject.tokens.lowerBound - 1) == ","
  {
    speaker = subject
    boundary = subject.tokens.lowerBound - 1
  } else if stretch.lower(cue.token - 1) == ",",
    let inverted = stretch.subject(after: cue.token, to: end)
  {
    speaker = inverted
    boundary = cue.token - 1
  } else {
    return nil
  }
  guard stretch.agrees(speaker, cue.token) || boundary == cue.token - 1 else { return nil }
  let content = unit.tokens.lowerBound..<boundary
  guard content.count(where: { stretch.token($0)?.kind == .word }) >= 3 else { return nil }
  // "After the fire, Berg said" puts a circumstance in front and no content.
  if stretch.has(content.lowerBound, .preposition, .conjunction), content.count <= 8, !rest.isEmpty
  {
    return nil
  }
  let inside = unit.quotations.filter { content.contains(stretch.quotations[$0].marked.lowerBound) }
  return Attribution(
    content: [content], cue: cue.token..<cue.token + 1, speakers: [speaker],
    kind: cue.sort == .belief ? .belief : inside.isEmpty ? .indirect : .mixed, quotations: inside,
    denies: cue.sort == .denial)
}
