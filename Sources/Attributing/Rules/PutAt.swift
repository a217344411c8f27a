import AssayModel
import Language

/// `Berg put the toll at 14`, `The ministry puts it at 17`: a figure with its teller.
func putAt(_ unit: Unit, _ stretch: Stretch) -> [Attribution] {
  unit.tokens.compactMap { index in
    guard stretch.quotationOfToken[index] < 0, ["put", "puts"].contains(stretch.lower(index)),
      let at = (index + 1..<min(index + 8, unit.tokens.upperBound)).first(where: {
        stretch.lower($0) == "at"
      }),
      at + 1 < unit.tokens.upperBound, stretch.quantityOfToken[at + 1] >= 0,
      let speaker = stretch.subject(of: index, from: unit.tokens.lowerBound)
    else { return nil }
    let end = contentEnd(unit, stretch)
    guard index + 1 < end else { return nil }
    return Attribution(
      content: [index + 1..<end], cue: index..<index + 1, speakers: [speaker], kind: .indirect)
  }
}
