import Language
import Testing

@Suite struct SentenceSplitterTests {
  @Test(
    "Sentences end where they end",
    arguments: [
      ("It burned. Nobody slept.", 2), ("Gen. A. N. Petrov spoke. He left.", 2),
      ("Mr. Berg left.", 1),
      ("He came from the U.S. on Monday.", 1), ("He came from the U.S. The fire went on.", 2),
      ("“It burned.” Nobody slept.", 2), ("“Why?” he asked.", 1), ("The toll was 3.5 million.", 1),
      ("It was different.The gunmen left.", 2), ("See example.com for more.", 1),
      ("Wait... what? No!", 2), ("Read https://example.org. Then write to a@example.org.", 2),
      ("so cold last night. they left. i stayed", 3),
      ("it cost approx. the same etc. and so on", 1),
      ("“Why?” they asked. Yahoo! they said", 2), ("he waited ... then left", 1), ("", 0),
    ])
  func count(text: String, expected: Int) {
    #expect(TokenizedText(text).sentences.count == expected)
  }

  @Test("Together the sentences hold every token")
  func whole() {
    let text = TokenizedText("A b. C d! “E f.” G")
    #expect(text.sentences.flatMap { Array($0.tokens) } == Array(text.tokens.indices))
  }
}
