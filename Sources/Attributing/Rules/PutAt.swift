import AssayModel
import Language

/// `Berg put the toll at 14`, `officials raised it to 17`, `journalists counted 19 bodies`, `the army admits to two`: a
/// figure with its teller.
func putAt(_ unit: Unit, _ stretch: Stretch) -> [Attribution] {
  unit.tokens.compactMap { index in
    guard stretch.text.tokens[index].has(anyOf: [.figureVerb, .figureChange, .figureCount]),
      stretch.quotationOfToken[index] < 0,
      givesFigure(index, unit, stretch),
      !stretch.has(index - 1, .determiner, .preposition),
      let speaker = stretch.subject(
        of: beforePlace(index, unit, stretch), from: unit.tokens.lowerBound)
    else { return nil }
    let end = contentEnd(unit, stretch)
    guard index + 1 < end else { return nil }
    return Attribution(
      content: [index + 1..<end], cue: index..<index + 1, speakers: [speaker], kind: .indirect)
  }
}

/// The token that ends a subject where "in its midnight bulletin" stands between it and the verb.
private func beforePlace(_ verb: Int, _ unit: Unit, _ stretch: Stretch) -> Int {
  for index in stride(from: verb - 3, through: max(unit.tokens.lowerBound + 1, verb - 5), by: -1) {
    guard ["in", "on", "at"].contains(stretch.lower(index)),
      ["its", "his", "her", "their"].contains(stretch.lower(index + 1)),
      (index + 2..<verb).allSatisfy({ stretch.token($0)?.kind == .word })
    else { continue }
    return index
  }
  return verb
}

/// Whether a word is a verb by which somebody gives a figure here.
private func givesFigure(_ index: Int, _ unit: Unit, _ stretch: Stretch) -> Bool {
  let word = stretch.lower(index)
  func isNumber(_ at: Int) -> Bool {
    at < unit.tokens.upperBound && stretch.quantityOfToken[at] >= 0
  }
  if word == "put" || word == "puts" {
    return (index + 1..<min(index + 8, unit.tokens.upperBound)).contains {
      stretch.lower($0) == "at" && isNumber($0 + 1)
    }
  }
  if stretch.has(index, .figureChange) {
    // "Raised the death toll from 12 to 14", "lowered the number of injured to 88"
    let reach = index + 1..<max(index + 1, min(index + 16, unit.tokens.upperBound))
    guard reach.prefix(6).contains(where: { tallies.contains(stretch.lower($0)) }) else {
      return false
    }
    return reach.contains {
      ["to", "at", "from", "by"].contains(stretch.lower($0)) && isNumber($0 + 1)
    }
  }
  var next = index + 1
  if word.hasPrefix("sp") || word.hasPrefix("adm") {
    guard ["of", "to"].contains(stretch.lower(next)) else { return false }
    next += 1
  }
  if next < unit.tokens.upperBound, stretch.text.tokens[next].kind == .quote { next += 1 }
  return isNumber(next)
}

private let tallies: Set<String> = [
  "toll", "number", "figure", "count", "tally", "total", "estimate", "it",
]
