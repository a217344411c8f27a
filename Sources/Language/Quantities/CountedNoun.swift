/// What a number counts: the noun after it, with what describes it.
///
/// "Three armed young men" count men; "armed" and "young" describe them. Found by the shape of words and by small lists,
/// without a parse.
public struct CountedNoun: Sendable {
  /// The noun phrase, from the first word that describes the noun to the noun itself.
  public let range: Range<Int>
  /// The noun's token; of a token such as "four-cylinder" the part after the hyphen is the noun.
  public let head: Int
  /// The noun in the singular and in lower case ("man").
  public let lemma: String
  /// The words that describe it, in lower case and in order ("armed", "young"), a noun before a noun included.
  public let modifiers: [String]
  /// Whether the number is a part of a whole: "two of the men".
  public let isPart: Bool
  /// Whether the number and the noun are one word that tells the sort of a thing: "a six-speed gearbox".
  public let isCompound: Bool
  /// The first token after the phrase.
  public let end: Int
}

extension TokenizedText {
  /// What a quantity without a unit counts; `nil` where no noun follows it.
  ///
  /// O(1): a dozen words are looked at.
  public func countedNoun(of quantity: QuantityExpression) -> CountedNoun? {
    CountedNounScan(text: self, quantity: quantity).noun()
  }
}

/// A look at the words after a number.
private struct CountedNounScan {
  let text: TokenizedText
  let quantity: QuantityExpression
  private let words = CountingWords.english
  private static let reach = 9
  /// Words that point to one of several and are no nouns.
  private static let pointing: Set<String> = [
    "last", "next", "previous", "more", "other", "such", "extra", "additional", "further", "same",
    "different", "separate", "new", "full", "straight", "consecutive", "successive",
  ]

  init(text: TokenizedText, quantity: QuantityExpression) {
    self.text = text
    self.quantity = quantity
  }

  func noun() -> CountedNoun? {
    if let inside = insideToken() { return inside }
    let sentence = text.sentences[text.sentence(ofToken: quantity.tokens.lowerBound)].tokens
    var index = quantity.tokens.upperBound
    var isPart = false
    if index < sentence.upperBound, text.tokens[index].lower == "of" {
      isPart = quantity.kind != .vague && !isGroup
      index += 1
      while index < sentence.upperBound, text.tokens[index].has(.determiner) { index += 1 }
    }
    if quantity.kind == .fraction {
      // "half the flats", "a third of the population"
      while index < sentence.upperBound, text.tokens[index].has(.determiner) { index += 1 }
      let end = min(sentence.upperBound, index + Self.reach)
      guard index < end else { return nil }
      return plural(from: index, to: end, isPart: true) ?? single(from: index, to: end)
    }
    let isMany = quantity.writtenValue != 1 || index > quantity.tokens.upperBound
    let end = min(sentence.upperBound, index + Self.reach)
    guard index < end else { return nil }
    return isMany
      ? plural(from: index, to: end, isPart: isPart) : single(from: index, to: end)
  }

  /// Whether the number is a noun itself: "a dozen", "a couple of".
  private var isGroup: Bool {
    let last = text.tokens[quantity.tokens.upperBound - 1].lower
    return last == "of" || last == "dozen" || last == "couple" || last == "million"
  }

  /// The noun in the number's own token: "four-cylinder", "11-member".
  private func insideToken() -> CountedNoun? {
    let last = quantity.tokens.upperBound - 1
    let token = text.tokens[last]
    let start = quantity.range.upperBound + 1
    guard start < token.range.upperBound, text.buffer[start - 1] == 0x2D else { return nil }
    var end = start
    while end < token.range.upperBound, text.buffer[end] != 0x2D { end += 1 }
    let word = text.text(start..<end).lowercased()
    guard word.utf8.count > 1, word.utf8.allSatisfy({ $0 >= 0x61 || $0 == 0x27 }) else {
      return nil
    }
    return CountedNoun(
      range: start..<end, head: last, lemma: singularNoun(word), modifiers: [], isPart: false,
      isCompound: true, end: last + 1)
  }

  /// The first plural noun, or the one that it stands before: "12 people", "30 sports fans", "two dozen Ardenian
  /// fishing boats".
  private func plural(from start: Int, to end: Int, isPart: Bool) -> CountedNoun? {
    var modifiers: [Int] = []
    var index = start
    while index < end {
      let token = text.tokens[index]
      guard isNounish(token, at: index) || joins(index, start: start, end: end) else { break }
      if token.kind == .word, words.isPlural(token.lower), !isAdjective(index, end) {
        // A plural in front of another one describes it; a verb after a plural never ends in -s.
        let next = index + 1
        if next < end, !words.oneForm.contains(token.lower), token.lower != "times",
          isNounish(text.tokens[next], at: next), words.isPlural(text.tokens[next].lower),
          text.tokens[next].kind == .word, !words.verbs.contains(text.tokens[next].lower)
        {
          modifiers.append(index)
          index = next
          continue
        }
        return made(modifiers, head: index, isPart: isPart)
      }
      if token.lower != "and", token.lower != "or", !isManner(token), !token.has(.numeral) {
        modifiers.append(index)
      }
      index += 1
    }
    // "3 cylinder engine", "40 yard line": the noun before another one.
    guard let first = modifiers.first, modifiers.count > 1, first == start, !isPart,
      text.tokens[first].shape == .lower, text.tokens[first].kind == .word,
      !isHarm(text.tokens[first]), !Self.pointing.contains(text.tokens[first].lower),
      !text.tokens[first].lower.hasSuffix("ed")
    else { return nil }
    return made([], head: first, isPart: false)
  }

