import Testing

@testable import Language

@Suite struct AgeTests {
  private func isAge(_ sentence: String) throws -> Bool {
    let text = TokenizedText(sentence)
    return text.isAge(try #require(quantities(in: text, times: []).first))
  }

  @Test(arguments: [
    "She is 24 years old.", "A 24-year-old joiner fell.", "A boy aged 9 was found.",
    "Marit Halvorsen, 41, said so.", "They are 3 years of age.", "He died at the age of 87.",
  ])
  func `An age is known by its words or its place after a name`(sentence: String) throws {
    #expect(try isAge(sentence))
  }

  @Test(arguments: [
    "He waited 24 years.", "In Brenta, 41 people met.", "It took 3 hours.", "She has 7 cows.",
  ])
  func `Other numbers are no ages`(sentence: String) throws {
    #expect(try !isAge(sentence))
  }
}
