import AssayModel
import Testing

@testable import Reading

@Suite("Threads on pages")
struct PageThreadTests {
  static let words = [
    "I was on board when the ferry struck, and nobody told us a thing.",
    "What did you see of the pier before the blow came?",
    "So was I, and the fog came in long before noon that day.",
    "The bell was never rung, as far as anybody could hear it.",
  ]
  static let names = ["Orla", "Bren", "Tamsin", "Ivo"]
  static let time = "March 5, 2024 at 7:15 pm"

  static func post(_ index: Int, _ format: (String, String, String) -> String) -> String {
    format(names[index], time, words[index])
  }

  /// Each form with the parents it shows.
  static let forms: [(name: String, html: String, parents: [Int?])] = [
    (
      "nested lists",
      nested {
        "<article><footer><b>\($0)</b> <time datetime='2024-03-05T19:15:00Z'>\($1)</time></footer><div><p>\($2)</p></div></article>"
      },
      [nil, 0, 1, nil]
    ),
    (
      "words straight in the list item",
      nested { "<div><cite>\($0)</cite> says:</div><div><a href='#c'>\($1)</a></div><p>\($2)</p>" },
      [nil, 0, 1, nil]
    ),
    (
      "indent by a spacer",
      "<table>"
        + (0..<4).map { index in
          post(index) {
            "<tr><td><table><tr><td><img src='s.gif' height='1' width='\([0, 40, 80, 0][index])'></td><td><div><span><a href='user'>\($0)</a> <span><a href='item'>\($1)</a></span></span></div><div><span>\($2)</span></div></td></tr></table></td></tr>"
          }
        }.joined() + "</table>", [nil, 0, 1, nil]
    ),
    (
      "depth in the style",
      (0..<4).map { index in
        post(index) {
          "<div style='margin-left: \([0, 20, 40, 0][index])px'><p><strong>\($0)</strong> <span>\($1)</span></p><div>\($2)</div></div>"
        }
      }.joined(), [nil, 0, 1, nil]
    ),
    (
      "a forum's flat posts",
      (0..<4).map { index in
        post(index) {
          "<div class='post'><dl><dt><a href='u'>\($0)</a></dt><dd>Posts: 12</dd></dl><div><p>by <strong>\($0)</strong> » \($1)</p><div>\($2)</div></div></div>"
        }
      }.joined(), [nil, nil, nil, nil]
    ),
    (
      "a forum that says since when its members are",
      (0..<4).map { index in
        post(index) {
          "<article><div><h4><a href='u'>\($0)</a></h4><dl><dt>Joined</dt><dd>Jan 1, 2020</dd></dl></div><div><header><time datetime='2024-03-05T19:15:00Z'>\($1)</time></header><div><div>\($2)</div></div><footer><a>Like</a> <a>Reply</a></footer></div></article>"
        }
      }.joined(), [nil, nil, nil, nil]
    ),
    (
      "a forum's tables",
      (0..<4).map { index in
        post(index) {
          "<table><tr><td>\($1)</td><td>#<a href='x'>\(index + 1)</a></td></tr><tr><td><div><a href='m'>\($0)</a></div><div>Join Date: Jan 2010</div><div>Posts: 512</div></td><td><div>\($2)</div></td></tr></table>"
        }
      }.joined(), [nil, nil, nil, nil]
    ),
    (
      "answers in a box beside the post",
      "<div>"
        + answered {
          "<div><p><a href='u'>\($0)</a> <span>2 points</span> <time datetime='2024-03-05T19:15:00Z'>8 months ago</time></p><form><div><p>\($2)</p></div></form><ul><li><a>permalink</a></li><li><a>reply</a></li></ul></div>"
        } + "</div>", [nil, 0, 1, nil]
    ),
  ]

  static func answered(_ format: (String, String, String) -> String) -> String {
    let p = (0..<4).map { post($0, format) }
    return
      "<div>\(p[0])<div><div>\(p[1])<div><div>\(p[2])<div></div></div></div></div></div></div><div>\(p[3])<div></div></div>"
  }

  static func nested(_ format: (String, String, String) -> String) -> String {
    let p = (0..<4).map { post($0, format) }
    return
      "<ol><li>\(p[0])<ul><li>\(p[1])<ul><li>\(p[2])</li></ul></li></ul></li><li>\(p[3])</li></ol>"
  }

