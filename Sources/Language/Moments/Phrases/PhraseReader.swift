import AssayModel

/// Reads the times of a message, from pieces to phrases.
///
/// At each piece the families of rules are tried, and the longest reading wins. A rule looks at a bounded number of pieces,
/// so that a message of any length is read in linear time.
struct PhraseReader {
  let text: TokenizedText
  let pieces: [PhrasePiece]
  /// The instant of writing, in seconds since 1970-01-01T00:00 of its own zone.
  let now: Int
  /// Minutes from UTC of the zone of writing, where known.
  let offset: Int?

  init(_ text: TokenizedText, now: Int, offset: Int?) {
    self.text = text
    pieces = PhrasePieces(text).list
    self.now = now
    self.offset = offset
  }

  var today: Int { floorDivide(now, 86_400) }
  var todayCivil: Civil { Civil(daysSince1970: today) }
  var thisYear: Int { todayCivil.year }

  // MARK: - Pieces

  /// The lower-case word, digits or mark at an index; empty outside the message.
  func at(_ index: Int) -> String {
    index >= 0 && index < pieces.count ? pieces[index].lower : ""
  }

  func word(_ index: Int) -> PhraseWord {
    index >= 0 && index < pieces.count ? pieces[index].word : .none
  }

  func isDigits(_ index: Int) -> Bool {
    index >= 0 && index < pieces.count && pieces[index].kind == .digits
  }

  func isMark(_ index: Int) -> Bool {
    index >= 0 && index < pieces.count && pieces[index].kind == .mark
  }

  func isGlued(_ index: Int) -> Bool {
    index >= 0 && index < pieces.count && pieces[index].isGlued
  }

  /// The value of the digits at an index, −1 for none.
  func digits(_ index: Int) -> Int {
    index >= 0 && index < pieces.count ? pieces[index].number : -1
  }

  /// How many digits stand at an index.
  func width(_ index: Int) -> Int {
    isDigits(index) ? pieces[index].range.count : 0
  }

  /// The index after the words, where they stand here.
  func skip(_ words: String..., from index: Int) -> Int? {
    for (offset, word) in words.enumerated() where at(index + offset) != word { return nil }
    return index + words.count
  }

  /// The index after one of the words; the index itself where none stands here.
  func optional(_ index: Int, _ words: Set<String>) -> Int {
    words.contains(at(index)) ? index + 1 : index
  }

  // MARK: - Phrases

  /// The times of the message.
  func phrases() -> [TimePhrase] {
    var found: [(tokens: Range<Int>, outcome: PhraseOutcome)] = []
    var index = 0
    while index < pieces.count {
      guard var (match, outcome) = best(at: index) else {
        index += 1
        continue
      }
      // "at 3 pm or later": the phrase may go further where it begins after "at".
      if at(index) == "at" || at(index) == "@", let inner = best(at: index + 1),
        inner.0.end >= match.end
      {
        (match, outcome) = inner
      }
      found.append((match.start..<match.end, outcome))
      index = max(match.end, index + 1)
    }
    if found.count == 1, isAll(found[0].tokens) { found[0].tokens = 0..<pieces.count }
    return found.map { phrase($0.tokens, $0.outcome) }
  }

  /// The longest reading that can be placed.
  private func best(at index: Int) -> (PhraseMatch, PhraseOutcome)? {
    guard index < pieces.count, pieces[index].mayLead, mayBegin(index) else { return nil }
    var best: (PhraseMatch, PhraseOutcome)?
    for rule in Self.rules {
      guard let match = rule(self)(index), match.end > (best?.0.end ?? index) else { continue }
      guard let outcome = outcome(match.form) else { continue }
      best = (match, outcome)
    }
    return best
  }

  private static let rules: [@Sendable (PhraseReader) -> (Int) -> PhraseMatch?] = [
    { $0.repetition }, { $0.moment }, { $0.interval }, { $0.bounded }, { $0.length },
  ]

  /// Whether what stands before a piece lets a time begin with it.
  private func mayBegin(_ index: Int) -> Bool {
    guard isGlued(index), index > 0 else { return true }
    let before = pieces[index - 1]
    if before.kind == .mark {
      guard isDigits(index), index > 1, isGlued(index - 1) else { return true }
      // A number that goes on: "6,107", "138-2010", "1:1".
      return !(isDigits(index - 2) && [".", ",", "-", "/", ":"].contains(before.lower))
    }
    return false
  }

  /// Words that lead a time in.
  private static let leads: Set<String> = [
    "on", "at", "in", "for", "during", "the", "around", "about", "approximately", "approx",
    "exactly", "sometime", "sometimes", "@", "from", "until", "a", "an", "just", "within", "of",
    "anytime", "any", "time",
  ]

  /// Whether nothing but words that lead in and marks stand beside the pieces.
  private func isAll(_ range: Range<Int>) -> Bool {
    guard range.lowerBound <= 4 else { return false }
    for index in 0..<range.lowerBound where !Self.leads.contains(at(index)) { return false }
    return pieces.count - range.upperBound <= 1
      && pieces[range.upperBound...].allSatisfy { $0.kind == .mark }
  }

  private func phrase(_ range: Range<Int>, _ outcome: PhraseOutcome) -> TimePhrase {
    let last = pieces[range.upperBound - 1]
    let isWhole = range.count == pieces.count
    let end = isWhole && last.isPossessive ? text.tokens.last?.range.upperBound : nil
    let bytes = pieces[range.lowerBound].range.lowerBound..<(end ?? last.range.upperBound)
    return TimePhrase(
      range: bytes, tokens: tokens(bytes), kind: outcome.kind, value: outcome.value,
      start: outcome.start, end: outcome.end, precision: outcome.grain,
      direction: outcome.direction)
  }

  /// The tokens that hold the bytes.
  private func tokens(_ bytes: Range<Int>) -> Range<Int> {
    func first(from byte: Int) -> Int {
      var low = 0
      var high = text.tokens.count
      while low < high {
        let middle = (low + high) / 2
        if text.tokens[middle].range.upperBound <= byte { low = middle + 1 } else { high = middle }
      }
      return low
    }
    let lower = first(from: bytes.lowerBound)
    return lower..<max(lower, min(text.tokens.count, first(from: bytes.upperBound - 1) + 1))
  }
}

/// A form worked out from the instant of writing.
struct PhraseOutcome: Sendable {
  var kind: TimePhrase.Kind
  var value: String
  var start: Int?
  var end: Int?
  var grain: Moment.Precision
  var direction: TimePhrase.Direction?
  /// The instant that a bound on a named edge means: "after the end of the month".
  var edge: Int?
}
