import AssayModel
import Yams

/// Reads one analyst's rating of a row.
func rating(_ node: Node, _ references: inout References) throws(Flaw) -> Rating {
  let fields = try Fields(
    node, "a rating", keys: ["set", "evidence", "if", "by", "reason", "beyond-floor"])
  let set = try fields.identifier("set", at: node)
  let evidence = try fields.identifier("evidence", at: node)
  references.add(.set(set), at: fields.node("set", or: node))
  references.add(.evidence(evidence), at: fields.node("evidence", or: node))
  guard let cells = fields.node("if") else {
    throw node.flaw("a rating needs if: how expected the evidence is under each hypothesis")
  }
  return Rating(
    set: set, evidence: evidence, cells: try ratedCells(cells, of: set, &references),
    by: try fields.required("by", at: node), reason: try fields.text("reason"),
    beyondFloor: try fields.text("beyond-floor"), place: node.place)
}

/// Reads a likelihood for each of some hypotheses; an empty value is as good as none.
func ratedCells(
  _ node: Node, of set: String, _ references: inout References
) throws(Flaw) -> [Rating.Cell] {
  guard case .mapping(let mapping) = node else {
    throw node.flaw("if is written as hypotheses with likelihoods, as in {chained: likely}")
  }
  var cells: [Rating.Cell] = []
  for (key, value) in mapping where !value.isNothing {
    let id = try key.identifier(called: "a hypothesis")
    references.add(.hypothesis(id, set: set), at: key)
    guard cells.count <= Most.members else { throw key.flaw("if names too many hypotheses") }
    cells.append(
      Rating.Cell(hypothesis: id, value: try value.likelihood(called: id), place: value.place))
  }
  guard !cells.isEmpty else { throw node.flaw("if names no hypothesis") }
  return cells
}

/// Finds a cell that one analyst rates twice.
func checkTwice(_ ratings: [Rating]) throws(Flaw) {
  struct Key: Hashable { var set, evidence, hypothesis, by: String }
  var seen: [Key: FilePlace] = [:]
  for rating in ratings {
    for cell in rating.cells {
      let key = Key(
        set: rating.set, evidence: rating.evidence, hypothesis: cell.hypothesis, by: rating.by)
      if let first = seen.updateValue(cell.place, forKey: key) {
        throw Flaw(
          cell.place.line, cell.place.column,
          "\(rating.by.quotedShort) rates \(cell.hypothesis.quotedShort) for evidence "
            + "\(rating.evidence.quotedShort) in line \(first.line) already")
      }
    }
  }
}
