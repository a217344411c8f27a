import Language
import Testing

@Suite struct LexiconTests {
  @Test(
    "Forms of verbs and nouns are known by their base",
    arguments: [
      ("said", "say"), ("denied", "deny"), ("killing", "kill"),
      ("gunmen", "gunman"),
      ("people", "person"), ("ministries", "ministry"), ("admitted", "admit"), ("dying", "die"),
    ])
  func lemma(form: String, base: String) {
    #expect(Lexicon.english.lemma(form) == base)
  }

  @Test("A capital stands for itself, an adjective for its country")
  func places() {
    #expect(Gazetteer.english.place("norwegian") == "Norway")
    #expect(Gazetteer.english.place("oslo") == "Oslo")
    #expect(Gazetteer.english.place("ellery") == nil)
  }
}
