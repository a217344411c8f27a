import AssayModel
import Language

extension Stretch {
  /// The speaker whose words begin at a token, for a place where nothing but a speaker can stand: beside a quotation.
  ///
  /// Any noun phrase will do here, also one whose noun no list knows ("one shopper").
  func speaker(from start: Int, to ceiling: Int) -> Phrase? {
    guard let phrase = bareSpeaker(from: start, to: ceiling) else { return nil }
    // "The mayor, Rolf Lund, …": the name is the one to show.
    let comma = phrase.tokens.upperBound
    guard phrase.role == .unnamed, !phrase.isPronoun, lower(comma) == ",",
      let name = name(at: comma + 1), name.kind == .person || name.kind == .other,
      name.tokens.upperBound <= ceiling, name.title == nil || name.title?.lowerBound == comma + 1,
      name.tokens.upperBound == ceiling || [",", "."].contains(lower(name.tokens.upperBound)),
      has(phrase.tokens.lowerBound, .determiner, .role)
    else { return phrase }
    return Phrase(
      tokens: phrase.tokens.lowerBound..<name.tokens.upperBound,
      range: text.bytes(phrase.tokens.lowerBound..<name.tokens.upperBound), text: name.text,
      role: .named, description: phrase.text)
  }

  private func bareSpeaker(from start: Int, to ceiling: Int) -> Phrase? {
    guard start < ceiling else { return nil }
    let isOne = ["one", "another", "some"].contains(lower(start)) && start + 1 < ceiling
    if !isOne || canTag(start + 1), let phrase = nounPhrase(startingAt: start, to: ceiling) {
      if phrase.isPronoun || phrase.role == .named { return phrase }
      // "Obama's former strategist": the list of nouns may have cut it short.
      if !isNounLike(phrase.tokens.upperBound) || phrase.tokens.upperBound >= ceiling {
        return phrase
      }
    }
    guard let first = token(start),
      first.has(anyOf: [.determiner, .numeral, .role, .person, .body, .title])
        || first.isCapitalised || first.kind == .number || name(at: ceiling - 1) != nil,
      !first.has(anyOf: [.conjunction, .preposition, .relativeWord]) || first.has(.determiner)
    else { return nil }
    if first.has(.pronoun), !first.has(.determiner), first.lower != "one" { return nil }
    var end = start
    while end < ceiling, end - start < 20, let token = token(end),
      token.kind == .word || token.kind == .number || token.kind == .mixed
        || [".", "-", "&"].contains(token.lower)
    {
      if [".", "-", "&"].contains(token.lower) {
        guard name(at: end) != nil || name(at: end - 1) != nil && name(at: end + 1) != nil else {
          break
        }
      }
      if end > start, token.shape == .lower,
        token.has(anyOf: [.auxiliary, .relativeWord, .pronoun]) && !token.has(.determiner)
          || canTag(end) && lower(end) != "one" && !has(end - 1, .determiner)
      {
        break
      }
      if token.has(.weekday) || timeOfToken[end] >= 0 && end > start + 1 { break }
      if token.has(.preposition),
        !["of", "for", "at", "from", "with", "in", "on", "near", "to", "by", "behind", "against"]
          .contains(token.lower)
      {
        break
      }
      if token.has(.conjunction), token.lower != "and" { break }
      end += 1
    }
    while end > start + 1,
      has(end - 1, .preposition, .adverb, .determiner) || lower(end - 1) == "and"
        || lower(end - 1).hasSuffix("ly") && token(end - 1)?.shape == .lower
          && !has(end - 1, .role, .relation)
    { end -= 1 }
    guard end > start, let last = token(end - 1), last.kind != .mark else { return nil }
    if let name = name(at: end - 1), name.tokens.upperBound == end,
      !(start..<name.tokens.lowerBound).contains(where: { has($0, .preposition) })
    {
      let before = start..<name.tokens.lowerBound
      return Phrase(
        tokens: start..<end, range: text.bytes(name.tokens), text: name.text, role: .named,
        description: before.isEmpty ? nil : text.text(tokens: before))
    }
    guard end - start > 1 || first.shape == .lower || !first.has(.determiner) else { return nil }
    return Phrase(
      tokens: start..<end, range: text.bytes(start..<end), text: text.text(tokens: start..<end),
      role: .unnamed)
  }

  /// Whether a token can go on a noun phrase that seemed to have ended before it.
  private func isNounLike(_ index: Int) -> Bool {
    guard let token = token(index), token.kind == .word else { return false }
    return !canTag(index)
      && !token.has(anyOf: [.auxiliary, .relativeWord, .pronoun, .adverb, .conjunction, .weekday])
  }
}
