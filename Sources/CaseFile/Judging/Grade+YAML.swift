import AssayModel
import Yams

/// Reads one analyst's grade of a source.
func grade(_ node: Node) throws(Flaw) -> Grade {
  let fields = try Fields(node, "a grade", keys: ["of", "grade", "reliability", "by", "reason"])
  var grade = Grade(
    name: try fields.required("of", at: node), by: try fields.required("by", at: node),
    reason: try fields.text("reason"), place: fields.place(of: "of", at: node))
  switch (fields.node("grade"), try fields.likelihood("reliability")) {
  case (let value?, nil):
    let letters = try value.grade()
    grade.letter = letters.letter.rawValue
    grade.digit = letters.digit?.rawValue
  case (nil, let range?): grade.reliability = range
  default: throw node.flaw("a grade needs exactly one of grade and reliability")
  }
  return grade
}

extension Node {
  /// A grade of the Admiralty system.
  func grade() throws(Flaw) -> AdmiraltyGrade {
    let text = try text(called: "grade")
    guard let grade = try? AdmiraltyGrade(written: text) else {
      throw flaw(
        "grade must be a letter from A (reliable) to F (cannot be judged), with a digit from 1 to 6 after it if wanted (B2)"
      )
    }
    return grade
  }
}
