import AssayModel
import Testing

@testable import Reading

@Suite("What shows posts to be answers where no name tells")
struct ReplyEvidenceTests {
  @Test(
    "Buttons to answer with are known alone and at the end of a head",
    arguments: [
      ("Reply", true), ("Reply ↓", true), ("Reply to Orla", true), ("Antworten", true),
      ("Répondre", true), ("Ответить", true), ("Orla on 5 March at 7:15 Reply", true),
      ("Share", false), ("Replying took her a whole long day", false), ("He gave no reply.", false),
      ("We wait for a long and full reply", false), ("", false), ("12", false),
    ])
  func buttons(line: String, expected: Bool) {
    let bytes = Array(line.utf8)
    #expect(isReplyButton(bytes, 0..<bytes.count) == expected, "\(line)")
  }

  @Test(
    "Headings of comments are known by a count or by having no more words",
    arguments: [
      ("12 comments", true), ("Comments (12)", true), ("17 Kommentare", true), ("Comments", true),
      ("3 responses to Ferry strikes the northern pier", true), ("12 boats", false),
      ("Mayor comments on the closing of the harbour", false), ("", false),
    ])
  func headings(line: String, expected: Bool) {
    let bytes = Array(line.utf8)
    #expect(isThreadHeading(bytes, 0..<bytes.count) == expected, "\(line)")
  }

  static let article = """
    <h1>Ferry strikes pier</h1><p>The ferry Alder struck the northern pier of Port Ansel on Tuesday, injuring
    eleven passengers and closing the harbour for four hours.</p>
    """

  static func items(button: String) -> String {
    (0..<4).map {
      "<li><div><b>\(PageThreadTests.names[$0])</b></div><div><time>\(PageThreadTests.time)</time></div><p>\(PageThreadTests.words[$0])</p>\(button)</li>"
    }.joined()
  }

  @Test(
    "Comments may stand in an article's footer or beside it",
    arguments: [
      ("in the footer, counted", "<footer><h2>4 comments</h2><ol>", "", "</ol></footer>"),
      ("in the footer, to answer", "<footer><ol>", "<a href='#'>Reply</a>", "</ol></footer>"),
      ("beside it", "<aside><h2>4 Kommentare</h2><ol>", "", "</ol></aside>"),
    ])
  func besideTheArticle(name: String, open: String, button: String, close: String) throws {
    let html =
      "<main><article>\(Self.article)\(open)\(Self.items(button: button))\(close)</article></main>"
    let document = try document(of: capture(html, kind: .html))
    #expect(document.posts.map(\.author) == PageThreadTests.names, "\(name)")
    #expect(document.articleBlocks.count == 1, "\(name)")
  }

  @Test func aFootersLinesWithoutButtonsOrCountAreNoThread() throws {
    let html =
      "<article>\(Self.article)<footer><ol>\(Self.items(button: ""))</ol></footer></article>"
    let document = try document(of: capture(html, kind: .html))
    #expect(document.posts.isEmpty)
  }

  @Test func twoAnswerablePostsAreAThread() throws {
    let items = (0..<2).map {
      "<li><div><b>\(PageThreadTests.names[$0])</b></div><div><time>\(PageThreadTests.time)</time></div><p>\(PageThreadTests.words[$0])</p><div><a href='#'>Reply</a></div></li>"
    }.joined()
    let html = "<article>\(Self.article)</article><div><ol>\(items)</ol></div>"
    let document = try document(of: capture(html, kind: .html))
    #expect(document.posts.count == 2)
    #expect(document.articleBlocks.count == 1)
  }

  @Test func anArticleBelowItsCountOfCommentsIsNoThread() throws {
    let parts = (0..<4).map {
      "<div><h3>\(PageThreadTests.names[$0])</h3><time>\(PageThreadTests.time)</time><p>\(PageThreadTests.words[$0])</p></div>"
    }.joined()
    let html = "<article><footer><p>4 comments</p>\(parts)</footer></article>"
    let document = try document(of: capture(html, kind: .html))
    #expect(document.posts.isEmpty)
  }
}
