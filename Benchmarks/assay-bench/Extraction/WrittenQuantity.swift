import AssayModel
import Language

/// A quantity as the scorer takes it.
struct WrittenQuantity: Encodable {
  var span: [Int] = []
  var value: String
  var unit: String?
  let range: Range<Int>

  private enum CodingKeys: CodingKey { case span, value, unit }

  init(_ range: Range<Int>, value: String, unit: String?) {
    self.range = range
    self.value = value
    self.unit = unit
  }

  func placed(_ places: ScalarPlaces) -> WrittenQuantity {
    var copy = self
    copy.span = places.span(range)
    return copy
  }
}

/// The quantities of a text in the scorer's form.
struct WrittenQuantities {
  private let text: TokenizedText
  private let found: [QuantityExpression]
  private(set) var list: [WrittenQuantity] = []

  init(_ text: TokenizedText) {
    self.text = text
    let times = timeExpressions(in: text, anchor: nil)
    found = Language.quantities(in: text, times: times.filter { !Self.isCounted($0, in: text) })
    var rateEnd = 0
    var index = 0
    while index < found.count {
      let quantity = found[index]
      index += 1
      guard quantity.tokens.lowerBound >= rateEnd, counts(quantity) else { continue }
      if let parts = parts(of: quantity) {
        list += parts
        continue
      }
      let unit = unit(of: quantity, rateEnd: &rateEnd)
      if index < found.count, isChange(quantity, found[index]) {
        let next = found[index]
        index += 1
        let name = self.unit(of: next, rateEnd: &rateEnd) ?? unit
        list.append(
          WrittenQuantity(
            quantity.range.lowerBound..<next.range.upperBound,
            value: "\(quantity.writtenValue)-\(next.writtenValue)", unit: name))
        continue
      }
      list.append(WrittenQuantity(quantity.range, value: value(of: quantity), unit: unit))
    }
  }

  /// Whether a time is told by a number of units: "nine days later", "every 33 years", "two years ago".
  private static func isCounted(_ time: TimeExpression, in text: TokenizedText) -> Bool {
    let words = time.tokens.map { text.tokens[$0].lower }
    return words.contains { ["later", "every", "earlier", "ago"].contains($0) }
  }

  /// Whether a reader would count a number as a quantity.
  private func counts(_ quantity: QuantityExpression) -> Bool {
    switch quantity.kind {
    case .cardinal:
      // "Men aged 18 to 34" are a group, not an age.
      return (quantity.writtenUpper == nil || !text.isAge(quantity))
        && text.countedNoun(of: quantity)?.isCompound != true
    case .money, .percent, .fraction: return true
    case .measured(.duration): return !isArticle(quantity)
    case .measured: return true
    case .vague: return quantity.writtenValue >= 20
    case .wording: return isOneOf(quantity)
    case .ordinal, .label, .unreadable: return false
    }
  }

  /// "A century", "around a minute": the article gives no number.
  private func isArticle(_ quantity: QuantityExpression) -> Bool {
    let start = text.text(quantity.number).lowercased()
    return start == "a" || start == "an" || start.hasPrefix("a ") && !start.contains(" half")
  }

  /// "One of the proudest moments".
  private func isOneOf(_ quantity: QuantityExpression) -> Bool {
    let next = quantity.tokens.upperBound
    return text.tokens.indices.contains(next) && text.tokens[next].lower == "of"
      && text.countedNoun(of: quantity) != nil
  }

  /// "24 hours, 39 minutes": a length of time in several units is as many quantities.
  private func parts(of quantity: QuantityExpression) -> [WrittenQuantity]? {
    guard quantity.kind == .measured(.duration), let units = quantity.unitTokens, units.count > 2
    else { return nil }
    var result: [WrittenQuantity] = []
    var start = quantity.range.lowerBound
    for token in units where text.tokens[token].kind == .word {
      let end = text.tokens[token].range.upperBound
      let piece = TokenizedText(text.buffer, in: start..<end)
      guard let first = Language.quantities(in: piece, times: []).first, let name = first.unitName
      else { continue }
      result.append(
        WrittenQuantity(first.range, value: "\(first.writtenValue)", unit: name))
      start = end
    }
    return result.count > 1 ? result : nil
  }

