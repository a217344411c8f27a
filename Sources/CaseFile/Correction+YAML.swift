import AssayModel
import Yams

/// Reads one thing that a person put right.
func correction(_ node: Node) throws(Flaw) -> Correction {
  let acts = ["speaker", "figure", "statement", "dismiss"]
  let fields = try Fields(
    node, "a correction", keys: ["file", "quote", "by", "reason"] + acts)
  let given = acts.filter { fields.node($0) != nil }
  guard given.count == 1, let name = given.first, let value = fields.node(name) else {
    throw node.flaw(
      "a correction needs exactly one of speaker, figure, statement and dismiss")
  }
  let file = try fields.required("file", at: node)
  let quote = try fields.required("quote", at: node)
  let by = try fields.required("by", at: node)
  let act: Correction.Act
  switch name {
  case "speaker": act = .speaker(try fields.texts("speaker") ?? [])
  case "figure": act = try figure(value)
  case "statement":
    let inner = try Fields(value, "a statement", keys: ["speaker"])
    guard let speakers = try inner.texts("speaker") else {
      throw value.flaw("a statement needs speaker")
    }
    act = .add(speakers: speakers)
  default:
    guard try value.text(called: "dismiss") == "true" else {
      throw value.flaw("dismiss can only be true; leave it out to keep what was found")
    }
    act = .dismiss
  }
  let place = (fields.node("quote") ?? node).flaw("")
  return Correction(
    file: file, quote: quote, act: act, by: by, reason: try fields.text("reason"),
    line: place.line, column: place.column)
}

/// Reads a figure: a value, and how it bounds the true one.
private func figure(_ node: Node) throws(Flaw) -> Correction.Act {
  let fields = try Fields(node, "a figure", keys: ["value", "bound", "counted"])
  let text = try fields.required("value", at: node)
  let isPlain = text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
  guard isPlain, text.utf8.count <= 15, let value = Double(text) else {
    throw (fields.node("value") ?? node).flaw(
      "value must be a plain number such as 1200 or 2.5, not \(text.quotedShort)")
  }
  let allowed: [(word: String, bound: Measure.Bound)] = [
    ("exactly", .exactly), ("about", .about), ("at least", .atLeast), ("more than", .moreThan),
    ("up to", .atMost), ("less than", .lessThan),
  ]
  var bound = Measure.Bound.exactly
  if let word = try fields.text("bound") {
    guard let match = allowed.first(where: { $0.word == word }) else {
      let list = allowed.map(\.word).joined(separator: ", ")
      throw (fields.node("bound") ?? node).flaw("bound must be one of: \(list)")
    }
    bound = match.bound
  }
  return .figure(value: value, bound: bound, counted: try fields.text("counted"))
}
