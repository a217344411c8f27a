import Language
import Testing

@Suite struct TokenizerTests {
  private func tokens(_ text: String) -> [String] {
    let cut = TokenizedText(text)
    return cut.tokens.map { cut.text($0.range) }
  }

  @Test(
    "Words, numbers and marks",
    arguments: [
      ("don't stop", ["don't", "stop"]), ("well-kept", ["well-kept"]),
      ("U.S. troops", ["U.S", ".", "troops"]),
      ("1,200 seats, 12,14", ["1,200", "seats", ",", "12", ",", "14"]),
      ("12\u{A0}900 m", ["12\u{A0}900", "m"]),
      ("at 20:40.", ["at", "20:40", "."]), ("AK-74", ["AK-74"]),
      ("“No,” he", ["“", "No", ",", "”", "he"]),
      ("Wait...", ["Wait", "..."]), ("**nine people**", ["nine", "people"]),
      ("3/4 of", ["3/4", "of"]),
      (
        "See https://example.org/2024/a?b=1_(c). Then",
        ["See", "https://example.org/2024/a?b=1_(c)", ".", "Then"]
      ),
      ("(www.example.org) a", ["(", "www.example.org", ")", "a"]),
      ("to a.berg@example.org, or @berg", ["to", "a.berg@example.org", ",", "or", "@", "berg"]),
      ("www. and a@b", ["www", ".", "and", "a", "@", "b"]),
    ])
  func cut(text: String, expected: [String]) {
    #expect(tokens(text) == expected)
  }

  @Test("Bytes that are no UTF-8 belong to no token and stop nothing")
  func invalid() {
    let bytes: [UInt8] = [0xFF, 0x61, 0xC3, 0x28, 0x62, 0xE2, 0x82]
    let text = TokenizedText(bytes, in: 0..<bytes.count)
    #expect(text.tokens.map(\.lower) == ["a", "(", "b"])
  }

  @Test("Every token's range is its own text")
  func ranges() {
    let text = TokenizedText("Zoë’s café — “naïve” 12 %")
    for (first, second) in zip(text.tokens, text.tokens.dropFirst()) {
      #expect(first.range.upperBound <= second.range.lowerBound)
    }
    #expect(text.tokens.first?.lower == "zoë's")
  }
}
