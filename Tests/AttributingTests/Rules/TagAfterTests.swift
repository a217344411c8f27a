import Attributing
import Testing

@Suite struct TagAfterTests {
  @Test(
    "A tag after a quotation names its speaker",
    arguments: [
      ("“The roof fell at three,” said Anna Berg.", "Anna Berg: The roof fell at three"),
      ("“The roof fell at three,” Anna Berg said.", "Anna Berg: The roof fell at three"),
      (
        "“The roof fell at three,” Anna Berg said by telephone.",
        "Anna Berg: The roof fell at three"
      ),
      (
        "\"The roof fell at three,\" said the fire chief.", "the fire chief: The roof fell at three"
      ),
      (
        "“The roof fell at three,” said Anna Berg, the chief inspector, on Monday.",
        "Anna Berg: The roof fell at three"
      ),
      (
        "“The roof fell at three,” a fire officer at the scene told reporters.",
        "a fire officer at the scene: The roof fell at three"
      ),
      (
        "“The roof fell at three,” comments a retired fire inspector.",
        "a retired fire inspector: The roof fell at three"
      ),
      ("“The roof fell!” Anna Berg cried.", "Anna Berg: The roof fell!"),
      ("“The roof fell?” the fire chief asked in a low voice.", "the fire chief: The roof fell?"),
      (
        "“The roof fell at three,” site manager Anna Berg told the crew.",
        "Anna Berg: The roof fell at three"
      ),
      ("“The roof fell?” Anna Berg pressed.", "Anna Berg: The roof fell?"),
      ("“The roof fell at three,” sighed Anna Berg.", "Anna Berg: The roof fell at three"),
      (
        "“The roof fell at three,” one shopper who had seen it said.",
        "one shopper: The roof fell at three"
      ),
    ])
  func tag(text: String, expected: String) {
    #expect(said(article(text)) == [expected])
  }

  @Test("A quotation cut in two by its tag is one statement")
  func cut() {
    #expect(
      said(article("“The roof fell,” said Anna Berg, “and nobody was inside.”"))
        == ["Anna Berg: The roof fell … and nobody was inside."])
  }

  @Test("What is added behind the tag is a statement of its own")
  func added() {
    #expect(
      said(article("“The roof fell,” Anna Berg said, adding: “Nobody was inside.”"))
        == ["Anna Berg: The roof fell", "Anna Berg: Nobody was inside."])
  }

  @Test("A paper that was told passes the words on")
  func relay() {
    #expect(
      said(article("“The roof fell at three,” Anna Berg told the Rosmark Gazette."))
        == ["Rosmark Gazette > Anna Berg: The roof fell at three"])
  }

  @Test("A verb with its own object is no tag")
  func ownObject() {
    #expect(
      said(article("Despite the “urgent warnings,” Anna Berg dismissed the plan as “a joke”."))
        .allSatisfy { !$0.contains("urgent warnings") || $0.hasPrefix("Anna Berg") })
  }
}
