import AssayModel
import Language

/// The tag in front of a quotation: `Berg said: “…”`, `Berg told the radio on Monday, “…”`, `Berg rose, saying “…”`.
///
/// `before` are the tokens of the unit that stand in front of it, from the tag of the quotation before, whose speakers are
/// `earlier`.
func tagBefore(
  _ quotation: Quotation, in before: Range<Int>, after earlier: [Phrase]?, _ stretch: Stretch
) -> Tag? {
  guard let last = before.last else { return nil }
  let mark = stretch.lower(last)
  guard mark == ":" || mark == "," else {
    // "said “…”"
    guard let cue = stretch.tagCue(at: last) else { return nil }
    let isSentence =
      stretch.endsLikeSentence(quotation)
      && (stretch.beginsLikeSentence(quotation) || quotation.words > 3)
    guard isSentence || isUttered(quotation, by: cue, stretch) else { return nil }
    return tag(cue, before, after: earlier, stretch)
  }
  if mark == ",", !stretch.beginsLikeSentence(quotation), stretch.tagCue(at: last - 1) == nil {
    return nil
  }
  return tag(endingAt: last, in: before, after: earlier, stretch)
}

/// Whether a few quoted words are all that is said: `Some shouted “Out”`, `one in five wrote “not likely” and left`.
private func isUttered(_ quotation: Quotation, by cue: Cue, _ stretch: Stretch) -> Bool {
  let next = quotation.marked.upperBound
  return [
    "say", "shout", "chant", "yell", "cry", "scream", "write", "reply", "answer", "respond",
    "tweet",
    "declare", "proclaim", "call out",
  ].contains(Lexicon.english.lemma(stretch.lower(cue.token)))
    && (stretch.token(next) == nil || stretch.token(next)?.kind == .mark
      || ["and", "but", "on", "at", "in", "until", "as", "when", "before", "after", "while"]
        .contains(stretch.lower(next)))
}

/// The tag whose last mark is the comma or colon at `mark`.
func tag(endingAt mark: Int, in before: Range<Int>, after earlier: [Phrase]?, _ stretch: Stretch)
  -> Tag?
{
  let isColon = stretch.lower(mark) == ":"
  var index = mark - 1
  // "blurted out, “…”", "fired back angrily: “…”"
  while index > before.lowerBound, stretch.has(index, .adverb) || isManner(index, stretch) {
    index -= 1
  }
  if ["out", "back", "in", "up", "on", "off", "down"].contains(stretch.lower(index)) { index -= 1 }
  // "as Berg put it, “…”"
  if stretch.lower(index) == "it", ["put", "puts"].contains(stretch.lower(index - 1)),
    let tag = tag(Cue(token: index - 1, sort: .speech), before, after: earlier, stretch)
  {
    return tag
  }
  // "Said Anna Berg, who had seen it, “…”"
  let first = max(before.lowerBound, stretch.sentence(of: mark).tokens.lowerBound)
  if ["said", "says", "wrote", "asked", "added"].contains(stretch.lower(first)), mark - first < 40,
    let speaker = stretch.speaker(from: first + 1, to: mark)
  {
    return Tag(cue: first..<first + 1, speakers: [speaker], end: before.upperBound)
  }
  if let cue = stretch.tagCue(at: index), let tag = tag(cue, before, after: earlier, stretch) {
    return tag
  }
  index = mark - 1
  while index >= before.lowerBound, mark - index <= 40 {
    if !isColon, ["that", "which", "who"].contains(stretch.lower(index)) { return nil }
    // What stands before a comma is a clause of its own: "When Lund hinted at it, Berg was blunt: “…”".
    if isColon, stretch.lower(index) == ",", isSubordinate(before.lowerBound..<index, stretch) {
      return nil
    }
    if let cue = stretch.cue(at: index) ?? stretch.reading(index), cue.sort != .showing || isColon,
      !isParticiple(index, stretch), let tag = tag(cue, before, after: earlier, stretch)
    {
      guard isColon || isCircumstance(index + 1..<mark, stretch) else { return nil }
      return tag
    }
    index -= 1
  }
  return nil
}

/// The tag of a quotation behind a colon without a verb of saying, by whoever the sentence is about.
///
/// `The mayor was blunt: “…”`
func colonTag(in before: Range<Int>, _ stretch: Stretch) -> Tag? {
  guard let last = before.last, stretch.lower(last) == ":" else { return nil }
  return opener(before, stretch).map { Tag(cue: last..<last + 1, speakers: [$0], end: last + 1) }
}

