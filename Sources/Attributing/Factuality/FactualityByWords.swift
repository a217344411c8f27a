import Language

/// How sure a text is of an event, from the words to its left alone.
///
/// The rule for sentences that are not parsed: walks from the event leftwards over its verb group, then from governor to
/// governor ("decided | to try | to *leave*"), and at last to the word that opens the clause ("if").
struct FactualityByWords {
  private let words: [String]
  private let lexicon = Signatures.english

  /// Reads a sentence, as its tokens in lower case.
  init(_ words: [String]) { self.words = words }

  /// The certainty of the event that the word at an index names.
  ///
  /// Looks at most at 200 words.
  func certainty(of event: Int) -> Double { FactualityStep.certainty(steps(of: event)) }

  /// What is done to the event's certainty, from the event outwards.
  func steps(of event: Int) -> [FactualityStep] {
    var steps: [FactualityStep] = []
    var place = event
    for _ in 0..<8 {
      guard let governor = step(outwards: place, into: &steps) else { break }
      place = governor
    }
    clause(around: place, into: &steps)
    return steps
  }

  private func word(_ index: Int) -> String { words.indices.contains(index) ? words[index] : "" }

  /// Adds what the verb group or the noun group of a word does, and gives the word that governs it.
  private func step(outwards place: Int, into steps: inout [FactualityStep]) -> Int? {
    var index = place - 1
    var negated = false
    var modal: String?
    while index >= max(0, place - 12) {
      let word = words[index]
      if FactualityWords.modals[word] != nil {
        modal = word
        if FactualityWords.negates(word) { negated.toggle() }
      } else if FactualityWords.negates(word), word != "no" {
        negated.toggle()
      } else if let signature = lexicon.signature(word, .words, .clause) {
        steps.append(.governed(signature))
      } else if !FactualityWords.auxiliaries.contains(word),
        !FactualityWords.adverbs.contains(word),
        !(word.hasSuffix("ly") && word.count > 4)
      {
        break
      }
      index -= 1
    }
    switch (modal, negated) {
    case (let modal?, true): steps.append(.negatedModal(FactualityWords.negatedModals[modal] ?? -2))
    case (let modal?, false): steps.append(.modal(FactualityWords.modals[modal] ?? 1))
    case (nil, true): steps.append(.negation)
    case (nil, false): break
    }
    if word(index) == "to" { return infinitive(index, into: &steps) }
    // A past form without an article is no noun.
    if word(place).hasSuffix("ed"), !FactualityWords.determiners.contains(word(place - 1)) {
      return nil
    }
    return noun(index, of: place, into: &steps)
  }

  /// The word that governs the infinitive whose "to" is here.
  private func infinitive(_ to: Int, into steps: inout [FactualityStep]) -> Int? {
    var index = to - 1
    if FactualityWords.negates(word(index)) {
      steps.append(.negation)
      index -= 1
    }
    var distance = 0
    while index >= 0, distance < 9 {
      let found = word(index)
      if [",", ";", ":", "that", "who", "which", "``", "''", "\""].contains(found), distance > 0 {
        break
      }
      if let signature = governing(found, at: index, .to) {
        steps.append(.governed(signature))
        return index
      }
      index -= 1
      distance += 1
    }
    steps.append(.governed(.init(1.9, 0.6)))
    return nil
  }

  /// What a word makes of a complement, as the part of speech that its neighbours make likely.
  private func governing(
    _ word: String, at index: Int, _ frame: Signatures.Frame
  ) -> Signatures.Signature? {
    let before = self.word(index - 1)
    let nominal =
      FactualityWords.determiners.contains(before)
      || FactualityWords.prepositions.contains(before) && before != "to"
    let order: [Signatures.Governor] =
      nominal ? [.nouns, .words, .verbs] : [.words, .verbs, .nouns]
    for governor in order {
      if let found = lexicon.signature(word, governor, frame) { return found }
    }
    return nil
  }

  /// Adds what the words of a noun group do, and gives the word that governs it.
  private func noun(_ from: Int, of place: Int, into steps: inout [FactualityStep]) -> Int? {
    var index = from
    var distance = 0
    while index >= 0, distance < 5 {
      let found = word(index)
      if found == "no" {
        steps.append(.negation)
      } else if let before = lexicon.signature(found, .words, .before) {
        steps.append(.governed(before))
        return nil
      } else if let adjective = lexicon.signature(found, .words, .thing) {
        steps.append(.governed(adjective))
      } else if FactualityWords.prepositions.contains(found) {
        guard let signature = governing(word(index - 1), at: index - 1, .thing) else { return nil }
        steps.append(.governed(signature))
        return index - 1
      } else if !FactualityWords.determiners.contains(found) {
        if let signature = lexicon.signature(found, .verbs, .thing) {
          steps.append(.governed(signature))
          return index
        }
        if found == "and" || found == "or" || found == "," || found == "''" { return nil }
      }
      index -= 1
      distance += 1
    }
    return nil
  }

  /// Adds what opens the clause: a condition, or a word of saying or thinking.
  private func clause(around place: Int, into steps: inout [FactualityStep]) {
    var index = place - 1
    while index >= max(0, place - 60) {
      let found = words[index]
      if [";", ":", ",", "``", "''", "\"", "then"].contains(found) { break }
      if let condition = FactualityWords.conditions[found] {
        steps.append(.governed(.init(condition, condition)))
        return
      }
      if word(index + 1) == "that", let signature = governing(found, at: index, .that) {
        steps.append(.governed(signature))
        return
      }
      index -= 1
    }
    if words.last == "?" { steps.append(.modal(0.8)) }
  }
}
