import AssayModel
import Language

extension Stretch {
  /// Whether a subject and the form of its verb go together.
  ///
  /// A base form ("report", "claim") is a verb only after a plural, "I", "we", "you" or "they"; an `-s` form that can also be a
  /// plural noun ("reports", "claims") only after a name, or a noun that stands right before it.
  func agrees(_ subject: Phrase, _ verb: Int) -> Bool {
    let word = lower(verb)
    let isBase = Lexicon.english.lemma(word) == word && !word.hasSuffix("ed")
    if has(verb - 1, .auxiliary) { return true }
    if isBase {
      if subject.isPronoun { return ["i", "we", "you", "they"].contains(subject.text) }
      if ["put", "cut", "broadcast", "hurt"].contains(word) { return true }
      let last = lower(subject.tokens.upperBound - 1)
      guard subject.role != .named || last.hasSuffix("s") else { return false }
      return last.hasSuffix("s")
        || ["people", "police", "men", "women", "media", "children", "officials"].contains(last)
        || subject.tokens.contains { lower($0) == "and" }
    }
    if word.hasSuffix("s"), Lexicon.english.has(word, anyOf: [.speechNoun, .documentNoun]) {
      if subject.role == .named || subject.isPronoun { return true }
      return has(subject.tokens.lowerBound, .determiner)
        && Lexicon.english.has(lower(verb - 1), anyOf: [.role, .person, .documentNoun])
        && !lower(verb - 1).hasSuffix("s")
    }
    return true
  }
}