/// Whether a word says how something is said: "forcefully".
private func isManner(_ index: Int, _ stretch: Stretch) -> Bool {
  guard let token = stretch.token(index), token.kind == .word, token.shape == .lower else {
    return false
  }
  return token.lower.utf8.count > 4 && token.lower.hasSuffix("ly")
}

/// Whether a verb's form only says what was done to the thing before it: "an interview published on Monday".
private func isParticiple(_ index: Int, _ stretch: Stretch) -> Bool {
  stretch.lower(index).hasSuffix("ed") && stretch.has(index - 1, .documentNoun, .speechNoun)
    && (stretch.has(index + 1, .preposition) || stretch.timeOfToken[index + 1] >= 0
      || stretch.has(index + 1, .weekday))
}

extension Stretch {
  /// Whether the quotation's own end is one of a sentence, or of a clause.
  func endsLikeSentence(_ quotation: Quotation) -> Bool {
    quotation.isOpen
      || [".", "!", "?", "…", "...", ","].contains(lower(quotation.tokens.upperBound - 1))
      || [".", ""].contains(lower(quotation.marked.upperBound))
  }

  /// "A message reading", "the letter reads": what a document says.
  fileprivate func reading(_ index: Int) -> Cue? {
    ["reading", "reads", "read"].contains(lower(index)) ? Cue(token: index, sort: .speech) : nil
  }

  /// The verb that stands right before a quotation or its comma, where hardly a noun can.
  fileprivate func tagCue(at index: Int) -> Cue? {
    if let cue = cue(at: index) ?? reading(index) { return cue }
    guard let token = token(index), token.kind == .word, token.shape == .lower,
      token.has(anyOf: [.speech, .tagVerb]), name(at: index) == nil, !has(index - 1, .determiner),
      token.lower.hasSuffix("ing") || token.lower.hasSuffix("ed")
        || Lexicon.english.lemma(token.lower) != token.lower && !token.lower.hasSuffix("s")
        || lower(index - 1) == "to"
    else { return nil }
    return Cue(token: index, sort: .speech)
  }
}

private func tag(_ cue: Cue, _ before: Range<Int>, after earlier: [Phrase]?, _ stretch: Stretch)
  -> Tag?
{
  var speakers: [Phrase]
  if stretch.sentence(of: cue.token).tokens.lowerBound == cue.token {
    // "Said Anna Berg: “…”"
    guard let speaker = stretch.speaker(from: cue.token + 1, to: before.upperBound) else {
      return nil
    }
    speakers = [speaker]
  } else if let speaker = subjectBefore(participle: cue.token, before, stretch)
    ?? (stretch.lower(cue.token).hasSuffix("ing")
      ? stretch.parsedSubject(of: cue.token, from: before.lowerBound) : nil)
    ?? stretch.subject(of: cue.token, from: before.lowerBound)
    ?? subject(of: cue.token, before, stretch)
    ?? phraseBefore(cue.token, before, stretch)
    ?? stretch.parsedSubject(of: cue.token, from: before.lowerBound)
  {
    let isFinite =
      !stretch.lower(cue.token).hasSuffix("ing") && stretch.lower(cue.token - 1) != "to"
    if isFinite, !stretch.agrees(speaker, cue.token) { return nil }
    speakers = [speaker]
  } else if let earlier, stretch.lower(cue.token).hasSuffix("ing") {
    // "“…,” Berg said, adding: “…”"
    speakers = earlier
  } else {
    return nil
  }
  if let relay = relay(cue.token, to: before.upperBound, stretch) { speakers.insert(relay, at: 0) }
  return Tag(
    cue: cue.token..<cue.token + 1, speakers: speakers, end: before.upperBound,
    denies: cue.sort == .denial)
}

/// The phrase between the last mark or conjunction and a verb, where it is one: "As Lund rose, the guests shouted: “…”".
private func phraseBefore(_ verb: Int, _ before: Range<Int>, _ stretch: Stretch) -> Phrase? {
  let first = max(before.lowerBound, stretch.sentence(of: verb).tokens.lowerBound)
  let low = max(first, verb - 9)
  let boundary = (low..<max(low, verb)).last { index in
    [",", ";", ":", "—", "–"].contains(stretch.lower(index))
      || stretch.has(index, .conjunction) && stretch.name(at: index) == nil
  }
  guard let start = boundary.map({ $0 + 1 }) ?? (low == first ? first : nil), start < verb,
    let speaker = stretch.speaker(from: start, to: verb),
    (max(start, speaker.tokens.upperBound)..<verb).allSatisfy({
      stretch.has($0, .adverb, .auxiliary) || isManner($0, stretch)
    })
  else { return nil }
  return speaker
}

