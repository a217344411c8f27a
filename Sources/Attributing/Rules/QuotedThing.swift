import AssayModel
import Language

/// Words quoted as somebody's: `Berg's remark that “…”`, `a message from the owner, “…”,`, `in Berg's words, “…”`.
///
/// The noun is the cue; whom it belongs to, or comes from, is the speaker.
func quotedThing(_ unit: Unit, _ stretch: Stretch) -> [Attribution] {
  unit.quotations.compactMap { index in
    let quotation = stretch.quotations[index]
    guard !quotation.isOpen, quotation.words >= 2 else { return nil }
    var end = quotation.marked.lowerBound - 1
    let hasMark = [",", ":"].contains(stretch.lower(end))
    if hasMark { end -= 1 }
    let floor = unit.tokens.lowerBound
    guard end > floor else { return nil }
    // "in the words of one medic, “…”", "a message from the owner, “…”", "the sentence we know from Berg's appearance, “…”"
    if hasMark || stretch.has(end, .person, .role) || stretch.name(at: end) != nil,
      let noun = (max(floor, end - 16)...end).last(where: { isSaying($0, stretch) }), noun < end,
      let link = (noun + 1..<min(noun + 6, end)).first(where: {
        ["of", "from", "by"].contains(stretch.lower($0))
      }), link == noun + 1 || hasMark && stretch.lower(link) == "from",
      let owner = giver(at: link + 1, to: end + 1, stretch)
    {
      return attribution(index, quotation, cue: noun, owner, stretch)
    }
    // "Berg's remark, “…”", "Berg's “…” remark"
    let noun = isSaying(end, stretch) ? end : quotation.marked.upperBound
    guard isSaying(noun, stretch), hasMark || noun > end,
      let owner = owner(of: min(noun, quotation.marked.lowerBound), from: floor, stretch)
    else { return nil }
    return attribution(index, quotation, cue: noun, owner, stretch)
  }
}

private func attribution(
  _ index: Int, _ quotation: Quotation, cue: Int, _ owner: Phrase, _ stretch: Stretch
) -> Attribution {
  Attribution(
    content: [quotation.tokens], cue: cue..<cue + 1, speakers: [owner], kind: .direct,
    quotations: [index])
}

/// Whom something comes from: the phrase at a token; of "Berg's appearance" it is Berg.
private func giver(at start: Int, to ceiling: Int, _ stretch: Stretch) -> Phrase? {
  if let name = stretch.name(at: start), isPossessive(name.tokens.upperBound - 1, stretch) {
    return Phrase(
      tokens: name.tokens, range: stretch.text.bytes(name.tokens), text: name.text, role: .named)
  }
  guard let phrase = stretch.speaker(from: start, to: ceiling), !phrase.isPronoun else {
    return nil
  }
  return phrase
}

/// Whether a noun can stand for words that somebody said or wrote.
private func isSaying(_ index: Int, _ stretch: Stretch) -> Bool {
  [
    "words", "remark", "comment", "message", "tweet", "post", "letter", "email", "line", "sentence",
    "question", "answer", "reply", "statement", "slogan", "phrase", "quip", "joke", "boast",
    "claim",
  ].contains(stretch.lower(index))
}

/// Whose a noun is: the phrase that ends with `'s` right before it, adjectives aside.
private func owner(of noun: Int, from floor: Int, _ stretch: Stretch) -> Phrase? {
  var end = noun - 1
  while end > floor, noun - end < 4, !isPossessive(end, stretch),
    stretch.token(end)?.shape == .lower, !stretch.has(end, .preposition, .determiner, .auxiliary)
  { end -= 1 }
  guard end >= floor, isPossessive(end, stretch) else { return nil }
  if let name = stretch.name(at: end) {
    return Phrase(
      tokens: name.tokens, range: stretch.text.bytes(name.tokens), text: name.text, role: .named)
  }
  var start = end
  while start > floor, end - start < 5, !stretch.has(start, .determiner) { start -= 1 }
  guard stretch.has(start, .determiner) else { return nil }
  let bytes = stretch.text.bytes(start..<end + 1)
  let words = withoutPossessive(stretch.text.text(bytes))
  return Phrase(
    tokens: start..<end + 1, range: bytes.lowerBound..<bytes.lowerBound + words.utf8.count,
    text: words, role: .unnamed)
}

private func isPossessive(_ index: Int, _ stretch: Stretch) -> Bool {
  let word = stretch.lower(index)
  return word.hasSuffix("'s") && word.utf8.count > 2 && word != "it's" && word != "that's"
}
