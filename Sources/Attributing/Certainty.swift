import AssayModel
import Language

extension StatementBuilder {
  /// How sure an attribution's content is, with the bytes of the words that show it.
  ///
  /// The words of the content come first, then what stands before the cue ("reportedly said"), then the cue itself ("fears").
  func certainty(_ attribution: Attribution) -> HedgeReader.Found {
    if let first = attribution.content.first, let asked = asked(before: first, attribution.cue) {
      return (.unknown, asked)
    }
    for range in attribution.content {
      let found = hedge(in: range)
      if found.certainty != .certain { return found }
    }
    guard let cue = attribution.cue else { return (.certain, nil) }
    // "reportedly said", "appears to show": without the words of a content that ends before the cue.
    let floor = attribution.content.lazy.map(\.upperBound).filter { $0 <= cue.lowerBound }.max()
    let before = max(0, cue.lowerBound - 3, floor ?? 0)
    let found = hedge(in: before..<cue.lowerBound)
    if found.certainty != .certain { return found }
    guard let certainty = Self.doubt[Lexicon.english.lemma(stretch.lower(cue.lowerBound))] else {
      return (.certain, nil)
    }
    return (certainty, stretch.text.bytes(cue))
  }

  /// What a verb that introduces a content makes of it.
  private static let doubt: [String: Statement.Certainty] = [
    "suggest": .probable, "suspect": .probable, "believe": .probable, "think": .probable,
    "estimate": .probable, "reckon": .probable, "assume": .probable, "presume": .probable,
    "suppose": .probable, "guess": .probable, "figure": .probable, "fear": .possible,
    "doubt": .possible, "speculate": .possible, "hope": .possible, "worry": .possible,
    "imagine": .possible, "wonder": .unknown,
  ]

  /// The bytes of the "whether" or "if" that a content is the answer to: "asked whether *the gate was open*".
  private func asked(before content: Range<Int>, _ cue: Range<Int>?) -> Range<Int>? {
    guard let cue, cue.upperBound <= content.lowerBound,
      let word = stretch.token(content.lowerBound - 1)
    else { return nil }
    if word.lower == "whether" { return word.range }
    let asks = ["ask", "wonder", "question", "know", "see"].contains(
      Lexicon.english.lemma(stretch.lower(cue.lowerBound)))
    return asks && word.lower == "if" ? word.range : nil
  }

  /// The strongest doubt that words show about their main clause.
  func hedge(in tokens: Range<Int>) -> HedgeReader.Found {
    HedgeReader(stretch: stretch, tokens: tokens).found()
  }

  /// Whether the speaker affirms the content as it is worded.
  ///
  /// "Denied that the door was locked" and "do not believe it was locked" do not, "said that the door was not locked" does.
  func polarity(_ attribution: Attribution) -> Statement.Polarity {
    if attribution.denies { return .negative }
    guard attribution.kind == .belief, let cue = attribution.cue else { return .positive }
    if ["doubt", "disbelieve"].contains(Lexicon.english.lemma(stretch.lower(cue.lowerBound))) {
      return .negative
    }
    let reader = HedgeReader(
      stretch: stretch, tokens: max(0, cue.lowerBound - 4)..<cue.lowerBound + 1)
    return reader.isNegated(cue.lowerBound) ? .negative : .positive
  }
}
