import AssayModel
import Yams

/// Reads one set of hypotheses; "none of these" is added as its last.
func hypothesisSet(_ node: Node) throws(Flaw) -> HypothesisSet {
  let fields = try Fields(
    node, "a set of hypotheses",
    keys: ["set", "question", "members", "none", "by", "reason", "confidence", "standard"])
  let id = try fields.identifier("set", at: node)
  let question = try fields.required("question", at: node)
  let nodes = try fields.list("members", atMost: Most.members)
  guard !nodes.isEmpty else { throw node.flaw("a set of hypotheses needs members") }
  var members: [Member] = []
  var seen: Set<String> = []
  for node in nodes {
    let member = try Member(node)
    guard seen.insert(member.id).inserted else {
      throw member.idNode.flaw("there is a hypothesis \(member.id.quotedShort) above")
    }
    members.append(member)
  }
  let priors = try priors(of: members, fields, node)
  var hypotheses = zip(members, priors.members).map { member, prior in
    Hypothesis(
      id: member.id, text: member.text, prior: prior, namesPerson: member.namesPerson,
      place: member.place)
  }
  hypotheses.append(
    Hypothesis(
      id: Hypothesis.noneID, text: "None of these", prior: priors.none,
      place: fields.place(of: "none", at: node)))
  var set = HypothesisSet(
    id: id, question: question, hypotheses: hypotheses, priorsBy: try fields.text("by"),
    priorsReason: try fields.text("reason"), place: fields.place(of: "set", at: node))
  for node in try fields.oneOrMore("confidence", atMost: Most.analysts) {
    let confidence = try confidence(node)
    guard !set.confidences.contains(where: { $0.by == confidence.by }) else {
      throw node.flaw("\(confidence.by.quotedShort) gives a confidence above")
    }
    set.confidences.append(confidence)
  }
  if let node = fields.node("standard") { set.standard = try standard(node, for: hypotheses) }
  return set
}

/// A hypothesis as it is written, its prior still to be checked against the others'.
private struct Member {
  var node: Node
  var idNode: Node
  var id: String
  var text: String
  /// Where its text stands.
  var place: FilePlace
  var prior: Double?
  var namesPerson: Reasoned?

  init(_ node: Node) throws(Flaw) {
    let fields = try Fields(
      node, "a hypothesis", keys: ["id", "text", "prior", "names-person"])
    self.node = node
    id = try fields.identifier("id", at: node)
    idNode = fields.node("id") ?? node
    guard id != Hypothesis.noneID else {
      throw idNode.flaw(
        "none is always among the hypotheses; give its prior as none: 20 % beside members")
    }
    text = try fields.required("text", at: node)
    place = fields.place(of: "text", at: node)
    prior = try fields.probability("prior")
    namesPerson = try fields.reasoned("names-person")
  }
}

/// The priors of the members and of "none of these": all given, or all equal.
private func priors(
  of members: [Member], _ fields: Fields, _ node: Node
) throws(Flaw) -> (members: [Double], none: Double) {
  let none = try fields.probability("none")
  guard none != nil || members.contains(where: { $0.prior != nil }) else {
    let equal = 1 / Double(members.count + 1)
    return (members.map { _ in equal }, equal)
  }
  for member in members where member.prior == nil {
    throw member.node.flaw("\(member.id.quotedShort) needs a prior, because others have one")
  }
  guard let none else {
    throw node.flaw(
      "the priors need one for none of these, as in none: 20 %; leave out all priors for equal ones"
    )
  }
  guard try fields.text("by") != nil else {
    throw node.flaw("a set of hypotheses with priors needs by: who gave them")
  }
  let given = members.compactMap(\.prior)
  let sum = given.reduce(none, +)
  guard abs(sum - 1) <= 1e-6 else {
    throw node.flaw(
      "the priors sum to \(percent(sum)), not to 100 %; none of these is among them")
  }
  return (given, none)
}

/// Reads how confident an analyst is.
private func confidence(_ node: Node) throws(Flaw) -> Confidence {
  let fields = try Fields(node, "a confidence", keys: ["level", "basis", "by"])
  let word = try fields.required("level", at: node)
  guard let level = Confidence.Level(rawValue: word) else {
    throw fields.node("level", or: node).flaw("level must be low, moderate or high")
  }
  return Confidence(
    level: level, basis: try fields.required("basis", at: node),
    by: try fields.required("by", at: node))
}
