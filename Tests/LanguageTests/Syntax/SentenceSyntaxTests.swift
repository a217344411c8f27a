import Testing

@testable import Language

@Suite struct SentenceSyntaxTests {
  private func read(_ text: String) -> (TokenizedText, SentenceSyntax) {
    let text = TokenizedText(text)
    return (text, text.syntax(of: text.sentences[0]))
  }

  /// "word/TAG<relation-head" for every token.
  private func arcs(_ sentence: String) -> [String] {
    let (text, syntax) = read(sentence)
    return syntax.tokens.map { token in
      let head = syntax.head(token).map { text.tokens[$0].lower } ?? "-"
      return
        "\(text.tokens[token].lower) \(syntax.tag(token).code) \(syntax.relation(token).code) \(head)"
    }
  }

  @Test(arguments: [
    (
      "The old captain denied the charges.",
      [
        "the DET det captain", "old ADJ amod captain", "captain NOUN nsubj denied",
        "denied VERB root -", "the DET det charges", "charges NOUN obj denied",
        ". PUNCT punct denied",
      ]
    ),
    (
      "Marta said that two men were killed.",
      [
        "marta PROPN nsubj said", "said VERB root -", "that SCONJ mark killed",
        "two NUM nummod men", "men NOUN nsubj:pass killed", "were AUX aux:pass killed",
        "killed VERB ccomp said", ". PUNCT punct said",
      ]
    ),
  ])
  func `tags and arcs of plain sentences are right`(_ sentence: String, _ expected: [String]) {
    #expect(arcs(sentence) == expected)
  }

  @Test func `a span runs over all that depends on a word`() throws {
    let (text, syntax) = read("The mayor of the small town left early.")
    let mayor = 1
    #expect(text.text(tokens: syntax.span(mayor)) == "The mayor of the small town")
    #expect(syntax.root == 6)
    #expect(syntax.span(6) == syntax.tokens)
    #expect(Array(syntax.children(mayor)) == [0, 5])
    #expect(syntax.child(6, .nsubj) == mayor)
  }

  @Test func `clitics keep their token and leave a flag`() {
    let (_, syntax) = read("Lena's brother doesn't know that they'll come and cannot ask.")
    #expect(syntax.isPossessive(0))
    #expect(syntax.relation(0) == .nmodPoss)
    #expect(syntax.head(0) == 1)
    #expect(syntax.hasNegation(2))
    #expect(!syntax.isPossessive(2))
    #expect(syntax.head(2) == 3)
    #expect(syntax.hasShortVerb(5))
    #expect(syntax.hasNegation(8))
  }

  @Test(arguments: [
    ("She said that the children went home.", 1, "say"),
    ("She said that the children went home.", 4, "child"),
    ("She said that the children went home.", 5, "go"),
    ("They don't know.", 1, "do"),
    ("The bodies were found.", 1, "body"),
    ("The bodies were found.", 2, "be"),
    ("The bodies were found.", 3, "find"),
    ("He met Marta Orlova.", 3, "Orlova"),
    ("I left.", 0, "I"),
    ("The Café burned.", 2, "burn"),
  ])
  func `a lemma is the base form`(_ sentence: String, _ token: Int, _ lemma: String) {
    #expect(read(sentence).1.lemma(token) == lemma)
  }

  @Test func `an abbreviation takes its full stop`() {
    let (text, syntax) = read("We met Dr. Orlova in June.")
    #expect(text.tokens[3].lower == ".")
    #expect(syntax.head(3) == 2)
    #expect(syntax.relation(3) == .punct)
    #expect(syntax.tag(2) == .properNoun)
  }

  @Test func `words around a hyphen are one token with one head`() {
    let (_, syntax) = read("The state-owned firm closed.")
    #expect(syntax.head(1) == 2)
    #expect(syntax.head(2) == 3)
  }

  @Test func `a token outside the sentence is nothing`() {
    let (_, syntax) = read("He left.")
    #expect(syntax.tag(9) == .other)
    #expect(syntax.head(-1) == nil)
    #expect(syntax.span(9) == 9..<9)
    #expect(Array(syntax.children(9)).isEmpty)
    #expect(syntax.lemma(9) == "")
  }

  @Test(arguments: [
    ("word ", 100_000), ("\" ", 100_000), ("' ", 5_000), ("a-b-c ", 5_000), ("don't ", 5_000),
    ("1,000 ", 5_000), ("( ", 5_000), (". ", 5_000), ("\u{301}\u{2019}", 5_000),
  ])
  func `a storm of one word ends`(_ word: String, _ count: Int) {
    let text = TokenizedText(String(repeating: word, count: count))
    var reader = SyntaxReader()
    for sentence in text.sentences {
      reader.read(sentence, of: text)
      #expect(reader.syntax.root.map(reader.syntax.span) == sentence.tokens)
    }
  }

  @Test func `a reader that is used again gives the same`() {
    let text = TokenizedText(
      "The old captain denied the charges. He left town. The old captain left.")
    var reader = SyntaxReader()
    for sentence in text.sentences {
      reader.read(sentence, of: text)
      let fresh = text.syntax(of: sentence)
      #expect(sentence.tokens.map(reader.syntax.head) == sentence.tokens.map(fresh.head))
      #expect(sentence.tokens.map(reader.syntax.relation) == sentence.tokens.map(fresh.relation))
    }
  }
}
