import AssayModel
import Language

/// `Berg was quoted by the agency as saying that …`: the agency is a link before the speaker.
func quotedAs(_ unit: Unit, _ stretch: Stretch) -> [Attribution] {
  var result: [Attribution] = []
  for index in unit.tokens where stretch.quotationOfToken[index] < 0 {
    if let active = quotesAs(index, unit, stretch) { result.append(active) }
    guard ["quoted", "cited"].contains(stretch.lower(index)) else { continue }
    guard stretch.has(index - 1, .auxiliary),
      let speaker = stretch.subject(of: index, from: unit.tokens.lowerBound)
    else { continue }
    var at = index + 1
    var speakers = [speaker]
    if stretch.lower(at) == "by",
      let relay = stretch.nounPhrase(startingAt: at + 1, to: unit.tokens.upperBound)
    {
      speakers.insert(relay, at: 0)
      at = relay.tokens.upperBound
    }
    guard stretch.lower(at) == "as", stretch.has(at + 1, .speech) else { continue }
    var start = at + 2
    if stretch.lower(start) == "that" || stretch.lower(start) == "," || stretch.lower(start) == ":"
    {
      start += 1
    }
    let end = contentEnd(unit, stretch)
    // "“…,” Berg was quoted as saying on Sunday by the agency": the words stand before.
    let before = unit.quotations.filter {
      stretch.quotations[$0].marked.upperBound <= speaker.tokens.lowerBound
    }
    if !before.isEmpty,
      !unit.quotations.contains(where: { stretch.quotations[$0].marked.lowerBound >= start })
    {
      if speakers.count == 1,
        let by = (start..<max(start, end)).first(where: { stretch.lower($0) == "by" }),
        let relay = stretch.nounPhrase(startingAt: by + 1, to: end)
      {
        speakers.insert(outletOf(relay, stretch, to: end), at: 0)
      }
      result.append(
        Attribution(
          content: before.map { stretch.quotations[$0].tokens }, cue: index..<at + 2,
          speakers: speakers,
          kind: .direct, quotations: before))
      continue
    }
    guard start < end else { continue }
    let inside = unit.quotations.filter { stretch.quotations[$0].marked.lowerBound >= start }
    if let first = inside.first, stretch.quotations[first].marked.lowerBound == start {
      result.append(
        Attribution(
          content: inside.map { stretch.quotations[$0].tokens }, cue: index..<at + 2,
          speakers: speakers,
          kind: .direct, quotations: inside))
    } else {
      result.append(
        Attribution(
          content: [start..<end], cue: index..<at + 2, speakers: speakers,
          kind: inside.isEmpty ? .indirect : .mixed, quotations: inside))
    }
  }
  return result
}

/// `The agency quoted the spokesman, Berg, as saying that …`: the agency is a link before the speaker.
private func quotesAs(_ verb: Int, _ unit: Unit, _ stretch: Stretch) -> Attribution? {
  guard ["quoted", "quotes", "quoting"].contains(stretch.lower(verb)),
    !stretch.has(verb - 1, .auxiliary) || ["has", "had", "have"].contains(stretch.lower(verb - 1)),
    let end = (verb + 2..<max(verb + 2, min(verb + 16, unit.tokens.upperBound - 2))).first(where: {
      stretch.lower($0) == "as" && stretch.has($0 + 1, .speech)
    }),
    !(verb + 1..<end).contains(where: { stretch.quotationOfToken[$0] >= 0 }),
    let relay = stretch.subject(of: verb, from: unit.tokens.lowerBound),
    let speaker = quotedPerson(verb + 1..<end, stretch)
  else { return nil }
  var start = end + 2
  if ["that", ",", ":"].contains(stretch.lower(start)) { start += 1 }
  let stop = contentEnd(unit, stretch)
  guard start < stop else { return nil }
  let inside = unit.quotations.filter { stretch.quotations[$0].marked.lowerBound >= start }
  let isDirect = inside.first.map { stretch.quotations[$0].marked.lowerBound == start } ?? false
  return Attribution(
    content: isDirect ? inside.map { stretch.quotations[$0].tokens } : [start..<stop],
    cue: verb..<end + 2, speakers: [relay, speaker],
    kind: isDirect ? .direct : inside.isEmpty ? .indirect : .mixed, quotations: inside)
}

/// Whom the words between "quoted" and "as saying" name, with what they are said to be.
private func quotedPerson(_ tokens: Range<Int>, _ stretch: Stretch) -> Phrase? {
  if let name = stretch.names(in: tokens).last(where: { $0.kind != .place }) {
    let before = tokens.lowerBound..<name.tokens.lowerBound
    let words = before.filter { stretch.token($0)?.kind == .word }
    let description = words.isEmpty ? nil : words.first.map { $0..<(words.last ?? $0) + 1 }
    return Phrase(
      tokens: tokens, range: stretch.text.bytes(name.tokens), text: name.text, role: .named,
      description: description.map { stretch.text.text(tokens: $0) })
  }
  return stretch.nounPhrase(startingAt: tokens.lowerBound, to: tokens.upperBound)
}

/// "The blog Quayside Truth": the name that stands right after a noun is the one to show.
private func outletOf(_ phrase: Phrase, _ stretch: Stretch, to end: Int) -> Phrase {
  guard phrase.role != .named, let name = stretch.name(at: phrase.tokens.upperBound),
    name.tokens.lowerBound == phrase.tokens.upperBound
  else { return phrase }
  return Phrase(
    tokens: phrase.tokens.lowerBound..<name.tokens.upperBound,
    range: stretch.text.bytes(name.tokens),
    text: name.text, role: .named, description: phrase.text)
}
