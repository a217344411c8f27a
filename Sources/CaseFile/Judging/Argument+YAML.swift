import AssayModel
import Yams

/// Reads an argument.
func argument(_ node: Node, _ references: inout References) throws(Flaw) -> Argument {
  let fields = try Fields(
    node, "an argument",
    keys: ["id", "claim", "by", "scheme", "file", "quote", "attacks"])
  let id = try fields.identifier("id", at: node)
  var argument = Argument(
    id: id, claim: try fields.required("claim", at: node), attacks: [],
    scheme: try fields.text("scheme"), by: try fields.required("by", at: node),
    file: try fields.text("file"), quote: try fields.text("quote"),
    quotePlace: fields.node("quote")?.place, place: fields.place(of: "id", at: node))
  let schemes = ["witness", "expert", "position to know", "document", "sign", "popular opinion"]
  if let scheme = argument.scheme, !schemes.contains(scheme) {
    throw fields.node("scheme", or: node).flaw(
      "scheme must be one of: \(schemes.joined(separator: ", "))")
  }
  guard (argument.file == nil) == (argument.quote == nil) else {
    throw node.flaw("an argument that quotes needs both file and quote")
  }
  for node in try fields.oneOrMore("attacks", atMost: Most.attacks) {
    let target = try target(node, of: id, &references)
    guard !argument.attacks.contains(target) else { throw node.flaw("this is attacked above") }
    argument.attacks.append(target)
  }
  guard !argument.attacks.isEmpty else { throw node.flaw("an argument needs attacks") }
  return argument
}

/// Reads what an argument attacks.
private func target(
  _ node: Node, of id: String, _ references: inout References
) throws(Flaw) -> Argument.Target {
  let kinds = ["report", "source", "evidence", "rating", "argument"]
  let fields = try Fields(node, "an attack", keys: kinds + ["set"])
  let given = kinds.filter { fields.node($0) != nil }
  guard given.count == 1, let kind = given.first, let value = fields.node(kind) else {
    throw node.flaw("an attack names exactly one of \(kinds.joined(separator: ", "))")
  }
  guard kind == "rating" || fields.node("set") == nil else {
    throw node.flaw("set goes with rating only")
  }
  if kind == "source" { return .source(try value.text(called: kind)) }
  let name = try value.identifier(called: kind)
  switch kind {
  case "report":
    references.add(.report(name), at: value)
    return .report(name)
  case "evidence":
    references.add(.evidence(name), at: value)
    return .evidence(name)
  case "rating":
    let set = try fields.identifier("set", at: node)
    references.add(.evidence(name), at: value)
    references.add(.set(set), at: fields.node("set", or: node))
    return .rating(evidence: name, set: set)
  default:
    guard name != id else { throw value.flaw("an argument cannot attack itself") }
    references.add(.argument(name), at: value)
    return .argument(name)
  }
}
