import AssayModel
import Language

/// `the 12 dead counted by Berg`, `40 injured, as reported by the ministry`: a tally with its teller.
func countedBy(_ unit: Unit, _ stretch: Stretch) -> [Attribution] {
  var result: [Attribution] = []
  for index in unit.tokens where stretch.quotationOfToken[index] < 0 && stretch.lower(index) == "by"
  {
    guard index > unit.tokens.lowerBound + 1, stretch.has(index - 1, .tally),
      stretch.lower(index - 1).hasSuffix("ed")
        || ["given", "put", "quoted"].contains(stretch.lower(index - 1)),
      !stretch.has(index - 2, .pronoun), stretch.name(at: index - 2)?.kind != .person,
      let speaker = stretch.nounPhrase(startingAt: index + 1, to: unit.tokens.upperBound),
      !speaker.isPronoun,
      speaker.role == .named || stretch.has(speaker.tokens.upperBound - 1, .role, .body)
    else { continue }
    // The clause before the participle, from the nearest mark.
    var start = index - 1
    while start > unit.tokens.lowerBound, stretch.quotationOfToken[start - 1] < 0,
      ![",", ";", ":", "—", "–"].contains(stretch.lower(start - 1))
    { start -= 1 }
    var stop = index - 1
    while stop > start,
      stretch.has(stop - 1, .auxiliary, .adverb) || stretch.lower(stop - 1) == "as"
    { stop -= 1 }
    guard (start..<stop).count(where: { stretch.token($0)?.kind == .word }) >= 2 else { continue }
    result.append(
      Attribution(
        content: [start..<stop], cue: index - 1..<index + 1, speakers: [speaker],
        kind: .indirect))
  }
  return result
}
