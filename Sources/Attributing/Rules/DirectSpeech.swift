import AssayModel
import Language

/// The words that say who speaks a quotation, outside it: its tag.
struct Tag {
  /// The verb, or whatever else stands for it.
  var cue: Range<Int>
  /// Who speaks, outermost first.
  var speakers: [Phrase]
  /// The first token after the tag's verb and speaker.
  var end: Int
  /// Whether the verb denies.
  var denies = false
}

/// The quotations of a unit that have a tag of their own, before or after them.
///
/// O(tokens of the unit).
///
/// `“…,” said Berg`, `“…!” Berg told reporters`, `Berg said: “…”`, `Berg rose, saying, “…”`. What goes on behind the tag
/// (`“…,” Berg said, “…”`) is one statement with it.
func directSpeech(_ unit: Unit, _ stretch: Stretch) -> [Attribution] {
  var result: [Attribution] = []
  var floor = unit.tokens.lowerBound
  var position = 0
  while position < unit.quotations.count {
    let here = position
    position += 1
    let first = stretch.quotations[unit.quotations[here]]
    guard first.marked.lowerBound >= floor else { continue }
    let before = floor..<first.marked.lowerBound
    // Quotations that only marks part are one: two paragraphs of a speech, or a list.
    var last = here
    while last + 1 < unit.quotations.count, onlyMarks(last, unit, stretch) { last += 1 }
    let end = stretch.quotations[unit.quotations[last]]
    let ceiling =
      last + 1 < unit.quotations.count
      ? stretch.quotations[unit.quotations[last + 1]].marked.lowerBound : unit.tokens.upperBound
    let after = end.marked.upperBound..<max(end.marked.upperBound, ceiling)
    let hasWordsBefore =
      before.contains { stretch.token($0)?.kind == .word }
      && stretch.lower(before.upperBound - 1) != ":"
    var tag: Tag?
    var isBefore = false
    let behind = tagAfter(end, in: after, hasWordsBefore: hasWordsBefore, before, stretch)
    let inFront = tagBefore(first, in: before, after: result.last?.speakers, stretch)
    if let inFront, behind == nil || isClose(inFront, to: first, stretch) {
      tag = inFront
      isBefore = true
    } else if let behind {
      tag = behind
    } else if let found = hearerTag(first, in: before, stretch) ?? colonTag(in: before, stretch) {
      tag = found
      isBefore = true
    }
    guard let tag else { continue }
    var parts = Array(here...last)
    if !isBefore {
      // What comes behind the tag goes on with it.
      while let next = parts.last.map({ $0 + 1 }), next < unit.quotations.count,
        goesOn(next, after: parts.count > last - here + 1 ? nil : tag.end, unit, stretch)
      { parts.append(next) }
    }
    position = (parts.last ?? here) + 1
    let quotations = parts.map { unit.quotations[$0] }
    var content = quotations.map { stretch.quotations[$0].tokens }
    let isMixed = !isBefore && hasWordsBefore
    if isMixed { content[0] = contentStart(before, stretch)..<first.marked.upperBound }
    result.append(
      Attribution(
        content: content, cue: tag.cue, speakers: tag.speakers, kind: isMixed ? .mixed : .direct,
        quotations: quotations, denies: tag.denies))
    floor = max(tag.end, stretch.quotations[quotations[quotations.count - 1]].marked.upperBound)
  }
  return result
}

/// Whether a tag's verb stands right before the quotation, or before its comma or colon.
private func isClose(_ tag: Tag, to quotation: Quotation, _ stretch: Stretch) -> Bool {
  (tag.cue.upperBound..<max(tag.cue.upperBound, quotation.marked.lowerBound)).allSatisfy {
    stretch.token($0)?.kind == .mark
  }
}

/// Where a content begins that a quotation ends: behind "and", "but" and marks.
private func contentStart(_ before: Range<Int>, _ stretch: Stretch) -> Int {
  before.first { stretch.token($0)?.kind != .mark } ?? before.lowerBound
}

/// Whether nothing but marks stands between a quotation of the unit and the next.
private func onlyMarks(_ position: Int, _ unit: Unit, _ stretch: Stretch) -> Bool {
  let gap =
    stretch.quotations[unit.quotations[position]].marked
    .upperBound..<stretch.quotations[unit.quotations[position + 1]].marked.lowerBound
  return gap.allSatisfy { stretch.token($0)?.kind == .mark }
}

/// Whether a quotation goes on with the one whose tag ends at `end` ("… he said, “…”"), or with the quotation before it.
private func goesOn(_ position: Int, after end: Int?, _ unit: Unit, _ stretch: Stretch) -> Bool {
  let quotation = stretch.quotations[unit.quotations[position]]
  let open = quotation.marked.lowerBound
  guard let end else { return onlyMarks(position - 1, unit, stretch) }
  guard end <= open, open - end <= 40 else { return false }
  let gap = end..<open
  if gap.allSatisfy({ stretch.token($0)?.kind == .mark }) { return true }
  return [",", ".", "—", "–", "-", ";"].contains(stretch.lower(open - 1))
    && !gap.contains { stretch.cue(at: $0) != nil }
}

extension Stretch {
  /// Whether a verb's form can be the finite verb of a tag: of saying, or of how something is said ("sighed", "grinned").
  func canTag(_ index: Int) -> Bool {
    guard let token = token(index), token.kind == .word, token.shape == .lower else { return false }
    return token.has(anyOf: [.speech, .denial, .belief, .tagVerb]) && !token.lower.hasSuffix("ing")
      && token.lower != "according" && token.lower != "per"
  }

  /// Whether the quotation has a word that begins with a capital first, as a whole sentence has.
  func beginsLikeSentence(_ quotation: Quotation) -> Bool {
    guard
      let token = quotation.tokens.lazy.compactMap({ self.token($0) }).first(where: {
        $0.kind != .mark && $0.kind != .quote
      })
    else { return false }
    return token.kind != .word || token.isCapitalised
      || ["…", "..."].contains(lower(quotation.tokens.lowerBound))
  }
}
