import AssayModel
import Language

/// A figure that was just placed, for those after it that go on about the same.
struct PlacedFigure {
  let topic: Topic
  /// Its tokens.
  let tokens: Range<Int>
  /// The index of its sentence.
  let sentence: Int
  /// Its index in ``Account/figures``.
  let figure: Int
}

extension FigurePlacer {
  /// The topic of a figure that lists a part of the one before: "12 dead, including three children", "46 injured: 19 men, 16
  /// women and 11 children".
  func listed(_ context: FigureContext) -> Topic? {
    guard let harm, harm.sentence == context.sentence.tokens.lowerBound,
      harm.end < context.quantity.tokens.lowerBound,
      let noun = context.noun, Lexicon.english.has(noun.lemma, .person), !noun.isPart
    else { return nil }
    let between = harm.end..<context.quantity.tokens.lowerBound
    let introduces =
      isPartition(context)
      || between.contains {
        ["including", "include", "includes", "included", "among", ":", "whom", "—", "–", "them"]
          .contains(stretch.lower($0))
      }
      || isList
        && between.allSatisfy {
          stretch.has($0, .person) || [",", "and", "were"].contains(stretch.lower($0))
        }
    guard introduces, !between.contains(where: { [";", "."].contains(stretch.lower($0)) }),
      harmTopic(context) == nil || introduces
    else { return nil }
    guard between.count < 14 else { return nil }
    return Topic(harm.family, subset: noun.lemma == "person" ? "part" : noun.lemma)
  }

  /// "Of 163 detained, 31 remained in custody": the second number is a part of the first.
  func rest(_ context: FigureContext) -> Topic? {
    let introduced = ["include", "includes", "included", "including"].contains(
      stretch.lower(context.before))
    guard stretch.lower(context.sentence.tokens.lowerBound) == "of" || introduced,
      context.noun == nil,
      context.quantity.tokens.lowerBound > context.sentence.tokens.lowerBound + 3,
      let harm, harm.sentence == context.sentence.tokens.lowerBound
    else { return nil }
    // "Forty were dug out and six were not."
    if context.has(context.after, .auxiliary), context.lower(context.after + 1) == "not" {
      return nil
    }
    return Topic(harm.family, subset: "part")
  }

  /// "Berg put it at 14", "corrected the figure to 16": the harm that was last told of.
  func takenUp(_ context: FigureContext) -> Topic? {
    guard let harm, case .cardinal = context.quantity.kind, context.quantity.measure.unit == nil,
      ["at", "to"].contains(stretch.lower(context.before)), context.noun == nil
    else { return nil }
    let before = max(context.sentence.tokens.lowerBound, context.before - 6)..<context.before
    let verb = before.contains {
      ["put", "puts", "corrected", "revised", "raised", "lowered", "cut", "updated"].contains(
        stretch.lower($0))
    }
    let object = before.contains {
      ["it", "figure", "toll", "number", "count", "total", "them"].contains(stretch.lower($0))
    }
    return verb && object ? Topic(harm.family) : nil
  }

  /// Whether the sentence divides a whole: "Of the 43 injured, 19 are men".
  func isPartition(_ context: FigureContext) -> Bool {
    stretch.lower(context.sentence.tokens.lowerBound) == "of" || isList
  }

  /// "Dozens were hurt, 11 of them critically", "two seriously", "five died — two at the scene and three in hospital".
  func partOfLast(_ context: FigureContext) -> Topic? {
    guard let last, last.sentence == sentence(context), isOfPeople(last.topic),
      last.tokens.upperBound < context.quantity.tokens.lowerBound, isCount(context)
    else { return nil }
    let between = last.tokens.upperBound..<context.quantity.tokens.lowerBound
    guard between.count < 14,
      [",", "and", "—", "–", "--", "-", "(", ":", "with"].contains(context.lower(context.before))
    else { return nil }
    var next = context.after
    var isOfThem = false
    if context.lower(next) == "of",
      ["them", "whom", "which", "those"].contains(context.lower(next + 1))
    {
      isOfThem = true
      next += 2
    } else if context.noun != nil, !context.lower(next).hasSuffix("ly") {
      return nil
    }
    let isListed =
      between.contains { ["—", "–", "--", "(", ":"].contains(stretch.lower($0)) }
      || isList && context.lower(context.before) == "and"
    if isListed,
      ["at", "in", "on", "by", "from", "near", "inside", "outside"].contains(context.lower(next))
    {
      return Topic(last.topic.family, subset: "part")
    }
    if context.lower(next) == "in",
      ["critical", "serious", "stable", "intensive"].contains(context.lower(next + 1))
    {
      return Topic(last.topic.family, subset: "part")
    }
    if context.lower(next) == "fatally" { return Topic(.killed, subset: "part") }
    if context.lower(next).hasSuffix("ly") { return Topic(last.topic.family, subset: "part") }
    guard isOfThem else { return nil }
    let own = harmTopic(context)
    return Topic(own ?? last.topic.family, subset: "part")
  }

  /// "The dead included five tourists", "among the injured are two guards".
  func included(_ context: FigureContext) -> Topic? {
    guard isCount(context), let noun = context.noun, !noun.isPart,
      Lexicon.english.has(noun.lemma, anyOf: [.person, .attacker, .role])
        || isPluralNoun(context.lower(noun.token))
    else { return nil }
    let verb = context.before
    var subject = verb - 1
    if ["are", "were"].contains(context.lower(verb)) {
      guard (verb - 4..<verb).contains(where: { context.lower($0) == "among" }) else { return nil }
    } else {
      guard ["included", "include", "includes"].contains(context.lower(verb)) else { return nil }
      if context.lower(subject) == "also" { subject -= 1 }
    }
    for (group, family) in harmWords where context.has(subject, group) {
      return Topic(family, subset: noun.lemma == "person" ? "part" : noun.lemma)
    }
    return nil
  }

