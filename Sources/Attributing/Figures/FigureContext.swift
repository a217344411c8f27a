import AssayModel
import Language

/// A quantity with its surroundings: what the rules of topics look at.
struct FigureContext {
  let stretch: Stretch
  let quantity: QuantityExpression
  let sentence: Sentence
  /// The words of the names that go with the document's own event, in lower case.
  let ownNames: Set<String>
  /// Whether the number before it in the sentence counted things.
  let followsThings: Bool
  /// What the last sum of money in the sentence was for.
  let lastPurpose: String?

  /// The first token after the quantity.
  var after: Int { quantity.tokens.upperBound }
  /// The last token before the quantity.
  var before: Int { quantity.tokens.lowerBound - 1 }

  func lower(_ index: Int) -> String { sentence.tokens.contains(index) ? stretch.lower(index) : "" }

  func has(_ index: Int, _ classes: Lexicon.Class...) -> Bool {
    guard sentence.tokens.contains(index), let token = stretch.token(index),
      token.kind == .word || token.kind == .mixed
    else { return false }
    return token.has(anyOf: classes)
  }

  /// The noun phrase after the number: its head noun, the token after it, and whether it is a part of a whole.
  struct Noun {
    /// The head noun in the singular.
    let lemma: String
    /// The head's token.
    let token: Int
    /// The first token after the phrase.
    let end: Int
    /// "of the survivors", "of them": the number is a part.
    let isPart: Bool
  }

  /// The noun that the number counts, if one follows.
  private(set) var noun: Noun?

  init(
    stretch: Stretch, quantity: QuantityExpression, sentence: Sentence, ownNames: Set<String>,
    followsThings: Bool, lastPurpose: String?
  ) {
    self.stretch = stretch
    self.quantity = quantity
    self.sentence = sentence
    self.ownNames = ownNames
    self.followsThings = followsThings
    self.lastPurpose = lastPurpose
    noun = counted()
  }

  private func counted() -> Noun? {
    var index = after
    var isPart = false
    // "between thirty and forty" guests: a mark closes after the number alone.
    if stretch.token(index)?.kind == .quote, sentence.tokens.contains(index),
      stretch.token(quantity.tokens.lowerBound - 1)?.kind == .quote
    {
      index += 1
    }
    if lower(index) == "of" {
      isPart = true
      index += 1
      if ["them", "us", "whom", "which"].contains(lower(index))
        || ["those", "these", "you"].contains(lower(index)) && !isNounish(index + 1)
      {
        return Noun(lemma: "person", token: index, end: index + 1, isPart: true)
      }
      // "Dozens of people" are no part of them, "dozens of the people" are.
      if quantity.kind == .vague, !has(index, .determiner, .pronoun) { isPart = false }
      while has(index, .determiner) { index += 1 }
      // "Eight of the 33 passengers"
      if isPart, isOtherQuantity(index) {
        index = stretch.quantities[stretch.quantityOfToken[index]].tokens.upperBound
      }
    }
    // "19 are men": the noun stands after the verb.
    if ["are", "were"].contains(lower(index)), has(index + 1, .person),
      !has(
        index + 1, .deadWord, .injuredWord, .missingWord, .detainedWord, .evacuatedWord,
        .rescuedWord)
    {
      return Noun(
        lemma: nounLemma(stretch.lower(index + 1)), token: index + 1, end: index + 2, isPart: false)
    }
    var head: Int?
    let start = index
    while index - start < 7, isNounish(index) {
      // A predicate ends the phrase: "12 people dead", "one man injured".
      if head != nil,
        Lexicon.english.has(
          stretch.lower(index), anyOf: [.deadWord, .injuredWord, .missingWord, .detainedWord]),
        !stretch.lower(index).hasSuffix("s")
      {
        break
      }
      head = index
      index += 1
      // A plural ends it too, unless another noun follows at once: "four men wearing", "three fire engines".
      if isPluralNoun(index - 1), !has(index, .person, .thing, .event, .attacker) { break }
      if stretch.lower(index) == "-" { index += 1 }
    }
    // "people" may come before the words that tell who they are; a name may be in front of the noun.
    guard let head else { return nil }
    var last = head
    // A verb form at the end is no head: "12 people injured", "three apartments burned".
    while last > start, isVerbEnd(last) { last -= 1 }
    if last == start, isVerbEnd(last),
      !Lexicon.english.has(stretch.lower(last), anyOf: [.person, .thing])
    {
      return nil
    }
    return Noun(lemma: nounLemma(stretch.lower(last)), token: last, end: last + 1, isPart: isPart)
  }

