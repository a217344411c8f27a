import Testing

@testable import Markup

@Suite("Attributes")
struct AttributeTests {
  @Test(
    "A value is read however it is written",
    arguments: [
      ("<p title=harbour>", "harbour"), ("<p title='the \"old\" hall'>", "the \"old\" hall"),
      ("<p title=\"a &amp; b\">", "a & b"), ("<p title>", ""), ("<p TITLE = x y>", "x"),
      ("<p title=&lt&gt;>", "<>"), ("<p title=\"a&copy=1\">", "a&copy=1"),
      ("<p title='a\0b'>", "a\u{FFFD}b"), ("<p title=first title=second>", "first"),
      ("<p a/title=1/>", "1/"), ("<p title=\"pier\">", "pier"),
    ])
  func values(page: String, expected: String) throws {
    let tree = parse(Array(page.utf8))
    let node = try #require(tree.first(.p, in: tree.root))
    #expect(tree.attribute("title", of: node) == expected)
  }

  @Test("A resolved name finds what its string finds")
  func resolved() throws {
    let tree = parse(Array("<p data-pier=4><p data-pier=5>".utf8))
    let name = try #require(tree.attributeName("data-pier"))
    let values = tree.descendants(of: tree.root).compactMap {
      tree.attributeBytes(name, of: $0).map { String(decoding: $0, as: UTF8.self) }
    }
    #expect(values == ["4", "5"])
    #expect(tree.attributeName("data-quay") == nil)
  }

  @Test("Attributes of drawings have their own spelling and namespace")
  func foreign() throws {
    let tree = parse(Array("<svg viewbox='0 0 1 1'><a xlink:href=x><title>chart".utf8))
    let svg = try #require(
      tree.descendants(of: tree.root).first { tree.namespace(of: $0) == .svg })
    #expect(tree.tag(of: svg) == .foreign)
    #expect(tree.attribute("viewBox", of: svg) == "0 0 1 1")
    let link = try #require(tree.firstChild(of: svg))
    #expect(tree.attributes(of: link).map(\.namespace) == [.xlink])
    #expect(tree.first(.title, in: tree.root) == nil)
  }

  @Test("A second body tag adds what the first lacks")
  func merged() throws {
    let tree = parse(Array("<body class=a><p>x<body class=b id=c>".utf8))
    let body = try #require(tree.first(.body, in: tree.root))
    #expect(tree.attributes(of: body).map { "\($0.name)=\($0.value)" } == ["class=a", "id=c"])
  }
}
