import AssayModel
import Language

/// `According to the ministry, …`, `…, according to Berg, the inspector, …` and `… per the ministry`.
func accordingTo(_ unit: Unit, _ stretch: Stretch) -> [Attribution] {
  var result: [Attribution] = []
  for index in unit.tokens
  where stretch.quotationOfToken[index] < 0 && stretch.lower(index) == "according"
    && stretch.lower(index + 1) == "to"
  {
    guard
      var speaker = stretch.nounPhrase(startingAt: index + 2, to: unit.tokens.upperBound)
        ?? stretch.wording(startingAt: index + 2, to: unit.tokens.upperBound)
    else {
      continue
    }
    var stop = speaker.tokens.upperBound
    if speaker.role == .unnamed, stretch.lower(stop) == ",", let name = stretch.name(at: stop + 1),
      name.kind == .person,
      [",", ".", ""].contains(stretch.lower(name.tokens.upperBound))
    {
      // "According to the deputy mayor, Axel Brode, …"
      speaker = Phrase(
        tokens: speaker.tokens.lowerBound..<name.tokens.upperBound,
        range: stretch.text.bytes(name.tokens),
        text: name.text, role: .named, description: speaker.text)
      stop = name.tokens.upperBound
    } else if let apposition = stretch.apposition(after: stop, to: unit.tokens.upperBound),
      index > unit.tokens.lowerBound + 1 || isClosed(apposition.end, stop, stretch)
    {
      if speaker.description == nil { speaker.description = apposition.words }
      stop = apposition.end
    }
    // "According to Berg, who survived, the door was shut"
    if stretch.lower(stop) == ",", ["who", "which"].contains(stretch.lower(stop + 1)),
      let close = (stop + 2..<unit.tokens.upperBound).first(where: { stretch.lower($0) == "," })
    {
      stop = close
    }
    let end = contentEnd(unit, stretch)
    let content: [Range<Int>]
    if index <= unit.tokens.lowerBound + 1 {
      if stretch.lower(stop) == "," { stop += 1 }
      guard stop < end else { continue }
      content = [stop..<end]
    } else {
      var cut = index
      if stretch.lower(cut - 1) == "," { cut -= 1 }
      guard cut > unit.tokens.lowerBound else { continue }
      var parts = [unit.tokens.lowerBound..<cut]
      if stretch.lower(stop) == ",", stop + 3 < end { parts.append(stop + 1..<end) }
      content = parts
    }
    let inside = unit.quotations.filter { quotation in
      content.contains { $0.contains(stretch.quotations[quotation].marked.lowerBound) }
    }
    // Where the content is a quotation and nothing else, it is the speaker's own words.
    let words = content.joined().count { stretch.token($0)?.kind == .word }
    let quoted = inside.reduce(0) { $0 + stretch.quotations[$1].words }
    let direct = !inside.isEmpty && quoted == words
    result.append(
      Attribution(
        content: direct ? inside.map { stretch.quotations[$0].tokens } : content,
        cue: index..<index + 2, speakers: [speaker],
        kind: direct ? .direct : inside.isEmpty ? .indirect : .mixed, quotations: inside))
  }
  return result
}

/// Whether a description in front of the content is closed by a comma and holds no finite verb.
private func isClosed(_ end: Int, _ start: Int, _ stretch: Stretch) -> Bool {
  stretch.lower(end) == ","
    && !(start..<end).contains { stretch.has($0, .auxiliary) || stretch.cue(at: $0) != nil }
}

extension Stretch {
  /// The words up to the next mark as whoever is named by them: "according to early results of exit polls".
  fileprivate func wording(startingAt start: Int, to ceiling: Int) -> Phrase? {
    var end = start
    while end < min(ceiling, start + 24), token(end)?.kind != .mark { end += 1 }
    guard end > start, !has(start, .pronoun), token(start)?.kind != .mark else { return nil }
    let isDocument = (start..<end).contains { has($0, .documentNoun, .speechNoun) }
    return Phrase(
      tokens: start..<end, range: text.bytes(start..<end), text: text.text(tokens: start..<end),
      role: isDocument ? .document : .unnamed)
  }
}
