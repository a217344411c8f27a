import AssayModel
import Language

/// What a unit attributes without quotation marks, by the trees of its sentences.
///
/// Only sentences are parsed in which a cue can attribute something that `words`, found by rules on words, do not settle.
func clauses(
  _ unit: Unit, _ stretch: Stretch, beside words: [Attribution], _ reader: inout SyntaxReader
) -> [Attribution] {
  guard unit.tokens.count <= Stretch.longestSentence else { return [] }
  let settled = words.compactMap { isSettled($0) ? $0.cue : nil }
  var result: [Attribution] = []
  for sentence in stretch.sentences(of: unit)
  where sentence.tokens.contains(where: { index in
    stretch.quotationOfToken[index] < 0 && stretch.mayAttribute(index, in: sentence.tokens)
      && !settled.contains { $0.contains(index) }
  }) {
    reader.read(stretch.withoutDateline(sentence), of: stretch.text)
    result += ClauseReader(stretch: stretch, tree: ClauseTree(reader.syntax)).attributions()
  }
  return result
}

/// Whether the words win over the tree of the same cue: direct speech, and "the pier is safe, Berg told reporters".
private func isSettled(_ attribution: Attribution) -> Bool {
  let cue = attribution.cue ?? 0..<0
  return attribution.kind == .direct
    || attribution.content.allSatisfy { $0.upperBound <= cue.lowerBound }
}

/// Both together: of two that read the same cue, the words in quotation marks win, else the tree.
func joined(_ words: [Attribution], _ trees: [Attribution], _ stretch: Stretch) -> [Attribution] {
  var result: [Attribution] = []
  var taken = Set<Int>()
  for attribution in words {
    let cue = attribution.cue ?? 0..<0
    let isQuoted =
      stretch.lower(cue.lowerBound - 1) == "as" || stretch.lower(cue.upperBound - 2) == "as"
    if attribution.speakers.count > 1 || isQuoted, let start = attribution.content.first?.lowerBound
    {
      // "The agency quoted Berg as saying": the rule of words has both links.
      let lead = min(cue.lowerBound, start)..<max(cue.upperBound, start)
      taken.formUnion(trees.indices.filter { trees[$0].cue.map { lead.overlaps($0) } ?? false })
      result.append(attribution)
      continue
    }
    let other = trees.firstIndex { $0.cue?.overlaps(cue) ?? false }
    // "Said a tug captain, Lars Ivo, had told him that …": no bare thing is said where the words go on.
    let isCutShort =
      other.map { trees[$0].isPhrase && trees[$0].hull.count < attribution.hull.count } ?? false
    if isSettled(attribution) || isCutShort || other == nil {
      result.append(attribution)
      if let other { taken.insert(other) }
    }
  }
  // "Admitted on Monday" tells when, and not what.
  result.removeAll { attribution in
    attribution.kind != .direct && isIndefinite(attribution.speakers.last)
      || attribution.kind != .direct
        && attribution.content.joined().allSatisfy {
          stretch.token($0)?.kind == .mark || stretch.timeOfToken[$0] >= 0
            || stretch.has($0, .preposition)
        }
  }
  for index in result.indices where result[index].kind != .direct {
    guard let first = result[index].content.first, first.count > 3,
      ["but", "and", "so", "yet"].contains(stretch.lower(first.lowerBound)),
      stretch.token(first.lowerBound)?.isCapitalised ?? false
    else { continue }
    result[index].content[0] = first.lowerBound + 1..<first.upperBound
  }
  for (index, attribution) in trees.enumerated() where !taken.contains(index) {
    result.append(attribution)
  }
  // "He said, adding that …": what is added is not what was said.
  let cues = Set(result.compactMap { $0.cue?.lowerBound })
  result.removeAll { attribution in
    guard attribution.kind != .direct, attribution.quotations.isEmpty,
      let first = attribution.content.first?.lowerBound
    else { return false }
    return cues.contains(first) && stretch.lower(first).hasSuffix("ing")
  }
  return withoutDoubles(result.sorted { ($0.cue?.lowerBound ?? 0) < ($1.cue?.lowerBound ?? 0) })
}

/// Of two cues with one content the one right before it: "noted bruises, but *wrote* that they may be older".
///
/// `sorted` stand in the order of their cues.
private func withoutDoubles(_ sorted: [Attribution]) -> [Attribution] {
  sorted.indices.filter { index in
    guard sorted[index].kind != .direct, sorted[index].cue != nil else { return true }
    return !sorted[(index + 1)..<max(index + 1, min(sorted.count, index + 8))].contains { other in
      other.kind != .direct && other.content == sorted[index].content
        && other.cue.map { $0.lowerBound < other.hull.lowerBound } ?? false
    }
  }.map { sorted[$0] }
}

private func isIndefinite(_ speaker: Phrase?) -> Bool {
  speaker.map { indefinite.contains($0.text.lowercased()) } ?? false
}

extension Stretch {
  /// The sentences of a unit.
  func sentences(of unit: Unit) -> [Sentence] {
    var result: [Sentence] = []
    var token = unit.tokens.lowerBound
    while token < unit.tokens.upperBound {
      let sentence = sentence(of: token)
      result.append(sentence)
      token = max(sentence.tokens.upperBound, token + 1)
    }
    return result
  }

  /// A sentence without the place and agency that a report begins with: "ELLERY, May 4 (EX) — …".
  func withoutDateline(_ sentence: Sentence) -> Sentence {
    let tokens = sentence.tokens
    guard let first = token(tokens.lowerBound), first.isCapitalised,
      let dash = tokens.prefix(16).first(where: { ["—", "–", "--", "-"].contains(lower($0)) }),
      dash + 2 < tokens.upperBound, dash > tokens.lowerBound,
      lower(dash - 1) == ")"
        || first.shape == .upper
          && (tokens.lowerBound..<dash).allSatisfy({
            token($0)?.kind != .word || token($0)?.shape != .lower
          })
    else { return sentence }
    let rest = dash + 1..<tokens.upperBound
    return Sentence(range: text.bytes(rest), tokens: rest)
  }
}
