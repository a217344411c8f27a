import Attributing
import Testing

@Suite struct CarryTests {
  @Test("A quotation goes on with its speaker")
  func sameParagraph() {
    #expect(
      said(article("“The roof fell,” Anna Berg said. “Nobody was inside.”"))
        == ["Anna Berg: The roof fell … Nobody was inside."])
  }

  @Test("A quotation that runs over paragraphs keeps its speaker")
  func paragraphs() {
    #expect(
      said(article("Anna Berg said: “The roof fell.", "“Nobody was inside.”"))
        == ["Anna Berg: The roof fell. … Nobody was inside."])
  }

  @Test("A broadcaster that shows somebody speaking is a link before them")
  func shown() {
    #expect(
      said(
        article(
          "The channel NTX showed the mayor Rolf Lund blaming the owners. “They knew it all along.”"
        )
      ).last
        == "NTX > Rolf Lund: They knew it all along.")
  }

  @Test("“He” is the person the sentence before is about")
  func pronoun() {
    #expect(
      said(article("Rolf Lund met the owners on Monday. “They knew it,” he said."))
        == ["Rolf Lund: They knew it"])
  }

  @Test("A speech that runs over paragraphs is one statement, and what follows it has its own")
  func longSpeech() {
    #expect(
      said(
        article(
          "“The roof fell,” Anna Berg said. “Nobody was inside.", "“We had warned them.”",
          "The owners said nothing.", "“It was old,” said Rolf Lund."))
        == [
          "Anna Berg: The roof fell … Nobody was inside. … We had warned them.",
          "Rolf Lund: It was old",
        ])
  }

  @Test(
    "The sentence before a colon says who speaks the paragraph after it",
    arguments: [
      "Rolf Lund said in a letter:", "The mayor, Rolf Lund, was blunt on Monday:",
      "Rolf Lund met the owners. He said:",
    ])
  func colon(text: String) {
    #expect(
      said(article(text, "“They knew it all along.”")) == ["Rolf Lund: They knew it all along."])
  }

  @Test(
    "A paragraph that is all quotation goes on with the tagged one before it, but not with a question"
  )
  func wholeParagraph() {
    #expect(
      said(article("“It was old,” said Rolf Lund of the board.", "“We had warned them.”"))
        == ["Rolf Lund: It was old … We had warned them."])
    #expect(
      said(article("“Was it old?” asked Rolf Lund of the board.", "“We had warned them.”"))
        == ["Rolf Lund: Was it old?"])
  }

  @Test("Nobody is found for a quotation that stands alone")
  func alone() {
    #expect(said(article("The hall was full that night. “They knew it all along.”")) == [])
  }
}
