import Testing

@testable import AssayModel

@Suite("A document's buffer, blocks and passages")
struct DocumentTests {
  /// A headline, two paragraphs of the article with a caption between them, and a post.
  private let document: Document = {
    let text = "Fire\nOne é.\nA picture.\nTwo.\nFirst!"
    let parts: [(Block.Kind, String, Int?)] = [
      (.title, "Fire", nil), (.paragraph, "One é.", nil), (.caption, "A picture.", nil),
      (.paragraph, "Two.", nil), (.paragraph, "First!", 0),
    ]
    var blocks: [Block] = []
    var start = 0
    for (kind, words, post) in parts {
      blocks.append(Block(kind, start..<(start + words.utf8.count), post: post))
      start += words.utf8.count + 1
    }
    return Document(
      id: "d", name: "a.txt", sha256: "d", kind: .text, buffer: Array(text.utf8), blocks: blocks,
      posts: [Post(author: "x")])
  }()

  @Test("The article is the blocks that count, without posts")
  func article() {
    #expect(document.articleText == "One é.\n\nTwo.")
    #expect(document.text(ofPost: 0) == "First!")
  }

  @Test(
    "The block at an offset is found, and none between blocks",
    arguments: [
      (0, 0), (3, 0), (4, nil), (5, 1), (11, 1), (12, nil), (34, 4), (35, nil), (-1, nil),
    ] as [(Int, Int?)])
  func blockAt(offset: Int, wanted: Int?) {
    #expect(document.block(at: offset) == wanted)
  }

  @Test("A passage shows its ranges and orders by place")
  func passages() {
    let split = Passage("d", [0..<4, 5..<8])
    #expect(document.text(split) == "Fire … One")
    #expect(split.hull == 0..<8)
    #expect(split < Passage("d", 1..<2))
    #expect(Passage("c", 9..<10) < split)
  }
}
