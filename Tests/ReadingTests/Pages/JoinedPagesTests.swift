import AssayModel
import Testing

@testable import Reading

@Suite("Articles on several pages")
struct JoinedPagesTests {
  private let sentences = [
    "The ferry left the harbour at nine with forty people on board, said the captain.",
    "Two boats came to help, and the coast guard sent a third from the next town.",
    "By noon all forty had been brought to the old customs house on the quay.",
    "The owner of the ferry declined to say when it had last been looked over.",
    "An inquiry will open on Monday, the ministry wrote in the afternoon.",
    "Divers are to look at the hull as soon as the wind allows it.",
  ]

  private func capture(
    _ url: String, title: String = "Ferry in trouble", next: String?, sentences: ArraySlice<String>,
    digest: String
  ) -> Capture {
    var text = "<html><head><title>\(title)</title></head><body><article><h1>\(title)</h1>"
    for sentence in sentences { text += "<p>\(sentence) <a href='/o'>More</a></p>" }
    if let next { text += "</article><a rel=next href=\"\(next)\">Next</a>" }
    return Capture(
      name: url, bytes: Array(text.utf8), sha256: String(repeating: digest, count: 64), kind: .html,
      url: url)
  }

  private func joinedPages(_ captures: [Capture]) throws -> [JoinedPages] {
    joined(try captures.map { try document(of: $0) }, of: captures)
  }

  private let base = "https://a.example/ferry"

  @Test("Pages that link on are one document, in the order of the pages")
  func pages() throws {
    let captures = [
      capture(base + "/3", next: nil, sentences: sentences[4...], digest: "c"),
      capture(base, next: "/ferry/2", sentences: sentences[..<2], digest: "a"),
      capture("https://b.example/", next: nil, sentences: sentences[1..<4], digest: "d"),
      capture(
        base + "/2", title: "Ferry in trouble (2/3)", next: base + "/3/",
        sentences: sentences[2..<4], digest: "b"),
    ]
    let result = try joinedPages(captures)
    #expect(result.map(\.parts) == [[1, 3, 0], [2]])
    let document = result[0].document
    #expect(document.sha256 == String(repeating: "a", count: 64))
    let article = document.articleBlocks
    #expect(article.map(\.page) == [1, 1, 2, 2, 3, 3])
    for (block, sentence) in zip(article, sentences) {
      #expect(document.text(block.range).hasPrefix(sentence))
    }
    #expect(document.blocks.filter { $0.kind == .title }.count == 1)
    #expect(document.links.count == 6)
    for link in document.links { #expect(document.text(link.range) == "More") }
    #expect(
      document.notes == [
        "page 2 is \(base)/2 (SHA-256 \(String(repeating: "b", count: 64)))",
        "page 3 is \(base)/3 (SHA-256 \(String(repeating: "c", count: 64)))",
      ])
    let alone = try Reading.document(of: captures[1])
    #expect(document.buffer.starts(with: alone.buffer))
    #expect(document.id == alone.id)
  }

  @Test("What is not certain stays apart")
  func apart() throws {
    let first = capture(base, next: "?page=2", sentences: sentences[..<2], digest: "a")
    let second = capture(base + "?page=2", next: nil, sentences: sentences[2...], digest: "b")
    #expect(try joinedPages([first, second]).count == 1)
    let unlinked = capture(base, next: nil, sentences: sentences[..<2], digest: "a")
    #expect(try joinedPages([unlinked, second]).count == 2)
    let other = capture(
      base + "?page=2", title: "Quay repaired", next: nil, sentences: sentences[2...], digest: "b")
    #expect(try joinedPages([first, other]).count == 2)
    let again = capture(base + "?page=2", next: nil, sentences: sentences[3...], digest: "e")
    #expect(try joinedPages([first, second, again]).count == 3)
    let third = capture(base + "?page=3", next: nil, sentences: sentences[4...], digest: "c")
    let linked = capture(
      base + "?page=2", next: "?page=3", sentences: sentences[2..<4], digest: "b")
    #expect(try joinedPages([third, linked]).map(\.parts) == [[0], [1]])
  }

  @Test("A thread that every page repeats is taken once, and one that goes on goes on")
  func posts() {
    func page(_ posts: [(String, String, Post.Parent)], _ text: String, url: String) -> Document {
      var buffer = Array(text.utf8)
      var blocks = [Block(.paragraph, 0..<buffer.count)]
      for (index, post) in posts.enumerated() {
        buffer += [0x0A, 0x0A]
        blocks.append(
          Block(.paragraph, buffer.count..<(buffer.count + post.1.utf8.count), post: index))
        buffer += Array(post.1.utf8)
      }
      var document = Document(
        id: url, name: url, sha256: url, kind: .html, buffer: buffer, blocks: blocks,
        posts: posts.map { Post(author: $0.0, parent: $0.2) })
      document.url = url
      document.title = "A story"
      return document
    }
    let first = page(
      [("Ann", "I saw it.", .none), ("Bo", "So did I.", .post(0))], "One.", url: base)
    let second = page(
      [("Bo", "So did I.", .none), ("Cy", "Not me.", .post(0)), ("Di", "", .none)], "Two.",
      url: base + "/2")
    let captures = [
      Capture(name: "", bytes: Array("<a href=/ferry/2>".utf8), sha256: "", kind: .html),
      Capture(name: "", bytes: [], sha256: "", kind: .html),
    ]
    let document = joined([first, second], of: captures)[0].document
    #expect(document.posts.map(\.author) == ["Ann", "Bo", "Cy", "Di"])
    #expect(document.posts.map(\.parent) == [.none, .post(0), .post(1), .none])
    #expect(document.text(ofPost: 2) == "Not me.")
    #expect(document.articleText == "One.\n\nTwo.")
  }
}
