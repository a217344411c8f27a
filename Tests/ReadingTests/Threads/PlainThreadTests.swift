import AssayModel
import Testing

@testable import Reading

@Suite("Threads in plain text")
struct PlainThreadTests {
  @Test func indentedListKeepsListsInsidePosts() throws {
    let text = """
      Ferry strikes pier

      The ferry struck the pier at noon, and eleven passengers were injured, the harbour master said.

        1. Orla

           I was on board.

          1. Bren Post author

             What did you see?

            1. The fog came in at noon, and nobody rang the bell, as far as I could hear it.

            2. The pilot left the bridge, which he should never do in such a fog as this.

          2. Tamsin

             So was I.

              1. Orla

                 Then we met.

        2. Bren

           Thanks.

      Comments are closed.
      """
    let document = try document(of: capture(text))
    #expect(document.posts.map(\.author) == ["Orla", "Bren", "Tamsin", "Orla", "Bren"])
    #expect(
      document.posts.map(\.parent) == [.none, .post(0), .post(0), .removed(under: 2), .none])
    #expect(
      document.blocks.filter { $0.post == 1 }.map(\.kind) == [.paragraph, .listItem, .listItem])
    #expect(document.articleBlocks.count == 1)
  }

  @Test func twiceNamedKeepsEmptyPosts() throws {
    let text = """
      Orla
      Orla
      8 months ago

      First.

      Bren
      Bren
      7 months ago
      Reply to  Orla
      Tamsin
      Tamsin
      7 months ago
      Reply to  Bren

      Third.
      """
    let document = try document(of: capture(text))
    #expect(document.posts.map(\.parent) == [.none, .post(0), .post(1)])
    #expect(document.posts.indices.map { document.text(ofPost: $0) } == ["First.", "", "Third."])
    #expect(
      document.posts.map(\.publishedText) == ["8 months ago", "7 months ago", "7 months ago"])
  }

  @Test(arguments: [
    "Orla • 3 hours ago\n\nI was on board.\n\nBren → Orla • 2 hours ago\n\nSo was I.",
    "Orla 3 hours ago | next [–]\n\nI was on board.\n\nBren 2 hours ago | parent | next [–]\n\nSo was I.",
    "[–]Orla 12 points 3 hours ago\n\nI was on board.\n\n[–]Bren 5 points 2 hours ago\n\nSo was I.",
    "Orla says:\nMarch 5, 2024 at 7:15 pm\n\nI was on board.\n\nBren says:\nMarch 5, 2024 at 7:20 pm\n\nSo was I.",
    "by Orla » Tue Mar 05, 2024 1:15 pm\n\nI was on board.\n\nby Bren » Tue Mar 05, 2024 2:15 pm\n\nSo was I.",
  ])
  func readsHeadLines(text: String) throws {
    let document = try document(of: capture(text))
    #expect(document.posts.map(\.author) == ["Orla", "Bren"])
    #expect(
      document.posts.indices.map { document.text(ofPost: $0) } == ["I was on board.", "So was I."])
  }

  @Test func namedLevelsNestPosts() throws {
    let posts = [(1, "orla"), (2, "bren"), (3, "tamsin"), (1, "ivo")].map { level, name in
      "level \(level)\n\(name)\n12 points · 3 years ago\n\nSo was I.\n\nReply\n"
    }
    let document = try document(of: capture(posts.joined(separator: "\n")))
    #expect(document.posts.map(\.author) == ["orla", "bren", "tamsin", "ivo"])
    #expect(document.posts.map(\.parent) == [.none, .post(0), .post(1), .none])
  }

  @Test func datedTeasersAreNoThread() throws {
    let teasers = (1...5).map {
      "Mara Quill\nMarch \($0), 2031\n\nThe price of herring number \($0)\n"
    }
    #expect(try document(of: capture(teasers.joined(separator: "\n"))).posts.isEmpty)
  }

  @Test func textThatMentionsAgoIsNoThread() throws {
    let text = """
      The harbour

      Two years ago

      The pier was built by a firm that nobody in the town had ever heard of before it came.

      Five hours ago

      The ferry struck it, and eleven passengers were injured, as the harbour master said at noon.
      """
    #expect(try document(of: capture(text)).posts.isEmpty)
  }
}
