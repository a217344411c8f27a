import Language

extension ClauseReader {
  /// What a verb gives of somebody's words or mind.
  func verb(_ index: Int) -> Attribution? {
    guard !isModifier(index) else { return nil }
    for cue in cues(at: index, .verb) {
      if isPassive(index) {
        if let found = passive(cue) {
          let agent = agent(of: index)
          return attribution(
            found, cue: index, speaker: (found.source ?? agent).flatMap { speaker($0) })
        }
      } else if let found = seeming(cue) {
        return attribution(found, cue: index, speaker: nil)
      } else if let found = active(cue) {
        let source = subject(of: index)
        if let source, isExpletive(source) {
          guard found.kind == .showing || found.kind == .seeming else { continue }
          return attribution(found, cue: index, speaker: nil)
        }
        // "Eleven lost at the hall, says the harbour master": whoever says it stands behind.
        if found.kind == .speech, found.isPhrase, stretch.lower(index - 1) == "," { continue }
        return attribution(found, cue: index, speaker: speaker(of: index, subject: source))
      }
    }
    return nil
  }

  /// Whether a verb's form only describes a noun ("the reported attack").
  private func isModifier(_ index: Int) -> Bool {
    [.amod, .compound, .case, .nmodPoss].contains(tree.relation(index))
  }

  private func isExpletive(_ word: Int) -> Bool {
    tree.relation(word) == .expl || ["it", "there"].contains(stretch.lower(word)) && false
  }

  /// Whether a verb is in the passive, or a participle that describes the noun before it ("a man accused of").
  func isPassive(_ verb: Int) -> Bool {
    if stretch.lower(verb).hasSuffix("ing") { return false }
    if tree.child(verb, .auxPass, .nsubjPass) != nil { return hasBe(verb) }
    if isMainAfterNoun(verb) { return false }
    if tree.relation(verb) == .acl || tree.relation(verb) == .advcl,
      tree.child(verb, .aux, .nsubj, .mark) == nil, isParticiple(verb)
    {
      return true
    }
    return tree.relation(verb) == .conj && tree.child(verb, .nsubj, .aux) == nil
      && isParticiple(verb) && tree.head(verb) >= 0 && tree.tag(tree.head(verb)) == .verb
      && tree.child(tree.head(verb), .auxPass) != nil
  }

  /// Whether a form of "be" or "get" belongs to a verb: parsers call many subjects passive that are not.
  private func hasBe(_ verb: Int) -> Bool {
    tree.children(verb).contains { child in
      guard child < verb,
        tree.relation(child) == .aux || tree.relation(child) == .auxPass
          || tree.relation(child) == .cop
      else { return false }
      let word = stretch.lower(child)
      return [
        "is", "are", "was", "were", "be", "been", "being", "am", "get", "gets", "got", "isn't",
        "aren't",
        "wasn't", "weren't",
      ].contains(word)
    } || tree.children(verb).contains { $0 < verb && stretch.lower($0).hasSuffix("'s") }
  }

  private func isParticiple(_ verb: Int) -> Bool {
    let word = stretch.lower(verb)
    return word.hasSuffix("ed")
      || [
        "said", "told", "known", "shown", "seen", "thought", "held", "found", "given", "written",
        "taken", "made", "put", "drawn", "chosen", "sworn", "cast", "heard", "understood", "meant",
        "set", "sought", "forbidden", "driven", "led", "caught", "taught", "sent", "built",
      ].contains(word)
  }

  /// The content of a verb in the active.
  private func active(_ cue: ClauseCue) -> FoundContent? {
    let verb = cue.token
    let entry = cue.entry
    let start = max(verb + 1, cue.particle.upperBound)
    let right = tree.children(verb).filter { $0 >= start }
    let object = right.first { tree.relation($0) == .obj }
    if let found = asked(cue, from: start) ?? named(cue, from: start) { return found }
    if let clause = right.first(where: { tree.relation($0) == .ccomp }) {
      if let found = clauseContent(clause, of: cue, from: start) { return found }
    }
    if let found = looseClause(cue, from: start) { return found }
    if let next = right.first(where: { tree.relation($0) == .xcomp }) {
      if let found = predicate(
        next, object ?? right.first { tree.relation($0) == .iobj }, of: cue, from: start)
      {
        return found
      }
    }
    if let object {
      for phrase in right where phrase > object {
        guard let preposition = framePreposition(phrase), preposition > object,
          let which = CueLexicon.Preposition(word: stretch.lower(preposition)),
          let kind = entry.kind(objectAnd: which)
        else { continue }
        let whole = tree.span(object).lowerBound..<phraseSpan(phrase).upperBound
        return FoundContent(content: [whole], cueEnd: start - 1, kind: kind)
      }
    }
    for phrase in right {
      guard let preposition = framePreposition(phrase),
        object == nil || preposition < (object ?? 0),
        let which = CueLexicon.Preposition(word: stretch.lower(preposition)),
        let kind = entry.kind(which)
      else { continue }
      let content = objectSpan(phrase, after: preposition)
      guard !content.isEmpty else { continue }
      let isNear = preposition - verb <= 3
      return FoundContent(
        content: [content], cueEnd: isNear ? preposition : start - 1, kind: kind,
        isPhrase: tree.tag(phrase) != .verb)
    }
    if let kind = entry.kind(.object) {
      if let object, isMatter(object, of: verb) {
        let span =
          showsFigures(cue) ? verb + 1..<clauseEnd(from: object) : thingSpan(object, of: verb)
        return FoundContent(content: [span], cueEnd: verb, kind: kind, isPhrase: true)
      }
      // "What Berg wants", "a plan that Berg opposes".
      if let fronted = frontedObject(verb) {
        return FoundContent(content: [fronted], cueEnd: verb, kind: kind, isPhrase: true)
      }
    }
    return nil
  }

