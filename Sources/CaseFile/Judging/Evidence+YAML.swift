import AssayModel
import Yams

/// Reads a fact with the reports of it.
func evidence(_ node: Node, _ references: inout References) throws(Flaw) -> Evidence {
  let fields = try Fields(
    node, "an item of evidence", keys: ["id", "fact", "given", "check", "reports"])
  var evidence = Evidence(
    id: try fields.identifier("id", at: node), fact: try fields.required("fact", at: node),
    established: try fields.reasoned("given"), place: fields.place(of: "id", at: node))
  if let node = fields.node("check") { evidence.check = try check(node) }
  for (index, node) in try fields.list("reports", atMost: Most.reports).enumerated() {
    let report = try evidenceReport(
      node, of: evidence.id, number: index + 1, references: &references)
    evidence.reports.append(report)
  }
  guard !evidence.reports.isEmpty || evidence.established != nil else {
    throw node.flaw(
      "evidence \(evidence.id.quotedShort) needs reports, or given with by and reason")
  }
  return evidence
}

/// Reads a way to find out.
private func check(_ node: Node) throws(Flaw) -> Evidence.Check {
  let fields = try Fields(node, "a check", keys: ["how", "cost", "accuracy"])
  var check = Evidence.Check(how: try fields.required("how", at: node))
  if let node = fields.node("cost") {
    check.cost = try node.plainNumber(called: "cost", such: "2 or 0.5")
    guard check.cost > 0 else { throw node.flaw("cost must be above 0") }
  }
  if let accuracy = try fields.probability("accuracy") {
    guard accuracy > 0.5 else {
      throw fields.node("accuracy", or: node).flaw(
        "accuracy must be above 50 %: a check that is wrong as often as right finds nothing out")
    }
    check.accuracy = accuracy
  }
  return check
}
