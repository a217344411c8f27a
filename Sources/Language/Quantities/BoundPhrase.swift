import AssayModel

extension Atoms {
  /// The bound whose words end just before an atom: "at least", "no fewer than".
  ///
  /// The longest phrase is taken.
  func boundBefore(_ index: Int) -> (start: Int, bound: Measure.Bound)? {
    let last = index - 1
    guard last >= 0, self[last].term.flags.contains(.before), self[index].glue == .apart,
      let phrases = Vocabulary.english.before[self[last].lower]
    else { return nil }
    for phrase in phrases {
      let start = index - phrase.words.count
      guard start >= 0 else { continue }
      var fits = true
      for (offset, word) in phrase.words.enumerated() where lower(start + offset) != word {
        fits = false
        break
      }
      guard fits else { continue }
      if phrase.words.count == 1, !isBound(last, before: index) { continue }
      return (start, phrase.bound)
    }
    return nil
  }

  /// Whether a single word that can also be something else is a bound here.
  private func isBound(_ index: Int, before number: Int) -> Bool {
    switch lower(index) {
    case "some":
      // "some 200", not "some one".
      if case .cardinal(1) = numberWord(number) { return false }
      return true
    case "about":
      // "talk about two men": a verb or noun of speech before it.
      switch lower(index - 1) {
      case "talk", "talked", "talking", "complained", "complaining", "worried", "asked", "told",
        "know",
        "information", "questions", "story", "stories", "report", "reports", "concerns", "think",
        "speak", "spoke", "something", "anything", "what", "how", "concerned", "details":
        return false
      default: return true
      }
    case "over", "under", "above", "below":
      return !isPlace(index, before: number)
    case "minimum", "maximum":
      return true
    default: return true
    }
  }

  /// Whether "over", "under", "above" or "below" tells where: "spread over 4 km²", "under 5 metres of mud".
  private func isPlace(_ index: Int, before number: Int) -> Bool {
    var verb = index - 1
    switch lower(verb) {
    case "come", "came", "see": return true
    case "deep", "deeply", "out", "directly", "partly", "evenly": verb -= 1
    default: break
    }
    let follows = verb >= 0 && self[verb].term.flags.contains(.place)
    let isOver = lower(index) == "over"
    // "found over 300 coins" bounds them, "found under 300 coins" does not.
    if follows, !isOver { return true }
    guard follows || !isOver, let phrase = numberPhrase(at: number),
      let unit = unitPhrase(at: phrase.atoms.upperBound),
      unit.kind == .measured(.length) || unit.kind == .measured(.area)
    else { return false }
    return follows || word(unit.atoms.upperBound) == .of
  }

  /// The bound whose words begin at an atom: "or more", "or so".
  ///
  /// `end` is the atom after them.
  func boundAfter(_ index: Int) -> (end: Int, bound: Measure.Bound)? {
    guard index < count, self[index].term.flags.contains(.after),
      let phrases = Vocabulary.english.after[self[index].lower]
    else { return nil }
    for phrase in phrases {
      var fits = true
      for (offset, word) in phrase.words.enumerated() where lower(index + offset) != word {
        fits = false
        break
      }
      guard fits else { continue }
      let end = index + phrase.words.count
      if phrase.words.count == 1 {
        // "30-plus", "30+", "30-odd": one word, only where it hangs on the number.
        switch lower(index) {
        case "plus", "odd", "max", "maximum", "tops", "approximately", "longer":
          guard self[index].glue != .apart else { continue }
        case "+":
          guard self[index].glue == .touching, number(end) == nil || self[end].glue == .apart else {
            continue
          }
        default: break
        }
      } else if lower(index) == "at" || lower(index) == "and" || lower(index) == "more"
        || lower(index) == "give"
      {
        // "12, at least" ends there; "12 at least 3" belongs to what follows.
        guard end >= count || numberPhrase(at: end) == nil else { continue }
        // "killed 12 and over 30": nothing but a number may not follow either.
        if lower(index) == "and", end < count, self[end].kind != .mark { continue }
      }
      return (end, phrase.bound)
    }
    return nil
  }

  /// Two bounds as one: "up to about 50" stays "up to".
  func joined(_ outer: Measure.Bound, _ inner: Measure.Bound) -> Measure.Bound {
    switch (outer, inner) {
    case (.exactly, _): inner
    case (.about, .exactly), (.about, .about): .about
    case (.about, _): inner
    default: outer
    }
  }
}
