import AssayModel
import Language

extension Stretch {
  /// The phrase that ends right before the verb at `verb` and is its subject.
  ///
  /// `floor` is the first token it may use.
  func subject(of verb: Int, from floor: Int) -> Phrase? {
    var end = verb - 1
    while end >= floor, has(end, .adverb, .auxiliary) || isHelper(end) { end -= 1 }
    guard end >= floor else { return nil }
    if ["and", "but", "then", "or"].contains(lower(end)) || lower(verb).hasSuffix("ing") {
      // "Berg left the hall and said", "the mayor spoke again, saying": the subject of the clause before.
      return clauseSubject(before: verb)
    }
    var description: Range<Int>?
    if lower(end) == ")" {
      guard let open = (floor..<end).reversed().first(where: { lower($0) == "(" }), end - open < 12
      else { return nil }
      end = open - 1
    } else if lower(end) == "," || lower(end) == "—" || lower(end) == "–" {
      // "Berg, the chief inspector, said"
      guard let comma = matchingComma(before: end, from: floor) else { return nil }
      description = comma + 1..<end
      end = comma - 1
    }
    guard end >= floor, quotationOfToken[end] < 0 else { return nil }
    // "X, who heads the inquiry, said" has its description; "the man who said" speaks through "who".
    if lower(end) == "who" || lower(end) == "which" {
      var before = end - 1
      if lower(before) == "," { before -= 1 }
      guard before >= floor else { return nil }
      end = before
      // "Berg, the chief inspector, who told"
      if let comma = matchingComma(before: end + 1, from: floor), lower(comma) == ",",
        lower(end + 1) == ",", end - comma <= 8, has(comma + 1, .determiner),
        name(at: comma - 1) != nil
      {
        description = comma + 1..<end + 1
        end = comma - 1
      }
    }
    // "the harbour master, Olaf Berg, said": the name is the apposition.
    if let between = description, let name = name(at: between.upperBound - 1), name.kind != .place,
      name.tokens.upperBound == between.upperBound,
      (between.lowerBound..<name.tokens.lowerBound).allSatisfy({
        has($0, .role, .title, .thing, .event)
      })
    {
      return named(name, describedBy: end, from: floor)
    }
    guard
      var phrase = nounPhrase(endingAt: end, from: floor)
        ?? anySpeaker(endingAt: end, from: floor, verb: verb),
      !isConditional(phrase)
    else { return nil }
    if let description, ["quoting", "citing"].contains(lower(description.lowerBound)),
      let quoted = nounPhrase(startingAt: description.lowerBound + 1, to: description.upperBound)
    {
      phrase.inner = [quoted]
    } else if let description, phrase.description == nil, let words = describing(description) {
      phrase.description = words
    }
    return phrase
  }

  /// The subject of the clause that the sentence begins with.
  private func clauseSubject(before verb: Int) -> Phrase? {
    let sentence = sentence(of: verb)
    // The clause begins after the last "but", "while" or semicolon, or ", and".
    var start =
      (sentence.tokens.lowerBound..<max(sentence.tokens.lowerBound, verb - 2)).last { index in
        ["but", "while", "although", "whereas", ";"].contains(lower(index))
          || lower(index) == "and" && lower(index - 1) == ","
      }.map { $0 + 1 } ?? sentence.tokens.lowerBound
    if has(start, .preposition), let comma = (start..<verb).first(where: { lower($0) == "," }),
      comma - start < 12
    {
      start = comma + 1
    }
    while start < verb, has(start, .adverb) || ["even", "but", "and"].contains(lower(start)),
      name(at: start) == nil
    { start += 1 }
    guard let phrase = nounPhrase(startingAt: start, to: verb), quotationOfToken[start] < 0,
      !isConditional(phrase)
    else { return nil }
    // A finite verb follows, after the phrase or what describes it.
    let next = phrase.tokens.upperBound
    // A name may run on over the verb.
    guard next < verb else { return nil }
    let isSubject = (next..<min(verb, next + 16)).contains { index in
      guard let token = token(index), token.kind == .word, token.shape == .lower else {
        return false
      }
      return has(index, .auxiliary) || token.lower.hasSuffix("ed")
        || token.has(anyOf: [.speech, .denial, .showing, .eventVerb, .respond])
        || Lexicon.english.lemma(token.lower) != token.lower
    }
    return isSubject ? phrase : nil
  }