/// "…, Berg said, adding: “…”": the subject of the verb before a participle.
private func subjectBefore(participle: Int, _ before: Range<Int>, _ stretch: Stretch) -> Phrase? {
  guard stretch.lower(participle).hasSuffix("ing"), stretch.lower(participle - 1) == ",",
    participle - 2 > before.lowerBound, stretch.cue(at: participle - 2) != nil
  else { return nil }
  return stretch.subject(of: participle - 2, from: before.lowerBound)
}

/// The tag of a quotation that stands right behind whoever was told: `Berg asked the crew “Who was there?”`.
func hearerTag(_ quotation: Quotation, in before: Range<Int>, _ stretch: Stretch) -> Tag? {
  guard let last = before.last, stretch.token(last)?.kind == .word, !stretch.isTerm(quotation),
    stretch.beginsLikeSentence(quotation), stretch.endsLikeSentence(quotation)
  else { return nil }
  for index in (max(before.lowerBound, last - 6)..<max(before.lowerBound, last)).reversed() {
    guard
      ["tell", "ask", "remind", "warn", "assure", "inform"].contains(
        Lexicon.english.lemma(stretch.lower(index))), let cue = stretch.cue(at: index)
    else { continue }
    return tag(cue, before, after: nil, stretch)
  }
  return nil
}

/// The phrase that the clause of a verb begins with, where it runs up to the verb; of a participle ("…, asking her") the phrase
/// that the sentence begins with.
private func subject(of verb: Int, _ before: Range<Int>, _ stretch: Stretch) -> Phrase? {
  if stretch.lower(verb).hasSuffix("ing") || stretch.lower(verb - 1) == "to" {
    return stretch.parsedSubject(of: verb, from: before.lowerBound) ?? opener(before, stretch)
  }
  let floor = max(before.lowerBound, stretch.sentence(of: verb).tokens.lowerBound)
  let start =
    (floor..<max(floor, verb)).last { index in
      [";", "—", "–"].contains(stretch.lower(index))
        || ["but", "while", "and", "when", "after", "before", "as", "until", "than", "where"]
          .contains(stretch.lower(index))
    }.map { $0 + 1 } ?? floor
  guard let speaker = stretch.speaker(from: start, to: verb) else { return nil }
  let gap = speaker.tokens.upperBound..<verb
  return gap.allSatisfy { stretch.has($0, .adverb, .auxiliary) }
    || [",", "("].contains(stretch.lower(gap.lowerBound)) ? speaker : nil
}

/// Whoever the sentence of a colon begins with.
private func opener(_ before: Range<Int>, _ stretch: Stretch) -> Phrase? {
  guard let last = before.last else { return nil }
  let sentence = stretch.sentence(of: last)
  var floor = max(before.lowerBound, sentence.tokens.lowerBound)
  // "In a letter on Monday, the mayor was blunt: “…”"
  if stretch.has(floor, .preposition, .conjunction) && stretch.name(at: floor) == nil
    || ["even", "just", "also", "only", "asked", "speaking"].contains(stretch.lower(floor)),
    let comma = (floor..<last).first(where: { stretch.lower($0) == "," }), comma - floor < 24
  {
    floor = comma + 1
  }
  while floor < last, stretch.has(floor, .adverb, .conjunction), stretch.name(at: floor) == nil {
    floor += 1
  }
  guard let speaker = stretch.speaker(from: floor, to: last), speaker.role != .document else {
    return nil
  }
  return speaker
}

/// Whether words between a verb and the comma before a quotation only tell when, where or to whom it was said.
private func isCircumstance(_ rest: Range<Int>, _ stretch: Stretch) -> Bool {
  guard let first = rest.first else { return true }
  guard rest.count <= 24 else { return false }
  return stretch.has(first, .preposition, .adverb, .pronoun) || stretch.timeOfToken[first] >= 0
    || stretch.name(at: first) != nil || stretch.lower(first) == ","
    || stretch.has(first, .determiner, .role, .person) && rest.count <= 8
    || ["reporters", "journalists"].contains(stretch.lower(first))
}
