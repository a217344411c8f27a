import Language

extension ClauseReader {
  /// The content of a verb in the passive: its subject, with what is said of it.
  func passive(_ cue: ClauseCue) -> FoundContent? {
    let verb = cue.token
    let entry = cue.entry
    let start = max(verb + 1, cue.particle.upperBound)
    let right = tree.children(verb).filter { $0 >= start }
    if let found = asked(cue, from: start) { return found }
    let hasAgent = agent(of: verb) != nil
    if let clause = right.first(where: {
      tree.relation($0) == .ccomp || tree.relation($0) == .csubjPass
        || tree.relation($0) == .csubj
    }) {
      let span = clauseSpan(clause, after: start - 1)
      let kind =
        isQuestion(span)
        ? entry.kind(.question) ?? entry.kind(.clause) : entry.kind(.clause) ?? entry.kind(.person)
      if let kind, !span.isEmpty {
        return FoundContent(content: [span], cueEnd: start - 1, kind: kind)
      }
    }
    let patient = patient(of: verb)
    if let next = right.first(where: { tree.relation($0) == .xcomp }) {
      let isInfinitive = tree.child(next, .mark).map { stretch.lower($0) } == "to"
      let kind = isInfinitive ? entry.kind(.objectInfinitive) : entry.kind(.objectPredicate)
      let span = clauseSpan(next, after: start - 1)
      if let kind, !span.isEmpty {
        return FoundContent(
          content: (patient.map { [$0] } ?? []) + [span], cueEnd: start - 1, kind: kind)
      }
    }
    for phrase in right where tree.relation(phrase) == .obl || tree.relation(phrase) == .advcl {
      guard let preposition = preposition(of: phrase),
        let which = CueLexicon.Preposition(word: stretch.lower(preposition)), which != .by
      else { continue }
      if let kind = entry.kind(objectAnd: which) {
        let content =
          which == .as
          ? preposition..<max(preposition, phraseSpan(phrase).upperBound)
          : objectSpan(phrase, after: preposition)
        guard !content.isEmpty else { continue }
        return FoundContent(
          content: (patient.map { [$0] } ?? []) + [content],
          cueEnd: which == .as ? start - 1 : preposition, kind: kind)
      }
      if let kind = entry.kind(which), patient != nil {
        let content = objectSpan(phrase, after: preposition)
        guard !content.isEmpty else { continue }
        // "He was asked about the fire."
        return FoundContent(
          content: [content], cueEnd: preposition, kind: kind, isPhrase: true)
      }
    }
    if let patient, hasAgent, tree.relation(verb) != .acl, let kind = entry.kind(.object) {
      return FoundContent(content: [patient], cueEnd: start - 1, kind: kind, isPhrase: true)
    }
    return nil
  }

  /// What a passive is done to: its subject, or the noun that a participle describes.
  private func patient(of verb: Int) -> Range<Int>? {
    if let subject = tree.child(verb, .nsubjPass, .nsubj) {
      return stretch.lower(subject) == "it" && tree.relation(subject) == .expl
        ? nil : phraseSpan(subject)
    }
    let head = tree.head(verb)
    guard head >= 0 else { return nil }
    switch tree.relation(verb) {
    case .acl:
      let span = tree.span(head)
      return span.lowerBound..<max(head + 1, min(verb, span.upperBound))
    case .conj, .xcomp: return tree.child(head, .nsubjPass).map { phraseSpan($0) }
    default: return nil
    }
  }
}
