import AssayModel
import Language

/// Finds the doubt that a text shows about the main clause of what is said.
///
/// Doubt in a part that is not the main clause ("the gate, which may have been open, is new") is not about the whole, nor is
/// a hedge of a number ("perhaps 40 people") or a "could" of ability ("we could see the flames").
struct HedgeReader {
  let stretch: Stretch
  /// What is said.
  let tokens: Range<Int>

  /// What a hedge makes of the whole, with its bytes.
  typealias Found = (certainty: Statement.Certainty, hedge: Range<Int>?)

  /// How far into a sentence doubt is looked for.
  private static let reach = 60

  /// The strongest doubt: a question or "whether" is unknown, "may" possible, "probably" probable.
  ///
  /// Only the first sentence counts: doubt further on belongs to what is said there.
  func found() -> Found {
    guard !tokens.isEmpty, let first = stretch.token(tokens.lowerBound) else {
      return (.certain, nil)
    }
    if let mark = question { return (.unknown, stretch.token(mark)?.range) }
    if first.lower == "whether" { return (.unknown, first.range) }
    let end = min(
      tokens.upperBound, stretch.sentence(of: tokens.lowerBound).tokens.upperBound,
      tokens.lowerBound + Self.reach)
    var result: Found = (.certain, nil)
    // Where a subordinate part begins, and up to where it goes at most.
    var part: (start: Int, end: Int) = (tokens.lowerBound, tokens.lowerBound)
    let text = stretch.text
    for index in tokens.lowerBound..<max(tokens.lowerBound, end)
    where text.tokens[index].has(.hedgeMark) {
      let token = text.tokens[index]
      guard token.kind == .word, token.shape == .lower || index == tokens.lowerBound else {
        continue
      }
      if let end = subordinate(token.lower, at: index) {
        if end > part.end || part.end <= index || isPast(part, before: index) {
          part = (index, end)
        }
        continue
      }
      guard part.end <= index || isPast(part, before: index),
        let certainty = certainty(of: token.lower, at: index)
      else { continue }
      if certainty != .probable { return (certainty, token.range) }
      if result.certainty == .certain { result = (.probable, token.range) }
    }
    return result
  }

  /// Whether a comma has ended a part before a token.
  private func isPast(_ part: (start: Int, end: Int), before index: Int) -> Bool {
    (part.start..<index).contains { [",", ";"].contains(stretch.lower($0)) }
  }

  /// The question mark that ends the content, where all of it is asked.
  private var question: Int? {
    let last = [tokens.upperBound - 1, tokens.upperBound - 2].first {
      tokens.contains($0) && stretch.lower($0) == "?"
    }
    guard let last else { return nil }
    let first = stretch.sentence(of: tokens.lowerBound).tokens
    let asked =
      tokens.count <= 15 || first.upperBound > last
      || (first.clamped(to: tokens).suffix(2).contains { stretch.lower($0) == "?" })
    return asked ? last : nil
  }

  /// Up to where a part goes on that a word opens, at least; `nil` for a word that opens none.
  private func subordinate(_ word: String, at index: Int) -> Int? {
    switch word {
    case "because", "after", "before", "when", "if", "unless", "although", "though", "while",
      "until", "once", "since", "where", "whereas", "whom", "whose":
      return tokens.upperBound
    case "who", "which":
      // "people who may leave": the verb of a relative clause without comma is near, the main verb comes after it.
      return stretch.lower(index - 1) == "," ? tokens.upperBound : index + 3
    case "what", "how", "why", "than":
      // "what he might hide", "more than it could hold".
      return index == tokens.lowerBound ? index : index + 4
    case "that":
      let next = stretch.lower(index + 1)
      return ["may", "might", "could", "must"].contains(next) ? index + 3 : index
    default: return nil
    }
  }

  /// What a word at which certainty is looked at makes of its clause.
  private func certainty(of word: String, at index: Int) -> Statement.Certainty? {
    switch word {
    case "may", "might": return isModal(index) ? .possible : nil
    case "could": return isAbility(index) ? nil : .possible
    case "must": return isConjecture(index) ? .probable : nil
    case "potentially": return isAfterBe(index) ? .possible : nil
    case "perhaps", "maybe", "possibly", "conceivably":
      return isOfNumber(index) || stretch.has(index - 1, .determiner) ? nil : .possible
    case "allegedly", "reportedly", "purportedly":
      return .possible
    case "probably", "apparently", "presumably", "seemingly", "supposedly", "ostensibly",
      "arguably":
      return isOfNumber(index) || stretch.has(index - 1, .determiner) ? nil : .probable
    case "certainly": return stretch.lower(index - 1) == "almost" ? .probable : nil
    case "possible": return possible(index)
    case "likely", "unlikely":
      return ["as", "less", "more", "not", "if"].contains(stretch.lower(index - 1))
        || !isPredicate(index)
        ? nil : .probable
    case "probable", "suspected", "presumed": return isPredicate(index) ? .probable : nil
    case "alleged", "purported", "rumoured", "rumored", "so-called", "self-styled", "unconfirmed",
      "unverified", "potential":
      return isPredicate(index) ? .possible : nil
    case "feared": return stretch.has(index - 1, .determiner) ? nil : .possible
    case "appear", "appears", "appeared", "appearing":
      return isVerb(index) && isSeeming(index) ? .probable : nil
    case "seem", "seems", "seemed", "seeming": return .probable
    case "believed", "thought", "understood", "assumed":
      return isHearsay(index) ? .probable : nil
    case "said", "reported", "claimed": return isHearsay(index) ? .possible : nil
    case "believe", "believes", "think", "thinks", "suspect", "suspects", "assume", "assumes",
      "guess", "suppose", "reckon", "reckons", "presume":
      return isVerb(index) ? .probable : nil
    case "hope", "hopes", "hoped", "fear", "fears", "doubt", "doubts", "wonder", "wonders",
      "speculate":
      return isVerb(index) && !isNegated(index) ? .possible : nil
    case "unclear", "uncertain", "unsure":
      return asksAfter(index) ? .unknown : isPredicate(index) ? .possible : nil
    case "unknown": return asksAfter(index) || isAfterBe(index) ? .unknown : nil
    case "clear", "known", "know", "knows", "sure", "certain":
      return isNegated(index) && asksAfter(index) ? .unknown : nil
    default: return nil
    }
  }
}
