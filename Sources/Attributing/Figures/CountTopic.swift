import AssayModel
import Language

/// How many attackers there were, where the number is of all of them: "four gunmen", and not "three of the gunmen".
func attackersTopic(_ context: FigureContext) -> Topic? {
  guard case .cardinal = context.quantity.kind, let noun = context.noun,
    Lexicon.english.has(noun.lemma, .attacker)
  else { return nil }
  if noun.isPart, context.lower(context.after + 1) != "the" || true {
    return noun.isPart ? Topic(.count, key: noun.lemma, subset: "part") : nil
  }
  return Topic(.attackers)
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
  guard !Lexicon.english.has(noun.lemma, .person), noun.lemma != "time" else { return nil }
  let word = context.stretch.lower(noun.token)
  // A count of more than one takes a plural.
  let isPlural =
    word != noun.lemma
    || Lexicon.english.has(word, anyOf: [.person, .thing]) && singular(word) == word
      && !word.hasSuffix("s") && Lexicon.english.lemma(word) != word
    || ["people", "men", "women", "children", "police", "aircraft", "staff", "crew"].contains(word)
  if context.quantity.measure.value != 1, !isPlural { return nil }
  return Topic(.count, key: noun.lemma, subset: noun.isPart ? "part" : "")
}

/// Sums of money, by what they are for.
func moneyTopic(_ context: FigureContext) -> Topic? {
  guard case .money = context.quantity.kind else { return nil }
  var best: (distance: Int, word: String)?
  for index in context.sentence.tokens
  where context.has(index, .money) && !context.quantity.tokens.contains(index) {
    let distance =
      index < context.quantity.tokens.lowerBound
      ? context.quantity.tokens.lowerBound - index : index - context.after
    if distance <= 14, best.map({ distance < $0.distance }) ?? true {
      best = (distance, Lexicon.english.lemma(context.lower(index)))
    }
  }
  return Topic(.money, key: best?.word ?? "")
}

/// Shares, by what they are of.
func shareTopic(_ context: FigureContext) -> Topic? {
  switch context.quantity.kind {
  case .percent, .fraction: return Topic(.share, key: context.noun?.lemma ?? "")
  default: return nil
  }
}
