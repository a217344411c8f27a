import AssayModel
import Testing

@testable import Reading

@Suite("Live blogs")
struct LiveEntryTests {
  static let words = [
    "The harbour master says that the northern pier will stay closed until the divers have seen it.",
    "Two of the eleven passengers have been taken to the hospital of Selve, a doctor there tells us.",
    "The ferry Alder has struck the northern pier of Port Ansel in thick fog, witnesses say on the quay.",
  ]

  func read(_ body: String, head: String = "") throws -> Document {
    try document(
      of: capture(
        """
        <html lang="en"><head><meta property="article:published_time" content="2031-06-05T22:00:00+03:00">\(head)</head>
        <body><main><h1>Ferry strikes pier: latest</h1><p>We follow what happens at Port Ansel through the night, and
        the newest word stands first on this page.</p>\(body)</main></body></html>
        """, kind: .html))
  }

  func entryTexts(_ document: Document) -> [String] {
    document.entries.indices.map { index in
      document.blocks.filter { $0.entry == index && $0.kind.countsAsArticle }.map {
        document.text($0.range)
      }
      .joined(separator: " ")
    }
  }

  @Test func siblingsThatBeginWithATimeAreEntriesOfTheirDay() throws {
    let times = ["00.40", "23.15", "22:05"]
    let items = zip(times, Self.words).map { time, words in
      "<article class=\"x\"><div><b>\(time)</b></div><h3>News of the ferry</h3><p>\(words)</p><p>\(words)</p></article>"
    }
    let document = try read("<div>" + items.joined() + "</div>")
    #expect(document.entries.map(\.kind) == [.live, .live, .live])
    #expect(document.entries.map(\.publishedText) == times)
    #expect(
      document.entries.map { $0.published?.value } == [
        "2031-06-06T00:40", "2031-06-05T23:15", "2031-06-05T22:05",
      ])
    #expect(document.entries.map { $0.published?.offset } == [180, 180, 180])
    for (text, words) in zip(entryTexts(document), Self.words) { #expect(text.contains(words)) }
  }

  @Test func timeElementsGiveTheirOwnDay() throws {
    let items = zip(["2:40 am", "1:15 am", "12:05 am"], Self.words).enumerated().map {
      index, item in
      """
      <li><time datetime="2031-06-0\(9 - index)T0\(2 - index):1\(index):00+03:00">\(item.0)</time>
      <p class="author">By Mara Quill</p><p>\(item.1)</p></li>
      """
    }
    let document = try read("<ul>" + items.joined() + "</ul>")
    #expect(
      document.entries.map { $0.published?.value.prefix(16) } == [
        "2031-06-09T02:10", "2031-06-08T01:11", "2031-06-07T00:12",
      ])
    #expect(document.entries.map(\.publishedText) == ["2:40 am", "1:15 am", "12:05 am"])
    #expect(document.entries.map(\.author) == ["Mara Quill", "Mara Quill", "Mara Quill"])
  }

  @Test func linkedDataSaysWhenEachUpdateWas() throws {
    let updates = zip(["T23:40", "T23:15", "T22:05"], Self.words).map { time, words in
      """
      {"@type":"BlogPosting","datePublished":"2031-06-05\(time):00+03:00","author":{"name":"Ivo Lind"},
      "articleBody":"\(words)","url":"/live#u\(time.suffix(2))"}
      """
    }
    let json = """
      <script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Ferry",
      "liveBlogUpdate":[\(updates.joined(separator: ","))]}</script>
      """
    let document = try read(
      Self.words.map { "<div><p>\($0)</p></div>" }.joined(), head: json)
    #expect(
      document.entries.map { $0.published?.value.prefix(16) } == [
        "2031-06-05T23:40", "2031-06-05T23:15", "2031-06-05T22:05",
      ])
    #expect(document.entries.first?.author == "Ivo Lind")
    #expect(entryTexts(document) == Self.words)
  }

  @Test func paragraphsWithATimeAreEntriesOnlyOfWhatSaysItIsALiveBlog() throws {
    let flat = zip(["22:05", "23:15", "23:40"], Self.words).map {
      "<h3>\($0)</h3><p>\($1)</p><p>\($1)</p>"
    }.joined()
    #expect(try read(flat).entries.isEmpty)
    let declared = try read(flat, head: "<meta name=\"kind\" content=\"LiveBlogPosting\">")
    #expect(declared.entries.map(\.publishedText) == ["22:05", "23:15", "23:40"])
  }

  @Test func headlinesWithTheirTimesAreNoLiveBlog() throws {
    let links = (0..<6).map {
      "<li><time datetime=\"2031-06-05T1\($0):00\">1\($0):00</time> <a href=\"/\($0)\">Another tale of the town</a></li>"
    }
    let body = Self.words.map { "<p>\($0)</p>" }.joined() + "<ul>\(links.joined())</ul>"
    #expect(try read(body).entries.isEmpty)
  }

  @Test(arguments: [
    ("14.32", "14:32"), ("2:32 pm and more", "2:32 pm"), ("14h32 – words", "14:32"),
    ("9.05 Uhr", "9:05"),
    ("[23:59]", "23:59"), ("14.02.2031", nil), ("2031", nil), ("14:3", nil), ("99:10", nil),
    ("1.5 tons", nil),
    ("14:75", nil),
  ])
  func clocksAreToldFromDaysAndFigures(text: String, plain: String?) {
    let bytes = Array(text.utf8)
    #expect(Clock(0..<bytes.count, in: bytes)?.plain == plain)
  }
}