  /// A question right after a verb of asking or knowing: "asked if he knew", "explained why".
  func asked(_ cue: ClauseCue, from start: Int) -> FoundContent? {
    guard start < tree.tokens.upperBound, let kind = cue.entry.kind(.question),
      ["whether", "if", "why", "how", "what", "who", "where"].contains(stretch.lower(start)),
      stretch.quotationOfToken[start] < 0
    else { return nil }
    let clause = tree.children(cue.token).first { tree.span($0).lowerBound == start }
    let end = clause.map { clauseSpan($0, after: start - 1).upperBound } ?? 0
    var stop = clauseEnd(from: start)
    if cue.token == tree.tokens.lowerBound || cue.token == tree.tokens.lowerBound + 1,
      let comma = (start..<stop).first(where: { stretch.lower($0) == "," })
    {
      // "Asked why it fell, Berg said"
      stop = comma
    } else if end > start + 1 {
      stop = end
    }
    return FoundContent(content: [start..<stop], cueEnd: start - 1, kind: kind)
  }

  /// What something is called, where the parser did not see a predicate: "called the plan “a trick”".
  private func named(_ cue: ClauseCue, from start: Int) -> FoundContent? {
    guard ["call", "label", "dub", "brand", "term", "deem", "declare"].contains(cue.entry.base),
      cue.entry.particle.isEmpty, let kind = cue.entry.kind(.objectPredicate),
      start < tree.tokens.upperBound,
      let first = stretch.nounPhrase(startingAt: start, to: tree.tokens.upperBound)
    else { return nil }
    let next = first.tokens.upperBound
    guard next < tree.tokens.upperBound,
      tree.tag(next) == .determiner || tree.tag(next) == .adjective
        || stretch.quotation(startingAt: next) != nil
    else { return nil }
    let end = (next..<tree.tokens.upperBound).first {
      stretch.quotationOfToken[$0] < 0
        && [",", ";", ".", "—", "-", "--", "–", "and", "but"].contains(stretch.lower($0))
    }
    return FoundContent(
      content: [start..<(end ?? tree.tokens.upperBound)], cueEnd: start - 1, kind: kind)
  }

  /// Whether an object says something by itself: no "it" or "themselves", no time, nobody cited in passing ("the radio, citing
  /// Berg, said").
  private func isMatter(_ object: Int, of verb: Int) -> Bool {
    let word = stretch.lower(object)
    if [
      "it", "that", "this", "so", "much", "them", "one", "something", "nothing", "anything", "me",
      "us",
    ]
    .contains(word)
      || word.hasSuffix("self") || word.hasSuffix("selves") || stretch.timeOfToken[object] >= 0
    {
      return false
    }
    return
      !(["citing", "quoting"].contains(stretch.lower(verb))
      && (tree.head(verb) > verb || tree.relation(verb) == .acl))
  }

  /// Whether a poll shows how many are for whom: what follows to the end of the clause belongs to it.
  private func showsFigures(_ cue: ClauseCue) -> Bool {
    guard ["show", "find", "put", "have", "give"].contains(cue.entry.base),
      let subject = tree.child(cue.token, .nsubj)
    else { return false }
    return ["poll", "polls", "survey", "surveys", "polling", "average"].contains(
      stretch.lower(subject))
  }

  /// The end of the clause that goes on from a word: a mark that ends it, or another clause.
  private func clauseEnd(from word: Int) -> Int {
    (word..<tree.tokens.upperBound).first { index in
      guard stretch.quotationOfToken[index] < 0 else { return false }
      let mark = stretch.lower(index)
      return mark == ";" || mark == "." || mark == "—"
        || mark == ","
          && [
            "but", "while", "although", "though", "whereas", "and", "which", "who",
            "according",
          ].contains(stretch.lower(index + 1))
    } ?? tree.tokens.upperBound
  }

  /// The relative or question word that is the object of a verb, before its subject.
  private func frontedObject(_ verb: Int) -> Range<Int>? {
    guard
      let word = tree.children(verb).first(where: {
        $0 < verb && tree.relation($0) == .obj
          && ["what", "that", "which", "whom", "who", "whatever"].contains(stretch.lower($0))
      })
    else { return nil }
    return word..<word + 1
  }

