import Language

extension ClauseReader {
  /// What a noun gives: "his claim that", "support for", "a plan to".
  func noun(_ index: Int) -> Attribution? {
    for cue in cues(at: index, .noun) {
      guard let found = nounContent(cue) else { continue }
      let possessor = tree.child(index, .nmodPoss)
      let author = tree.children(index).first {
        $0 > index && tree.relation($0) == .nmod && preposition(of: $0).map(stretch.lower) == "by"
      }
      let owner = possessor ?? author ?? nounHolder(index)
      var phrase = owner.flatMap { speaker($0) }
      if phrase == nil, looksLikeVerb(index) {
        // "The group plans to": a verb that was taken for a noun.
        phrase = stretch.subject(of: index, from: tree.tokens.lowerBound)
      }
      guard phrase != nil || !found.isPhrase && owner == nil,
        var result = attribution(found, cue: index, speaker: phrase)
      else { continue }
      // "Made the claim that": verb and noun are the cue together.
      if possessor == nil, author == nil, owner != nil, let cue = result.cue {
        let verb = tree.head(index)
        if verb >= 0, verb < cue.lowerBound, cue.lowerBound - verb <= 6 {
          result.cue = verb..<cue.upperBound
        }
      }
      return result
    }
    return nil
  }

  /// Whether a form in -s after a name or an adverb may be a verb.
  private func looksLikeVerb(_ index: Int) -> Bool {
    let word = stretch.lower(index)
    return word.hasSuffix("s") && tree.child(index, .det, .amod, .nmodPoss) == nil
      && stretch.text.tokens[index].cues.contains { $0.sort == .verb }
      && index > tree.tokens.lowerBound
      && (stretch.name(at: index - 1) != nil || tree.tag(index - 1) == .adverb
        || tree.tag(index - 1) == .noun || tree.tag(index - 1) == .pronoun)
  }

  private func nounContent(_ cue: ClauseCue) -> FoundContent? {
    let noun = cue.token
    for child in tree.children(noun) where child > noun {
      let mark = preposition(of: child)
      let word = mark.map { stretch.lower($0) }
      switch tree.relation(child) {
      case .acl, .aclRelcl, .ccomp, .advcl, .nmod, .xcomp:
        if let mark, let word, let which = CueLexicon.Preposition(word: word),
          which != .to
            || tree.relation(child) == .nmod
        {
          guard let kind = cue.entry.kind(which) else { continue }
          let content = objectSpan(child, after: mark)
          guard !content.isEmpty else { continue }
          return FoundContent(
            content: [content], cueEnd: mark, kind: kind, isPhrase: tree.tag(child) != .verb)
        }
        let span = clauseSpan(child, after: noun)
        guard !span.isEmpty, tree.relation(child) != .nmod else { continue }
        if word == "to" {
          guard let kind = cue.entry.kind(.infinitive) else { continue }
          return FoundContent(content: [span], cueEnd: noun, kind: kind)
        }
        if word == "that" {
          guard let kind = cue.entry.kind(.clause) else { continue }
          return FoundContent(content: [span], cueEnd: noun, kind: kind)
        }
        if isQuestion(span), word == "whether" || word == "if" || word == "how",
          let kind = cue.entry.kind(.question)
        {
          return FoundContent(content: [span], cueEnd: noun, kind: kind)
        }
      default: continue
      }
    }
    return nil
  }

  /// What an adjective gives: "is sure that", "eager to", "worried about".
  func adjective(_ index: Int) -> Attribution? {
    for cue in cues(at: index, .adjective) {
      let right = tree.children(index).filter { $0 > index }
      let source = adjectiveSubject(index)
      let isIt =
        source.map { stretch.lower($0) == "it" } ?? false || tree.child(index, .expl) != nil
      var found: FoundContent?
      for child in right where found == nil {
        let mark = preposition(of: child)
        let word = mark.map { stretch.lower($0) }
        switch tree.relation(child) {
        case .ccomp, .xcomp, .advcl, .obl, .csubj, .nmod:
          let span = clauseSpan(child, after: index)
          guard !span.isEmpty else { continue }
          if let mark, let word, let which = CueLexicon.Preposition(word: word),
            which != .to || tree.relation(child) == .obl
          {
            guard let kind = cue.entry.kind(which) ?? cue.entry.kind(objectAnd: which),
              tree.relation(child) != .xcomp || which != .to
            else { continue }
            let content = objectSpan(child, after: mark)
            guard !content.isEmpty else { continue }
            found = FoundContent(
              content: [content], cueEnd: mark, kind: kind, isPhrase: tree.tag(child) != .verb)
          } else if tree.relation(child) == .ccomp || tree.relation(child) == .csubj {
            let kind = isIt ? cue.entry.kind(.itClause) : cue.entry.kind(.clause)
            guard let kind else { continue }
            found = FoundContent(content: [span], cueEnd: index, kind: kind)
          } else if word == "to", tree.relation(child) == .xcomp || tree.relation(child) == .advcl,
            let kind = cue.entry.kind(.infinitive)
          {
            found = FoundContent(content: [span], cueEnd: index, kind: kind)
          }
        default: continue
        }
      }
      guard var found else { continue }
      if isIt {
        guard found.kind == .seeming else { continue }
        found.source = .some(nil)
        return attribution(found, cue: index, speaker: nil)
      }
      guard let source else { continue }
      return attribution(found, cue: index, speaker: speaker(source))
    }
    return nil
  }

  /// Who an adjective says something of: the subject of its clause, or of the clause that it hangs on.
  private func adjectiveSubject(_ index: Int) -> Int? {
    if let own = tree.child(index, .nsubj, .nsubjPass) { return own }
    switch tree.relation(index) {
    case .amod: return nil
    case .acl: return tree.head(index) >= 0 ? tree.head(index) : nil
    default: return subject(of: index)
    }
  }

  /// What an adverb of hearsay gives: the clause around it.
  func adverb(_ index: Int) -> Attribution? {
    for cue in cues(at: index, .adverb) {
      guard let kind = cue.entry.kind(.clause) else { continue }
      var head = tree.head(index)
      guard head >= 0 else { return nil }
      if tree.tag(head) != .verb, tree.head(head) >= 0, tree.child(head, .cop) == nil {
        head = tree.head(head)
      }
      let span = tree.span(head)
      guard span.contains(index) else { return nil }
      var parts: [Range<Int>] = []
      if span.lowerBound < index { parts.append(span.lowerBound..<index) }
      if index + 1 < span.upperBound { parts.append(index + 1..<span.upperBound) }
      return attribution(
        FoundContent(content: parts, cueEnd: index, kind: kind), cue: index, speaker: nil)
    }
    return nil
  }
}
