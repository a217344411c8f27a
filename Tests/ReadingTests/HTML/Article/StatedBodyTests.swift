import Testing

@testable import Reading

@Suite struct StatedBodyTests {
  static let body =
    "The ferry Alder struck the northern pier on Tuesday. Eleven people were hurt. "
    + String(
      repeating: "The harbour master spoke of fog, of the bell and of the nine hours. ", count: 9)

  @Test(
    "What is stated is known, with other quotation marks and tags too",
    arguments: [
      ("The ferry Alder struck the northern pier on Tuesday.", 100),
      ("The ferry “Alder” struck the <b>northern</b> pier on Tuesday.", 100),
      ("A poll asks whether readers like herring with their soup on Fridays.", 0),
    ])
  func shares(text: String, expected: Int) throws {
    let stated = try #require(StatedBody(Self.body))
    #expect(stated.percent(of: Array(text.utf8)[...]) == expected)
  }

  @Test func aShortTextIsNoBody() {
    #expect(StatedBody(nil) == nil)
    #expect(StatedBody("The ferry struck the pier.") == nil)
    #expect(StatedBody(Self.body)?.percent(of: Array("Two words".utf8)[...]) == nil)
  }
}
