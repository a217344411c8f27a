import AssayModel
import Yams

/// Reads what the case is about.
func namedEvent(_ node: Node) throws(Flaw) -> Decisions.NamedEvent {
  let fields = try Fields(node, "an event", keys: ["name", "date", "place"])
  let name = try fields.required("name", at: node)
  let date = try fields.text("date")
  if let date, let written = fields.node("date"),
    moment(iso8601: date)?.precision != .day
  {
    throw written.flaw("date must be a day, as in 2031-05-17, not \(date.quotedShort)")
  }
  return Decisions.NamedEvent(name: name, date: date, place: try fields.text("place"))
}
