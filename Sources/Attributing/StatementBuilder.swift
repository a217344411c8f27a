import AssayModel
import Digest
import Language

/// Makes statements of the attributions of one block.
struct StatementBuilder {
  let stretch: Stretch
  let document: Document
  let people: People

  /// The statements, in the order of the buffer: the attributed ones, each with the index of its attribution, and the writer's
  /// own for sentences that no attribution covers.
  func statements(_ attributions: [Attribution]) -> [(statement: Statement, attribution: Int?)] {
    var result: [(statement: Statement, attribution: Int?)] = []
    let attributions = attributions.indices.map { clipped($0, in: attributions) }
    for (index, attribution) in attributions.enumerated() where !isRepeated(index, in: attributions)
    {
      let outer = outerLinks(of: index, in: attributions)
      result.append((statement(attribution, outer: outer), index))
    }
    if stretch.counts { result += own(besides: attributions).map { ($0, nil) } }
    return result.sorted { a, b in
      if a.statement.content != b.statement.content {
        return a.statement.content < b.statement.content
      }
      return a.statement.id < b.statement.id
    }
  }

  /// Whether an attribution stands inside what the same speaker says: of "Berg said she had counted 30" it is all Berg's.
  private func isRepeated(_ index: Int, in all: [Attribution]) -> Bool {
    guard let cue = all[index].cue, all[index].kind != .direct,
      let speaker = all[index].speakers.last
    else { return false }
    return (max(0, index - 40)..<min(all.count, index + 40)).contains { other in
      other != index && all[other].speakers.last?.text == speaker.text
        && all[other].content.contains {
          $0.lowerBound <= cue.lowerBound && cue.upperBound <= $0.upperBound
        }
    }
  }

  /// An attribution without the tag of another that its content ran over: of "its crew had reported smoke, officials said" the
  /// crew said no more than the smoke.
  private func clipped(_ index: Int, in all: [Attribution]) -> Attribution {
    var result = all[index]
    guard let cue = result.cue else { return result }
    for other in max(0, index - 40)..<min(all.count, index + 40) where other != index {
      guard let tag = all[other].cue, tag.lowerBound > cue.lowerBound,
        all[other].content.allSatisfy({ $0.lowerBound < tag.lowerBound }),
        all[other].content.contains(where: {
          $0.lowerBound <= cue.lowerBound && cue.upperBound <= $0.upperBound
        }),
        let last = result.content.last, last.contains(tag.lowerBound)
      else { continue }
      let start = min(
        tag.lowerBound, all[other].speakers.first?.tokens.lowerBound ?? tag.lowerBound)
      guard start > last.lowerBound else { continue }
      result.content[result.content.count - 1] = last.lowerBound..<start
    }
    return result
  }

  /// The speakers of the attributions whose content holds this one's cue, outermost first.
  private func outerLinks(of index: Int, in all: [Attribution]) -> [Phrase] {
    guard let cue = all[index].cue else { return [] }
    // A content never reaches far past its own unit, so only the neighbours can hold this one.
    let holders = (max(0, index - 40)..<min(all.count, index + 40)).filter { other in
      other != index
        && all[other].content.contains {
          $0.lowerBound <= cue.lowerBound && cue.upperBound <= $0.upperBound
        }
        && all[other].speakers != all[index].speakers
    }
    return holders.sorted { all[$0].hull.count > all[$1].hull.count }.flatMap { all[$0].speakers }
  }

  private func statement(_ attribution: Attribution, outer: [Phrase]) -> Statement {
    let ranges = attribution.content.map { trimmed($0) }
    let content = Passage(document.id, ranges, page: stretch.page)
    let certainty = certainty(attribution)
    return Statement(
      id: id(
        ranges, attribution.kind.rawValue + (attribution.cue.map { String($0.lowerBound) } ?? "")),
      content: content, sentence: sentence(around: attribution),
      cue: (attribution.cue.map { stretch.text.bytes($0) } ?? attribution.cueBefore).map {
        stretch.passage($0, in: document.id)
      },
      chain: chain(outer + attribution.speakers, writer: attribution.writer),
      kind: attribution.kind,
      certainty: certainty.certainty,
      hedge: certainty.hedge.map { stretch.passage($0, in: document.id) },
      polarity: polarity(attribution), voice: stretch.voice)
  }

