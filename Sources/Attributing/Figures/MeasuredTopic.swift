import AssayModel
import Language

/// How far something is from somewhere: the key is the place that it is measured from or to.
func distanceTopic(_ context: FigureContext) -> Topic? {
  guard case .measured(.length) = context.quantity.kind else { return nil }
  // "Five metres of mud", "three metres high": a size, and no way.
  if ["high", "deep", "long", "tall", "wide", "thick"].contains(context.lower(context.after))
    || context.lower(context.after) == "of" && context.lower(context.before) != "within"
  {
    return lengthTopic(context)
  }
  for index in context.after..<min(context.after + 7, context.sentence.tokens.upperBound) {
    let word = context.lower(index)
    if word == "of", !directions.contains(context.lower(index - 1)),
      !["within", "short"].contains(context.lower(index - 1))
    {
      break
    }
    guard ["from", "to", "of", "off", "outside", "before", "short"].contains(word) else {
      if context.stretch.token(index)?.kind == .mark || context.has(index, .auxiliary, .conjunction)
      {
        break
      }
      continue
    }
    if let landmark = landmark(after: index, context) {
      // "The station is 400 m from the hall": measured from where it happened, the other end is what is asked for.
      if let last = landmark.lowercased().split(separator: " ").last,
        context.ownNames.contains(String(last)), let end = otherEnd(context)
      {
        return Topic(.distance, key: end)
      }
      return Topic(.distance, key: landmark)
    }
    continue
  }
  if let end = otherEnd(context) { return Topic(.distance, key: end) }
  return lengthTopic(context)
}

/// "wide", "high", "long": a size, and no distance.
private func lengthTopic(_ context: FigureContext) -> Topic {
  let word = context.lower(context.after)
  if ["wide", "high", "tall", "long", "deep", "thick"].contains(word) {
    return Topic(.size, key: word)
  }
  guard let noun = context.noun, context.lower(context.after) != "of" else {
    return Topic(.size, subset: "part")
  }
  return Topic(.size, key: noun.lemma)
}

/// The place before a distance that it leads to or is measured from: "towards the border, about 100 km to the south-west", "the
/// station is about 800 metres away".
private func otherEnd(_ context: FigureContext) -> String? {
  let places = [
    "border", "frontier", "coast", "shore", "airport", "station", "barracks", "hospital", "school",
    "harbour", "port",
  ]
  guard let place = context.back(12, where: { places.contains(context.lower($0)) }) else {
    return nil
  }
  return landmark(endingAt: place, context)
}

/// The place named after a preposition, countries by their own name whatever the form: "the Norwegian border", "Norway".
private func landmark(after index: Int, _ context: FigureContext) -> String? {
  var position = index + 1
  while context.has(position, .determiner)
    || ["nearest", "edge", "outskirts", "centre", "center", "of"].contains(context.lower(position))
  { position += 1 }
  if let name = context.stretch.name(at: position), context.sentence.tokens.contains(position) {
    return key(name)
  }
  if directions.contains(context.lower(position)) { return nil }
  guard context.sentence.tokens.contains(position), let token = context.stretch.token(position),
    token.kind == .word,
    !token.has(anyOf: [.pronoun, .auxiliary, .adverb, .preposition])
  else { return nil }
  // "the fire station", "the border": the last noun of the phrase.
  var last = position
  while last + 1 < context.sentence.tokens.upperBound, let next = context.stretch.token(last + 1),
    next.kind == .word,
    !next.has(anyOf: [
      .preposition, .auxiliary, .conjunction, .relativeWord, .adverb, .pronoun, .determiner,
    ]), last - position < 3
  { last += 1 }
  return position == last
    ? context.lower(last) : context.lower(last - 1) + " " + context.lower(last)
}

private let directions: Set<String> = [
  "north", "south", "east", "west", "southwest", "southeast", "northwest", "northeast",
  "south-west",
  "south-east", "north-west", "north-east",
]

private func landmark(endingAt index: Int, _ context: FigureContext) -> String? {
  if let name = context.stretch.name(at: index - 1) { return key(name) }
  return context.lower(index)
}

private func key(_ name: NameMention) -> String {
  Gazetteer.english.place(name.text.lowercased()) ?? name.text
}

/// How long something took, by what was done: "took an hour to respond", "lasted 13 minutes", "arrived half an hour after".
func durationTopic(_ context: FigureContext) -> Topic? {
  guard case .measured(.duration) = context.quantity.kind else { return nil }
  // Ages and repetition tell no length of an act.
  if ["old", "-old", "ago", "earlier", "later"].contains(context.lower(context.after)) {
    return nil
  }
  if let act = act(context) { return Topic(.duration, key: act) }
  return nil
}

private func quantityStart(_ context: FigureContext) -> Int { context.quantity.tokens.lowerBound }

private func act(_ context: FigureContext) -> String? {
  // "took D to respond"
  for index in context.after..<min(context.after + 4, context.sentence.tokens.upperBound)
  where context.lower(index) == "to" {
    if context.has(index + 1, .respond) { return "respond" }
    if context.has(index + 1, .last) { return Lexicon.english.lemma(context.lower(index + 1)) }
    let word = context.lower(index + 1)
    guard
      ["took", "take", "takes", "taken", "needed"].contains(where: { verb in
        (1...6).contains { context.lower(quantityStart(context) - $0) == verb }
      })
    else { return nil }
    if !word.isEmpty, !context.has(index + 1, .determiner, .preposition),
      context.stretch.token(index + 1)?.kind == .word, context.stretch.name(at: index + 1) == nil
    {
      return Lexicon.english.lemma(word)
    }
  }
  // "arrived half an hour after the call", "came after nine minutes", "within nine minutes of the alarm"
  for index
    in (max(
      context.sentence.tokens.lowerBound, context.before - 5)...max(
      context.sentence.tokens.lowerBound, context.before)).reversed()
  {
    if context.stretch.token(index)?.kind == .mark, context.lower(index) != "," { break }
    if context.has(index, .respond), !context.has(index, .preposition) { return "respond" }
    if context.has(index, .last), context.lower(index - 1) != "the" {
      return Lexicon.english.lemma(context.lower(index)) == "take" ? nil : "last"
    }
  }
  // "nine minutes before the first engine arrived", "after nine minutes the first engine came"
  var index = context.after
  while index < min(context.after + 10, context.sentence.tokens.upperBound) {
    if [".", ";", "!", "?"].contains(context.lower(index)) { break }
    if context.has(index, .respond),
      ["before", "until", "for", "after"].contains(context.lower(context.after))
        || ["after", "within"].contains(context.lower(context.before))
    {
      return "respond"
    }
    index += 1
  }
  return nil
}

/// Areas, volumes, weights and the rest, by what they are of.
func sizeTopic(_ context: FigureContext) -> Topic? {
  guard case .measured(let dimension) = context.quantity.kind, dimension != .duration,
    dimension != .length
  else { return nil }
  // Temperatures, angles and speeds of different things are no answers to one question.
  guard [.area, .volume, .mass].contains(dimension) else { return Topic(.size, subset: "part") }
  return Topic(.size, key: dimension.rawValue)
}
