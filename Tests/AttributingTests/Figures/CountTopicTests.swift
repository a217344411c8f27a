import Attributing
import Testing

@Suite struct CountTopicTests {
  @Test(
    "Things are counted by their noun",
    arguments: [
      ("They found 28 magazines with ammunition.", ["count magazine 28"]),
      ("They found over 500 rounds.", ["count round more than 500"]),
      ("Three fire engines came.", ["count engine 3"]),
    ])
  func things(text: String, expected: [String]) {
    #expect(figures(article(text)) == expected)
  }

  @Test(
    "One aspect and a few facts count nothing",
    arguments: [
      "One aspect is odd.", "There are a few facts.",
    ])
  func wording(text: String) {
    #expect(figures(article(text)) == [])
  }

  @Test(
    "People who were there",
    arguments: [
      ("About 700 guests were in the hall.", ["present about 700"]),
      ("Up to 700 people were in the hall.", ["present up to 700"]),
    ])
  func present(text: String, expected: [String]) {
    #expect(figures(article(text)) == expected)
  }
}
