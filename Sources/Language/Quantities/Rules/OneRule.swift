import AssayModel

/// "one" where it counts nothing: "one of them", "no one", "this one", "one day", "at one point", "Air Force One".
enum OneRule: QuantityRule {
  static func read(_ atoms: Atoms, at index: Int, floor: Int) -> QuantityReading? {
    guard atoms.word(index) == .one, let phrase = atoms.rangePhrase(at: index),
      phrase.atoms.count == 1
    else { return nil }
    // "Not one crown of it" counts none.
    if atoms.lower(index - 1) == "not", atoms.lower(index + 2) == "of" {
      return QuantityReading(index..<index + 1, measure: Measure(1), kind: .wording)
    }
    if let unit = atoms.unitPhrase(at: index + 1), unit.kind != .measured(.duration) { return nil }
    if atoms.share(phrase) != nil { return nil }
    let kind: QuantityExpression.Kind
    if atoms[index].isCapitalised, index > 0, atoms[index - 1].isCapitalised,
      atoms.sameSentence(index - 1, index)
    {
      kind = .label
    } else if isWording(atoms, index) {
      kind = .wording
    } else {
      return nil
    }
    return QuantityReading(index..<index + 1, measure: Measure(1), kind: kind)
  }

  private static func isWording(_ atoms: Atoms, _ index: Int) -> Bool {
    switch atoms.lower(index - 1) {
    case "no", "this", "that", "the", "any", "every", "each", "some", "which", "another", "a",
      "not":
      // "the one person who" still counts one.
      return atoms.lower(index - 1) != "the" || !isNoun(atoms, index + 1)
    case "at":
      let next = atoms.lower(index + 1)
      return next == "point" || next == "time" || next == "stage" || next == "moment"
    default: break
    }
    let next = index + 1
    guard next < atoms.count else { return true }
    if atoms[next].glue == .hyphen {
      return atoms.timeUnit(next) == nil && atoms.unitPhrase(at: next) == nil
    }
    if atoms.word(next) == .decade || atoms.word(next) == .century { return false }
    if atoms.lower(next) == "day" || atoms.lower(next) == "night" || atoms.lower(next) == "morning"
    {
      switch atoms.lower(index - 1) {
      case "for", "in", "within", "only", "just", "than", "after", "least", "about", "lasted",
        "took",
        "last", "lasts", "take", "takes", "every":
        return false
      default: return true
      }
    }
    return !isNoun(atoms, next)
  }

  /// Whether a word can be what "one" counts.
  private static func isNoun(_ atoms: Atoms, _ index: Int) -> Bool {
    guard index < atoms.count, atoms[index].kind == .word, atoms[index].glue == .apart else {
      return false
    }
    switch atoms.lower(index) {
    case "of", "another", "by", "to", "in", "on", "at", "from", "and", "or", "but", "that", "which",
      "who", "whose", "with", "is", "was", "are", "were", "be", "can", "could", "would", "should",
      "might", "may", "must", "will", "has", "had", "have", "does", "did", "the", "a", "an", "for",
      "as", "than", "thing", "another's", "i", "you", "he", "she", "it", "they", "we", "more",
      "after",
      "over", "such", "not", "never", "just", "said", "says", "being", "without", "because", "if",
      "until", "when", "where", "too", "here", "there", "out", "up", "about":
      return false
    default:
      let token = atoms.text.tokens[atoms[index].token]
      return token.shape != .lower
        || !token.has(anyOf: [.preposition, .conjunction, .auxiliary, .pronoun, .relativeWord])
    }
  }
}