  /// "From 4.8 to 4.7 per cent".
  private func isChange(_ first: QuantityExpression, _ second: QuantityExpression) -> Bool {
    let before = first.tokens.lowerBound - 1
    guard before >= 0, text.tokens[before].lower == "from", counts(second),
      first.writtenUpper == nil, second.writtenUpper == nil,
      first.unitName == nil || second.unitName == nil || first.unitName == second.unitName
    else { return false }
    let between = first.tokens.upperBound..<second.tokens.lowerBound
    return between.count == 1 && text.tokens[between.lowerBound].lower == "to"
  }

  private func value(of quantity: QuantityExpression) -> String {
    let value = quantity.writtenValue
    if quantity.kind == .vague {
      // "Dozens" are twelve at the least, "hundreds" a hundred to a thousand.
      return value == 24 ? "12" : "\(Int(value / 2))-\(Int(value * 5))"
    }
    if let upper = quantity.writtenUpper { return "\(value)-\(upper)" }
    return "\(value)"
  }

  /// The unit's name or what is counted, with what it is told for.
  private func unit(of quantity: QuantityExpression, rateEnd: inout Int) -> String? {
    if let unit = quantity.unitName {
      let name = unit == "us dollar" ? "dollar" : unit
      if text.isAge(quantity) { return name + " of age" }
      return withRate(name, quantity.tokens.upperBound, &rateEnd)
    }
    if text.isAge(quantity) { return "year of age" }
    let mark = quantity.kind == .fraction ? "% " : ""
    guard let noun = text.countedNoun(of: quantity) else {
      guard mark.isEmpty else { return mark + "-" }
      guard let taken = inherited(by: quantity) else { return nil }
      return withRate(taken, quantity.tokens.upperBound, &rateEnd)
    }
    var head = noun.lemma
    if head == "person", text.tokens[noun.head].lower == "people" { head = "people" }
    if head == "time" { head = "count" }
    let whole = (noun.modifiers.map(positive) + [head]).filter { !$0.isEmpty }.joined(
      separator: " ")
    return withRate(mark + whole, noun.end, &rateEnd)
  }

  /// What a number alone counts: the same as the number before it in the sentence ("460 cars, compared with 63").
  ///
  /// A share is passed on only by "by", "or" and "and": "rose 2% to 3.65" is no share.
  private func inherited(by quantity: QuantityExpression) -> String? {
    guard quantity.kind == .cardinal, standsAlone(quantity.tokens.upperBound) else { return nil }
    let sentence = text.sentences[text.sentence(ofToken: quantity.tokens.lowerBound)].range
    let before = text.tokens[max(0, quantity.tokens.lowerBound - 1)].lower
    for earlier in list.suffix(12).reversed() {
      guard earlier.range.lowerBound >= sentence.lowerBound else { return nil }
      guard let unit = earlier.unit, !unit.hasSuffix("of age"), !unit.contains(" per "),
        earlier.range.lowerBound == 0 || text.buffer[earlier.range.lowerBound - 1] != 0x28
      else { continue }
      if unit == "percentage" {
        guard ["by", "or", "and"].contains(before) else { continue }
        return unit
      }
      return Self.lengths.contains(unit) || unit.hasPrefix("%") ? nil : unit
    }
    return nil
  }

  /// Whether nothing that could be counted follows.
  private func standsAlone(_ index: Int) -> Bool {
    guard index < text.tokens.count else { return true }
    let next = text.tokens[index]
    return next.kind != .word && next.kind != .mixed
      || next.has(anyOf: [.preposition, .conjunction, .auxiliary, .relativeWord, .determiner])
  }

  private static let lengths: Set<String> = [
    "second", "minute", "hour", "day", "week", "month", "year", "decade", "century",
  ]

  private func withRate(_ name: String, _ end: Int, _ rateEnd: inout Int) -> String {
    guard let rate = text.rate(at: end) else { return name }
    rateEnd = rate.end
    return name + " per " + rate.name
  }

  /// A superlative's positive: "best" gives "good", "largest" "large".
  private func positive(_ word: String) -> String {
    switch word {
    case "best": return "good"
    case "worst": return "bad"
    case "most", "least": return ""
    default: break
    }
    guard word.hasSuffix("est"), word.utf8.count > 5 else { return word }
    let stem = String(word.dropLast(3))
    if stem.hasSuffix("i") { return String(stem.dropLast()) + "y" }
    let letters = Array(stem.utf8)
    if letters.count > 2, letters[letters.count - 1] == letters[letters.count - 2] {
      return String(stem.dropLast())
    }
    for ending in ["rg", "c", "at", "id", "im", "iv", "ur", "fin", "rut"]
    where stem.hasSuffix(ending) {
      return stem + "e"
    }
    return stem
  }
}
