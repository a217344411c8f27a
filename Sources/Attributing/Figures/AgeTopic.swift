import AssayModel
import Language

/// Somebody's age ("a stagehand of 24", "Berg, 24,"), which answers no question about the event.
func ageTopic(_ context: FigureContext) -> Topic? {
  guard case .cardinal = context.quantity.kind, context.quantity.measure.unit == nil,
    context.quantity.measure.value < 120
  else { return nil }
  let before = context.lower(context.before)
  let after = context.lower(context.after)
  let closes = after == "," || after == "." || after == ")" || after.isEmpty
  let isOf = before == "of" && context.has(context.before - 1, .person, .role, .attacker) && closes
  let isApposed =
    before == "," && after == "," && context.stretch.name(at: context.before - 1) != nil
  let isAged = before == "aged" || before == "age"
  guard isOf || isApposed || isAged else { return nil }
  return Topic(.count, key: "year of age", subset: "part")
}
