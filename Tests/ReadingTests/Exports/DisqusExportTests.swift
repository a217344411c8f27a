import AssayModel
import Testing

@testable import Reading

@Suite("Disqus exports")
struct DisqusExportTests {
  private func post(
    _ id: Int, thread: Int = 1, parent: Int? = nil, _ author: String, _ message: String,
    deleted: Bool = false, spam: Bool = false
  ) -> String {
    """
    <post dsq:id="\(id)"><id /><message><![CDATA[\(message)]]></message><createdAt>2031-06-05T09:\(10 + id):00Z</createdAt>
    <isDeleted>\(deleted)</isDeleted><isSpam>\(spam)</isSpam><author><name>\(author)</name><isAnonymous>false</isAnonymous><username>u\(id)</username></author>
    <thread dsq:id="\(thread)" />\(parent.map { "<parent dsq:id=\"\($0)\" />" } ?? "")</post>
    """
  }

  private func thread(_ id: Int, _ title: String) -> String {
    """
    <thread dsq:id="\(id)"><id>wp-\(id)</id><forum>portpost</forum><category dsq:id="5" /><link>https://port.example/\(id)/</link>
    <title>\(title)</title><message /><createdAt>2031-06-05T08:30:00Z</createdAt><author><name>Wim</name></author></thread>
    """
  }

  private func export(_ inner: String) -> String {
    """
    <?xml version="1.0" encoding="utf-8"?>
    <disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">
    <category dsq:id="5"><forum>portpost</forum><title>General</title><isDefault>true</isDefault></category>
    \(inner)
    </disqus>
    """
  }

  @Test func aThreadOfPosts() throws {
    let text = export(
      thread(1, "Fire at the slip &amp; after") + thread(2, "Nothing said here")
        + post(1, "Orla", "<p>Smoke over the <a href=\"https://x.example\">slip</a>.</p>")
        + post(2, "Bren", "<p>I saw it.</p>")
        + post(3, parent: 1, "Tamsin", "<p>Where &lt;exactly&gt;?</p><p>Two paragraphs.</p>")
        + post(4, parent: 3, "Edda", "", deleted: true)
        + post(5, parent: 4, "Pim", "<p>Too late.</p>")
        + post(6, parent: 1, "Pills", "<p>Buy.</p>", spam: true)
        + post(7, parent: 77, "Lio", "<p>Whose?</p>"))
    let document = try document(of: capture(text, kind: .xml))
    #expect(document.title == "Fire at the slip & after")
    #expect(document.url == "https://port.example/1/")
    #expect(document.outlet == "portpost")
    #expect(document.posts.map(\.author) == ["Orla", "Tamsin", "Pim", "Bren", "Lio"])
    #expect(
      document.posts.map(\.parent)
        == [.none, .post(0), .removed(under: 1), .none, .removed(under: nil)])
    #expect(document.posts.map(\.depth) == [1, 2, 4, 1, 2])
    #expect(document.text(ofPost: 1) == "Where <exactly>?\n\nTwo paragraphs.")
    #expect(document.posts[0].published?.value == "2031-06-05T09:11:00")
    #expect(document.posts[0].published?.offset == 0)
    #expect(document.links.map(\.url) == ["https://x.example"])
    #expect(
      document.notes == [
        "2 removed posts left out", "1 thread without posts left out",
        "1 of the removed posts is marked as spam",
      ])
  }

  @Test func severalThreadsAreGroupedUnderTheirTitles() throws {
    let text = export(
      thread(1, "Fire") + thread(2, "Fog") + post(1, thread: 1, "Orla", "<p>One.</p>")
        + post(2, thread: 2, "Bren", "<p>Two.</p>")
        + post(3, thread: 1, parent: 1, "Tamsin", "<p>Three.</p>"))
    let document = try document(of: capture(text, kind: .xml))
    #expect(document.posts.map(\.author) == ["Orla", "Tamsin", "Bren"])
    #expect(
      document.blocks.map(\.kind) == [.heading, .paragraph, .paragraph, .heading, .paragraph])
    #expect(document.notes == ["holds 2 threads, read one after another, each under its title"])
  }

  @Test func nothingDeclaredIsExpanded() throws {
    let bomb = """
      <?xml version="1.0"?><!DOCTYPE disqus [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
      <disqus><post id="1"><message>&b; &f; &amp;amp; &#x41;</message><author><name>Orla</name></author></post></disqus>
      """
    let document = try document(of: capture(bomb, kind: .xml))
    #expect(document.text(ofPost: 0) == "&b; &f; & A")
  }

  @Test func whatStandsBeforeABreakIsRead() throws {
    let whole = export(post(1, "Orla", "<p>One.</p>") + post(2, "Bren", "<p>Two words</p>"))
    let cut = try #require(whole.range(of: "Two words"))
    let document = try document(of: capture(String(whole[..<cut.upperBound]), kind: .xml))
    #expect(document.posts.count == 2)
    #expect(document.text(ofPost: 1) == "Two words")
    #expect(document.notes.contains { $0.contains("breaks off") })
  }

  @Test func endlessNestingAndStrayTagsTakeLinearTime() throws {
    let deep =
      "<disqus>" + String(repeating: "<a>", count: 300_000)
      + String(repeating: "</b>", count: 300_000)
    let clock = ContinuousClock()
    let time = clock.measure {
      _ = try? document(of: capture(deep, kind: .xml))
    }
    #expect(time < .seconds(20))
  }

  @Test func anyCutIsReadWithoutHarm() {
    let whole = Array(export(thread(1, "Fire") + post(1, "Orla", "<p>One &amp; two.</p>")).utf8)
    for end in stride(from: 0, to: whole.count, by: 7) {
      _ = try? document(
        of: capture(String(decoding: whole[..<end], as: UTF8.self), kind: .xml))
    }
  }
}
