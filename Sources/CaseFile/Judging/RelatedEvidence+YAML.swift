import AssayModel
import Yams

/// Reads which facts overlap in what they tell.
func relatedEvidence(_ node: Node, _ references: inout References) throws(Flaw) -> RelatedEvidence {
  let fields = try Fields(node, "a relation", keys: ["evidence", "strength", "by", "reason"])
  var ids: [String] = []
  for node in try fields.list("evidence", atMost: Most.evidence) {
    let id = try node.identifier(called: "evidence")
    guard !ids.contains(id) else { throw node.flaw("\(id.quotedShort) is named twice") }
    references.add(.evidence(id), at: node)
    ids.append(id)
  }
  guard ids.count >= 2 else { throw node.flaw("a relation needs two items of evidence at least") }
  guard let strength = try fields.likelihood("strength") else {
    throw node.flaw("a relation needs strength, as in 20–60 %")
  }
  return RelatedEvidence(
    evidence: ids, strength: strength, by: try fields.required("by", at: node),
    reason: try fields.text("reason"), place: node.place)
}
