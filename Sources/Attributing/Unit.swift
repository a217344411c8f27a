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
      if inside { continue }
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
