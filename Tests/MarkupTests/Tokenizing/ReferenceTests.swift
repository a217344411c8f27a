import Testing

@testable import Markup

@Suite("Character references")
struct ReferenceTests {
  @Test(
    "A reference in text becomes its character",
    arguments: [
      ("Smith &amp; Sons", "Smith & Sons"), ("&lt;b&gt;", "<b>"), ("caf&eacute", "café"),
      ("&notit;", "¬it;"), ("&notin;", "∉"), ("&#8364;&#x20AC;&#X20ac", "€€€"),
      ("&#128;", "€"), ("&#0;&#xD800;&#x110000;", "\u{FFFD}\u{FFFD}\u{FFFD}"),
      ("&#99999999999999999999;", "\u{FFFD}"), ("&acE;", "\u{223E}\u{333}"),
      ("R&D & co &; &# &#x; &unknown;", "R&D & co &; &# &#x; &unknown;"),
      ("&CounterClockwiseContourIntegral;", "∳"), ("&", "&"),
    ])
  func text(source: String, expected: String) {
    let tree = parse(Array(source.utf8))
    #expect(tree.string(of: tree.root) == expected)
  }

  @Test("Every name in the list is found, and no longer one")
  func list() {
    let names = namedReferenceList.split(whereSeparator: { $0 == " " || $0 == "\n" })
    #expect(names.count == 2125)
    for entry in names {
      let name = entry.prefix { $0 != ":" && $0 != "!" }
      let bytes = Array((name + ";").utf8)
      #expect(NamedReferences.standard.match(bytes, at: 0)?.length == bytes.count)
    }
  }
}
