import Testing

@testable import Markup

@Suite("Fragments")
struct FragmentTests {
  @Test(
    "A piece is read as the content of its element",
    arguments: [
      ("td", "<p>a</td>b", ["p"]), ("tr", "<td>a<td>b", ["td", "td"]),
      ("table", "<tr><td>a", ["tbody"]), ("title", "<p>a", [""]), ("select", "<input>", []),
      ("div", "<tr>a", [""]),
    ])
  func context(element: String, piece: String, expected: [String]) throws {
    let tree = parse(fragment: Array(piece.utf8), in: element)
    let html = try #require(tree.documentElement)
    #expect(tree.children(of: html).map { tree.name(of: $0) } == expected)
  }
}
