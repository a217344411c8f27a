import AssayModel
import Yams

/// A standard of proof by its name, with the thresholds it can have.
private struct NamedStandard {
  var name: String
  var threshold: Double
  var allowed: ClosedRange<Double>
  /// Whether the threshold itself is enough.
  var isReachedAt: Bool

  /// The law gives numbers for none of them.
  ///
  /// "More likely than not" is what the balance of probabilities is taken to be; .75 is the lowest that judges put to clear and
  /// convincing evidence; .90 to .99 is the span for the highest standard (*United States v. Fatico*, 458 F. Supp. 388: judges'
  /// figures from .76 to .95).
  static let all = [
    NamedStandard(
      name: "balance of probabilities", threshold: 0.5, allowed: 0.5...0.99, isReachedAt: false),
    NamedStandard(
      name: "clear and convincing", threshold: 0.75, allowed: 0.75...0.99, isReachedAt: true),
    NamedStandard(
      name: "beyond reasonable doubt", threshold: 0.95, allowed: 0.9...0.99, isReachedAt: true),
  ]
}

/// Reads a standard of proof for some hypotheses of a set.
///
/// None of them may be "none of these", which says nothing to be proved, or name a person.
func standard(_ node: Node, for hypotheses: [Hypothesis]) throws(Flaw) -> Standard {
  let fields = try Fields(
    node, "a standard", keys: ["for", "level", "threshold", "by", "reason"])
  var proposition: [String] = []
  for node in try fields.oneOrMore("for", atMost: Most.members) {
    let id = try node.identifier(called: "for")
    guard id != Hypothesis.noneID else {
      throw node.flaw(
        "none of these says nothing that could be proved; take it out of the standard")
    }
    guard let hypothesis = hypotheses.first(where: { $0.id == id }) else {
      throw node.flaw("there is no hypothesis \(id.quotedShort) in this set")
    }
    guard hypothesis.namesPerson == nil else {
      throw node.flaw(
        "hypothesis \(id.quotedShort) names a person, and gets no standard of proof")
    }
    guard !proposition.contains(id) else { throw node.flaw("\(id.quotedShort) is named twice") }
    proposition.append(id)
  }
  guard !proposition.isEmpty else { throw node.flaw("a standard needs for: what is to be proved") }
  let word = try fields.required("level", at: node)
  guard let named = NamedStandard.all.first(where: { $0.name == word.lowercased() }) else {
    let list = NamedStandard.all.map(\.name).joined(separator: ", ")
    throw fields.node("level", or: node).flaw("level must be one of: \(list)")
  }
  let threshold = try fields.probability("threshold") ?? named.threshold
  guard named.allowed.contains(threshold) else {
    throw fields.node("threshold", or: node).flaw(
      "the threshold of \(named.name) lies between \(percent(named.allowed.lowerBound)) and "
        + "\(percent(named.allowed.upperBound))")
  }
  let decision = Reasoned(
    by: try fields.required("by", at: node), reason: try fields.required("reason", at: node))
  return Standard(
    proposition: proposition, name: named.name, threshold: threshold,
    reachedAtThreshold: named.isReachedAt, decision: decision, place: node.place)
}