  /// The preposition before a phrase that belongs to a verb, where it has one.
  private func framePreposition(_ phrase: Int) -> Int? {
    guard [.obl, .advcl, .nmod, .xcomp, .oblAgent].contains(tree.relation(phrase)) else {
      return nil
    }
    return preposition(of: phrase)
  }

  /// A clause as content: "said that", "asked whether", "want him to", "described leaving".
  private func clauseContent(_ clause: Int, of cue: ClauseCue, from start: Int) -> FoundContent? {
    var span = clauseSpan(clause, after: start - 1)
    guard !span.isEmpty else { return nil }
    if span.count == 1, stretch.lower(span.lowerBound) == "that" {
      span = span.lowerBound..<clauseEnd(from: min(span.upperBound + 1, tree.tokens.upperBound))
    }
    if cue.entry.kind(.clause) != nil {
      span = completed(span, of: cue)
      span = opened(span, of: cue, from: start)
    }
    let mark = tree.child(clause, .mark).map { stretch.lower($0) }
    let kind: CueLexicon.Kind?
    if isQuestion(span) {
      kind = cue.entry.kind(.question) ?? cue.entry.kind(.clause)
    } else if mark == "to" {
      kind =
        cue.entry.kind(.objectInfinitive) ?? cue.entry.kind(.infinitive) ?? cue.entry.kind(.clause)
    } else if stretch.lower(clause).hasSuffix("ing"), tree.child(clause, .nsubj, .aux) == nil {
      kind = cue.entry.kind(.gerund) ?? cue.entry.kind(.clause)
    } else {
      kind =
        cue.entry.kind(.clause) ?? cue.entry.kind(.person) ?? cue.entry.kind(.objectInfinitive)
        ?? cue.entry.kind(.objectPredicate)
    }
    guard let kind else { return nil }
    return FoundContent(
      content: [span], cueEnd: start - 1, kind: kind)
  }

  /// A predicate without its own subject: "plans to leave", "urged them to leave", "called it a crime".
  private func predicate(_ next: Int, _ object: Int?, of cue: ClauseCue, from start: Int)
    -> FoundContent?
  {
    let entry = cue.entry
    let span = clauseSpan(next, after: start - 1)
    guard !span.isEmpty else { return nil }
    let isInfinitive = tree.child(next, .mark).map { stretch.lower($0) } == "to"
    if isInfinitive {
      if let object, object < next {
        guard let kind = entry.kind(.objectInfinitive) else { return nil }
        let whole = min(tree.span(object).lowerBound, span.lowerBound)..<span.upperBound
        return FoundContent(
          content: [max(whole.lowerBound, start)..<whole.upperBound], cueEnd: start - 1, kind: kind)
      }
      guard let kind = entry.kind(.infinitive), !leadsToCue(next, kind) else { return nil }
      return FoundContent(content: [span], cueEnd: start - 1, kind: kind)
    }
    if let object, object < next, let kind = entry.kind(.objectPredicate) {
      let low = max(start, tree.span(object).lowerBound)
      return FoundContent(content: [low..<max(low, span.upperBound)], cueEnd: start - 1, kind: kind)
    }
    if isQuestion(span), let kind = entry.kind(.question) {
      return FoundContent(content: [span], cueEnd: start - 1, kind: kind)
    }
    if stretch.lower(next).hasSuffix("ing"), object == nil, let kind = entry.kind(.gerund) {
      return FoundContent(content: [span], cueEnd: start - 1, kind: kind)
    }
    return nil
  }

  /// Whether a verb in the infinitive is itself the cue: "refused to say whether", "seemed to praise her".
  ///
  /// A plan to say something is a plan, unless a clause follows.
  private func leadsToCue(_ next: Int, _ kind: CueLexicon.Kind) -> Bool {
    guard tree.tag(next) == .verb, stretch.text.tokens[next].mayBeCue else { return false }
    for cue in cues(at: next, .verb) {
      if let found = active(cue) {
        return kind == .plan || kind == .speech ? !found.isPhrase && found.kind != .plan : true
      }
    }
    return false
  }

  /// What seems so: "he seems to have left", "it appears that".
  private func seeming(_ cue: ClauseCue) -> FoundContent? {
    let verb = cue.token
    guard let next = tree.children(verb).first(where: { $0 > verb && tree.relation($0) == .xcomp }),
      let subject = tree.child(verb, .nsubj), !leadsToCue(next, .seeming)
    else { return nil }
    let isInfinitive = tree.child(next, .mark).map { stretch.lower($0) } == "to"
    guard
      let kind = isInfinitive
        ? cue.entry.kind(.subjectInfinitive) : cue.entry.kind(.subjectPredicate),
      kind == .seeming
    else { return nil }
    return FoundContent(
      content: [phraseSpan(subject), clauseSpan(next, after: verb)], cueEnd: verb, kind: kind,
      source: .some(nil))
  }
}
