import AssayModel
import Markup
import Testing

@testable import Reading

@Suite("Pictures, links and pages")
struct PictureTests {
  static let paragraph = """
    <p>The ferry Alder struck the <a href="../port">northern pier</a> of Port Ansel on Tuesday, injuring eleven
    passengers and closing the harbour for four hours, as the harbour master told this paper.</p>
    """

  func read(_ middle: String, after: String = "") throws -> Document {
    try document(
      of: capture(
        """
        <html><head><link rel="canonical" href="https://courier.example/sea/ferry-strikes-pier"></head><body>
        <article><h1>Ferry</h1>\(Self.paragraph)\(middle)\(Self.paragraph)\(Self.paragraph)</article>\(after)</body></html>
        """, kind: .html))
  }

  @Test(arguments: [
    ("<img src=\"/a.jpg\">", "https://courier.example/a.jpg"),
    (
      "<img src=\"data:image/gif;base64,AAAA\" data-src=\"a.jpg\">",
      "https://courier.example/sea/a.jpg"
    ),
    (
      "<img src=\"/img/placeholder.png\" data-lazy-src=\"/a.jpg\">", "https://courier.example/a.jpg"
    ),
    ("<img srcset=\"/s.jpg 320w, /l.jpg 1024w\">", "https://courier.example/l.jpg"),
    (
      "<picture><source srcset=\"/l.webp 2x, /s.webp 1x\"><img></picture>",
      "https://courier.example/l.webp"
    ),
    (
      "<img class=\"lazy\"><noscript><img src=\"/a.jpg\"></noscript>",
      "https://courier.example/a.jpg"
    ),
  ])
  func theRealAddressIsFound(html: String, url: String) throws {
    #expect(
      try read("<figure>\(html)<figcaption>The pier.</figcaption></figure>").images.map(\.url) == [
        url
      ])
  }

  @Test(arguments: [
    "<img src=\"/count.gif\" width=\"1\" height=\"1\">", "<img src=\"/x.png\" class=\"avatar\">",
    "<img src=\"/pixel.gif\">", "<div class=\"share\"><img src=\"/bird.png\"></div>",
  ])
  func picturesOfTheFurnitureAreLeftOut(html: String) throws {
    #expect(try read(html).images.isEmpty)
  }

  @Test func aPictureInTheTextNeedsNoFigure() throws {
    let document = try read(
      "<div class=\"wp-caption\"><img src=\"/a.jpg\"><p class=\"wp-caption-text\">The pier at noon.</p></div>"
    )
    #expect(document.images.map(\.url) == ["https://courier.example/a.jpg"])
    #expect(document.images.first?.caption.map { document.text($0) } == "The pier at noon.")
  }

  @Test func aCaptionBesideAPictureIsItsOwnWithoutAFigure() throws {
    let document = try read(
      "<div><div><img src=\"/a.jpg\"></div><div class=\"caption\">The pier at noon. Photo: Mara Quill</div></div>"
        + Self.paragraph + "<p><img src=\"/b.jpg\"></p>")
    #expect(
      document.images.map { $0.caption.map { document.text($0) } } == ["The pier at noon.", nil])
    #expect(document.images.map(\.credit) == ["Mara Quill", nil])
  }

  @Test func linksAreResolvedAndTheirPassagesExact() throws {
    let document = try read("")
    #expect(document.links.count == 3)
    for link in document.links {
      #expect(link.url == "https://courier.example/port")
      #expect(document.text(link.range) == "northern pier")
    }
  }

  @Test(arguments: [
    """
    <div class="pagination"><span>1</span> <a href="/sea/ferry-strikes-pier/2">2</a>
    <a href="/sea/ferry-strikes-pier/3">3</a></div>
    """,
    """
    <nav class="page-links"><a href="?page=2">2</a> <a href="?page=3">3</a> <a rel="next" href="?page=2">Next</a></nav>
    """,
  ])
  func aPageThatIsOneOfSeveralSaysSo(pager: String) throws {
    let notes = try read("", after: pager).notes
    #expect(notes.count == 1)
    #expect(
      notes.first?.hasPrefix(
        "page 1 of 3; the next is https://courier.example/sea/ferry-strikes-pier") == true)
  }

  @Test(arguments: [
    "<a rel=\"next\" href=\"/sea/another-story\">The next story</a>",
    "<div class=\"pagination\"><a href=\"/sea/page/2\">2</a> <a href=\"/sea/page/3\">3</a></div>",
    "<div class=\"pagination\"><a href=\"/sea/ferry-strikes-pier\">1</a></div>",
    "<div class=\"comments pagination\"><a href=\"/sea/ferry-strikes-pier/comment-page-2\">2</a></div>",
  ])
  func otherStoriesAreNoPages(links: String) throws {
    #expect(try read("", after: links).notes.isEmpty)
  }
}
