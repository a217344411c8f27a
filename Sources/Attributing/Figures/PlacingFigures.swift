import AssayModel
import Language

/// Finds what every number of a document is: a figure with its topic, statement and event, part of a time, a label, or not
/// understood.
func placeFigures(_ stretches: [Stretch], frames: EventFrames, into account: inout Account) {
  let holders = StatementIndex(account.statements)
  var harm: [Int?: Topic.Family] = [:]
  for (position, stretch) in stretches.enumerated() {
    let post = account.document.blocks[stretch.block].post
    var placer = FigurePlacer(
      stretch: stretch, position: position, frames: frames, holders: holders,
      document: account.document.id)
    if let last = harm[post] { placer.harm = (last, 0, -1) }
    placer.place(into: &account)
    if let last = placer.harm?.family { harm[post] = last }
  }
  account.numbers.sort { $0.passage < $1.passage }
}

/// Lists the numbers and quotations of a document that is not read for statements, all as not understood.
func placeUnread(_ stretches: [Stretch], into account: inout Account) {
  for stretch in stretches {
    for token in stretch.text.tokens where token.kind == .number {
      account.numbers.append(
        NumberMention(
          passage: stretch.passage(token.range, in: account.document.id), use: .unsorted,
          voice: stretch.voice))
    }
    for quotation in stretch.quotations {
      account.quotations.append(
        QuotationMention(
          passage: stretch.passage(stretch.text.bytes(quotation.tokens), in: account.document.id),
          statement: nil, isTerm: stretch.isTerm(quotation), voice: stretch.voice))
    }
  }
}

/// Places the numbers and times of one block.
struct FigurePlacer {
  let stretch: Stretch
  let position: Int
  let frames: EventFrames
  let holders: StatementIndex
  let document: String

  /// The last harm that a figure told of: which, where its number ended, and in which sentence.
  var harm: (family: Topic.Family, end: Int, sentence: Int)?

  init(
    stretch: Stretch, position: Int, frames: EventFrames, holders: StatementIndex, document: String
  ) {
    self.stretch = stretch
    self.position = position
    self.frames = frames
    self.holders = holders
    self.document = document
  }

  /// Whether the clause around a figure denies it: "no 12 people died", "the claim that 400 died is false", "denied that 12".
  private func polarity(
    of quantity: QuantityExpression, in sentence: Sentence, statement: Statement?
  ) -> Statement.Polarity {
    // "Not 12", "did not kill 12", and not "no analysis of the injuries to 12".
    for index in (quantity.tokens.lowerBound - 4..<quantity.tokens.lowerBound).clamped(
      to: sentence.tokens
    ).reversed() {
      if stretch.text.tokens[index].kind == .mark, stretch.lower(index) != "-" { break }
      let isNear = stretch.lower(index) != "no" || index == quantity.tokens.lowerBound - 1
      if isNear, stretch.has(index, .negation),
        !["only", "less", "fewer", "more", "just", "least", "longer"].contains(
          stretch.lower(index + 1))
      {
        return .negative
      }
    }
    let after = (quantity.tokens.upperBound..<quantity.tokens.upperBound + 12).clamped(
      to: sentence.tokens)
    if after.contains(where: {
      ["false", "untrue", "wrong", "invented"].contains(stretch.lower($0))
        && stretch.has($0 - 1, .auxiliary)
    }) {
      return .negative
    }
    guard let cue = statement?.cue?.hull, statement?.polarity == .negative else { return .positive }
    return Lexicon.english.has(stretch.text.text(cue).lowercased(), .denial) ? .negative : .positive
  }

  /// "1." at the beginning of a block.
  private func isListNumber(_ quantity: QuantityExpression) -> Bool {
    quantity.tokens.lowerBound == 0 && quantity.tokens.count == 1
      && [".", ")"].contains(stretch.lower(1)) && stretch.text.tokens.count > 2
      && quantity.measure.value < 100
  }

  /// "Several", "a few", "one aspect", "three times": words that give no number to compare.
  private func saysNoNumber(_ context: FigureContext) -> Bool {
    if case .vague = context.quantity.kind { return context.quantity.measure.value < 12 }
    if ["time", "times"].contains(stretch.lower(context.after)) { return true }
    return context.quantity.measure.value <= 2
      && stretch.text.text(context.quantity.number).first?.isNumber != true
  }

