import Attributing
import Testing

@Suite struct SaidAtEndTests {
  @Test(
    "Speech without marks may be attributed at its end",
    arguments: [
      ("The roof fell at three, Anna Berg said.", "Anna Berg: The roof fell at three"),
      (
        "The roof fell at three, the harbour master of Ellery, Olaf Dahl, said on Sunday.",
        "Olaf Dahl: The roof fell at three"
      ),
      ("The roof, Anna Berg said, fell at three.", "Anna Berg: The roof … fell at three"),
      ("The roof fell at three, said the ministry.", "the ministry: The roof fell at three"),
    ])
  func end(text: String, expected: String) {
    #expect(said(article(text)) == [expected])
  }
}
