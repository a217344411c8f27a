import Testing

@testable import Markup

@Suite("What a select shows")
struct SelectedContentTests {
  private func shown(_ inside: String) throws -> String {
    let page = "<select><button><selectedcontent></selectedcontent></button>\(inside)</select>"
    let tree = parse(Array(page.utf8))
    #expect(TreeCheck(tree: tree, limits: .standard).failure() == nil)
    let node = try #require(tree.first(.selectedcontent, in: tree.root))
    return String(decoding: serialised(tree, within: node), as: UTF8.self)
  }

  @Test(
    "The option it begins with is shown",
    arguments: [
      ("<option>One<option>Two", "One"), ("<option>One<option selected>Two<option>Three", "Two"),
      ("<option selected>One<option selected>Two", "Two"),
      ("<option disabled>One<option>Two", "Two"),
      (
        "<optgroup label=x><option>On<i>e</i> &amp; all</option></optgroup>", "On<i>e</i> &amp; all"
      ),
      ("", ""), ("<option>", ""),
    ])
  func shown(options: String, expected: String) throws {
    #expect(try shown(options) == expected)
  }

  @Test("Of several kinds chosen at once none is shown")
  func multiple() throws {
    let page = "<select multiple><selectedcontent></selectedcontent><option>One</select>"
    let tree = parse(Array(page.utf8))
    let node = try #require(tree.first(.selectedcontent, in: tree.root))
    #expect(tree.firstChild(of: node) == nil)
  }

  @Test("An option that holds what shows it is not shown in itself")
  func circle() {
    let page = "<select><option>One<selectedcontent></selectedcontent></option></select>"
    let tree = parse(Array(page.utf8))
    #expect(TreeCheck(tree: tree, limits: .standard).failure() == nil)
    #expect(tree.string(of: tree.root) == "One")
  }

  @Test("Selects inside selects are copied within bounds")
  func nested() {
    let unit = "<select><selectedcontent></selectedcontent><option selected><object>"
    let page = String(repeating: unit, count: 300) + String(repeating: "<b>x</b>", count: 3000)
    let tree = parse(Array(page.utf8))
    #expect(tree.count < 30_000)
    #expect(TreeCheck(tree: tree, limits: .standard).failure() == nil)
  }
}