  /// The noun after "one": the last word before one that can be no part of the phrase.
  private func single(from start: Int, to end: Int) -> CountedNoun? {
    var index = start
    while index < end, isNounish(text.tokens[index], at: index) {
      let token = text.tokens[index]
      if index > start {
        // "One proposal asks", "one man claimed".
        if token.shape == .lower, token.lower.hasSuffix("ed") || isHarm(token) { break }
        if words.isPlural(token.lower), text.tokens[index - 1].shape == .lower,
          !words.oneForm.contains(token.lower)
        {
          break
        }
        if text.tokens[index - 1].has(anyOf: [.person, .attacker]), token.shape == .lower { break }
      }
      index += 1
    }
    guard index > start else { return nil }
    var kept = Array(start..<index)
    kept.removeAll { isManner(text.tokens[$0]) && $0 < index - 1 }
    guard let head = kept.popLast(), !isManner(text.tokens[head]),
      !isHarm(text.tokens[head]) || head > start
    else { return nil }
    return made(kept, head: head, isPart: false)
  }

  private func made(_ modifiers: [Int], head: Int, isPart: Bool) -> CountedNoun {
    let first = modifiers.first ?? head
    return CountedNoun(
      range: text.tokens[first].range.lowerBound..<text.tokens[head].range.upperBound,
      head: head, lemma: singularNoun(bare(text.tokens[head].lower)),
      modifiers: modifiers.map { bare(text.tokens[$0].lower) }, isPart: isPart,
      isCompound: false, end: head + 1)
  }

  private func bare(_ word: String) -> String {
    word.hasSuffix("'s") ? String(word.dropLast(2)) : word
  }

  /// Whether a token can be part of a noun phrase.
  private func isNounish(_ token: Token, at index: Int) -> Bool {
    switch token.kind {
    case .word: break
    case .mixed: return true
    case .number:
      // "two 737 Max jets"
      return index + 1 < text.tokens.count && index > quantity.tokens.upperBound
        && text.tokens[index + 1].isCapitalised && text.tokens[index + 1].kind == .word
    case .quote, .mark, .address: return false
    }
    if token.lower == "other" || token.lower == "more" || token.lower == "such" { return true }
    // "After", "Said" and "May" with a capital are parts of names.
    if token.has(anyOf: [
      .preposition, .conjunction, .auxiliary, .relativeWord, .pronoun, .determiner, .function,
    ]) {
      return token.shape == .upper && token.range.count < 4 && token.lower != "i"
    }
    if token.shape == .lower, words.verbs.contains(token.lower) { return false }
    return !token.has(.adverb) || isManner(token)
  }

  /// "newly", "heavily", and not "family", "gas-only".
  private func isManner(_ token: Token) -> Bool {
    token.lower.hasSuffix("ly") && !token.has(anyOf: [.person, .thing])
      && !token.lower.utf8.contains(0x2D) && token.shape == .lower
  }

  /// Whether "and" or "or" joins two words before the noun: "four digital and physical copies".
  private func joins(_ index: Int, start: Int, end: Int) -> Bool {
    guard text.tokens[index].lower == "and" || text.tokens[index].lower == "or", index > start,
      index + 2 < end, !isHarm(text.tokens[index - 1])
    else { return false }
    let first = text.tokens[index + 1]
    let second = text.tokens[index + 2]
    return isNounish(first, at: index + 1) && first.kind == .word && !words.isPlural(first.lower)
      && isNounish(second, at: index + 2) && words.isPlural(second.lower)
      && !words.oneForm.contains(second.lower)
  }

  /// Whether a word in -s, or of one form, describes the plural after it: "missing children", "police officers".
  private func isAdjective(_ index: Int, _ end: Int) -> Bool {
    guard words.oneForm.contains(text.tokens[index].lower) else { return false }
    for next in index + 1..<max(index + 1, min(end, index + 3)) {
      guard isNounish(text.tokens[next], at: next), text.tokens[next].kind == .word else {
        return isHarm(text.tokens[index])
      }
      if words.isPlural(text.tokens[next].lower) { return true }
    }
    return isHarm(text.tokens[index])
  }

  private func isHarm(_ token: Token) -> Bool {
    token.has(anyOf: [.deadWord, .injuredWord, .missingWord, .detainedWord])
      && token.shape == .lower
      && !(token.lower.hasSuffix("s"))
  }
}
