import AssayModel
import Language

/// Somebody's age ("a stagehand of 24", "Berg, 24,"), which answers no question about the event.
func ageTopic(_ context: FigureContext) -> Topic? {
  guard case .cardinal = context.quantity.kind, context.quantity.measure.unit == nil,
    context.quantity.measure.value < 120
  else { return nil }
  let before = context.lower(context.before)
  // "Half of the dead were under 30": a bound that closes what somebody is.
  if context.noun == nil, isBoundAlone(context) {
    return Topic(.count, key: "year of age", subset: "part")
  }
  let after = context.lower(context.after)
  let closes = after == "," || after == "." || after == ")" || after.isEmpty
  let isOf = before == "of" && context.has(context.before - 1, .person, .role, .attacker) && closes
  let isApposed =
    before == "," && after == "," && context.stretch.name(at: context.before - 1) != nil
  let isAged = before == "aged" || before == "age"
  guard isOf || isApposed || isAged else { return nil }
  return Topic(.count, key: "year of age", subset: "part")
}

/// Whether "under" or "over" and a number are all that follows "were": "were under 30", "was over 60".
private func isBoundAlone(_ context: FigureContext) -> Bool {
  guard ["under", "over"].contains(context.lower(context.quantity.tokens.lowerBound)),
    ["were", "was", "are", "is", "aged", "anyone", "those", "children"].contains(
      context.lower(context.before)),
    ["killed", "toll", "number", "total"].allSatisfy({ context.lower(context.before - 1) != $0 })
  else { return false }
  return context.stretch.token(context.after)?.kind != .word
    || context.has(context.after, .conjunction, .preposition)
}
