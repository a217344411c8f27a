import AssayModel
import Language

/// Finds in the tree of a sentence what is attributed without quotation marks.
struct ClauseReader {
  let stretch: Stretch
  let tree: ClauseTree

  /// The attributions of the sentence, in the order of their cues.
  func attributions() -> [Attribution] {
    var result: [Attribution] = []
    for index in tree.tokens where stretch.quotationOfToken[index] < 0 {
      guard stretch.text.tokens[index].mayBeCue else { continue }
      let found: Attribution?
      switch tree.tag(index) {
      case .verb: found = verb(index)
      case .noun: found = noun(index)
      case .adjective: found = adjective(index) ?? verb(index)
      case .adverb: found = adverb(index)
      default: found = nil
      }
      if let found { result.append(found) }
    }
    return result
  }

  /// An attribution of what was found, if its content holds words and does not hold the cue.
  ///
  /// What is on nobody's word is the writer's own.
  func attribution(_ found: FoundContent, cue index: Int, speaker: Phrase?) -> Attribution? {
    guard let speaker, isFit(speaker, forPhrase: found.isPhrase) else { return nil }
    // "The logs that show the fault" tells of no report.
    if found.kind == .showing, found.isPhrase,
      speaker.role != .document || speaker.tokens.count == 1
    {
      return nil
    }
    let cue = index..<max(found.cueEnd, index) + 1
    var content: [Range<Int>] = []
    for range in found.content {
      let range = withWholeQuotation(withoutThat(trimmed(range)))
      guard !range.isEmpty, !range.overlaps(index..<index + 1) else { continue }
      guard range.contains(where: { isWord($0) }) else { continue }
      content.append(range)
    }
    guard !content.isEmpty, !isComment(content[0]),
      !isIdle(content[0], denied: found.kind == .denial)
    else { return nil }
    content.sort { $0.lowerBound < $1.lowerBound }
    let inside = Set(
      content.joined().compactMap {
        stretch.quotationOfToken[$0] >= 0 ? stretch.quotationOfToken[$0] : nil
      }
    ).sorted()
    return Attribution(
      content: content, cue: cue, speakers: [speaker],
      kind: kind(found.kind, speaker: speaker, quoted: !inside.isEmpty), quotations: inside,
      denies: found.kind == .denial, isPhrase: found.isPhrase)
  }

  /// Whether a content is only that nothing was said: "declined to comment", "did not respond to a request for comment".
  private func isComment(_ range: Range<Int>) -> Bool {
    range.count <= 6
      && range.contains { ["comment", "comments"].contains(stretch.lower($0)) }
      && range.contains { ["to", "request", "requests", "for"].contains(stretch.lower($0)) }
  }

  private func kind(_ kind: CueLexicon.Kind, speaker: Phrase?, quoted: Bool) -> Statement.Kind {
    if quoted { return .mixed }
    switch kind {
    case .belief, .plan: return .belief
    case .showing: return speaker?.role == .document ? .document : .indirect
    default: return .indirect
    }
  }

  /// A content with the rest of the quotation that it ends in, which may run on over sentences.
  private func withWholeQuotation(_ range: Range<Int>) -> Range<Int> {
    guard let last = range.last, stretch.quotationOfToken[last] >= 0 else { return range }
    let quotation = stretch.quotations[stretch.quotationOfToken[last]]
    guard quotation.marked.lowerBound >= range.lowerBound, !quotation.isOpen,
      quotation.marked.upperBound > tree.tokens.upperBound
    else { return range }
    return range.lowerBound..<quotation.marked.upperBound
  }

  /// A clause without the "that" or "whether" which opens it.
  private func withoutThat(_ range: Range<Int>) -> Range<Int> {
    guard let first = range.first, range.count > 2,
      stretch.lower(first) == "that" && tree.relation(first) == .mark
        || stretch.lower(first) == "whether"
    else { return range }
    return trimmed(first + 1..<range.upperBound)
  }

  /// A range without marks at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var low = range.lowerBound
    var high = range.upperBound
    while high > low, stretch.token(high - 1)?.kind == .mark,
      stretch.quotationOfToken[high - 1] < 0,
      ![")", "%"].contains(stretch.lower(high - 1))
    { high -= 1 }
    while low < high, stretch.token(low)?.kind == .mark, stretch.quotationOfToken[low] < 0,
      !["(", "$", "#"].contains(stretch.lower(low))
    { low += 1 }
    return low..<high
  }

  func isWord(_ index: Int) -> Bool {
    guard let kind = stretch.token(index)?.kind else { return false }
    return kind == .word || kind == .number || kind == .mixed
  }
}
