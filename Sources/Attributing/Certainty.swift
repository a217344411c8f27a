import AssayModel
import Language

extension StatementBuilder {
  /// How sure an attribution's content is, with the bytes of the words that show it.
  func certainty(_ attribution: Attribution) -> (certainty: Statement.Certainty, hedge: Range<Int>?)
  {
    for range in attribution.content {
      let found = hedge(in: range)
      if found.certainty != .certain { return found }
    }
    if let cue = attribution.cue {
      // "reportedly said", "is believed to have said"
      let around = max(0, cue.lowerBound - 3)..<cue.lowerBound
      let found = hedge(in: around)
      if found.certainty != .certain { return found }
      if ["suggest", "suspect", "believe", "think", "estimate"].contains(
        Lexicon.english.lemma(stretch.lower(cue.lowerBound)))
      {
        return (.probable, stretch.text.bytes(cue))
      }
      if ["fear", "doubt", "speculate", "wonder", "hope"].contains(
        Lexicon.english.lemma(stretch.lower(cue.lowerBound)))
      {
        return (.possible, stretch.text.bytes(cue))
      }
    }
    return (.certain, nil)
  }

  /// The strongest doubt among words: a question or "whether" is unknown, "may" possible, "probably" probable.
  func hedge(in tokens: Range<Int>) -> (certainty: Statement.Certainty, hedge: Range<Int>?) {
    var result: (Statement.Certainty, Range<Int>?) = (.certain, nil)
    for (distance, index) in tokens.enumerated() {
      guard let token = stretch.token(index) else { continue }
      // Doubt further on belongs to what is said there and not to the whole.
      if distance > 14 || distance > 0 && token.lower == ".", tokens.count > 20 { break }
      if token.lower == "?", index == tokens.upperBound - 1 || index == tokens.upperBound - 2 {
        return (.unknown, token.range)
      }
      guard token.kind == .word, token.shape == .lower || index == tokens.lowerBound else {
        continue
      }
      if token.has(.hedgePossible)
        || token.has(.hedgeReported)
      {
        return (.possible, token.range)
      }
      if result.0 == .certain, token.has(.hedgeProbable) {
        result = (.probable, token.range)
      }
    }
    return result
  }

  /// Whether the speaker affirms the content as it is worded: "denied that the door was locked" does not, "said that the door
  /// was not locked" does.
  func polarity(_ attribution: Attribution) -> Statement.Polarity {
    attribution.denies ? .negative : .positive
  }
}