  /// Whether "if" or "whether" stands before the phrase, so that nothing is asserted.
  private func isConditional(_ phrase: Phrase) -> Bool {
    ["if", "whether", "unless", "when", "than"].contains(lower(phrase.tokens.lowerBound - 1))
  }

  private func isHelper(_ index: Int) -> Bool {
    ["has", "had", "have", "did", "does", "do", "will", "would", "also"].contains(lower(index))
  }

  /// Whoever a verb that only people can do has for its subject ("the cashier believes"): any noun phrase with an article.
  private func anySpeaker(endingAt end: Int, from floor: Int, verb: Int) -> Phrase? {
    guard
      [
        "say", "tell", "believe", "think", "add", "insist", "recall", "remember", "explain",
        "admit",
      ].contains(Lexicon.english.lemma(lower(verb))),
      let last = token(end), last.kind == .word, last.shape == .lower,
      !has(end, .event, .thing, .pronoun, .adverb, .auxiliary, .preposition)
    else { return nil }
    var start = end
    while start > floor, end - start < 6, extends(start - 1, before: start) { start -= 1 }
    guard has(start, .determiner),
      !["this", "that", "these", "those", "it"].contains(lower(start)), end > start,
      !(start..<end).contains(where: { has($0, .preposition) })
    else { return nil }
    return Phrase(
      tokens: start..<end + 1, range: text.bytes(start..<end + 1),
      text: text.text(tokens: start..<end + 1), role: .unnamed)
  }

  /// A name that stands as an apposition to the noun phrase ending at `end`, which describes it.
  private func named(_ name: NameMention, describedBy end: Int, from floor: Int) -> Phrase? {
    var start = end
    while start > floor, end - start < 12, extends(start - 1, before: start) { start -= 1 }
    start = trimmedStart(start, end)
    guard start <= end, has(start, .determiner, .role, .title) || self.name(at: start) != nil else {
      return nil
    }
    return Phrase(
      tokens: start..<name.tokens.upperBound, range: text.bytes(name.tokens), text: name.text,
      role: .named, description: text.text(tokens: start..<end + 1))
  }

  private func matchingComma(before end: Int, from floor: Int) -> Int? {
    var index = end - 1
    while index > floor, end - index <= 24 {
      guard quotationOfToken[index] < 0 else { return nil }
      if lower(index) == "," || lower(index) == "—" || lower(index) == "–" { return index }
      index -= 1
    }
    return nil
  }

  /// The words of a description between commas, where they describe somebody.
  func describing(_ range: Range<Int>) -> String? {
    guard !range.isEmpty, range.count <= 22 else { return nil }
    let head =
      lower(range.lowerBound) == "who"
      || range.contains {
        has($0, .role, .title, .person, .body, .relation) || name(at: $0)?.title != nil
      }
    guard head else { return nil }
    // What the description goes on to tell is no part of it: "the inspector in his report on Monday".
    let stop =
      range.dropFirst(2).first { index in
        has(index, .preposition) && !["of", "for", "at", "from", "with"].contains(lower(index))
          && token(index + 1)?.isCapitalised != true && lower(range.lowerBound) != "who"
      } ?? range.upperBound
    return text.text(tokens: range.lowerBound..<stop)
  }

  /// The noun phrase whose last token is `end`.
  func nounPhrase(endingAt end: Int, from floor: Int) -> Phrase? {
    guard let last = token(end), last.kind != .mark, last.kind != .quote else { return nil }
    if last.shape == .lower, Lexicon.english.has(last.lower, anyOf: [.conjunction, .preposition]) {
      return nil
    }
    if Lexicon.english.has(last.lower, .pronoun), last.shape != .upper || last.lower == "i" {
      return Phrase(
        tokens: end..<end + 1, range: last.range, text: last.lower, role: .unnamed, isPronoun: true)
    }
    var start = end
    if let name = name(at: end) { start = name.title?.lowerBound ?? name.tokens.lowerBound }
    while start > floor, end - start < 16, extends(start - 1, before: start) { start -= 1 }
    start = trimmedStart(start, end)
    return phrase(start..<end + 1)
  }

