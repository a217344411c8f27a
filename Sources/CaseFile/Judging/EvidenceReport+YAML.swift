import AssayModel
import Yams

/// Reads one report of a fact.
///
/// - Parameters:
///   - node: The report.
///   - evidence: The id of the evidence that it reports.
///   - number: Which of its reports it is, from 1: the end of its id where it has none of its own.
///   - references: Takes what the report names.
func evidenceReport(
  _ node: Node, of evidence: String, number: Int, references: inout References
) throws(Flaw) -> EvidenceReport {
  let fields = try Fields(
    node, "a report",
    keys: [
      "id", "file", "quote", "says", "chain", "copies", "anyway", "passed-on-anyway", "hit",
      "false-alarm", "if-genuine",
    ])
  let id = try fields.node("id")?.identifier(called: "id") ?? "\(evidence)/\(number)"
  var report = EvidenceReport(
    id: id, file: try fields.required("file", at: node),
    quote: try fields.required("quote", at: node), place: fields.place(of: "id", at: node),
    quotePlace: fields.place(of: "quote", at: node))
  report.asserts = try isSaid(fields)
  report.chain = try chain(fields)
  if let node = fields.node("copies") {
    report.copies = try copying(node, of: evidence, by: id, references: &references)
  }
  report.anyway = try anyways("anyway", fields, &references)
  report.relayAnyway = try anyways("passed-on-anyway", fields, &references)
  report.hit = try fields.likelihood("hit")
  report.falseAlarm = try fields.likelihood("false-alarm")
  if let hit = report.hit, let alarm = report.falseAlarm, hit.upper <= alarm.lower {
    throw fields.node("hit", or: node).flaw(
      "hit must be above false-alarm; write says: no for a source that says it is not so")
  }
  if let node = fields.node("if-genuine") {
    let other = try node.identifier(called: "if-genuine")
    guard other != evidence else {
      throw node.flaw("if-genuine names the evidence itself; it needs one of its own")
    }
    report.ifGenuine = other
    references.add(.evidence(other), at: node)
  }
  return report
}

/// Whether the source says that it is so; it does unless the file says no.
private func isSaid(_ fields: Fields) throws(Flaw) -> Bool {
  guard let node = fields.node("says") else { return true }
  switch try node.text(called: "says").lowercased() {
  case "yes", "true": return true
  case "no", "false": return false
  default: throw node.flaw("says must be yes or no")
  }
}

/// Who says it, after the outlet; an empty list is the outlet itself.
private func chain(_ fields: Fields) throws(Flaw) -> [String]? {
  guard fields.node("chain") != nil else { return nil }
  var names: [String] = []
  for node in try fields.oneOrMore("chain", atMost: Most.links) {
    names.append(try node.text(called: "chain"))
  }
  return names
}

/// Reads from which report a report is copied: its id, or a mapping with how likely that is.
private func copying(
  _ node: Node, of evidence: String, by id: String, references: inout References
) throws(Flaw) -> EvidenceReport.Copying {
  var result = EvidenceReport.Copying(report: "")
  var target = node
  if case .mapping = node {
    let fields = try Fields(node, "copies", keys: ["report", "likely", "by", "reason"])
    target = fields.node("report", or: node)
    result.report = try fields.identifier("report", at: node)
    result.probability = try fields.likelihood("likely")
    result.by = try fields.text("by")
    result.reason = try fields.text("reason")
    guard result.probability == nil || result.by != nil else {
      throw node.flaw("copies with likely needs by: who says so")
    }
  } else {
    result.report = try node.identifier(called: "copies")
  }
  guard result.report != id else { throw target.flaw("a report cannot be a copy of itself") }
  references.add(.copied(result.report, evidence: evidence), at: target)
  return result
}

/// Reads how likely something would be said anyway: a likelihood, a mapping, or a list of these with one for each analyst and set.
private func anyways(
  _ key: String, _ fields: Fields, _ references: inout References
) throws(Flaw) -> [EvidenceReport.Anyway] {
  var result: [EvidenceReport.Anyway] = []
  for node in try fields.oneOrMore(key, atMost: Most.analysts) {
    let new = try anyway(node, key, &references)
    guard !result.contains(where: { $0.by == new.by && $0.set == new.set }) else {
      let who = new.by?.quotedShort ?? "nobody"
      throw node.flaw("\(who) rates this above; name each analyst with by")
    }
    result.append(new)
  }
  return result
}

private func anyway(
  _ node: Node, _ key: String, _ references: inout References
) throws(Flaw) -> EvidenceReport.Anyway {
  guard case .mapping = node else {
    return EvidenceReport.Anyway(
      values: ["": try node.likelihood(called: key)], place: node.place)
  }
  let fields = try Fields(node, key, keys: ["value", "set", "if", "by", "reason"])
  var result = EvidenceReport.Anyway(
    values: [:], by: try fields.required("by", at: node), reason: try fields.text("reason"),
    place: node.place)
  if let node = fields.node("set") {
    let id = try node.identifier(called: "set")
    references.add(.set(id), at: node)
    result.set = id
  }
  switch (try fields.likelihood("value"), fields.node("if")) {
  case (let value?, nil): result.values = ["": value]
  case (nil, let cells?):
    guard let set = result.set else {
      throw cells.flaw("\(key) with if needs set: whose hypotheses these are")
    }
    for cell in try ratedCells(cells, of: set, &references) {
      result.values[cell.hypothesis] = cell.value
    }
  default: throw node.flaw("\(key) needs exactly one of value and if")
  }
  return result
}
