import AssayModel
import Language

extension Stretch {
  /// The subject of a verb by the sentence's grammar: its own, or that of the verb which it is joined to ("Berg rose and said",
  /// "Berg rose, saying").
  ///
  /// Parses the sentence, so that only what plain rules cannot tell should be asked.
  func parsedSubject(of verb: Int, from floor: Int) -> Phrase? {
    let sentence = sentence(of: verb)
    guard sentence.tokens.count <= 120 else { return nil }
    var reader = SyntaxReader()
    reader.read(sentence, of: text)
    let syntax = reader.syntax
    var verb = verb
    for _ in 0..<6 {
      if let subject = syntax.children(verb).first(where: {
        [.nsubj, .nsubjPass].contains(syntax.relation($0))
      }) {
        // "a sign that read “…”": what the relative word stands for.
        if ["that", "who", "which"].contains(lower(subject)), let noun = syntax.head(verb),
          [.aclRelcl, .acl].contains(syntax.relation(verb))
        {
          return parsedPhrase(syntax.span(noun).lowerBound..<subject, head: noun, from: floor)
        }
        return parsedPhrase(syntax.span(subject), head: subject, from: floor)
      }
      guard let head = syntax.head(verb),
        [.conj, .advcl, .xcomp, .parataxis, .ccomp, .acl, .advclRelcl, .dep].contains(
          syntax.relation(verb))
      else { return nil }
      verb = head
    }
    return nil
  }

  /// A speaker of the tokens that depend on a head, up to a comma or relative clause.
  private func parsedPhrase(_ span: Range<Int>, head: Int, from floor: Int) -> Phrase? {
    var start = max(span.lowerBound, floor)
    while start < head, token(start)?.kind == .mark || token(start)?.kind == .quote { start += 1 }
    guard start <= head, quotationOfToken[head] < 0 else { return nil }
    if start == head, lower(head) == "some" || lower(head) == "many" || lower(head) == "others" {
      return Phrase(
        tokens: head..<head + 1, range: text.bytes(head..<head + 1),
        text: text.text(tokens: head..<head + 1), role: .unnamed)
    }
    return speaker(from: start, to: max(head + 1, span.upperBound))
  }
}