  static func page(_ thread: String) -> String {
    """
    <h1>Ferry strikes pier</h1><p>The ferry Alder struck the northern pier of Port Ansel on Tuesday, injuring
    eleven passengers and closing the harbour for four hours.</p><h2>Comments</h2><div>\(thread)</div>
    """
  }

  @Test(arguments: 0..<8)
  func findsPostsAndParents(form: Int) throws {
    let (name, html, parents) = Self.forms[form]
    let document = try document(of: capture(Self.page(html), kind: .html))
    #expect(document.posts.map(\.author) == Self.names, "\(name)")
    #expect(document.posts.indices.map { document.text(ofPost: $0) } == Self.words, "\(name)")
    #expect(
      document.posts.map(\.parent) == parents.map { $0.map { .post($0) } ?? .none }, "\(name)")
    for post in document.posts {
      #expect(
        post.published?.value.hasPrefix("2024-03-05T19:15") == true,
        "\(post.publishedText ?? "none")")
    }
    #expect(document.articleBlocks.count == 1)
  }

  @Test func pingbacksAreNoPosts() throws {
    let thread = Self.nested {
      "<article><b class='fn'>\($0)</b> <time datetime='2024-03-05T19:15:00Z'>\($1)</time><div><p>\($2)</p></div></article>"
    }
    let html =
      "<div class='comments'>\(thread)<ol><li>Pingback: <a href='x'>Another story about it</a></li></ol></div>"
    let document = try document(of: capture(Self.page(html), kind: .html))
    #expect(document.posts.count == 4)
  }

  @Test func teasersWithDatesAreNoThread() throws {
    let teasers = (0..<5).map {
      "<div><span>By Mara Quill</span> <time>March \($0 + 1), 2024</time><h3><a href='/\($0)'>A story about the price of herring \($0)</a></h3></div>"
    }
    let document = try document(of: capture(Self.page(teasers.joined()), kind: .html))
    #expect(document.posts.isEmpty)
  }

  @Test func embeddedMessagesAreNoThread() throws {
    let quotes = (0..<4).map { index in
      Self.post(index) { "<blockquote><p>\($2)</p>— \($0) (@x) <a href='#'>\($1)</a></blockquote>" }
    }
    let document = try document(of: capture(Self.page(quotes.joined()), kind: .html))
    #expect(document.posts.isEmpty)
  }

  /// A post whose head and words stand straight in the list item, with its answers in a list below them.
  static func item(_ index: Int, _ answers: [String] = []) -> String {
    let list = answers.isEmpty ? "" : "<ol>\(answers.joined())</ol>"
    return
      "<li class='comment'><p><b>\(names[index])</b> \(time)</p><p>\(words[index])</p>\(list)</li>"
  }

  @Test(
    "Answers that stand otherwise than the first posts are posts of their own",
    arguments: [
      ("one answer", [item(0, [item(1)]), item(2)], [nil, 0, nil]),
      ("two answers", [item(0, [item(1), item(2)]), item(3)], [nil, 0, 0, nil]),
      ("an answer to each", [item(0, [item(1)]), item(2, [item(3)])], [nil, 0, nil, 2]),
      ("an answer to an answer", [item(0, [item(1, [item(2)])])], [nil, 0, 1]),
      ("one post and its answer", [item(0, [item(1)])], [nil, 0]),
      ("three posts", [item(0), item(1), item(2)], [nil, nil, nil]),
    ] as [(String, [String], [Int?])])
  func answersAreFoundInTheirParents(name: String, items: [String], parents: [Int?]) throws {
    let html = """
      <article><h1>Ferry strikes pier</h1><p>The ferry Alder struck the northern pier of Port Ansel on Tuesday,
      injuring eleven passengers and closing the harbour for four hours.</p></article>
      <section id="comments"><h2>Comments</h2><ul>\(items.joined())</ul></section>
      """
    let document = try document(of: capture(html, kind: .html))
    let count = parents.count
    #expect(document.posts.map(\.author) == Array(Self.names.prefix(count)), "\(name)")
    #expect(
      document.posts.indices.map { document.text(ofPost: $0) } == Array(Self.words.prefix(count)),
      "\(name)")
    #expect(
      document.posts.map(\.parent) == parents.map { $0.map { .post($0) } ?? .none }, "\(name)")
    #expect(document.articleBlocks.count == 1, "\(name)")
  }
}
