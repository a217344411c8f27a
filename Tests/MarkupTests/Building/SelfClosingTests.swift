import Testing

@testable import Markup

@Suite("Elements written as empty")
struct SelfClosingTests {
  private func html(_ page: String, _ selfClosing: SelfClosing) -> String {
    let tree = parse(Array("<body>\(page)".utf8), selfClosing: selfClosing)
    return tree.first(.body, in: tree.root).map {
      String(decoding: serialised(tree, within: $0), as: UTF8.self)
    } ?? ""
  }

  @Test(
    "Without a word about it, the slash means nothing",
    arguments: [
      ("<div/>a", "<div>a</div>"), ("<iframe/><p>a", "<iframe><p>a</iframe>"),
      ("<b/>a", "<b>a</b>"), ("<textarea/>a", "<textarea>a</textarea>"),
    ])
  func ignored(page: String, expected: String) {
    #expect(html(page, .ignored) == expected)
  }

  @Test(
    "Raw text that nothing closes is empty",
    arguments: [
      ("<iframe src=a /><p>b</p>", "<iframe src=\"a\"></iframe><p>b</p>"),
      ("<p><script src=a /><b>c</b>", "<p><script src=\"a\"></script><b>c</b></p>"),
      ("<style/><iframe/><p>d", "<style></style><iframe></iframe><p>d</p>"),
      ("<textarea/>\ne", "<textarea></textarea>\ne"),
      ("<IFRAME/>f<iframe>g</iframe>", "<iframe></iframe>f<iframe>g</iframe>"),
      ("<iframe/>h</iframer>", "<iframe></iframe>h"),
    ])
  func emptyRawText(page: String, expected: String) {
    #expect(html(page, .whereNothingCloses) == expected)
    #expect(html(page, .asWritten) == expected)
  }

  @Test(
    "Raw text that an end tag closes holds what stands between",
    arguments: [
      ("<script/>a</script>b", "<script>a</script>b"),
      ("<iframe src=a /></iframe>b", "<iframe src=\"a\"></iframe>b"),
      ("<textarea/>a</TEXTAREA >b", "<textarea>a</textarea>b"),
      ("<div/>a<p/>b", "<div>a<p>b</p></div>"),
    ])
  func closedRawText(page: String, expected: String) {
    #expect(html(page, .whereNothingCloses) == expected)
  }

  @Test(
    "As written, every slash counts that may",
    arguments: [
      ("<div/>a<p/>b", "<div></div>a<p></p>b"),
      ("<b/>a<a name=b />c", "<b></b>a<a name=\"b\"></a>c"),
      ("<script/>a", "<script></script>a"), ("<ul><li/>a</ul>", "<ul><li></li>a</ul>"),
      ("<form/><form>a</form>", "<form></form><form>a</form>"),
      ("<pre/>\na", "<pre></pre>\na"), ("<plaintext/>a<b>c", "<plaintext></plaintext>a<b>c</b>"),
      ("<table><tr><td/>a", "<table><tbody><tr><td>a</td></tr></tbody></table>"),
      ("<x-y/>a", "<x-y></x-y>a"), ("<svg><g/>a</svg>", "<svg><g></g>a</svg>"),
    ])
  func asWritten(page: String, expected: String) {
    #expect(html(page, .asWritten) == expected)
  }

  @Test(
    "The head's own elements stay open",
    arguments: ["<html/>", "<head/>", "<body/>", "<head/><body/>"])
  func structure(start: String) {
    let tree = parse(Array("\(start)<title/><p>a".utf8), selfClosing: .asWritten)
    #expect(tree.string(of: tree.root) == "a")
    #expect(TreeCheck(tree: tree, limits: .standard).failure() == nil)
  }

  @Test("A page of nothing but such tags is read once a name")
  func manyAhead() {
    let page = String(repeating: "<script/><iframe/><style/><xmp/>x", count: 20_000)
    let tree = parse(Array(page.utf8), selfClosing: .whereNothingCloses)
    #expect(tree.string(of: tree.root).utf8.count == 20_000)
  }

  @Test("Past the nodes the slash counts too")
  func overLimit() {
    let page = "<p>" + String(repeating: "<i>a</i>", count: 60) + "<script/>b<iframe/>c"
    let tree = parse(
      Array(page.utf8), limits: Limits(nodes: 40), selfClosing: .whereNothingCloses)
    #expect(tree.string(of: tree.root).hasSuffix("abc"))
  }
}
