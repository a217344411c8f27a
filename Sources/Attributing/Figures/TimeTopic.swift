import AssayModel
import Language

/// What happened at a time of day, where a word near it in the sentence tells.
func timeTopic(_ time: TimeExpression, in sentence: Sentence, _ stretch: Stretch) -> Topic? {
  guard time.moment.kind == .time, time.moment.precision >= .hour,
    sentence.tokens.count <= Stretch.longestSentence
  else { return nil }
  // "20:31 (18:31 GMT)": the second says the first again.
  if stretch.lower(time.tokens.lowerBound - 1) == "("
    || stretch.lower(time.tokens.lowerBound - 1) == "or",
    (max(0, time.tokens.lowerBound - 6)..<time.tokens.lowerBound).contains(where: {
      stretch.timeOfToken[$0] >= 0
    })
  {
    return nil
  }
  var best: (distance: Int, act: String)?
  for index in sentence.tokens where !time.tokens.contains(index) {
    guard let token = stretch.token(index), token.kind == .word,
      let act = token.lower == "control" && stretch.lower(index - 1) == "under"
        ? "control" : Acts.english.act(token.lower)
    else { continue }
    let low = min(index, time.tokens.lowerBound)
    let high = max(index, time.tokens.upperBound)
    // "Sent at 03:19 and arrived at 03:51": what follows "and" has its own time.
    if index >= time.tokens.upperBound,
      (time.tokens.upperBound..<index).contains(where: { stretch.lower($0) == "and" })
    {
      continue
    }
    guard high - low <= 14,
      !(low..<high).contains(where: { [";", "—", "–"].contains(stretch.lower($0)) })
    else { continue }
    // A comma or "and" between the two puts them further apart.
    let apart = (low..<high).count { stretch.lower($0) == "," || stretch.lower($0) == "and" } * 6
    // What was done with an alarm is told by the alarm: "the alarm came at", "rang the emergency number".
    let distance = high - low + apart - (act == "alarm" ? 5 : 0) + (index > low ? 6 : 0)
    if best.map({ distance < $0.distance }) ?? true { best = (distance, act) }
  }
  return best.map { Topic(.time, key: $0.act) }
}
