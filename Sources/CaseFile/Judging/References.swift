import AssayModel
import Yams

/// What entries name by its id, with the place where they do: checked when everything is read, so that an entry may name one
/// that stands further down.
struct References {
  /// What a reference leads to.
  enum Target: Hashable {
    case set(String)
    case hypothesis(String, set: String)
    case evidence(String)
    case report(String)
    /// A report that another report of this evidence copies.
    case copied(String, evidence: String)
    case argument(String)
  }

  private var list: [(target: Target, place: FilePlace)] = []

  /// Notes that a node names something.
  mutating func add(_ target: Target, at node: Node) { list.append((target, node.place)) }

  /// Finds the first reference that leads nowhere.
  func check(in judgements: Judgements) throws(Flaw) {
    let sets = judgements.sets.map(\.id)
    let members = Dictionary(
      judgements.sets.map { ($0.id, $0.hypotheses.map(\.id)) },
      uniquingKeysWith: { first, _ in first })
    let evidence = judgements.evidence.map(\.id)
    var evidenceOfReport: [String: String] = [:]
    for fact in judgements.evidence {
      for report in fact.reports { evidenceOfReport[report.id] = fact.id }
    }
    let known = (
      sets: Set(sets), evidence: Set(evidence), arguments: Set(judgements.arguments.map(\.id))
    )
    for (target, place) in list {
      func fail(_ message: String) -> Flaw { Flaw(place.line, place.column, message) }
      switch target {
      case .set(let id) where !known.sets.contains(id):
        throw fail("there is no set \(id.quotedShort)\(choice(of: "sets", sets))")
      case .hypothesis(let id, let set):
        guard let ids = members[set], !ids.contains(id) else { continue }
        throw fail(
          "there is no hypothesis \(id.quotedShort) in set \(set.quotedShort)\(choice(of: "hypotheses", ids))"
        )
      case .evidence(let id) where !known.evidence.contains(id):
        throw fail("there is no evidence \(id.quotedShort)\(choice(of: "evidence", evidence))")
      case .report(let id) where evidenceOfReport[id] == nil:
        throw fail("there is no report \(id.quotedShort)")
      case .copied(let id, let evidence):
        guard let other = evidenceOfReport[id] else {
          throw fail("there is no report \(id.quotedShort) to be a copy of")
        }
        guard other == evidence else {
          throw fail(
            "the report \(id.quotedShort) is of evidence \(other.quotedShort); a copy is of the same evidence"
          )
        }
      case .argument(let id) where !known.arguments.contains(id):
        throw fail("there is no argument \(id.quotedShort)")
      default: continue
      }
    }
  }

  /// What there is instead, where that is a short list.
  private func choice(of what: String, _ ids: [String]) -> String {
    guard !ids.isEmpty, ids.count <= 8 else { return "" }
    return "; the \(what) are \(ids.joined(separator: ", "))"
  }
}
