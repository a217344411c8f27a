import AssayModel
import Language

/// How many people were there when it happened: "up to 700 people were in the hall", "carrying 94 people", "18,000 took part",
/// "put the crowd at 12,000".
func presentTopic(_ context: FigureContext) -> Topic? {
  switch context.quantity.kind {
  case .cardinal: break
  case .vague: guard context.quantity.measure.value >= 12 else { return nil }
  default: return nil
  }
  guard context.quantity.measure.unit == nil else { return nil }
  if let crowd = context.back(
    8,
    where: {
      ["crowd", "turnout", "attendance", "audience", "congregation"].contains(context.lower($0))
    }),
    ["of", "at", "as", "was", "reached", "than", "least"].contains(context.lower(context.before))
      || crowd == context.before
  {
    return Topic(.present)
  }
  if isHeldThere(context) { return Topic(.present) }
  if let noun = context.noun {
    guard !noun.isPart, Lexicon.english.has(noun.lemma, anyOf: [.person, .presentWord]),
      !Lexicon.english.has(noun.lemma, .attacker)
    else { return nil }
  }
  if ["carrying", "drew", "attracted"].contains(context.lower(context.before)), context.noun != nil
  {
    return Topic(.present)
  }
  return isThere(from: context.noun?.end ?? context.after, context) ? Topic(.present) : nil
}

/// "There were 200 people in the room", "the 46 people on the bus": those who are in a place that holds people.
private func isHeldThere(_ context: FigureContext) -> Bool {
  guard let noun = context.noun, !noun.isPart,
    Lexicon.english.has(noun.lemma, anyOf: [.person, .presentWord]),
    !Lexicon.english.has(noun.lemma, anyOf: [.attacker, .deadWord])
  else { return false }
  let place = context.lower(noun.end)
  let holds =
    ["on", "aboard"].contains(place) && context.has(noun.end + 1, .determiner)
    && [
      "bus", "train", "plane", "ferry", "boat", "ship", "flight", "coach", "tram", "aircraft",
      "helicopter", "vessel", "barge", "bridge", "platform", "raft", "dinghy", "yacht", "rig",
      "liner",
    ].contains { [context.lower(noun.end + 2), context.lower(noun.end + 3)].contains($0) }
  if holds { return true }
  var index = context.before
  if context.has(index, .negation) || context.lower(index) == "not" { index -= 1 }
  return ["were", "are"].contains(context.lower(index)) && context.lower(index - 1) == "there"
    && ["in", "inside", "aboard", "at"].contains(place)
    && (context.has(noun.end + 1, .determiner) || place == "inside" || place == "aboard")
}

/// Whether the words after a number of people say that they were there.
private func isThere(from start: Int, _ context: FigureContext) -> Bool {
  var index = start
  if ["who", "that"].contains(context.lower(index)) { index += 1 }
  // "Had attended", "have gathered"
  if ["had", "have"].contains(context.lower(index)), context.lower(index + 1).hasSuffix("ed") {
    index += 1
  }
  let word = context.lower(index)
  let next = context.lower(index + 1)
  if ["inside", "present", "aboard"].contains(word) || word == "on" && next == "board" {
    return true
  }
  if word == "had" || word == "have", next == "turned" && context.lower(index + 2) == "out" {
    return true
  }
  if word == "took" && next == "part" || word == "turned" && next == "out"
    || ["marched", "attended", "gathered", "rallied", "demonstrated", "protested"].contains(word)
  {
    return true
  }
  guard ["were", "was", "had", "are"].contains(word) else { return false }
  for next in index + 1..<index + 4 {
    let word = context.lower(next)
    if ["inside", "present", "aboard", "attending", "gathered", "marching"].contains(word)
      || word == "on" && context.lower(next + 1) == "board"
    {
      return true
    }
    if ["in", "at", "on"].contains(word) {
      // "In hospital" and "on their way" are told elsewhere, or tell no presence.
      let isWay =
        ["way", "duty", "leave", "road"].contains(context.lower(next + 2))
        || ["way", "duty", "leave"].contains(context.lower(next + 1))
      return !isWay
        && (context.has(next + 1, .determiner) || context.stretch.name(at: next + 1) != nil)
    }
  }
  return false
}
