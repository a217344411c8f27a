import Attributing
import Testing

@Suite struct TagBeforeTests {
  @Test(
    "A tag before a quotation names its speaker",
    arguments: [
      ("Anna Berg said: “The roof fell.”", "Anna Berg: The roof fell."),
      ("Anna Berg told the crew on Monday, “The roof fell.”", "Anna Berg: The roof fell."),
      ("Anna Berg rose, saying, “The roof fell.”", "Anna Berg: The roof fell."),
      ("Said Anna Berg: “The roof fell.”", "Anna Berg: The roof fell."),
      ("Anna Berg was blunt: “The roof fell.”", "Anna Berg: The roof fell."),
      ("Anna Berg broke in by shouting, “The roof fell.”", "Anna Berg: The roof fell."),
      ("That was when Anna Berg yelled “The roof fell!”", "Anna Berg: The roof fell!"),
      ("As Anna Berg put it, “The roof fell.”", "Anna Berg: The roof fell."),
      ("The site manager mockingly replied, “The roof fell.”", "The site manager: The roof fell."),
      ("As Lund rose, the guests shouted “The roof fell!”", "the guests: The roof fell!"),
      ("Said Anna Berg, who had seen it, “The roof fell.”", "Anna Berg: The roof fell."),
    ])
  func tag(text: String, expected: String) {
    #expect(said(article(text)) == [expected])
  }

  @Test("A name between marks is no speech")
  func term() {
    #expect(said(article("Anna Berg read “The Long Quay” on the train.")) == [])
  }
}
