import AssayModel
import Testing

@testable import Reading

@Suite("Web pages")
struct PageTests {
  static let page = """
    <!DOCTYPE html><html lang="en"><head><title>Ferry strikes pier - Ansel Courier</title>
    <meta property="og:site_name" content="Ansel Courier">
    <meta property="article:published_time" content="2031-06-05T19:15:00+03:00">
    <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Ferry strikes pier",
    "author":[{"@type":"Person","name":"Mara Quill"}],}]}</script></head><body>
    <nav><a href="/">Home</a> <a href="/sea">Sea</a> <a href="/land">Land</a></nav>
    <article><h1>Ferry strikes pier</h1><p class="byline">By Mara Quill</p>
    <p>The ferry Alder struck the northern pier of <a href="/port">Port Ansel</a> on Tuesday, injuring eleven
    passengers and closing the harbour for four hours.</p>
    <figure><img src="/pier.jpg"><figcaption>The pier after the blow.</figcaption></figure>
    <h2>A pilot's word</h2>
    <p>“We saw the pier too late,” said the pilot, who had worked for nine hours when the ship came in
    through the fog.<br>Nobody was killed, the harbour master said at noon.</p>
    <blockquote><p>The fog came in at noon, and nobody rang the bell, as the inquiry was told.</p></blockquote>
    <p style="display:none">Hidden words that nobody should read, as they are not shown on the page.</p>
    <div class="share"><a href="#">Share</a> <a href="#">Tweet</a></div></article>
    <aside><h3>Most read</h3><ul><li><a href="/a">A long story about the price of herring in the town</a></li>
    <li><a href="/b">Another long story about the mayor and his garden</a></li></ul></aside>
    <footer>© 2031 Ansel Courier. All rights reserved.</footer></body></html>
    """

  func read(_ html: String) throws -> Document {
    try document(of: capture(html, kind: .html))
  }

  @Test func findsTheArticleAndWhatThePageSaysOfIt() throws {
    let document = try read(Self.page)
    #expect(document.title == "Ferry strikes pier")
    #expect(document.authors == ["Mara Quill"])
    #expect(document.outlet == "Ansel Courier")
    #expect(document.language == "en")
    #expect(document.published?.value.hasPrefix("2031-06-05") == true)
    #expect(document.articleBlocks.map(\.kind) == [.paragraph, .heading, .paragraph, .quotation])
    #expect(document.posts.isEmpty)
  }

  @Test func collapsesWhiteSpaceAndBreaksLines() throws {
    let text = try read(Self.page).articleText
    #expect(text.contains("injuring eleven passengers"))
    #expect(text.contains("fog.\nNobody was killed"))
  }

  @Test func saysWhatItLeftOut() throws {
    let document = try read(Self.page)
    #expect(!document.articleText.contains("Hidden words"))
    #expect(document.notes.contains("hidden text left out: 1 place"))
  }

  @Test func blocksAscendWithoutOverlap() throws {
    let document = try read(Self.page)
    for (a, b) in zip(document.blocks, document.blocks.dropFirst()) {
      #expect(a.range.upperBound < b.range.lowerBound)
    }
    #expect(document.titleRange.map { document.text($0) } == document.title)
    #expect(document.blocks.contains { $0.kind == .caption })
  }

  @Test func linksAndPicturesLeadToTheirWords() throws {
    let document = try read(Self.page)
    #expect(document.links.map(\.url) == ["/port"])
    #expect(document.links.map { document.text($0.range) } == ["Port Ansel"])
    #expect(document.images.first?.caption.map { document.text($0) } == "The pier after the blow.")
  }

  @Test func readsWhatAScriptOnlyUncovers() throws {
    let paragraph =
      "<p>The ferry struck the pier at noon, and eleven passengers were injured there.</p>"
    let html =
      "<h1>Ferry</h1><p>The ferry struck.</p><div hidden>"
      + String(repeating: paragraph, count: 40) + "</div>"
    let document = try read(html)
    #expect(document.articleBlocks.count > 30)
    #expect(document.notes == ["most of the text is hidden until a script shows it"])
  }

  @Test(arguments: ["<iframe src='x'/>", "<noscript><iframe src='x'/></noscript>"])
  func emptyElementsAreClosed(element: String) throws {
    let document = try read("<body>\(element)<p>The ferry struck the pier at noon on that day.</p>")
    #expect(document.articleText == "The ferry struck the pier at noon on that day.")
  }

  @Test(arguments: [
    "", "<html></html>", "<script>1</script>", "\0\0\0",
    "\u{89}PNG\r\n\u{1A}\n\0\0\0\rIHDR\0\0\0\u{8}\0\0",
  ])
  func refusesWhatHasNoText(html: String) {
    #expect(throws: ReadingError.self) { try read(html) }
  }
}
