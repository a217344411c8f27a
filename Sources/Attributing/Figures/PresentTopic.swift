import AssayModel
import Language

/// How many people were there when it happened: "up to 700 people were in the hall", "an audience of 300".
func presentTopic(_ context: FigureContext) -> Topic? {
  guard case .cardinal = context.quantity.kind else { return nil }
  if ["audience", "crowd", "congregation"].contains(context.lower(context.before - 1)),
    context.lower(context.before) == "of"
  {
    return Topic(.present)
  }
  guard let noun = context.noun, !noun.isPart,
    Lexicon.english.has(noun.lemma, anyOf: [.person, .presentWord]),
    !Lexicon.english.has(noun.lemma, .attacker)
  else { return nil }
  var index = noun.end
  if ["who", "that"].contains(context.lower(index)) { index += 1 }
  guard ["were", "was", "had", "are"].contains(context.lower(index)) else {
    return ["inside", "present", "aboard"].contains(context.lower(index)) ? Topic(.present) : nil
  }
  for next in index + 1..<index + 4 {
    if ["inside", "present", "aboard", "attending", "gathered"].contains(context.lower(next)) {
      return Topic(.present)
    }
    if ["in", "at", "on"].contains(context.lower(next)) {
      // "in hospital", "in custody" and "at work" are told elsewhere or tell no presence.
      return context.has(next + 1, .determiner) || context.stretch.name(at: next + 1) != nil
        ? Topic(.present) : nil
    }
  }
  return nil
}