  /// Whether the token before a phrase still belongs to it.
  private func extends(_ index: Int, before start: Int) -> Bool {
    guard let token = token(index), quotationOfToken[index] < 0, timeOfToken[index] < 0 else {
      return false
    }
    switch token.kind {
    case .address: return false
    case .quote:
      // "the owners' lawyers"
      return ["'", "’"].contains(token.lower) && lower(index - 1).hasSuffix("s")
        && self.token(index - 1)?.range.upperBound == token.range.lowerBound
    case .mark: return token.lower == "-" || token.lower == "&"
    case .number, .mixed: return true
    case .word: break
    }
    if name(at: index) != nil { return true }
    if token.has(anyOf: [.auxiliary, .relativeWord, .pronoun]),
      !token.has(.determiner)
    {
      return false
    }
    if token.lower == "that"
      || token.lower == "this" && start == index + 1 && has(start, .determiner)
    {
      return false
    }
    if token.lower == "and" { return name(at: index - 1) != nil && name(at: start) != nil }
    if token.has(.conjunction) { return false }
    if token.has(.preposition) {
      return ["of", "for", "at", "in", "from", "with", "on", "near", "to"].contains(token.lower)
    }
    if token.has(.adverb) { return false }
    // A determiner begins the phrase: nothing before it belongs, unless a preposition joins the two.
    if has(start, .determiner) { return false }
    return true
  }

  /// Moves the start of a phrase past words in front that belong to the sentence and not to it ("On Monday the").
  private func trimmedStart(_ start: Int, _ end: Int) -> Int {
    var start = start
    while start < end {
      guard has(start, .preposition), name(at: start) == nil else { break }
      // Skip the preposition's own phrase: to the next determiner or name that no preposition governs.
      var next = start + 1
      if next <= end, let name = name(at: next) {
        next = name.tokens.upperBound
      } else {
        while next <= end, !has(next, .determiner) || next == start + 1 { next += 1 }
      }
      guard next <= end else { return end + 1 }
      start = next
    }
    // "of the survivors": the head stands before the preposition, so the phrase keeps it; nothing to trim.
    return start
  }

  /// A speaker made of these tokens, if they name or describe one.
  func phrase(_ tokens: Range<Int>) -> Phrase? {
    guard !tokens.isEmpty else { return nil }
    let end = tokens.upperBound - 1
    let headEnd = headEnd(of: tokens)
    let range = text.bytes(tokens)
    if let name = name(at: headEnd), headEnd == end || name.tokens.upperBound - 1 == headEnd {
      if name.tokens.lowerBound >= tokens.lowerBound, !isPossessive(name) || headEnd == end {
        if name.kind == .place,
          tokens.lowerBound == name.tokens.lowerBound || has(tokens.lowerBound, .determiner),
          !isActor(name)
        {
          return nil
        }
        let before = tokens.lowerBound..<name.tokens.lowerBound
        let words = before.isEmpty ? nil : text.text(tokens: before)
        let described = words.flatMap {
          Lexicon.english.has($0.lowercased(), .determiner) ? nil : $0
        }
        return Phrase(
          tokens: tokens, range: text.bytes(name.tokens), text: name.text, role: .named,
          description: described)
      }
    }
    let head = lower(headEnd)
    guard
      Lexicon.english.has(
        withoutPossessive(head),
        anyOf: [.role, .body, .person, .attacker, .documentNoun, .speechNoun])
    else { return nil }
    let isDocument =
      Lexicon.english.has(head, anyOf: [.documentNoun, .speechNoun])
      && !Lexicon.english.has(head, anyOf: [.role, .body, .person])
    return Phrase(
      tokens: tokens, range: range, text: text.text(range), role: isDocument ? .document : .unnamed)
  }

  /// The last token of the phrase's head: before the first preposition after a noun, else the last token.
  private func headEnd(of tokens: Range<Int>) -> Int {
    for index in tokens.dropFirst() where has(index, .preposition) && name(at: index) == nil {
      return index - 1
    }
    return tokens.upperBound - 1
  }

  private func isPossessive(_ name: NameMention) -> Bool {
    lower(name.tokens.upperBound - 1).hasSuffix("'s")
  }

  /// Whether a place's name can speak, as governments do ("Washington says").
  private func isActor(_ name: NameMention) -> Bool {
    Gazetteer.english.place(name.text.lowercased()) == nil
      || Gazetteer.english.place(name.text.lowercased())?.lowercased() == name.text.lowercased()
  }
}