  /// A length of time that no act goes with.
  private func lengthOfTime(_ context: FigureContext) -> Topic? {
    guard case .measured(.duration) = context.quantity.kind else { return nil }
    return Topic(.duration, subset: "part")
  }

  /// What the last sum of money was for.
  private var purpose: (name: String, sentence: Int)?
  /// The sentence in which a number counted things.
  private var things: Int?

  /// Whether a sentence goes on about what something cost.
  private func isCost(_ sentence: Sentence) -> Bool {
    sentence.tokens.contains {
      ["cost", "costs", "price", "bill", "sum", "amount", "invoices", "paid"].contains(
        stretch.lower($0))
    }
  }

  /// Whether the last figure was itself a part in a list.
  var isList = false
  /// The last figure of people or things in the block.
  var last: PlacedFigure?

  mutating func place(into account: inout Account) {
    var covered = Set<Int>()
    for time in stretch.times where time.moment.kind == .date || time.moment.kind == .time {
      let index = add(time, to: &account)
      for token in time.tokens { covered.insert(token) }
      // Number words count too: "nine minutes later".
      let numbers = time.tokens.filter {
        [.number, .mixed].contains(stretch.text.tokens[$0].kind) || stretch.has($0, .numeral)
      }
      if let first = numbers.first, let last = numbers.last {
        let range =
          stretch.text.tokens[first].range.lowerBound..<stretch.text.tokens[last].range.upperBound
        mention(range, index.map { .time($0) } ?? .wording, &account)
      }
    }
    for quantity in stretch.quantities {
      for token in quantity.tokens { covered.insert(token) }
      mention(quantity.number, use(of: quantity, &account), &account)
    }
    for (index, token) in stretch.text.tokens.enumerated()
    where token.kind == .number && !covered.contains(index) {
      let isLabel =
        stretch.nameOfToken[index] >= 0
        || stretch.name(at: index - 1) != nil
          && stretch.text.tokens[index - 1].range.upperBound + 1 >= token.range.lowerBound
      mention(token.range, isLabel ? .name : .unsorted, &account)
    }
  }

  private func mention(_ range: Range<Int>, _ use: NumberMention.Use, _ account: inout Account) {
    account.numbers.append(
      NumberMention(passage: stretch.passage(range, in: document), use: use, voice: stretch.voice))
  }

  /// Adds a time; `nil` where it places nothing ("recently").
  private func add(_ time: TimeExpression, to account: inout Account) -> Int? {
    guard !time.isVague, !stretch.text.sentences.isEmpty else { return nil }
    let sentence = stretch.sentence(of: time.tokens.lowerBound)
    account.times.append(
      DatedTime(
        moment: time.moment, passage: stretch.passage(time.range, in: document),
        sentence: stretch.passage(sentence.range, in: document),
        statement: holders.holder(of: time.range),
        event: frames.event(stretch: position, token: time.tokens.lowerBound, in: stretch.text),
        topic: timeTopic(time, in: sentence, stretch), voice: stretch.voice))
    return account.times.count - 1
  }

