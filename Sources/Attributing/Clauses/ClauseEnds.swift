import Language

extension ClauseReader {
  /// A clause without "that" with the words right after the verb that the parser gave to the verb: "suggest the idea of it is".
  func opened(_ span: Range<Int>, of cue: ClauseCue, from start: Int) -> Range<Int> {
    guard start < span.lowerBound, stretch.lower(span.lowerBound) != "that",
      cue.entry.kind(.person) == nil, tree.child(cue.token, .iobj) == nil, !isQuestion(span),
      stretch.timeOfToken[start] < 0, stretch.quotationOfToken[start] < 0,
      [.pronoun, .determiner, .noun, .properNoun, .adjective, .numeral].contains(tree.tag(start)),
      tree.child(cue.token, .nsubj).map({ $0 < cue.token }) ?? true
    else { return span }
    return start..<span.upperBound
  }

  private var looseVerbs: Set<String> {
    [
      "say", "think", "believe", "argue", "insist", "claim", "suggest", "note", "fear", "hope",
      "suspect", "allege", "contend", "maintain", "warn", "assume", "conclude", "deny", "predict",
      "complain", "worry", "reckon",
    ]
  }

  /// The words after a verb of saying that the parser did not join to a clause: "say the payments are legal".
  func looseClause(_ cue: ClauseCue, from start: Int) -> FoundContent? {
    guard start < tree.tokens.upperBound,
      let kind = cue.entry.kind(.clause),
      looseVerbs.contains(cue.entry.base),
      [.pronoun, .determiner, .noun, .properNoun, .adjective, .numeral].contains(tree.tag(start)),
      tree.child(cue.token, .nsubj).map({ $0 < cue.token }) ?? true
    else { return nil }
    var first = start
    if let that = (start..<min(start + 14, tree.tokens.upperBound)).first(where: {
      stretch.lower($0) == "that" && tree.relation($0) == .mark
    }) {
      first = that
    } else if stretch.timeOfToken[start] >= 0 {
      return nil
    }
    let span = completed(first..<first + 1, of: cue)
    let verb = span.first {
      (tree.tag($0) == .verb || tree.tag($0) == .auxiliary) && $0 > start
        && stretch.quotationOfToken[$0] < 0
    }
    guard let verb, !stretch.lower(verb).hasSuffix("ing"),
      tree.tag(verb) == .auxiliary || tree.child(verb, .nsubj) != nil
    else { return nil }
    return FoundContent(content: [span], cueEnd: start - 1, kind: kind)
  }

  /// A clause with the words after it that no mark parts from it, and without a further report that the writer adds.
  func completed(_ span: Range<Int>, of cue: ClauseCue) -> Range<Int> {
    var end = span.upperBound
    let stops = tree.tokens.upperBound
    if ![.acl, .aclRelcl, .advcl, .csubj].contains(tree.relation(cue.token)) {
      let next = stretch.token(end)
      if end < stops, let next, next.kind == .word || next.kind == .number || next.kind == .mixed,
        tree.tag(end) != .coordinator, stretch.lower(end) != "as", stretch.lower(end) != "according"
      {
        while end < stops {
          let word = stretch.lower(end)
          if stretch.quotationOfToken[end] < 0 {
            if word == ";" || word == "—" || word == "--" || word == "–" { break }
            if word == ",",
              [
                "but", "while", "although", "though", "whereas", "according", "saying", "adding",
                "which", "who", "and",
              ].contains(stretch.lower(end + 1))
            {
              break
            }
          }
          end += 1
        }
      }
    }
    // "… and accused them of it": the same speaker, another report.
    for index in span.lowerBound..<end
    where tree.relation(index) == .conj && tree.tag(index) == .verb
      && stretch.quotationOfToken[index] < 0 && index > span.lowerBound
      && sameTense(index, cue.token) && tree.child(index, .aux) == nil
      && isReport(index)
    {
      var start = tree.span(index).lowerBound
      if start <= span.lowerBound { start = index }
      var low = start
      while low > span.lowerBound, start - low < 3,
        stretch.lower(low - 1) == "," || tree.tag(low - 1) == .coordinator
          || tree.tag(low - 1) == .adverb
      { low -= 1 }
      if tree.tag(low) == .coordinator || stretch.lower(low) == "," || low < start {
        end = low
        break
      }
    }
    return span.lowerBound..<max(end, span.lowerBound)
  }

  /// Whether both verbs are in the past, or both end in -s.
  private func sameTense(_ one: Int, _ other: Int) -> Bool {
    let (one, other) = (stretch.lower(one), stretch.lower(other))
    if other.hasSuffix("s") { return one.hasSuffix("s") }
    return isPastForm(other) && isPastForm(one)
  }

  private func isPastForm(_ word: String) -> Bool {
    word.hasSuffix("ed")
      || ["said", "told", "wrote", "thought", "felt", "made", "put"].contains(word)
  }

  private func isReport(_ index: Int) -> Bool {
    stretch.text.tokens[index].cues.contains {
      $0.sort == .verb && $0.particle.isEmpty
        && ($0.kind(.clause) == .speech || $0.kind(.object) == .judgement
          || $0.kind(objectAnd: .of) == .accusation || $0.kind(.clause) == .order
          || $0.kind(objectAnd: .as) == .speech)
    }
  }
}
