import AssayModel
import Language

/// A sentence that says who speaks, before a quotation that stands alone: `The channel showed the
/// mayor blaming the owners.
///
/// “They knew,” …`. The channel that showed it is a link of its own, before the speaker.
func shownBefore(_ previous: Unit, _ stretch: Stretch) -> [Phrase]? {
  for cue in stretch.cues(in: previous.tokens) {
    let verb = Lexicon.english.lemma(stretch.lower(cue.token))
    guard
      [
        "show", "broadcast", "air", "publish", "post", "quote", "cite", "release", "record",
        "report", "interview",
      ].contains(verb),
      let shower = stretch.subject(of: cue.token, from: previous.tokens.lowerBound)
    else { continue }
    let end = contentEnd(previous, stretch)
    guard let shown = stretch.nounPhrase(startingAt: cue.token + 1, to: end),
      shown.role == .named || shown.role == .unnamed
    else { continue }
    let next = stretch.lower(shown.tokens.upperBound)
    guard next.hasSuffix("ing") || next == "as" || next == "who" || shown.tokens.upperBound >= end
    else { continue }
    return [shower, shown]
  }
  return nil
}
