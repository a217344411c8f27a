import AssayModel
import Language
import Testing

/// Bytes that no writer ever wrote: what looks at text has to come through them, and to stay linear.
@Suite struct StormTests {
  static let storms: [(String, String)] = [
    ("quotation marks", "\"“”'‘’«»„"), ("digits", "7"), ("one word", "said "), ("one letter", "a"),
    ("dates", "3 May 2021, "), ("numbers", "41 "), ("full stops", ". "), ("hyphens", "a-"),
    ("apostrophes", "a'"), ("addresses", "https://a.b "), ("half addresses", "a.b-c_"),
    ("capitals", "Berg "), ("colons", "12:"), ("clock times", "at 5 pm "), ("slashes", "1/2/"),
    ("brackets", "((("), ("combining marks", "e\u{301}\u{301}"), ("no-break spaces", "1\u{A0}"),
    ("months", "May "), ("ranges", "5-"), ("last", "last "), ("of the", "of the "),
    ("weekdays", "Monday "), ("hundreds", "hundred thousand "), ("halves", "half a "),
  ]

  @Test("A storm is read to its end, and its ranges stand in the buffer", arguments: storms)
  func storm(name: String, unit: String) {
    let count = 20_000 / unit.utf8.count
    let text = TokenizedText(String(repeating: unit, count: count))
    let (times, quantities) = timesAndQuantities(
      in: text, anchor: WrittenTime.moment("2024-03-26T19:15"))
    var common = CommonWords()
    common.learn(text)
    let names = names(in: text, common: common)
    #expect(text.sentences.flatMap { Array($0.tokens) } == Array(text.tokens.indices))
    for range in times.map(\.range) + quantities.map(\.range) {
      #expect(range.lowerBound >= 0 && range.upperBound <= text.buffer.count && !range.isEmpty)
    }
    for (first, second) in zip(times, times.dropFirst()) {
      #expect(first.range.upperBound <= second.range.lowerBound)
    }
    for name in names { #expect(name.tokens.upperBound <= text.tokens.count) }
  }
}
