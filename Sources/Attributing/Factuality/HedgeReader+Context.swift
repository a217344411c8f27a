import AssayModel
import Language

/// What the neighbours of a hedge tell of it.
extension HedgeReader {
  /// Whether "may" or "might" is the modal verb, not the month or the power.
  func isModal(_ index: Int) -> Bool {
    stretch.token(index)?.shape == .lower && !stretch.has(index - 1, .determiner)
      && stretch.token(index + 1)?.kind != .number
  }

  /// Whether "could" tells what somebody was able to do: "could not be reached", "they could see", "he could walk".
  func isAbility(_ index: Int) -> Bool {
    let next = skippingAdverbs(from: index + 1)
    let verb = stretch.lower(next)
    if ["not", "n't", "only", "barely", "hardly", "no"].contains(stretch.lower(index + 1)) {
      return true
    }
    if ["see", "hear", "feel", "smell", "afford", "remember"].contains(verb) { return true }
    return (stretch.has(index - 1, .pronoun) || stretch.has(index - 1, .person))
      && !["have", "be", "it", "also"].contains(verb) && stretch.lower(index - 1) != "it"
  }

  /// Whether "must" is a conjecture about the past: "must have known".
  func isConjecture(_ index: Int) -> Bool {
    guard stretch.lower(index + 1) == "have" else { return false }
    let verb = stretch.lower(skippingAdverbs(from: index + 2))
    return verb.hasSuffix("ed") || verb.hasSuffix("en") || FactualityWords.pasts.contains(verb)
      || ["been", "come", "gone", "done", "known", "run", "become"].contains(verb)
  }

  /// What "possible" makes of its clause: "it is possible that" doubts, "as soon as possible" and "possible to see" do not.
  func possible(_ index: Int) -> Statement.Certainty? {
    let before = stretch.lower(index - 1)
    if ["as", "if", "where", "when", "wherever", "whenever", "every", "all"].contains(before) {
      return nil
    }
    if stretch.lower(index + 1) == "that" { return isNegated(index) ? nil : .possible }
    if stretch.lower(index + 1) == "to" || isNegated(index) { return nil }
    return isPredicate(index) ? .possible : nil
  }

  /// Whether an adverb qualifies a number alone: "perhaps 40", "possibly a dozen".
  func isOfNumber(_ index: Int) -> Bool {
    let next = stretch.lower(index + 1) == "as" ? index + 3 : index + 1
    guard let token = stretch.token(next) else { return false }
    return token.kind == .number || token.has(.numeral) && token.lower != "first"
      || (token.lower == "a" && stretch.has(next + 1, .numeral))
  }

  /// Whether an adjective is said of the main subject, or begins the subject, and is not one of a noun further on.
  ///
  /// Of "the alleged gunman" the name is in doubt, and not what is told of him.
  func isPredicate(_ index: Int) -> Bool {
    isAfterBe(index)
      || index - tokens.lowerBound <= 2 && !stretch.has(index + 1, .person, .attacker, .role)
      || ["most", "very", "will", "would", "looks", "looked", "remains", "remained"]
        .contains(stretch.lower(index - 1))
  }

  /// Whether a form of "be" stands before, adverbs between.
  func isAfterBe(_ index: Int) -> Bool {
    var back = index - 1
    while index - back < 4, stretch.has(back, .adverb, .negation) || stretch.lower(back) == "yet" {
      back -= 1
    }
    return ["is", "are", "was", "were", "be", "been", "being", "'s", "'re", "remains", "remained"]
      .contains(stretch.lower(back)) || Self.shortBe(stretch.lower(back))
  }

  private static func shortBe(_ word: String) -> Bool {
    word.count > 2 && (word.hasSuffix("'s") || word.hasSuffix("'re")) || word == "isn't"
      || word == "aren't" || word == "wasn't" || word == "weren't"
  }

  /// Whether a participle passes on what others hold: "is believed to have", "it is said that".
  func isHearsay(_ index: Int) -> Bool {
    let next = stretch.lower(index + 1)
    return (next == "to" || next == "that") && isAfterBe(index)
  }

  /// Whether a form that may be a noun is a verb.
  func isVerb(_ index: Int) -> Bool {
    guard !stretch.has(index - 1, .determiner), !stretch.has(index - 1, .preposition) else {
      return false
    }
    let before = stretch.lower(index - 1)
    return index > tokens.lowerBound && before != "to" && before != "no"
      && !before.hasSuffix("'s") && index - tokens.lowerBound < 14
  }

  /// Whether "appear" is to seem, and not to come or to be seen: "appears to be", "appeared in court".
  func isSeeming(_ index: Int) -> Bool {
    let next = stretch.lower(index + 1)
    return ["to", "that", "as", "likely", "unlikely", "it", "he", "she", "they", "the"]
      .contains(next) && !(next == "as" && stretch.lower(index + 2) != "if")
      || next.hasSuffix("ed") || next == "not"
  }

  /// Whether a negation stands shortly before.
  func isNegated(_ index: Int) -> Bool {
    (1...4).contains { back in
      guard index - back >= tokens.lowerBound else { return false }
      let words = index - back + 1..<index
      return stretch.has(index - back, .negation)
        && words.allSatisfy {
          stretch.has($0, .adverb, .auxiliary)
            || ["yet", "exactly", "it"].contains(stretch.lower($0))
        }
    }
  }

  /// Whether a question follows: "unclear whether", "not known who".
  func asksAfter(_ index: Int) -> Bool {
    var next = index + 1
    while ["yet", "exactly", "immediately", "as", "to", "just"].contains(stretch.lower(next)),
      next < index + 4
    {
      next += 1
    }
    return ["whether", "if", "how", "why", "what", "who", "when", "where", "which"].contains(
      stretch.lower(next))
  }

  private func skippingAdverbs(from index: Int) -> Int {
    var result = index
    while result < index + 3,
      stretch.has(result, .adverb) || stretch.lower(result).hasSuffix("ly")
    {
      result += 1
    }
    return result
  }
}
