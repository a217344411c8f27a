import Language

/// A cue with the entry of the lexicon that it is, in its tree.
struct ClauseCue {
  /// The token.
  let token: Int
  /// What it takes.
  let entry: CueLexicon.Entry
  /// The tokens of its particle, "out" of "point out"; empty for none.
  let particle: Range<Int>
}

/// What a frame found: the content and the words of the cue that lead to it.
struct FoundContent {
  /// The tokens of the content.
  var content: [Range<Int>]
  /// The last token of the cue, past its preposition.
  var cueEnd: Int
  /// What the cue says of it.
  var kind: CueLexicon.Kind
  /// Whether the content is a thing and no assertion.
  var isPhrase = false
  /// Who says it where the subject does not: the agent of a passive, the possessor of a noun; `.some(nil)` for nobody.
  var source: Int??
}

extension ClauseReader {
  /// The cues that a token may be here, those with a particle first.
  func cues(at index: Int, _ sort: CueLexicon.Sort) -> [ClauseCue] {
    var result: [ClauseCue] = []
    for entry in stretch.text.tokens[index].cues where entry.sort == sort {
      if entry.particle.isEmpty {
        result.append(ClauseCue(token: index, entry: entry, particle: index + 1..<index + 1))
      } else if let particle = particle(entry.particle, of: index) {
        result.insert(ClauseCue(token: index, entry: entry, particle: particle), at: 0)
      }
    }
    return result
  }

  /// Where the words of a particle stand: right after the verb, or after its object.
  private func particle(_ words: [String], of verb: Int) -> Range<Int>? {
    let last = min(tree.tokens.upperBound - words.count, verb + 6)
    guard verb + 1 <= last else { return nil }
    for start in verb + 1...last
    where words.indices.allSatisfy({ stretch.lower(start + $0) == words[$0] }) {
      if start == verb + 1 || tree.head(start) == verb { return start..<start + words.count }
    }
    return nil
  }
}
