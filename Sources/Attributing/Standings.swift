import AssayModel
import Language

/// Marks quotations that the text itself says were edited, faked or forced.
///
/// A sentence disputes a quotation when it calls a recording or quotation edited or fake, stands at most three blocks after
/// it in the same voice, and names its speaker, the one who showed it, or "the clip", "the video", "the quotation".
func markStandings(_ found: inout FoundStatements, stretches: [Stretch], document: Document) {
  let index = StatementIndex(found.statements)
  for (position, stretch) in stretches.enumerated() where stretch.counts {
    for sentence in stretch.text.sentences {
      if let word = disputing(sentence, stretch) {
        mark(&found, index, sentence, stretch, position, stretches, document, disputed: word)
      }
    }
  }
  markDuress(&found, index, stretches: stretches, document: document)
}

/// The token that says in this sentence that a quotation or recording is not what it seems.
private func disputing(_ sentence: Sentence, _ stretch: Stretch) -> Int? {
  let tokens = sentence.tokens
  let aboutWords = tokens.contains { index in
    stretch.has(index, .documentNoun, .speechNoun)
      || ["quote", "quotation", "words", "sentence", "interview"].contains(stretch.lower(index))
  }
  guard aboutWords else { return nil }
  for index in tokens {
    let word = stretch.lower(index)
    if stretch.has(index, .disputeNoun) { return index }
    guard stretch.has(index, .dispute) else { continue }
    if word == "cut" || word == "invented" || word == "staged" || word == "altered"
      || word == "shortened" || word == "edited"
    {
      // Only as what was done to words: "was cut", "the edited clip", "cut short", "cut out of".
      let near = (max(tokens.lowerBound, index - 6)..<min(tokens.upperBound, index + 7)).contains {
        $0 != index
          && (stretch.has($0, .documentNoun)
            || [
              "quote", "quotation", "words", "sentence", "interview", "remark", "remarks",
              "statement", "speech", "clip", "version",
            ].contains(stretch.lower($0)))
      }
      guard near else { continue }
    }
    return index
  }
  // "out of context", "is missing from the original"
  for index in tokens
  where stretch.lower(index) == "context" && stretch.lower(index - 1) == "of"
    && stretch.lower(index - 2) == "out"
  { return index }
  return nil
}

private func mark(
  _ found: inout FoundStatements, _ order: StatementIndex, _ sentence: Sentence, _ stretch: Stretch,
  _ position: Int,
  _ stretches: [Stretch], _ document: Document, disputed word: Int
) {
  // The names and common words of the sentence that can point back to a quotation.
  let pointed = Set(
    stretch.names(in: sentence.tokens).map {
      $0.text.lowercased()
    })
  let surnames = Set(pointed.compactMap { $0.split(separator: " ").last.map(String.init) })
  let definite = sentence.tokens.contains { index in
    (stretch.lower(index) == "the" || stretch.lower(index) == "this"
      || stretch.lower(index) == "that")
      && (stretch.has(index + 1, .documentNoun)
        || ["quote", "quotation", "words", "clip"].contains(stretch.lower(index + 1)))
  }
  let ofWords = sentence.tokens.contains { index in
    stretch.lower(index) == "the"
      && ["quote", "quotation", "words", "sentence"].contains(stretch.lower(index + 1))
  }
  let floor = stretches[max(0, position - 3)].text.range.lowerBound
  let at = stretch.passage(sentence.range, in: document.id)
  let by = disputer(sentence, stretch, before: word)
  // At most the 200 statements before the sentence.
  let end = order.first(after: sentence.range.lowerBound)
  for index in (max(0, end - 200)..<end).reversed() {
    if found.statements[index].content.hull.lowerBound < floor { break }
    let statement = found.statements[index]
    guard statement.voice == stretch.voice, statement.kind == .direct || statement.kind == .mixed,
      statement.standing == .undisputed
    else { continue }
    let place = statement.content.hull
    guard place.upperBound <= sentence.range.lowerBound, place.lowerBound >= floor else { continue }
    let speakers = statement.chain.dropFirst().flatMap { speaker in
      [speaker.name.lowercased()]
        + (speaker.name.lowercased().split(separator: " ").last.map { [String($0)] } ?? [])
    }
    let named = speakers.contains { pointed.contains($0) || surnames.contains($0) }
    // "The quotation was cut" points to the nearest quotation; a definite "the clip" points to the nearest quotation that came through somebody who showed it.
    let shown =
      definite && (statement.chain.count >= 3 || ofWords)
      && stretches[position].text.range.lowerBound - place.upperBound < 1200
    guard named || shown else { continue }
    found.statements[index].standing = .disputed(by: by, at: at)
    if shown && !named { return }
  }
}

/// Who disputes, as the sentence's subject has it.
private func disputer(_ sentence: Sentence, _ stretch: Stretch, before word: Int) -> String? {
  for cue in stretch.cues(in: sentence.tokens) where cue.token < word {
    if let subject = stretch.subject(of: cue.token, from: sentence.tokens.lowerBound),
      !subject.isPronoun
    {
      return subject.text
    }
  }
  return nil
}

/// Marks what somebody says in custody or after a beating, as the same or the next sentence tells.
private func markDuress(
  _ found: inout FoundStatements, _ order: StatementIndex, stretches: [Stretch], document: Document
) {
  for stretch in stretches where stretch.counts {
    for (position, sentence) in stretch.text.sentences.enumerated() {
      guard let word = sentence.tokens.first(where: { stretch.has($0, .custody) }) else { continue }
      let low =
        position > 0
        ? stretch.text.sentences[position - 1].range.lowerBound : sentence.range.lowerBound
      let high =
        position + 1 < stretch.text.sentences.count
        ? stretch.text.sentences[position + 1].range.upperBound : sentence.range.upperBound
      let persons = subjects(of: sentence, near: word, stretch)
      for index in order.first(after: low - 1)..<order.first(after: high) {
        let statement = found.statements[index]
        guard statement.voice == stretch.voice, statement.kind != .own,
          statement.standing == .undisputed,
          statement.content.hull.lowerBound >= low, statement.content.hull.upperBound <= high,
          let speaker = statement.chain.last, statement.chain.count > 1
        else { continue }
        let last = speaker.name.lowercased().split(separator: " ").last.map(String.init) ?? ""
        guard persons.contains(last) else { continue }
        found.statements[index].standing = .duress(
          at: stretch.passage(sentence.range, in: document.id))
      }
    }
  }
}

/// The last word of the name or noun nearest before a word about custody: whom it befell.
private func subjects(of sentence: Sentence, near word: Int, _ stretch: Stretch) -> Set<String> {
  for index in (max(sentence.tokens.lowerBound, word - 12)..<max(sentence.tokens.lowerBound, word))
    .reversed()
  {
    if let name = stretch.name(at: index), name.kind == .person || name.kind == .other,
      let last = name.text.lowercased().split(separator: " ").last
    {
      return [String(last)]
    }
    if stretch.has(index, .attacker)
      || ["man", "woman", "witness", "accused", "defendant", "driver", "suspect"].contains(
        stretch.lower(index))
    {
      return [stretch.lower(index)]
    }
    if stretch.has(index, .pronoun) { return [] }
  }
  return []
}
