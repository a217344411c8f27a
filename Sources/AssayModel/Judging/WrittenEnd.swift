/// One end of a rating as a person writes it, or the whole of it.
enum WrittenEnd: Sendable, Hashable {
  /// Words of ICD 203, with their row: 0, 1, or `nil` for words that stand in both.
  case words(VerbalScale.Term, row: Int?)
  /// A number that says what it is: 70 %, 7 in 10.
  case stated(Double, isPercent: Bool)
  /// A number alone: a fraction if below 1, otherwise nobody can tell.
  case plain(Double)

  /// What the phrase says; `nil` where it is no rating.
  init?(_ phrase: WrittenPhrase) {
    if let known = Self.term(phrase.text) {
      self = known
      return
    }
    for sign in ["%", "percent", "per cent"] where phrase.text.hasSuffix(sign) {
      guard let value = Self.number(phrase.text.dropLast(sign.count)) else { return nil }
      self = .stated(value / 100, isPercent: true)
      return
    }
    let words = phrase.text.split(separator: " ")
    if words.count == 3, words[1] == "in" {
      guard let part = Self.number(words[0]), let whole = Self.number(words[2]) else { return nil }
      guard whole > 0 else { return nil }
      self = .stated(part / whole, isPercent: false)
      return
    }
    guard let value = Self.number(phrase.text[...]) else { return nil }
    self = .plain(value)
  }

  /// The lower and the upper end of what it means.
  func range() throws(UnreadableRating) -> (lower: Double, upper: Double) {
    let value: Double
    switch self {
    case .words(let term, _): return (term.lower, term.upper)
    case .plain(let number) where 1 < number && number <= 100:
      throw UnreadableRating(
        .bareNumber,
        "“\(Self.shown(number))” has no unit: write \(Self.shown(number)) % or \(number / 100)")
    case .plain(let number): value = number
    case .stated(let number, _): value = number
    }
    guard value <= 1 else {
      throw UnreadableRating(.outside, "a rating above 100 % means nothing: write 99 % or less")
    }
    guard 0 < value && value < 1 else {
      throw UnreadableRating(
        .certain,
        "a rating of 0 or 1 could never be moved by evidence: write 1 % or 99 % at the most extreme"
      )
    }
    return (value, value)
  }

  /// The row of ICD 203 whose words these are.
  var row: Int? {
    if case .words(_, let row) = self { row } else { nil }
  }

  /// Whether it is a number and no word.
  var isNumber: Bool {
    if case .words = self { false } else { true }
  }

  private static func term(_ text: String) -> WrittenEnd? {
    let adverbs = [
      "almost certainly": "almost certain", "probably": "probable", "improbably": "improbable",
      "highly probably": "highly probable", "even chance": "roughly even chance",
      "even odds": "roughly even odds",
    ]
    let inBothRows = ["roughly even", "even"]
    let words = inBothRows.contains(text) ? "roughly even chance" : adverbs[text] ?? text
    guard let term = VerbalScale.icd203.term(words) else { return nil }
    return .words(term, row: inBothRows.contains(text) ? nil : term.words.firstIndex(of: words))
  }

  /// Digits with at most one point among them, and spaces around.
  private static func number(_ text: Substring) -> Double? {
    let digits = text.split(separator: " ")
    guard digits.count == 1, digits[0].utf8.allSatisfy({ (48...57).contains($0) || $0 == 46 })
    else { return nil }
    return Double(String(digits[0])).flatMap { $0.isFinite ? $0 : nil }
  }

  /// A whole number without its decimal point.
  static func shown(_ number: Double) -> String {
    let text = "\(number)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
