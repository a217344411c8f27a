import Testing

@testable import Reporting

@Suite struct EscapingTests {
  @Test(
    "Text stays text, whatever it holds",
    arguments: [
      ("plain words", "plain words"),
      ("<script>", "&lt;script&gt;"),
      ("a & b", "a &amp; b"),
      ("\"x\" 'y'", "&quot;x&quot; &#39;y&#39;"),
      ("tab\tand\nline", "tab\tand\nline"),
      ("one\r\ntwo\rthree", "one\ntwo\nthree"),
      ("\u{1B}[31m", "‹U+001B›[31m"),
      ("\u{0}", "‹U+0000›"),
      ("\u{7F}", "‹U+007F›"),
      ("\u{85}é", "‹U+0085›é"),
      ("\u{202E}x\u{202C}", "‹U+202E›x‹U+202C›"),
      ("\u{2066}x\u{2069}", "‹U+2066›x‹U+2069›"),
      ("a\u{2028}b\u{2029}c", "a\nb\nc"),
      ("\u{FFFE}\u{FFFF}", "‹U+FFFE›‹U+FFFF›"),
      ("“Curly” – no\u{A0}break 🚒", "“Curly” – no\u{A0}break 🚒"),
      ("", ""),
    ])
  func escaped(text: String, expected: String) {
    var html = HTML()
    html.text(text)
    #expect(String(decoding: html.bytes, as: UTF8.self) == expected)
  }

  @Test("A character cut in half at the end does no harm", arguments: [1, 2])
  func cut(bytes: Int) {
    var html = HTML()
    html.text(Array("\u{202E}".utf8).prefix(bytes))
    html.text("<b>")
    #expect(String(decoding: html.bytes, as: UTF8.self).hasSuffix("&lt;b&gt;"))
  }

  @Test("Attributes are quoted and escaped")
  func attribute() {
    var html = HTML()
    html.element(.nav, .label("a \" onclick='x' <b>")) { _ in }
    #expect(
      String(decoding: html.bytes, as: UTF8.self)
        == "<nav aria-label=\"a &quot; onclick=&#39;x&#39; &lt;b&gt;\"></nav>")
  }
}
