import Testing

@testable import Language

@Suite struct RateTests {
  private func rate(_ sentence: String) throws -> String? {
    let text = TokenizedText(sentence)
    let found = try #require(quantities(in: text, times: []).first)
    return text.rate(at: found.tokens.upperBound)?.name
  }

  @Test(arguments: [
    ("Oil costs $58 per barrel.", "barrel"), ("They ask €900 a month.", "month"),
    ("It yields 12% per annum.", "year"), ("It sells at £3 a share.", "share"),
    ("He pays $80 per sq m of floor.", "square metre"), ("It pays £24 a-year.", "year"),
  ])
  func `A sum or share is told for a unit`(sentence: String, name: String) throws {
    #expect(try rate(sentence) == name)
  }

  @Test(arguments: ["It was $6 billion a year earlier.", "He has $20 a friend gave him."])
  func `An article begins no rate before a time or another noun`(sentence: String) throws {
    #expect(try rate(sentence) == nil)
  }
}
