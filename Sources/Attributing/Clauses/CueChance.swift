import Language

extension Stretch {
  /// Whether a token can be the cue of an attribution, as far as its neighbours tell without a tree.
  ///
  /// A noun needs a word after it that leads to a content, an adjective too; a verb needs what its frames ask for, and
  /// does not follow "the". What only seems so is on nobody's word, and is left out.
  func mayAttribute(_ index: Int, in sentence: Range<Int>) -> Bool {
    let token = text.tokens[index]
    guard token.mayBeCue else { return false }
    // "The State Department", "the Post".
    if nameOfToken[index] >= 0 { return false }
    let glances = token.cueGlances
    let before: CueSigns = index > sentence.lowerBound ? text.tokens[index - 1].cueSigns : []
    let isNoVerb = isBareNoun(index, glances, in: sentence) || isAgentless(index, in: sentence)
    for glance in glances {
      if glance.hasParticle, !hasParticle(glance, of: index, in: sentence) { continue }
      let found: Bool
      switch glance.sort {
      case .verb:
        if isNoVerb { continue }
        let isGerund = endsInIng(index)
        if before.contains(.article) || before.contains(.nounFollows) && !isGerund { continue }
        found = mayBeVerb(glance, index, in: sentence)
      case .noun: found = mayBeNoun(glance, index, in: sentence)
      case .adjective: found = mayBeAdjective(glance, index, in: sentence)
      // What seems so is on nobody's word.
      case .adverb: found = false
      }
      if found { return true }
    }
    return false
  }

  private func hasParticle(_ glance: CueGlance, of index: Int, in sentence: Range<Int>) -> Bool {
    let word = CueLexicon.english.entries[glance.entry].particle[0]
    let last = min(sentence.upperBound, index + 7)
    for other in index + 1..<max(last, index + 1) where text.tokens[other].lower == word {
      return true
    }
    return false
  }

  /// The signs of the words from a place on.
  private func signs(after index: Int, _ count: Int, in sentence: Range<Int>) -> CueSigns {
    var result: CueSigns = []
    for other in index + 1..<max(index + 1, min(index + 1 + count, sentence.upperBound)) {
      result.formUnion(text.tokens[other].cueSigns)
    }
    return result
  }

  /// Whether a bare form that is a noun as well stands where no verb does: nothing near before it can be its subject.
  private func isBareNoun(_ index: Int, _ glances: [CueGlance], in sentence: Range<Int>) -> Bool {
    guard glances.contains(where: { $0.sort == .noun }),
      let last = text.buffer[text.tokens[index].range].last,
      ![0x73, 0x64, 0x67].contains(last)
    else { return false }
    for other in max(sentence.lowerBound, index - 3)..<index {
      let token = text.tokens[other]
      if token.isCapitalised || token.has(.auxiliary) || token.has(.pronoun)
        || token.has(.relativeWord) || token.cueSigns.contains(.to)
        || text.buffer[token.range].last == 0x73
      {
        return false
      }
    }
    return true
  }

  /// Whether a form after "be" is a passive that does not name who does it: it is on nobody's word.
  private func isAgentless(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard index > sentence.lowerBound, !endsInIng(index) else { return false }
    switch lower(index - 1) {
    case "is", "are", "was", "were", "be", "been", "being":
      return !signs(after: index, 24, in: sentence).contains(.by)
    default: return false
    }
  }

  private func mayBeVerb(_ glance: CueGlance, _ index: Int, in sentence: Range<Int>) -> Bool {
    let next = index + 1
    // Something has to follow, and more than a mark and a full stop.
    guard next + 1 < sentence.upperBound else { return false }
    let token = text.tokens[next]
    if token.has(.auxiliary), quotationOfToken[next] < 0, !endsInEd(index) { return false }
    let near = signs(after: index, 10, in: sentence)
    let nearest = signs(after: index, 4, in: sentence)
    if !glance.prepositions.isDisjoint(with: nearest)
      || !glance.objectPrepositions.isDisjoint(with: near)
    {
      return true
    }
    if near.contains(.to), glance.takes(.infinitive) || glance.takes(.objectInfinitive) {
      return true
    }
    if glance.takes(.objectPredicate) { return true }
    if glance.takes(.clause) || glance.takes(.person), !isSeeming(glance) {
      // A bare form before a mark or a preposition is mostly a noun: "the state of".
      if endsInEd(index)
        || index + 3 < sentence.upperBound && !token.has(.preposition)
          && !token.has(.conjunction) && token.kind != .mark
      {
        return true
      }
      if near.contains(.that) || near.contains(.question) || isReporting(index)
        || (next..<min(next + 10, sentence.upperBound)).contains(where: {
          quotationOfToken[$0] >= 0
        })
      {
        return true
      }
    }
    if glance.takes(.question), near.contains(.question) { return true }
    if glance.takes(.gerund), (next..<min(next + 4, sentence.upperBound)).contains(where: endsInIng)
    {
      return true
    }
    guard glance.takes(.object) else { return false }
    if token.kind != .mark, !token.has(.preposition), !token.has(.conjunction) { return true }
    if near.contains(.by) { return true }
    for other in max(sentence.lowerBound, index - 12)..<index
    where text.tokens[other].cueSigns.contains(.fronted) { return true }
    return false
  }

  private func mayBeNoun(_ glance: CueGlance, _ index: Int, in sentence: Range<Int>) -> Bool {
    let near = signs(after: index, 4, in: sentence)
    return !glance.prepositions.isDisjoint(with: near)
      || near.contains(.to) && glance.takes(.infinitive)
      || near.contains(.that) && glance.takes(.clause)
      || near.contains(.question) && glance.takes(.question)
  }

  private func mayBeAdjective(_ glance: CueGlance, _ index: Int, in sentence: Range<Int>) -> Bool {
    let near = signs(after: index, 6, in: sentence)
    if !glance.prepositions.union(glance.objectPrepositions).isDisjoint(with: near) { return true }
    if near.contains(.to), glance.takes(.infinitive) { return true }
    guard glance.takes(.clause), index + 2 < sentence.upperBound else { return false }
    let next = text.tokens[index + 1]
    return near.contains(.that) || near.contains(.question) || next.has(.pronoun)
      || next.has(.determiner) || next.isCapitalised
  }

  /// Whether the word is one of the common verbs of speech, and not one that is mostly a noun.
  private func isReporting(_ index: Int) -> Bool {
    text.tokens[index].has(.speech) && !text.tokens[index].has(.speechNoun)
  }

  /// Whether the clause only seems so, which is on nobody's word.
  private func isSeeming(_ glance: CueGlance) -> Bool {
    CueLexicon.english.entries[glance.entry].kind(.clause) == .seeming
  }

  private func endsInIng(_ index: Int) -> Bool { ends(index, 0x69, 0x6E, 0x67) }

  private func endsInEd(_ index: Int) -> Bool { ends(index, nil, 0x65, 0x64) }

  private func ends(_ index: Int, _ first: UInt8?, _ second: UInt8, _ third: UInt8) -> Bool {
    let range = text.tokens[index].range
    guard range.count > 3 else { return false }
    let end = range.upperBound
    return (first == nil || text.buffer[end - 3] == first) && text.buffer[end - 2] == second
      && text.buffer[end - 1] == third
  }
}
