import AssayModel
import Language

/// A noun that names an event, with the names and the date of its phrase.
struct RawMention {
  /// The index of the stretch.
  let stretch: Int
  /// The tokens of the phrase.
  let tokens: Range<Int>
  /// The head noun's token.
  let head: Int
  /// The head noun, in the singular.
  let lemma: String
  /// Whether the phrase is definite ("the attack", "Monday's attack").
  let isDefinite: Bool
  /// The names in the phrase.
  let names: [String]
  /// The names that tell where: countries and towns, or what stands after "in", "at", "on".
  let places: [String]
  /// The date in the phrase.
  let time: TimeExpression?
}

extension Stretch {
  /// The mentions of events among these tokens.
  func mentions(in sentence: Sentence, stretch: Int) -> [RawMention] {
    guard sentence.tokens.count <= Self.longestSentence else { return [] }
    return sentence.tokens.compactMap { index in
      guard let token = token(index), token.kind == .word, has(index, .event), !isVerbal(index),
        !isModifier(index), timeOfToken[index] < 0
      else { return nil }
      return mention(at: index, sentence: sentence, stretch: stretch)
    }
  }

  /// Whether another noun follows that the event's only modifies: "fire chief", "crash site".
  private func isModifier(_ index: Int) -> Bool {
    has(index + 1, .role, .body, .person, .thing) && !has(index + 1, .adverb, .preposition, .event)
      || ["site", "scene", "crews", "safety", "service", "warning", "hero", "heroes"].contains(
        lower(index + 1))
  }

  /// Whether a form that can be noun or verb is a verb here ("to attack", "they attack").
  private func isVerbal(_ index: Int) -> Bool {
    let before = lower(index - 1)
    if before == "to" || has(index - 1, .pronoun) && !has(index - 1, .determiner) { return true }
    if ["will", "would", "can", "could", "may", "might", "did", "not", "n't"].contains(before) {
      return true
    }
    let word = lower(index)
    // "Killing at least nine", "the plane crashes in the mountains"
    let next = lower(index + 1)
    if word.hasSuffix("ing"),
      ["at", "some", "more", "up", "about", "nearly"].contains(next)
        || quantityOfToken.indices.contains(index + 1) && quantityOfToken[index + 1] >= 0
    {
      return true
    }
    if word.hasSuffix("s"), !word.hasSuffix("ss"), has(index, .eventVerb),
      has(index + 1, .preposition),
      !(max(0, index - 3)..<index).contains(where: {
        has($0, .determiner, .numeral) || quantityOfToken[$0] >= 0
      })
    {
      return true
    }
    return lower(index).hasSuffix("ing") && has(index + 1, .determiner)
      && !has(index - 1, .determiner)
  }

  private func mention(at head: Int, sentence: Sentence, stretch: Int) -> RawMention {
    var start = head
    var names: [String] = []
    var places: [String] = []
    var isDefinite = false
    while start > sentence.tokens.lowerBound, head - start < 9 {
      let index = start - 1
      guard let token = token(index), token.kind != .quote else { break }
      if let name = name(at: index) {
        names.append(name.text)
        if name.kind == .place, !isDemonym(name) { places.append(name.text) }
        if lower(name.tokens.upperBound - 1).hasSuffix("'s") { isDefinite = true }
        start = name.tokens.lowerBound
        continue
      }
      if token.kind == .mark {
        if token.lower == "-" {
          start = index
          continue
        } else {
          break
        }
      }
      if token.has(.determiner) {
        isDefinite =
          isDefinite
          || ![
            "a", "an", "another", "any", "some", "every", "each", "no", "several", "many", "few",
            "other", "more", "most",
          ].contains(token.lower)
        start = index
        break
      }
      if token.lower.hasSuffix("'s") { isDefinite = true }
      if token.has(anyOf: [
        .preposition, .conjunction, .auxiliary, .relativeWord, .pronoun, .adverb,
      ]) {
        break
      }
      if token.has(anyOf: [.speech, .kill, .detain]),
        !token.has(.event)
      {
        break
      }
      start = index
    }
    var end = head + 1
    // "in Port Ellery", "on a hotel in Ellery", "at the Danish embassy in Oslo"
    var steps = 0
    while end < sentence.tokens.upperBound, steps < 4,
      ["in", "at", "on", "near", "of", "outside", "inside", "against"].contains(lower(end))
    {
      steps += 1
      let preposition = lower(end)
      guard let phrase = place(after: end, in: sentence) else { break }
      names += phrase.names.map(\.text)
      places += phrase.names.filter { name in
        !isDemonym(name) && (name.kind == .place || !["of", "against"].contains(preposition))
      }.map(\.text)
      end = phrase.end
    }
    let time = times(in: start..<min(end + 4, text.tokens.count)).first {
      $0.tokens.lowerBound >= start && $0.tokens.upperBound <= end + 4 && $0.moment.kind == .date
        && $0.moment.precision >= .year && !$0.isVague
        && lower($0.tokens.lowerBound - 1) != "since" && lower($0.tokens.lowerBound) != "since"
    }
    return RawMention(
      stretch: stretch, tokens: start..<max(end, head + 1), head: head,
      lemma: Lexicon.english.lemma(lower(head)), isDefinite: isDefinite, names: names,
      places: places, time: time)
  }

  /// The names in the phrase that a preposition begins, with the token after it.
  private func place(after preposition: Int, in sentence: Sentence) -> (
    names: [NameMention], end: Int
  )? {
    var index = preposition + 1
    var found: [NameMention] = []
    while index < sentence.tokens.upperBound, index - preposition < 8 {
      if let name = name(at: index) {
        found.append(name)
        index = name.tokens.upperBound
        if lower(index) == ",", let next = self.name(at: index + 1), next.kind == .place {
          index += 1
        }
        continue
      }
      guard let token = token(index), token.kind == .word,
        !has(index, .preposition, .auxiliary, .conjunction, .relativeWord, .adverb)
      else { break }
      // After a name only the noun that it modifies: "the Danish embassy", and not "the Brannoc rose".
      if !found.isEmpty, token.shape == .lower, !has(index, .body, .thing, .role, .person) { break }
      index += 1
    }
    return index > preposition + 1 ? (found, index) : nil
  }

  /// Whether a name is a people's or country's adjective ("Norwegian"), which tells whose and not where.
  func isDemonym(_ name: NameMention) -> Bool {
    guard name.kind == .place, let place = Gazetteer.english.place(name.text.lowercased()) else {
      return false
    }
    return place.lowercased() != name.text.lowercased()
  }
}
