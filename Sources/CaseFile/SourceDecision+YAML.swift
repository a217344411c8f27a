import AssayModel
import Yams

/// Reads what a person says of one source.
func sourceDecision(_ node: Node) throws(Flaw) -> SourceDecision {
  let fields = try Fields(
    node, "a source",
    keys: [
      "file", "outlet", "author", "published", "retrieved", "url", "grade", "by", "reason",
    ])
  var decision = SourceDecision(
    file: try fields.required("file", at: node), line: node.flaw("").line)
  decision.by = try fields.text("by")
  decision.reason = try fields.text("reason")
  decision.outlet = try fields.text("outlet")
  decision.authors = try fields.texts("author")
  decision.published = try time("published", in: fields)
  decision.retrieved = try time("retrieved", in: fields)
  decision.url = try fields.text("url")
  decision.grade = try fields.text("grade")
  if let node = fields.node("grade") {
    _ = try node.grade()
    decision.gradePlace = node.place
  }
  return decision
}

/// A time as ISO 8601.
private func time(_ key: String, in fields: Fields) throws(Flaw) -> String? {
  guard let text = try fields.text(key), let node = fields.node(key) else { return nil }
  guard moment(iso8601: text) != nil else {
    throw node.flaw(
      "\(key) must be a date or time such as 2031-05-17 or 2031-05-17T18:30+02:00, "
        + "not \(text.quotedShort)")
  }
  return text
}
