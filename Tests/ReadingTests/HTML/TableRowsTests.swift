import AssayModel
import Testing

@testable import Reading

@Suite("Rows of tables")
struct TableRowsTests {
  static let lead =
    "<p>The ferry Alder struck the northern pier of Port Ansel on Tuesday, and these were on board.</p>"

  func rows(_ table: String) throws -> [String] {
    let html = "<article><h1>Ferry strikes pier</h1>\(Self.lead)\(table)\(Self.lead)</article>"
    let document = try document(of: capture(html, kind: .html))
    return document.blocks.filter { $0.kind == .tableRow }.map { document.text($0.range) }
  }

  @Test("A row is one block, its cells apart") func joinsCells() throws {
    let table = """
      <table><tr><th>Deck</th><th>Passengers</th><th>Since</th></tr>
      <tr><td>Upper</td><td>112</td><td>5 June 2031</td></tr>
      <tr><td>Lower</td><td><p>41</p><p>two of them crew</p></td><td><a href="/l">list</a></td></tr></table>
      """
    #expect(
      try rows(table) == [
        "Deck | Passengers | Since", "Upper | 112 | 5 June 2031",
        "Lower | 41 two of them crew | list",
      ])
  }

  @Test("The links of a row lead to their words") func keepsLinks() throws {
    let html =
      "<article>\(Self.lead)<table><tr><td>Upper deck</td><td><a href='/u'>112</a></td></tr><tr><td>Lower deck</td><td>41</td></tr></table>\(Self.lead)</article>"
    let document = try document(of: capture(html, kind: .html))
    #expect(document.links.map { document.text($0.range) } == ["112"])
  }

  @Test("A table that lays out a page is no table of figures") func leavesLayout() throws {
    let table = "<table><tr><td>\(Self.lead)\(Self.lead)</td><td>Ferries</td></tr></table>"
    #expect(try rows(table).allSatisfy { !$0.contains(" | ") })
  }
}
