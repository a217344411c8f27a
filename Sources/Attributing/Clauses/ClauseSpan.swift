import Language

extension ClauseReader {
  /// The words of a clause that stands after its cue.
  func clauseSpan(_ clause: Int, after cue: Int) -> Range<Int> {
    var span = tree.span(clause)
    span = max(span.lowerBound, cue + 1)..<max(span.upperBound, cue + 1)
    if span.lowerBound > cue + 1, stretch.lower(span.lowerBound - 1) == "that" {
      span = span.lowerBound - 1..<span.upperBound
    }
    return cut(span, of: clause)
  }

  /// The words of a noun phrase, without a relative clause that a comma sets off at its end.
  func phraseSpan(_ noun: Int) -> Range<Int> { cut(tree.span(noun), of: noun) }

  /// The words of an object: with the phrases right after it that tell what it is of, for or about, which parsers give to the
  /// verb, and without an apposition.
  func thingSpan(_ noun: Int, of verb: Int) -> Range<Int> {
    var span = phraseSpan(noun)
    for child in tree.children(verb) where child > noun {
      let next = tree.span(child)
      guard tree.relation(child) == .obl || tree.relation(child) == .advcl,
        next.lowerBound == span.upperBound,
        ["of", "to", "for", "on", "about", "over", "against", "between", "toward", "towards"]
          .contains(stretch.lower(next.lowerBound)), stretch.timeOfToken[child] < 0
      else { continue }
      span = span.lowerBound..<phraseSpan(child).upperBound
    }
    for index in span where index > noun && stretch.lower(index) == "," {
      guard stretch.quotationOfToken[index] < 0,
        !span.contains(where: { $0 > index && tree.tag($0) == .coordinator })
      else { continue }
      return span.lowerBound..<index
    }
    return span
  }

  /// The words of a prepositional phrase without its preposition.
  func objectSpan(_ noun: Int, after preposition: Int) -> Range<Int> {
    let span = cut(tree.span(noun), of: noun)
    return max(span.lowerBound, preposition + 1)..<max(span.upperBound, preposition + 1)
  }

  /// A span up to ", which …" or "; …", where the writer goes on in words of their own.
  private func cut(_ span: Range<Int>, of head: Int) -> Range<Int> {
    var end = span.upperBound
    for index in span where index > head && stretch.quotationOfToken[index] < 0 {
      let word = stretch.lower(index)
      if word == ";" || word == "," && stretch.lower(index + 1) == "according" {
        end = index
        break
      }
      guard word == ",", index + 1 < span.upperBound else { continue }
      // "…, saying that": another report of the same speaker.
      if stretch.lower(index + 1).hasSuffix("ing"), tree.relation(index + 1) == .advcl,
        tree.tag(index + 1) == .verb, stretch.text.tokens[index + 1].mayBeCue
      {
        end = index
        break
      }
      if ["which", "who", "whose", "whom"].contains(stretch.lower(index + 1)),
        !(index + 2..<min(index + 6, span.upperBound)).contains(where: {
          stretch.quotationOfToken[$0] >= 0
        }),
        !span.dropLast().contains(where: { $0 > index + 1 && stretch.lower($0) == "," })
      {
        end = index
        break
      }
    }
    return span.lowerBound..<end
  }

  /// Whether a question word opens the span.
  func isQuestion(_ span: Range<Int>) -> Bool {
    guard let first = span.first else { return false }
    return [
      "whether", "if", "how", "what", "why", "who", "which", "when", "where", "whom", "whose",
    ]
    .contains(stretch.lower(first))
  }
}