  private func isPluralNoun(_ index: Int) -> Bool {
    let word = stretch.lower(index)
    if Lexicon.english.has(word, anyOf: [.person, .thing, .attacker]) {
      return Lexicon.english.lemma(word) != word || word == "people"
    }
    return word.hasSuffix("s") && !word.hasSuffix("ss") && !word.hasSuffix("'s") && word.count > 3
  }

  /// Whether the token is part of another number.
  func isOtherQuantity(_ index: Int) -> Bool {
    guard stretch.quantityOfToken.indices.contains(index), stretch.quantityOfToken[index] >= 0
    else { return false }
    return stretch.quantities[stretch.quantityOfToken[index]].range != quantity.range
  }

  private func isNounish(_ index: Int) -> Bool {
    guard sentence.tokens.contains(index), let token = stretch.token(index) else { return false }
    if token.kind == .mixed
      || token.kind == .quote && stretch.quotationOfToken[index] >= 0
        && stretch.isTerm(stretch.quotations[stretch.quotationOfToken[index]])
    {
      return true
    }
    guard token.kind == .word else { return false }
    if token.has(.person) || token.has(.thing) {
      return true
    }
    if token.has(anyOf: [
      .preposition, .conjunction, .auxiliary, .relativeWord, .pronoun, .determiner, .adverb,
    ]) {
      return ["other", "more", "others", "further"].contains(token.lower)
    }
    if stretch.timeOfToken[index] >= 0 || stretch.quantityOfToken[index] >= 0 { return false }
    // "One teenager claimed officials lied": the verb ends the phrase.
    if token.lower.hasSuffix("ed") || token.lower == "said" || token.lower == "told",
      token.has(anyOf: [.speech, .belief])
    {
      return false
    }
    return true
  }

  private func isVerbEnd(_ index: Int) -> Bool {
    let word = stretch.lower(index)
    if Lexicon.english.has(word, anyOf: [.person, .thing, .attacker, .event]) { return false }
    if Lexicon.english.has(
      word,
      anyOf: [
        .kill, .die, .injure, .detain, .eventVerb, .hospitalise, .rescue, .evacuate, .speech,
        .belief, .respond,
      ])
    {
      return true
    }
    return word.hasSuffix("ed")
      || word.hasSuffix("ing") && !Lexicon.english.has(word, anyOf: [.event, .thing])
  }

  /// The nearest token before the quantity, in its clause, for which `test` holds; at most `reach` tokens away.
  func back(
    _ reach: Int, over classes: [Lexicon.Class] = [.determiner, .adverb, .preposition],
    where test: (Int) -> Bool
  ) -> Int? {
    var index = before
    while index >= sentence.tokens.lowerBound, before - index < reach {
      if test(index) { return index }
      guard let token = stretch.token(index) else { return nil }
      if token.kind == .mark, token.lower != "-", token.lower != "," { return nil }
      index -= 1
    }
    return nil
  }
}

/// A noun's singular: the lexicon's where it knows the noun, else by rule.
func nounLemma(_ word: String) -> String {
  let word = withoutPossessive(word)
  if word.hasSuffix("ed") || word == "missing" || word == "dead" { return word }
  if Lexicon.english.has(word, anyOf: [.person, .thing, .attacker]) {
    return Lexicon.english.lemma(word)
  }
  return singular(word)
}

/// A plural noun's singular by rule.
func singular(_ word: String) -> String { singularNoun(withoutPossessive(word)) }
