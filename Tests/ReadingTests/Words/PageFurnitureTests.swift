import Testing

@testable import Reading

@Suite struct PageFurnitureTests {
  @Test(
    "Buttons, menus and counters are the page's",
    arguments: [
      "Share", "x Share", "21 comments", "3 min read", "Read more: The pier reopens",
      "Lire aussi : Le quai rouvre", "À lire aussi : le quai", "« Previous post", "← Back",
      "Share | Tweet | Print", "Reply · Share · 4", "Pictures: [1] [2]", "Image 2 of 14",
      "Bild 3 von 9",
      "3/12", "Anzeige", "Читайте также: мост открыт", "Subscribe to our newsletter now",
      "Advertisement", "…", "›", "Article continues below",
    ])
  func furniture(line: String) {
    #expect(isPageFurniture(line))
  }

  @Test(
    "Sentences and headings are the text's",
    arguments: [
      "The town subscribes to a newsletter about herring.", "Commenters", "The pier",
      "«Non», dit-il.",
      "«Das Boot sinkt.»", "Two of twelve boats were found.",
      "Eleven were rescued, three are missing",
      "Members of the crew", "A and B", "On 3/12 the ferry sailed",
    ])
  func text(line: String) {
    #expect(!isPageFurniture(line))
  }

  @Test(
    "A counter has a number and a thing and nothing else",
    arguments: [
      ("21 comments", true), ("4 min read", true), ("comments", false), ("21", false),
      ("21 boats", false), ("12 votes on posts", true),
    ])
  func counters(line: String, expected: Bool) {
    #expect(isCounter(line) == expected)
  }
}
