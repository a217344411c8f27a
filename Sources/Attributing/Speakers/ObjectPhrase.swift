import AssayModel
import Language

extension Stretch {
  /// The phrase that begins right after a verb and is its subject ("…, said Anna Berg, the
  /// inspector").
  ///
  /// `ceiling` is the token after the last it may use.
  func subject(after verb: Int, to ceiling: Int) -> Phrase? {
    var start = verb + 1
    while start < ceiling, has(start, .adverb), name(at: start) == nil { start += 1 }
    return nounPhrase(startingAt: start, to: ceiling)
  }

  /// The noun phrase that begins at a token.
  func nounPhrase(startingAt start: Int, to ceiling: Int) -> Phrase? {
    guard start < ceiling, let first = token(start),
      first.kind == .word || first.kind == .number || first.kind == .mixed
    else { return nil }
    if Lexicon.english.has(first.lower, .pronoun), !Lexicon.english.has(first.lower, .determiner),
      first.shape != .upper || first.lower == "i"
    {
      return Phrase(
        tokens: start..<start + 1, range: first.range, text: first.lower, role: .unnamed,
        isPronoun: true)
    }
    var end = start
    var named: NameMention?
    var seenHead = false
    while end < ceiling, end - start < 18, let token = token(end) {
      if let name = name(at: end) {
        // A title or description may stand before the name; nothing of the phrase after it.
        end = name.tokens.upperBound
        named = name
        if lower(end - 1).hasSuffix("'s") || isAdjective(name) {
          named = nil
          continue
        }
        if seenHead || !followsNoun(end) { break }
        continue
      }
      guard token.kind == .word || token.kind == .number || token.kind == .mixed else { break }
      if token.has(anyOf: [.auxiliary, .relativeWord, .pronoun]),
        !token.has(.determiner)
      {
        break
      }
      if token.has(.conjunction), token.lower != "and" { break }
      if token.has(.preposition) {
        guard seenHead, ["of", "for", "at", "from", "with", "in", "near"].contains(token.lower),
          named == nil
        else { break }
      }
      if token.has(.weekday) { break }
      if token.has(anyOf: [.role, .body, .person, .attacker, .documentNoun, .speechNoun]) {
        seenHead = true
      }
      end += 1
    }
    while end > start,
      has(end - 1, .preposition) || lower(end - 1) == "and" || has(end - 1, .determiner)
    { end -= 1 }
    guard end > start else { return nil }
    return phrase(start..<end)
  }

  /// Whether a noun of an office follows a name that only modifies it ("the Reuters correspondent").
  private func followsNoun(_ index: Int) -> Bool {
    guard let token = token(index), token.kind == .word, token.shape == .lower else {
      return name(at: index) != nil
    }
    return token.has(anyOf: [.role, .body]) || has(index + 1, .role)
  }

  private func isAdjective(_ name: NameMention) -> Bool {
    guard let place = Gazetteer.english.place(name.text.lowercased()) else { return false }
    return place.lowercased() != name.text.lowercased() && followsNoun(name.tokens.upperBound)
  }

  /// The description that follows a phrase after a comma ("Berg, the chief inspector, …"), with the token after it.
  func apposition(after end: Int, to ceiling: Int) -> (words: String, end: Int)? {
    guard lower(end) == "," else { return nil }
    var stop = end + 1
    while stop < ceiling, stop - end < 24, let token = token(stop) {
      if token.kind == .quote || [",", ".", ":", ";", "—", "–"].contains(token.lower) { break }
      stop += 1
    }
    guard let words = describing(end + 1..<stop),
      !has(end + 1, .conjunction) || lower(end + 1) == "who"
    else { return nil }
    return (words, stop)
  }
}
