import AssayModel
import Language

/// A verb that introduces what somebody says, thinks or shows.
struct Cue {
  /// What sort of verb it is.
  enum Sort { case speech, belief, showing, denial }

  /// The verb's token.
  let token: Int
  /// What sort it is.
  let sort: Sort
}

extension Stretch {
  /// The cues among these tokens that stand outside quotations, from left to right.
  func cues(in tokens: Range<Int>) -> [Cue] {
    tokens.compactMap { index in
      guard quotationOfToken[index] < 0 else { return nil }
      return cue(at: index) ?? tag(at: index)
    }
  }

  /// The cue that a token is, if it can be a finite verb of saying, thinking or showing here.
  func cue(at index: Int) -> Cue? {
    guard let token = token(index), token.kind == .word, token.shape == .lower,
      name(at: index) == nil
    else { return nil }
    let before = lower(index - 1)
    // "the report", "a claim", "his reply", "of need": a noun.
    if has(index - 1, .determiner), before != "that", before != "this" { return nil }
    if before == "to" || before == "of" || before == "be"
      || before.hasSuffix("'s") && before != "'s"
    {
      return nil
    }
    if token.has(.denial) { return Cue(token: index, sort: .denial) }
    if token.has(.speech), !isNominal(index) {
      return Cue(token: index, sort: .speech)
    }
    if token.has(.belief), !isNominal(index) {
      return Cue(token: index, sort: .belief)
    }
    if token.has(.showing), !isNominal(index) {
      return Cue(token: index, sort: .showing)
    }
    return nil
  }

  /// Any verb that stands between a quotation's comma and a name is its tag: "“They knew,” sobbed Anna Berg".
  private func tag(at index: Int) -> Cue? {
    guard index > 1, quotationEnds(at: index - 1), let token = token(index), token.kind == .word,
      token.shape == .lower, token.lower.hasSuffix("ed"),
      [",", "!", "?"].contains(lower(index - 2)),
      name(at: index + 1) != nil || has(index + 1, .determiner)
    else { return nil }
    return Cue(token: index, sort: .speech)
  }

  /// Whether a form that can be noun and verb ("report", "claims") is a noun here.
  private func isNominal(_ index: Int) -> Bool {
    let word = lower(index)
    if word.hasSuffix("ing") {
      return !isAfterComma(index) && !has(index - 1, .auxiliary) && lower(index + 1) != "that"
        && quotation(startingAt: index + 1) == nil && !takesPronoun(index)
    }
    // "shown in May", "recorded at the hall": what was done to the thing before it.
    if ["shown", "proven", "seen", "written", "sworn"].contains(word), !has(index - 1, .auxiliary) {
      return true
    }
    if lower(index + 1) == "of" && !["said", "says", "say", "wrote", "writes"].contains(word)
      || lower(index + 1) == "by" && !word.hasSuffix("ed")
        && !["said", "told", "wrote"].contains(word)
    {
      return true
    }
    // A passive is no act of the subject: "was reported", "is expected".
    if word.hasSuffix("ed") || word == "said" || word == "told" || word == "thought"
      || word == "known" || word == "seen" || word == "shown" || word == "found" || word == "held"
      || word == "understood"
    {
      var back = index - 1
      while has(back, .adverb) { back -= 1 }
      if ["was", "were", "is", "are", "been", "be", "being"].contains(lower(back)) { return true }
    }
    return false
  }

  private func takesPronoun(_ index: Int) -> Bool { has(index + 1, .pronoun, .determiner) }

  private func isAfterComma(_ index: Int) -> Bool {
    lower(index - 1) == "," || quotationEnds(at: index - 1)
  }

  /// Whether the token is the closing mark of a quotation.
  func quotationEnds(at index: Int) -> Bool {
    guard quotationOfToken.indices.contains(index), quotationOfToken[index] >= 0 else {
      return false
    }
    return quotations[quotationOfToken[index]].marked.upperBound == index + 1
  }

  /// The quotation that begins at the token, by index.
  func quotation(startingAt index: Int) -> Int? {
    guard quotationOfToken.indices.contains(index), quotationOfToken[index] >= 0,
      quotations[quotationOfToken[index]].marked.lowerBound == index
    else { return nil }
    return quotationOfToken[index]
  }
}
