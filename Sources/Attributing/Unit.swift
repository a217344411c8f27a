import AssayModel
import Language

/// One or more sentences of a block that no quotation runs out of: what the rules of attribution look at.
struct Unit {
  /// The tokens.
  let tokens: Range<Int>
  /// The quotations inside, as indices into the stretch's quotations, terms left out.
  let quotations: [Int]
}

/// What a rule found: who says what, by which words.
struct Attribution {
  /// The tokens of what is said: one or more ranges, ascending.
  var content: [Range<Int>]
  /// The tokens of the cue.
  var cue: Range<Int>?
  /// Who says it, outermost first.
  var speakers: [Phrase]
  /// How the words are given.
  var kind: Statement.Kind
  /// The quotations, by index, that are part of it.
  var quotations: [Int] = []
  /// Whether the words deny their content.
  var denies = false
  /// Whether the content is a thing, somebody or a matter, and no assertion by itself ("supports the ban").
  var isPhrase = false
  /// Whether it only goes on with the last quotation of the blocks before.
  var goesOn = false
  /// The bytes of a cue that stands in the block before: `Berg said:` and then a paragraph of quotation.
  var cueBefore: Range<Int>?
  /// The bytes of an "I" or "we" by which the writer says that it is the writer's own word.
  var writer: Range<Int>?

  /// From the first token of the content to the last.
  var hull: Range<Int> {
    (content.first?.lowerBound ?? 0)..<(content.last?.upperBound ?? 0)
  }
}

extension Stretch {
  /// The block cut into units.
  func units() -> [Unit] {
    var result: [Unit] = []
    var start: Int?
    var first = 0
    for (index, sentence) in text.sentences.enumerated() {
      if start == nil {
        start = index
        first = sentence.tokens.lowerBound
      }
      let next = sentence.tokens.upperBound
      let inside =
        next < text.tokens.count && quotationOfToken[next] >= 0
        && next > 0 && quotationOfToken[next - 1] == quotationOfToken[next]
      if inside || isTagged(at: next) { continue }
      let tokens = first..<next
      result.append(Unit(tokens: tokens, quotations: spoken(in: tokens)))
      start = nil
    }
    if let start {
      let tokens = text.sentences[start].tokens.lowerBound..<text.tokens.count
      result.append(Unit(tokens: tokens, quotations: spoken(in: tokens)))
    }
    return result
  }

  /// Whether the sentence that begins at a token is the tag of a quotation that ended with the sentence before it.
  ///
  /// `“Never!” Berg cried.` Looks at 14 tokens.
  private func isTagged(at next: Int) -> Bool {
    guard next < text.tokens.count, quotationOfToken[next] < 0, quotationEnds(at: next - 1),
      quotations.indices.contains(quotationOfToken[next - 1]),
      !["i", "we"].contains(lower(next)), !has(next, .conjunction, .preposition)
    else { return false }
    var last = quotations[quotationOfToken[next - 1]].tokens.upperBound - 1
    while last > 0, token(last)?.kind == .quote { last -= 1 }
    let isStop = lower(last) == "."
    guard isStop || ["!", "?", "…", "...", "....", "—", "–", "-"].contains(lower(last)) else {
      return false
    }
    let end = sentence(of: next).tokens.upperBound
    var verb = next + 1
    while verb < min(next + 14, end), quotationOfToken[verb] < 0,
      ![":", ";"].contains(lower(verb))
    {
      let isCue = name(at: verb) == nil && cue(at: verb) != nil && !lower(verb).hasSuffix("ing")
      let isTagVerb = !isStop && name(at: verb) == nil && has(verb, .tagVerb) && canTag(verb)
      if isCue || isTagVerb {
        return endsAsTag(verb, at: end, isCue: isCue, isStop: isStop)
          && speaker(from: next, to: verb) != nil
      }
      verb += 1
    }
    return false
  }

  /// Whether what follows a tag's verb may tell when, where or to whom, but is no content of its own.
  private func endsAsTag(_ verb: Int, at end: Int, isCue: Bool, isStop: Bool) -> Bool {
    var rest = verb + 1
    // "“Never?” Lund went on."
    if rest < end, ["on", "back", "in", "out", "up"].contains(lower(rest)), !isStop,
      rest + 1 >= end || token(rest + 1)?.kind == .mark
    {
      rest += 1
    }
    if rest >= end || token(rest)?.kind == .mark && lower(rest) != ":"
      || quotation(startingAt: rest) != nil
    {
      return !isStop || end - rest <= 1
    }
    guard isCue, !isStop || end - rest <= 8 && ["said", "says"].contains(lower(verb)),
      !(rest..<min(end, rest + 12)).contains(where: { lower($0) == "that" })
    else { return false }
    return ["told", "tells", "asked", "asks"].contains(lower(verb)) && !isStop
      || has(rest, .preposition, .adverb, .weekday) || timeOfToken[rest] >= 0
      || ["as", "when"].contains(lower(rest))
  }

  private func spoken(in tokens: Range<Int>) -> [Int] {
    var result: [Int] = []
    var token = tokens.lowerBound
    while token < tokens.upperBound {
      let index = quotationOfToken[token]
      if index >= 0 {
        result.append(index)
        token = max(quotations[index].marked.upperBound, token + 1)
      } else {
        token += 1
      }
    }
    return result
  }

  /// Whether the marks of a quotation only set a word or a name apart.
  func isTerm(_ quotation: Quotation) -> Bool {
    let words = quotation.words
    guard words <= 4, !quotation.isOpen else { return false }
    let last = lower(quotation.tokens.upperBound - 1)
    if [",", ".", "!", "?", "…", "..."].contains(last) { return false }
    let before = lower(quotation.marked.lowerBound - 1)
    if before == ":" || before == "," && words > 2 { return false }
    return true
  }
}
