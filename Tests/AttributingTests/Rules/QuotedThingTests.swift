import Attributing
import Testing

@Suite struct QuotedThingTests {
  @Test(
    "Words quoted as somebody's are theirs",
    arguments: [
      (
        "The plan failed over Anna Berg's remark, “We never look back.”",
        "Anna Berg: We never look back."
      ),
      (
        "It was, in the words of one medic, “like wading through glass”.",
        "one medic: like wading through glass"
      ),
      (
        "The sentence many know from Rolf Lund's speech, “water has no manners”, is old.",
        "Rolf Lund: water has no manners"
      ),
    ])
  func thing(text: String, expected: String) {
    #expect(said(article(text)) == [expected])
  }
}
