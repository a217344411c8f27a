import Testing

@testable import Corridor

@Suite("Quoted words are found whatever their white space and quotation marks")
struct FoldedTextTests {
  @Test(
    "Found",
    arguments: [
      ("He said “no\u{A0}one  left” today", "\"no one left\"", "“no\u{A0}one  left”"),
      ("one\n\n  two", "one two", "one\n\n  two"),
      ("it’s here", "it's here", "it’s here"),
      ("‘a’ «b» „c“", "\"a\" 'b' \"c\"", "‘a’ «b» „c“"),
      ("co\u{AD}operate now", "cooperate now", "co\u{AD}operate now"),
      ("a b a b a c", "a b a c", "a b a c"),
      ("naïve café", "café", "café"),
    ])
  func found(text: String, quote: String, wanted: String) throws {
    let bytes = Array(text.utf8)
    let ranges = FoldedText(bytes).ranges(of: FoldedText(Array(quote.utf8)).trimmed)
    #expect(ranges.map { String(decoding: bytes[$0], as: UTF8.self) } == [wanted])
  }

  @Test("Every place is found, words are not cut", arguments: [("12 of 120, 12", "12", 2)])
  func places(text: String, quote: String, count: Int) {
    #expect(FoldedText(Array(text.utf8)).ranges(of: Array(quote.utf8)).count == count)
  }

  @Test("Broken bytes do no harm")
  func broken() {
    for bytes: [UInt8] in [[0xE2], [0xC2], [0xF0, 0x9F], [0x80, 0xFF], [0xE2, 0x80]] {
      _ = FoldedText(bytes).ranges(of: [0x80])
    }
  }
}