  private func id(_ ranges: [Range<Int>], _ kind: String) -> String {
    derivedID(
      document.sha256, ranges.map { "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: ","),
      kind)
  }

  /// The bytes of a content without quotation marks and commas around it.
  private func trimmed(_ tokens: Range<Int>) -> Range<Int> {
    var tokens = tokens
    while tokens.count > 1, [",", ";", ":"].contains(stretch.lower(tokens.upperBound - 1)) {
      tokens = tokens.lowerBound..<tokens.upperBound - 1
    }
    while tokens.count > 1, [",", ";", ":", "."].contains(stretch.lower(tokens.lowerBound)) {
      tokens = tokens.lowerBound + 1..<tokens.upperBound
    }
    return stretch.text.bytes(tokens)
  }

  /// The sentences from the first token of content or cue to the last.
  private func sentence(around attribution: Attribution) -> Passage {
    var low = attribution.hull.lowerBound
    var high = attribution.hull.upperBound - 1
    if let cue = attribution.cue {
      low = min(low, cue.lowerBound)
      high = max(high, cue.upperBound - 1)
    }
    let first = stretch.sentence(of: low)
    let last = stretch.sentence(of: max(low, high))
    return stretch.passage(first.range.lowerBound..<last.range.upperBound, in: document.id)
  }

  /// Who wrote the embedded post that the block is the text of; `nil` where it is none, or its author is not shown.
  private var embeddedAuthor: Speaker? {
    let block = document.blocks[stretch.block]
    guard block.kind == .embeddedPost, let entry = block.entry,
      document.entries.indices.contains(entry), let author = document.entries[entry].author
    else { return nil }
    return Speaker(author, role: .named)
  }

  /// The links every statement of this voice begins with: the outlet, and the author of a post, of a reader's or of one that
  /// the article shows.
  func base() -> [Speaker] {
    let outlet = Speaker(document.byname, role: .outlet)
    if let author = embeddedAuthor { return [outlet, author] }
    guard case .post(let index) = stretch.voice, document.posts.indices.contains(index) else {
      return [outlet]
    }
    return [outlet, Speaker(document.posts[index].author ?? "reader", role: .poster)]
  }

  /// The whole chain; a paper that is told by itself, and a speaker named twice in a row, is one link.
  private func chain(_ phrases: [Phrase], writer: Range<Int>?) -> [Speaker] {
    let own = Set(words(document.outlet ?? ""))
    var result = base()
    if let writer { result[result.count - 1].passage = stretch.passage(writer, in: document.id) }
    for phrase in phrases.flatMap({ [$0] + $0.inner }) {
      let link = speaker(phrase)
      if link.role == .named, !own.isEmpty, own.isSuperset(of: words(link.name)) { continue }
      if result.last?.name == link.name { continue }
      result.append(link)
    }
    return result
  }

  private func words(_ name: String) -> [String] {
    name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { $0 != "the" }
  }

  private func speaker(_ phrase: Phrase) -> Speaker {
    let passage = stretch.passage(phrase.range, in: document.id)
    guard phrase.role == .named else {
      let words = phrase.text.split(separator: " ").last.map { $0.lowercased() } ?? ""
      if phrase.text.lowercased().hasPrefix("the "), phrase.text.split(separator: " ").count == 2,
        let holder = people.holder(of: words)
      {
        return Speaker(holder, role: .named, description: phrase.text, passage: passage)
      }
      return Speaker(
        phrase.text, role: phrase.role, description: phrase.description, passage: passage)
    }
    return Speaker(
      people.fullName(phrase.text), role: .named, description: phrase.description, passage: passage)
  }

  /// The writer's own assertions: the sentences that no attribution of this block touches.
  private func own(besides attributions: [Attribution]) -> [Statement] {
    var taken = [Bool](repeating: false, count: stretch.text.tokens.count)
    // A matter that somebody supports or condemns leaves the sentence the writer's own.
    for attribution in attributions where !attribution.isPhrase {
      for range in attribution.content {
        for token in range where token < taken.count { taken[token] = true }
      }
      if let cue = attribution.cue { for token in cue { taken[token] = true } }
    }
    return stretch.text.sentences.compactMap { sentence in
      guard
        !sentence.tokens.contains(where: {
          taken[$0] || stretch.quotationOfToken[$0] >= 0 && !isTermToken($0)
        }),
        sentence.tokens.count(where: { stretch.token($0)?.kind == .word }) >= 3
      else { return nil }
      let certainty = hedge(in: sentence.tokens)
      let passage = stretch.passage(sentence.range, in: document.id)
      // What an embedded post says is quoted from its author word for word.
      let kind: Statement.Kind = embeddedAuthor == nil ? .own : .direct
      return Statement(
        id: id([sentence.range], kind.rawValue), content: passage, sentence: passage,
        chain: base(), kind: kind, certainty: certainty.certainty,
        hedge: certainty.hedge.map { stretch.passage($0, in: document.id) }, polarity: .positive,
        voice: stretch.voice)
    }
  }

  private func isTermToken(_ token: Int) -> Bool {
    stretch.isTerm(stretch.quotations[stretch.quotationOfToken[token]])
  }
}
