/// Reading a likelihood as a person writes it.
extension Likelihood {
  /// Reads words of ICD 203, numbers, or a range of either.
  ///
  /// - "likely", "Very unlikely", "probably", "roughly even": the range of the term, in either row, whatever the case.
  /// - "70 %", "70 percent", "0.7", "7 in 10": a point. A lone "70" is refused: it could be a percentage or a slip.
  /// - "very unlikely – roughly even", "20–45 %", "0.2 to 0.45", "likely - 90 %": from the lower end of the first to the upper end of the
  ///   second, with a dash of any length or "to".
  ///
  /// - Throws: ``UnreadableRating`` with a sentence for the person who wrote it.
  public init(written text: String) throws(UnreadableRating) {
    let phrase = WrittenPhrase(text)
    guard !phrase.isEmpty else {
      throw UnreadableRating(
        .empty, "a rating is empty: write a word such as “likely”, or percents")
    }
    if let whole = WrittenEnd(phrase) {
      let range = try whole.range()
      self.init(range.lower, range.upper, words: text)
      return
    }
    guard let (first, second) = phrase.halves else { throw Self.unknown(phrase) }
    guard let to = WrittenEnd(second) else { throw Self.unknown(second) }
    guard let alone = WrittenEnd(first) else { throw Self.unknown(first) }
    let from = try Self.sharing(unitOf: to, alone, in: phrase)
    let (lower, upper) = (try from.range(), try to.range())
    if let row = from.row, let other = to.row, row != other {
      throw UnreadableRating(
        .mixedRows,
        "do not mix “\(first.text)” and “\(second.text)”: ICD 203 has two rows of words, and a range keeps to one of them"
      )
    }
    // Two words must come in order; a number may cut a word's range ("60 % – likely").
    let isInOrder = lower.lower <= upper.lower && lower.upper <= upper.upper
    let cuts = from.isNumber || to.isNumber
    guard isInOrder || cuts && lower.lower <= upper.upper else {
      throw UnreadableRating(
        .upsideDown, "“\(phrase.shown)” is upside down: write the less likely end first")
    }
    self.init(lower.lower, upper.upper, words: text)
  }

  /// The first end, with the sign of percent that stands only after the second ("20–45 %").
  private static func sharing(
    unitOf second: WrittenEnd, _ first: WrittenEnd, in phrase: WrittenPhrase
  ) throws(UnreadableRating) -> WrittenEnd {
    guard case .plain(let number) = first else { return first }
    switch second {
    case .stated(let value, isPercent: true):
      // "0.5–2 %" may mean half a percent or one half; "0.2–0.5 %" can only be percents.
      if 0 < number && number < 1 && value >= 0.01 {
        throw UnreadableRating(
          .bareNumber,
          "“\(phrase.shown)” can be read in two ways: write the sign at both ends (0.5 % – 2 %)")
      }
      return .stated(number / 100, isPercent: true)
    case .plain(let other) where other > 1:
      throw UnreadableRating(
        .bareNumber,
        "“\(phrase.shown)” has no unit: write percents (20–45 %) or fractions (0.20–0.45)")
    default: return first
    }
  }

  private static func unknown(_ phrase: WrittenPhrase) -> UnreadableRating {
    for scale in [VerbalScale.phia, .ipcc] {
      guard let term = scale.term(phrase.text) else { continue }
      let range = "\(Int(term.lower * 100 + 0.5))–\(Int(term.upper * 100 + 0.5)) %"
      return UnreadableRating(
        .otherScale,
        "“\(phrase.text)” is a word of \(scale.name) (\(range)), not of ICD 203: write a word of ICD 203, or percents"
      )
    }
    return UnreadableRating(
      .unknownWords,
      "“\(phrase.shown)” is no rating: write a word of ICD 203 (almost no chance, very unlikely, unlikely, roughly even, likely, "
        + "very likely, almost certain), percents (70 %), or a range of either (20–45 %)")
  }
}
