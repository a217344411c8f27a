import Language
import Testing

@Suite("One that counts nothing")
struct OneRuleTests {
  @Test(
    "A pronoun is wording",
    arguments: [
      "one of the boats", "no one came", "this one sank", "one day he left",
      "at one point it stopped",
      "one another", "one could see",
    ])
  func wording(text: String) throws {
    let tokenized = TokenizedText(text)
    let found = try #require(quantities(in: tokenized, times: []).first)
    #expect(found.kind == .wording)
  }

  @Test("Before a noun it counts")
  func counting() {
    #expect(described("one sailor drowned") == ["one | 1"])
    #expect(described("one hundred sailors") == ["one hundred | 100"])
  }
}
