import AssayModel
import Language

/// How many attackers there were, where the number is of all of them: "four gunmen", and not "three of the gunmen".
func attackersTopic(_ context: FigureContext) -> Topic? {
  guard case .cardinal = context.quantity.kind, let noun = context.noun,
    Lexicon.english.has(noun.lemma, .attacker)
  else { return nil }
  return noun.isPart ? Topic(.count, key: noun.lemma, subset: "part") : Topic(.attackers)
}

/// How many of something there were, by its noun.
func countTopic(_ context: FigureContext) -> Topic? {
  switch context.quantity.kind {
  case .cardinal: break
  default: return nil
  }
  // "One aspect" counts nothing.
  if context.quantity.measure.value == 1,
    context.stretch.text.text(context.quantity.number).first?.isNumber != true
  {
    return nil
  }
  guard let noun = context.noun, noun.lemma.utf8.count >= 3,
    noun.lemma.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A || $0 == 0x2D || $0 >= 0x80 })
  else { return nil }
  // People who are only counted are no question of their own: who they were is what accounts differ in.
  guard !Lexicon.english.has(noun.lemma, .person), noun.lemma != "time",
    context.stretch.token(noun.token)?.shape == .lower
  else { return nil }
  let word = context.stretch.lower(noun.token)
  // A count of more than one takes a plural.
  let isPlural =
    word != noun.lemma
    || Lexicon.english.has(word, anyOf: [.person, .thing]) && singular(word) == word
      && !word.hasSuffix("s") && Lexicon.english.lemma(word) != word
    || isPluralNoun(word)
  if context.quantity.measure.value != 1, !isPlural { return nil }
  return Topic(.count, key: noun.lemma, subset: noun.isPart ? "part" : "")
}

/// Sums of money, by what they are for: the nearest word in the sentence that tells a purpose, else the purpose of the sum
/// before it in the same block.
func moneyTopic(_ context: FigureContext) -> Topic? {
  guard case .money = context.quantity.kind else { return nil }
  var best: (distance: Int, purpose: String)?
  for index in context.sentence.tokens where !context.quantity.tokens.contains(index) {
    guard let purpose = Acts.purposes.act(context.lower(index)) else { continue }
    let distance =
      index < context.quantity.tokens.lowerBound
      ? context.quantity.tokens.lowerBound - index : index - context.after + 4
    if distance <= 24, best.map({ distance < $0.distance }) ?? true { best = (distance, purpose) }
  }
  guard let purpose = best?.purpose ?? context.lastPurpose else {
    return Topic(.money, subset: "part")
  }
  return Topic(.money, key: purpose)
}

/// Shares, by what they are of.
func shareTopic(_ context: FigureContext) -> Topic? {
  switch context.quantity.kind {
  case .percent, .fraction:
    guard let noun = context.noun else { return Topic(.share, subset: "part") }
    return Topic(.share, key: noun.lemma)
  default: return nil
  }
}
