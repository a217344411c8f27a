import AssayModel
import Yams

extension Judgements {
  /// The keys of a case file that judgements stand under.
  static let keys = ["hypotheses", "evidence", "grades", "ratings", "related", "arguments"]
}

/// Reads what persons judged, and checks that it fits together: no id stands for two things, and what is named is there.
func judgements(_ fields: Fields) throws(Flaw) -> Judgements {
  var result = Judgements()
  var references = References()
  var ids = Identifiers()
  for node in try fields.list("hypotheses", atMost: Most.sets) {
    let set = try hypothesisSet(node)
    try ids.take(set.id, for: "a set", at: set.place)
    result.sets.append(set)
  }
  var reports = 0
  for node in try fields.list("evidence", atMost: Most.evidence) {
    let evidence = try evidence(node, &references)
    try ids.take(evidence.id, for: "evidence", at: evidence.place)
    for report in evidence.reports {
      try ids.take(report.id, for: "a report", at: report.place)
      reports += 1
      guard reports <= Most.reports else {
        throw Flaw(
          report.place.line, report.place.column,
          "there are more than \(Most.reports) reports, which is more than is weighed")
      }
    }
    result.evidence.append(evidence)
  }
  result.grades = try grades(fields)
  for node in try fields.list("ratings", atMost: Most.ratings) {
    result.ratings.append(try rating(node, &references))
  }
  var related: Set<String> = []
  for node in try fields.list("related", atMost: Most.relations) {
    let relation = try relatedEvidence(node, &references)
    for id in relation.evidence where !related.insert(id).inserted {
      throw node.flaw("evidence \(id.quotedShort) is in a relation above; it can be in one only")
    }
    result.related.append(relation)
  }
  for node in try fields.list("arguments", atMost: Most.arguments) {
    let argument = try argument(node, &references)
    try ids.take(argument.id, for: "an argument", at: argument.place)
    result.arguments.append(argument)
  }
  try references.check(in: result)
  try checkTwice(result.ratings)
  try checkCopies(result.evidence)
  return result
}

/// Reads the grades; no analyst grades one source twice.
private func grades(_ fields: Fields) throws(Flaw) -> [Grade] {
  struct Key: Hashable { var name: String, by: String? }
  var result: [Grade] = []
  var seen: Set<Key> = []
  for node in try fields.list("grades", atMost: Most.grades) {
    let grade = try grade(node)
    guard seen.insert(Key(name: grade.name.lowercased(), by: grade.by)).inserted else {
      throw Flaw(
        grade.place.line, grade.place.column,
        "\((grade.by ?? "").quotedShort) grades \(grade.name.quotedShort) above")
    }
    result.append(grade)
  }
  return result
}

/// The ids in use, by what they stand for.
private struct Identifiers {
  private var places: [String: FilePlace] = [:]

  mutating func take(_ id: String, for what: String, at place: FilePlace) throws(Flaw) {
    if let first = places.updateValue(place, forKey: "\(what) \(id)") {
      throw Flaw(
        place.line, place.column,
        "\(id.quotedShort) is the id of \(what) in line \(first.line) already")
    }
  }
}