  /// What a quantity is, adding its figure where it is one.
  private mutating func use(of found: QuantityExpression, _ account: inout Account)
    -> NumberMention.Use
  {
    let quantity = oneOfLast(found) ?? found
    switch quantity.kind {
    case .label: return .name
    case .ordinal, .wording: return .wording
    case .unreadable: return .unsorted
    default: break
    }
    guard !stretch.text.sentences.isEmpty else { return .unsorted }
    if isListNumber(quantity) { return .wording }
    guard stretch.sentence(of: quantity.tokens.lowerBound).tokens.count <= Stretch.longestSentence
    else {
      return .unsorted
    }
    if ["point", "item", "paragraph", "page", "section", "chapter", "step", "rule", "min"].contains(
      stretch.lower(quantity.tokens.lowerBound - 1))
    {
      return .name
    }
    if stretch.nameOfToken[quantity.tokens.lowerBound] >= 0, quantity.tokens.count == 1 {
      return .name
    }
    let sentence = stretch.sentence(of: quantity.tokens.lowerBound)
    let context = FigureContext(
      stretch: stretch, quantity: quantity, sentence: sentence, ownNames: frames.ownNames,
      followsThings: things == sentence.tokens.lowerBound,
      lastPurpose: purpose?.sentence == sentence.tokens.lowerBound || isCost(sentence)
        ? purpose?.name : nil)
    if let noun = context.noun {
      things = Lexicon.english.has(noun.lemma, .person) ? nil : sentence.tokens.lowerBound
      // "Two officials said": whoever speaks is no figure.
      if let cue = stretch.cue(at: noun.end), cue.sort == .speech || cue.sort == .denial {
        return .wording
      }
    }
    if isTitle(quantity) { return .name }
    let part = included(context) ?? partOfLast(context) ?? listed(context)
    let before = replaced(context)
    guard
      let topic = before ?? part ?? rest(context) ?? topic(of: context) ?? takenUp(context)
        ?? toldOfLast(context) ?? lengthOfTime(context)
    else {
      return saysNoNumber(context) ? .wording : .unsorted
    }
    isList = part != nil
    if topic.family == .money, !topic.key.isEmpty {
      purpose = (topic.key, sentence.tokens.lowerBound)
    }
    harm =
      harms.contains(topic.family)
      ? (topic.family, quantity.tokens.upperBound, sentence.tokens.lowerBound) : harm
    var measure = quantity.measure
    let noun = context.noun
    measure.counted = noun?.lemma
    if let noun, let counted = stretch.text.countedNoun(of: quantity), counted.head == noun.token {
      measure.modifiers = counted.modifiers
    }
    measure.subset = topic.subset.isEmpty ? nil : topic.subset
    if harms.contains(topic.family) { measure.asOf = asOf(quantity, in: sentence) }
    var figure = Figure(
      measure: measure, topic: topic, passage: stretch.passage(quantity.range, in: document),
      sentence: stretch.passage(sentence.range, in: document),
      statement: holders.holder(of: quantity.number),
      event: frames.event(
        stretch: position, token: quantity.tokens.lowerBound, in: stretch.text,
        family: topic.family),
      voice: stretch.voice)
    figure.polarity = polarity(
      of: quantity, in: sentence, statement: figure.statement.map { account.statements[$0] })
    account.figures.append(figure)
    note(quantity, topic, before != nil, &account)
    return .figure(account.figures.count - 1)
  }

  /// The time for which a figure is given, the nearest one to it: "by 21:30", "as of Monday", "on Tuesday the toll rose".
  private func asOf(_ quantity: QuantityExpression, in sentence: Sentence) -> Moment? {
    let isToll = (quantity.tokens.lowerBound - 30..<quantity.tokens.upperBound + 30).clamped(
      to: sentence.tokens
    ).contains { tollWords.contains(stretch.lower($0)) }
    var best: (distance: Int, time: TimeExpression)?
    let near = (quantity.tokens.lowerBound - 30..<quantity.tokens.upperBound + 30).clamped(
      to: sentence.tokens)
    for time in stretch.times(in: near) where !time.isVague {
      let first = time.tokens.lowerBound
      let before = stretch.lower(first - 1)
      let own = stretch.lower(first)
      let isStated =
        ["by", "until"].contains(before) || ["by", "until", "as"].contains(own)
        || before == "of" && stretch.lower(first - 2) == "as"
      let distance =
        first >= quantity.tokens.upperBound
        ? first - quantity.tokens.upperBound : quantity.tokens.lowerBound - time.tokens.upperBound
      guard isStated || isToll, distance < 24, best.map({ distance < $0.distance }) ?? true else {
        continue
      }
      best = (distance, time)
    }
    // A time that leaves its half of the day open orders nothing, and no other one may stand in for it.
    return best.flatMap { isExact($0.time) ? frames.onMainDay($0.time.moment) : nil }
  }

  /// Whether a time is told so that its place in the day is plain: "21:30" and "9 pm", and not "half past nine".
  private func isExact(_ time: TimeExpression) -> Bool {
    guard time.moment.kind == .time || time.moment.kind == .date else { return false }
    guard time.moment.kind == .time, time.moment.precision >= .hour else {
      return time.moment.start != nil
    }
    return time.tokens.contains { index in
      stretch.lower(index).contains(":")
        || ["am", "pm", "a.m", "p.m", "noon", "midnight"].contains {
          stretch.lower(index).hasSuffix($0)
        }
    }
  }
}