  /// A "one" that is a part of those just counted: "four were hurt, one critically", "one was killed and one is missing".
  func oneOfLast(_ quantity: QuantityExpression) -> QuantityExpression? {
    let first = quantity.tokens.lowerBound
    guard quantity.kind == .wording, stretch.lower(first) == "one", let last,
      last.sentence == stretch.text.sentence(ofToken: first), isOfPeople(last.topic),
      first - last.tokens.upperBound < 14,
      [",", "and", "but", "—", "–", "(", "with", "while"].contains(stretch.lower(first - 1))
    else { return nil }
    let next = stretch.lower(first + 1)
    let isTold =
      ["was", "is", "died", "remains", "remained", "critically", "seriously", "fatally", "later"]
      .contains(next)
      || next == "in"
        && ["critical", "serious", "intensive", "stable", "hospital"].contains(
          stretch.lower(first + 2))
      || next == "of" && ["them", "whom"].contains(stretch.lower(first + 2))
    guard isTold else { return nil }
    return QuantityExpression(
      range: quantity.range, number: quantity.number, tokens: quantity.tokens, unitTokens: nil,
      measure: quantity.measure, kind: .cardinal)
  }

  /// "The governor says there were seven", "the correct figure is 13", "the army counted 29", "not more than ten were": a
  /// number alone that tells again what the one before told of.
  func toldOfLast(_ context: FigureContext) -> Topic? {
    guard let last, isCount(context), standsAlone(context),
      (0...1).contains(sentence(context) - last.sentence),
      isOfPeople(last.topic) || last.topic.family == .count && !last.topic.key.isEmpty,
      last.topic.key != "year of age"
    else { return nil }
    guard isSaid(context) || isLeftOut(context) else { return nil }
    return Topic(last.topic.family, key: last.topic.key)
  }

  /// "There were seven", "it's 40", "the figure now stands at 14", "counted 29".
  private func isSaid(_ context: FigureContext) -> Bool {
    var index = context.before
    if context.has(index, .negation) { index -= 1 }
    let before = context.lower(index)
    if ["were", "was", "are"].contains(before), context.lower(index - 1) == "there" { return true }
    if before == "it's" || before == "is" && context.lower(index - 1) == "it" { return true }
    if ["is", "was", "at", "to", "of", "as", "reached", "hit", "now"].contains(before),
      (index - 6..<index).contains(where: {
        ["figure", "toll", "number", "count", "total", "tally"].contains(context.lower($0))
      })
    {
      return true
    }
    for _ in 0..<4 {
      let word = context.lower(index)
      if Self.tellings.contains(word) { return true }
      guard
        [
          "that", "of", "to", "at", "only", "just", "it", "them", "had", "been", "a", "some",
          "total",
        ]
        .contains(word)
      else { return false }
      index -= 1
    }
    return false
  }

  /// Verbs that give a number.
  private static let tellings: Set<String> = [
    "count", "counts", "counted", "counting", "record", "records", "recorded", "log", "logs",
    "logged",
    "tally", "tallied", "report", "reports", "reported", "say", "says", "said", "claim", "claims",
    "claimed", "insist", "insists", "insisted", "admit", "admits", "admitted", "acknowledge",
    "acknowledges", "acknowledged", "speaks", "spoke", "put", "puts", "estimate", "estimates",
    "estimated", "cite", "cites", "cited", "give", "gives", "gave", "confirm", "confirms",
    "confirmed",
    "list", "lists", "listed", "name", "names", "named", "show", "shows", "showed", "found",
  ]

  /// "…that not more than ten were.": the verb is said and what it says is left out.
  private func isLeftOut(_ context: FigureContext) -> Bool {
    guard ["were", "was", "did", "had", "have", "are"].contains(context.lower(context.after)) else {
      return false
    }
    let end = context.after + 1
    guard context.sentence.tokens.contains(end), let token = stretch.token(end) else { return true }
    return token.kind == .mark
  }

  /// Whether the number counts something.
  private func isCount(_ context: FigureContext) -> Bool {
    guard context.quantity.measure.unit == nil, !stretch.text.isAge(context.quantity) else {
      return false
    }
    switch context.quantity.kind {
    case .cardinal: return true
    case .vague: return context.quantity.measure.value >= 12
    default: return false
    }
  }

  /// Whether nothing that could be counted follows the number.
  private func standsAlone(_ context: FigureContext) -> Bool {
    guard context.sentence.tokens.contains(context.after), let token = stretch.token(context.after)
    else { return true }
    switch token.kind {
    case .mark, .quote: return token.lower != "-" && token.lower != "%"
    case .word:
      return token.has(anyOf: [.preposition, .conjunction, .auxiliary, .relativeWord, .adverb])
    default: return false
    }
  }

  /// "Nine Men Under": a number word with a capital inside a title between marks.
  func isTitle(_ quantity: QuantityExpression) -> Bool {
    let first = quantity.tokens.lowerBound
    let quotation = stretch.quotationOfToken[first]
    guard quotation >= 0, let token = stretch.token(first), token.kind == .word,
      token.shape == .capitalised, let next = stretch.token(quantity.tokens.upperBound),
      next.kind == .word, next.isCapitalised
    else { return false }
    return stretch.isTerm(stretch.quotations[quotation])
  }

  func sentence(_ context: FigureContext) -> Int {
    stretch.text.sentence(ofToken: context.quantity.tokens.lowerBound)
  }

  /// Whether a topic is about people: what befell them, or that they were there.
  func isOfPeople(_ topic: Topic) -> Bool {
    harms.contains(topic.family) || topic.family == .present
  }
}
