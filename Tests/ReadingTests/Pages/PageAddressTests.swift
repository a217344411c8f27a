import Testing

@testable import Reading

@Suite("Addresses of pages")
struct PageAddressTests {
  @Test(
    "The second page has the base of the first",
    arguments: [
      ("https://a.example/story", "http://www.a.example/story/2/"),
      ("https://a.example/story/", "https://a.example/story/page/2"),
      ("https://a.example/story", "https://a.example/story?page=2#top"),
      ("https://a.example/story?id=7", "https://a.example/story?id=7&seite=2"),
      ("https://a.example/story.html", "https://a.example/story-2.html"),
      ("https://a.example/story.html", "https://a.example/story_p2.html"),
      ("https://a.example/story", "https://a.example/story/page-2"),
      ("https://a.example/story?page=1", "https://a.example/story?page=2"),
    ])
  func second(first: String, second: String) {
    let one = PageAddress(first)
    let two = PageAddress(second)
    #expect(one.base == two.base)
    #expect(one.number == 1)
    #expect(two.number == 2)
  }

  @Test(
    "Other numbers are no pages",
    arguments: [
      "https://a.example/2031/05/fire-at-quay9", "https://a.example/story?id=2",
      "https://a.example/story-2031.html", "https://a.example/", "a.example", "",
      "https://a.example/item/1234", "https://a.example/story?page=all",
    ])
  func none(url: String) {
    #expect(PageAddress(url).number == 1)
  }

  @Test(
    "A headline is the same on every page",
    arguments: [
      "Fire at the quay - Page 2 of 3", "Fire at the quay (2/3)", "Fire at the quay | Seite 2",
      "Fire at the Quay", "Fire at the quay – p. 3",
    ])
  func headline(title: String) {
    #expect(wordsWithoutPage(title) == ["fire", "at", "the", "quay"])
  }

  @Test("A headline that ends in a number keeps it where it is alone")
  func numbers() {
    #expect(wordsWithoutPage("12") == ["12"])
    #expect(wordsWithoutPage("The page") == ["the", "page"])
  }
}
