import Testing

@testable import Markup

@Suite("The size of a tree")
struct SizeTests {
  @Test("A page of paragraphs, links and comments takes less than six times its bytes")
  func size() {
    let part = """
      <div class="comment" id="c1"><a href="/people/mira">mira</a> <time datetime="2031-04-05">5 April</time>
      <p>I stood on the pier and saw the ferry come in &mdash; late, as ever, and nobody was hurt.</p></div>\r\n
      """
    let page = Array(String(repeating: part, count: 400).utf8)
    let tree = parse(page)
    #expect(tree.exceeded == nil)
    #expect(tree.byteCount > page.count)
    #expect(tree.byteCount < page.count * 6)
  }

  @Test("A node takes 36 bytes, an attribute 12")
  func records() {
    #expect(MemoryLayout<NodeRecord>.stride == 36)
    #expect(MemoryLayout<AttributeRecord>.stride == 12)
  }

  @Test("Decoding a page of UTF-8 hands its own bytes on")
  func decoding() {
    let page = Array("<meta charset=utf-8><p>The pier – again".utf8)
    let decoded = decode(page)
    let isSame = page.withUnsafeBufferPointer { before in
      decoded.utf8.withUnsafeBufferPointer { before.baseAddress == $0.baseAddress }
    }
    #expect(isSame)
  }
}
