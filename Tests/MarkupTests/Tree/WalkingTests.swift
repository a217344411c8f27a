import Testing

@testable import Markup

@Suite("Walking a tree")
struct WalkingTests {
  let tree = parse(Array("<ul><li>one<li>two <b>and</b> more</ul><p>after".utf8))

  private func names(_ nodes: some Sequence<Tree.Node>) -> [String] {
    nodes.map {
      tree.kind(of: $0) == .text
        ? String(decoding: tree.text(of: $0), as: UTF8.self) : tree.name(of: $0)
    }
  }

  @Test("Descendants come in document order")
  func descendants() throws {
    let body = try #require(tree.first(.body, in: tree.root))
    #expect(
      names(tree.descendants(of: body))
        == ["ul", "li", "one", "li", "two ", "b", "and", " more", "p", "after"])
    #expect(names(tree.descendants(of: body, including: true)).first == "body")
  }

  @Test("A walk ends at the end of its top")
  func top() throws {
    let list = try #require(tree.first(.ul, in: tree.root))
    #expect(names(tree.descendants(of: list)).last == " more")
    #expect(tree.nextSkippingChildren(of: list, within: list) == nil)
  }

  @Test("A walk can skip what a node holds")
  func skipping() throws {
    let list = try #require(tree.first(.ul, in: tree.root))
    let next = try #require(tree.nextSkippingChildren(of: list))
    #expect(tree.isElement(next, .p))
  }

  @Test("Children and ancestors come nearest first")
  func kin() throws {
    let bold = try #require(tree.first(.b, in: tree.root))
    #expect(names(tree.ancestors(of: bold)) == ["li", "ul", "body", "html", ""])
    let item = try #require(tree.parent(of: bold))
    #expect(names(tree.children(of: item)) == ["two ", "b", " more"])
    let last = try #require(tree.lastChild(of: item))
    #expect(tree.previousSibling(of: last) == bold)
    #expect(tree.nextSibling(of: bold) == last)
  }

  @Test("The text of a subtree is joined in order")
  func text() throws {
    let list = try #require(tree.first(.ul, in: tree.root))
    #expect(tree.string(of: list) == "onetwo and more")
  }
}
