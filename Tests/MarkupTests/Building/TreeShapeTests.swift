import Testing

@testable import Markup

@Suite("The shape of a tree")
struct TreeShapeTests {
  /// The body of a page, elements as `name(…)`.
  static func shape(_ page: String) -> String {
    let tree = parse(Array(("<!doctype html><body>" + page).utf8))
    guard let body = tree.first(.body, in: tree.root) else { return "" }
    return shape(tree, body)
  }

  private static func shape(_ tree: Tree, _ node: Tree.Node) -> String {
    tree.children(of: node).map { child in
      switch tree.kind(of: child) {
      case .text: "'" + String(decoding: tree.text(of: child), as: UTF8.self) + "'"
      case .element: tree.name(of: child) + "(" + shape(tree, child) + ")"
      default: "#"
      }
    }.joined(separator: " ")
  }

  @Test(
    "A page comes out as browsers have it",
    arguments: [
      ("<p>one<p>two", "p('one') p('two')"),
      ("<b>one<p>two</b>three", "b('one') p(b('two') 'three')"),
      ("<a>one<a>two", "a('one') a('two')"),
      ("<table><tr><td>in</td></tr>out</table>", "'out' table(tbody(tr(td('in'))))"),
      ("<ul><li>a<li>b</ul>", "ul(li('a') li('b'))"),
      ("<p>a<table></table>", "p('a') table()"),
      ("<dl><dt>a<dd>b<dt>c</dl>", "dl(dt('a') dd('b') dt('c'))"),
      ("<select><option>a<option>b</select>c", "select(option('a') option('b')) 'c'"),
      ("<pre>\n\nx</pre>", "pre('\nx')"), ("<h1>a</h2>b", "h1('a') 'b'"),
      ("<textarea><p>&lt;</textarea>", "textarea('<p><')"),
      ("<script>'<p>'</script>x", "script(''<p>'') 'x'"),
      ("<noscript><p>seen</noscript>", "noscript(p('seen'))"),
      ("<svg><desc><p>a</svg>b", "svg(desc(p('ab')))"), ("<svg><g>a<p>b", "svg(g('a')) p('b')"),
      ("<template><td>a</template>b", "template(td('a')) 'b'"), ("a<!-- note -->b", "'a' # 'b'"),
      ("</p>", "p()"), ("</br>", "br()"), ("<image>", "img()"),
      ("<i>a<div>b</i>c</div>", "i('a') div(i('b') 'c')"),
      ("<button>a<button>b", "button('a') button('b')"),
    ])
  func shapes(page: String, expected: String) {
    #expect(Self.shape(page) == expected)
  }

  @Test("Text that grows from several places is one node")
  func joined() throws {
    let tree = parse(Array("<!doctype html><p>a\0b&amp;c</x>d<table>e<tr>f".utf8))
    let paragraph = try #require(tree.first(.p, in: tree.root))
    let texts = tree.children(of: paragraph).filter { tree.kind(of: $0) == .text }
    #expect(texts.map { String(decoding: tree.text(of: $0), as: UTF8.self) } == ["ab&cd"])
    #expect(tree.string(of: tree.root) == "ab&cdef")
    #expect(tree.descendants(of: tree.root).count { tree.kind(of: $0) == .text } == 2)
  }

  @Test(
    "The document type tells the mode",
    arguments: [
      ("<!doctype html>", Tree.Quirks.none), ("", .full), ("<!doctype svg>", .full),
      ("<!DOCTYPE HTML PUBLIC '-//W3C//DTD HTML 3.2//EN'>", .full),
      ("<!DOCTYPE HTML PUBLIC '-//W3C//DTD HTML 4.01 Transitional//EN'>", .full),
      ("<!DOCTYPE HTML PUBLIC '-//W3C//DTD HTML 4.01 Transitional//EN' 'x'>", .limited),
      ("<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Transitional//EN' 'x'>", .limited),
      ("<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN' 'x'>", .none),
    ])
  func quirks(page: String, expected: Tree.Quirks) {
    #expect(parse(Array(page.utf8)).quirks == expected)
  }

  @Test(
    "Every input has a document element with a head and a body", arguments: ["", "<", "\0", "x"])
  func always(page: String) throws {
    let tree = parse(Array(page.utf8))
    let html = try #require(tree.documentElement)
    #expect(tree.children(of: html).map { tree.tag(of: $0) } == [.head, .body])
  }
}
