import Testing

@testable import Markup

@Suite("Limits")
struct LimitTests {
  private func page(_ middle: String) -> [UInt8] {
    Array("<!doctype html><body><p>START</p>\(middle)<p>END</p>".utf8)
  }

  private func depth(_ tree: Tree) -> Int {
    tree.descendants(of: tree.root).map { Array(tree.ancestors(of: $0)).count }.max() ?? 0
  }

  @Test(
    "Elements nested too deep keep their text, in its order",
    arguments: [
      ("<div>", "</div>"), ("<b>", "</b>"), ("<ul><li>", "</ul>"), ("<svg><g>", "</svg>"),
      ("<table><tr><td>", "</table>"), ("<blockquote><p>", ""), ("<x-y>", ""),
      ("<template>", ""), ("<object>", "</object>"),
    ])
  func depth(open: String, close: String) {
    let count = 300
    let middle =
      (0..<count).map { "\(open)w\($0) " }.joined() + String(repeating: close, count: count)
    let tree = parse(page(middle), limits: Limits(depth: 64))
    #expect(tree.exceeded == .depth)
    #expect(depth(tree) <= 64 + 5)
    let text = tree.string(of: tree.root)
    #expect(text.hasPrefix("START"))
    #expect(text.hasSuffix("END"))
    let words = text.dropFirst(5).split(separator: " ").filter { $0.hasPrefix("w") }
    #expect(words.map { $0.prefix { $0 != "E" } }.count == count)
  }

  @Test("What is balanced beyond the depth stays balanced")
  func balanced() throws {
    let middle =
      String(repeating: "<div>", count: 100) + "deep" + String(repeating: "</div>", count: 100)
    let tree = parse(page(middle), limits: Limits(depth: 40))
    let last = try #require(tree.first(.body, in: tree.root).flatMap { tree.lastChild(of: $0) })
    #expect(tree.string(of: last) == "END")
  }

  @Test("Past the nodes only text is kept, and no script")
  func nodes() {
    let middle = "<i>a</i><script>no</script><!--no--><style>no</style></p></br>"
    let tree = parse(
      page(String(repeating: middle, count: 50)), limits: Limits(nodes: 40))
    #expect(tree.exceeded == .nodes)
    #expect(tree.count < 60)
    let words = tree.string(of: tree.root).replacing("no", with: "")
    #expect(words == "START" + String(repeating: "a", count: 50) + "END")
  }

  @Test("Attributes past the limit are left out")
  func attributes() throws {
    let middle = "<p " + (0..<5000).map { "a\($0)=\($0) " }.joined() + ">t"
    let tree = parse(page(middle), limits: Limits(attributes: 100))
    #expect(tree.exceeded == .attributes)
    #expect(tree.descendants(of: tree.root).map { tree.attributes(of: $0).count }.max() == 100)
    #expect(tree.string(of: tree.root) == "STARTtEND")
  }

  @Test("Bytes past the limit are left out between characters", arguments: 30...40)
  func bytes(limit: Int) {
    let tree = parse(page("ééééé"), limits: Limits(bytes: limit))
    #expect(tree.exceeded == .bytes)
    #expect(!tree.string(of: tree.root).contains("\u{FFFD}"))
  }

  @Test("Formatting is opened again only so often")
  func reopenings() {
    let middle = (0..<200).map { "<p><b id=\($0)>x" }.joined()
    let tree = parse(page(middle), limits: Limits(reopenings: 500))
    #expect(tree.exceeded == .reopenings)
    #expect(tree.count < 2000)
    #expect(tree.string(of: tree.root) == "START" + String(repeating: "x", count: 200) + "END")
  }

  @Test("A whole page says that it is whole")
  func whole() {
    #expect(parse(page("<b>fine</b>")).exceeded == nil)
  }
}
