import AssayModel
import Testing

@testable import Reading

@Suite("Embedded posts")
struct EmbeddedPostTests {
  static let paragraph = """
    <p>The ferry Alder struck the northern pier of Port Ansel on Tuesday, injuring eleven passengers and closing the
    harbour for four hours, as the harbour master told this paper on the same evening.</p>
    """

  func read(_ embed: String) throws -> Document {
    try document(
      of: capture(
        "<article><h1>Ferry</h1>\(Self.paragraph)\(Self.paragraph)\(embed)\(Self.paragraph)</article>",
        kind: .html))
  }

  @Test(arguments: [
    """
    <blockquote class="twitter-tweet"><p>We were on the upper deck when it struck, and nobody warned us.</p>&mdash;
    Orla Venn (@orlavenn) <a href="https://chirp.example/orlavenn/status/77">June 5, 2031</a></blockquote>
    """,
    """
    <blockquote><p>We were on the upper deck when it struck, and nobody warned us.</p><p>— Orla Venn (@orlavenn)
    <a href="https://chirp.example/orlavenn/status/77">June 5, 2031</a></p></blockquote>
    """,
    """
    <blockquote class="bluesky-embed"><p>We were on the upper deck when it struck, and nobody warned us.</p>&mdash;
    Orla Venn (<a href="https://sky.example/p">@venn.example</a>)
    <a href="https://chirp.example/orlavenn/status/77">June 5, 2031 at 8:10 PM</a></blockquote>
    """,
    """
    <div class="fb-post"><blockquote class="fb-xfbml-parse-ignore"><p>We were on the upper deck when it struck, and
    nobody warned us.</p>Posted by <a href="/venn">Orla Venn</a> on
    <a href="https://chirp.example/orlavenn/status/77">Thursday, June 5, 2031</a></blockquote></div>
    """,
  ])
  func theLineThatSignsThemBelongsToTheEntry(embed: String) throws {
    let document = try read(embed)
    let entry = try #require(document.entries.first)
    #expect(document.entries.count == 1)
    #expect(entry.kind == .embeddedPost)
    #expect(entry.author == "Orla Venn")
    #expect(entry.published?.value.hasPrefix("2031-06-05") == true)
    #expect(entry.publishedText?.contains("June 5, 2031") == true)
    #expect(entry.url == "https://chirp.example/orlavenn/status/77")
    let blocks = document.blocks.filter { $0.entry == 0 }
    #expect(blocks.map(\.kind) == [.embeddedPost])
    #expect(
      blocks.map { document.text($0.range) } == [
        "We were on the upper deck when it struck, and nobody warned us."
      ])
    #expect(!document.articleText.contains("orlavenn"))
    #expect(!document.articleText.contains("Orla Venn"))
  }

  @Test func aPostByItsMarkupHasAnAuthorAndATime() throws {
    let document = try read(
      """
      <div class="tgme_widget_message"><div class="author_name">Harbour Watch</div><div>The northern pier is closed to
      all ships until the divers have looked at it.</div><time datetime="2031-06-05T20:10:00+03:00">20:10</time></div>
      """)
    let entry = try #require(document.entries.first)
    #expect(entry.author == "Harbour Watch")
    #expect(entry.published?.value.hasPrefix("2031-06-05T20:10") == true)
    #expect(document.blocks.filter { $0.entry == 0 }.map(\.kind) == [.embeddedPost])
  }

  @Test(arguments: [
    "<blockquote><p>The fog came in at noon, and nobody rang the bell, as the inquiry was told.</p></blockquote>",
    "<blockquote><p>The fog came in at noon, and nobody rang the bell.</p><p>— Ivo Lind, pilot</p></blockquote>",
  ])
  func aQuotationOfAPersonIsNoPost(quote: String) throws {
    let document = try read(quote)
    #expect(document.entries.isEmpty)
    #expect(document.blocks.contains { $0.kind == .quotation })
  }
}
