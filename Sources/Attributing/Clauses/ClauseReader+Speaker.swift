import AssayModel
import Language

/// Words in a speaker's place that stand for nobody in particular.
let indefinite: Set<String> = [
  "nobody", "none", "nothing", "anything", "everything", "something", "no", "somebody", "someone",
  "anybody", "anyone", "noone",
]

extension ClauseReader {
  /// Who gives what a verb says: the words before it where they name somebody, else what the tree has for a subject.
  ///
  /// Word rules know titles and what stands between commas beside a name better than the tree does.
  func speaker(of verb: Int, subject: Int?) -> Phrase? {
    let words = stretch.subject(of: verb, from: tree.tokens.lowerBound)
    guard let subject, let tree = speaker(subject) else {
      return words ?? plainSubject(before: verb)
    }
    guard let words, words.role == .named, tree.role != .named || tree.description == nil,
      words.tokens.overlaps(tree.tokens) || self.tree.span(subject).overlaps(words.tokens)
    else { return tree }
    return words
  }

  /// Whether a phrase can be somebody or something on whose word a content rests.
  ///
  /// A content that is no assertion by itself ("admitted *38 patients*") needs somebody who can speak.
  func isFit(_ speaker: Phrase, forPhrase isPhrase: Bool) -> Bool {
    if indefinite.contains(speaker.text.lowercased()) { return false }
    if speaker.isPronoun || speaker.role == .named { return true }
    let words = speaker.tokens.filter { stretch.token($0)?.kind == .word }
    guard let last = words.last, let first = words.first, stretch.timeOfToken[last] < 0 else {
      return false
    }
    if indefinite.contains(stretch.lower(first)) { return false }
    let isEmpty = words.allSatisfy {
      stretch.has($0, .determiner, .preposition, .conjunction, .auxiliary, .adverb)
    }
    let isCut = ["this", "that", "these", "those", "the", "a", "an"].contains(stretch.lower(last))
    guard !isEmpty, !isCut else { return false }
    return !isPhrase || speaker.role == .document || speaks(words)
  }

  /// Whether words name people, or a body of people, by class or by how such nouns end.
  private func speaks(_ words: [Int]) -> Bool {
    words.contains { index in
      if stretch.name(at: index) != nil { return true }
      if stretch.has(
        index, .role, .person, .body, .group, .attacker, .title, .relation, .outletWord)
      {
        return true
      }
      let word = stretch.lower(index)
      return ["er", "ers", "or", "ors", "ist", "ists", "ian", "ians", "man", "men", "ees"].contains
      {
        word.hasSuffix($0)
      }
    }
  }

  /// Whether a content says nothing of the event: "asked not to be named", "says what".
  func isIdle(_ range: Range<Int>, denied: Bool) -> Bool {
    let words = range.filter { stretch.token($0)?.kind == .word }.map { stretch.lower($0) }
    let rest = words.drop { ["not", "to", "be", "being"].contains($0) }
    if rest.count < words.count, let first = rest.first,
      ["named", "identified", "quoted", "filmed"].contains(first)
    {
      return true
    }
    guard words.count == 1, words.count == range.count, let word = words.first else { return false }
    return [
      "what", "who", "why", "how", "where", "when", "which", "him", "her", "them", "us", "me",
    ]
    .contains(word) || !denied && ["it", "that", "this", "so", "not"].contains(word)
  }
}
