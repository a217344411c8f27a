import Testing

@testable import assay

@Suite("Nothing from a source controls the terminal")
struct PrintableTests {
  @Test(
    "Hidden characters are shown",
    arguments: [
      ("plain é 例", "plain é 例"), ("a\u{1B}[2Jb", "a\\u{1B}[2Jb"), ("a\r\nb", "a\\u{D}\\u{A}b"),
      ("\u{9B}1m", "\\u{9B}1m"), ("x\u{202E}y", "x\\u{202E}y"), ("\u{7F}", "\\u{7F}"),
      ("“a” – b\u{200E}c\u{2069}", "“a” – b\\u{200E}c\\u{2069}"), ("\u{2028}", "\\u{2028}"),
      ("\u{200B}\u{2065}\u{206A}\u{A0}é", "\u{200B}\u{2065}\u{206A}\u{A0}é"), ("", ""),
    ])
  func shown(text: String, wanted: String) {
    #expect(printable(text) == wanted)
  }

  @Test("JSON keeps its values and its lines")
  func json() {
    #expect(printableJSON("{\"a\":\"\u{9B}é\u{7F}\"}\n") == "{\"a\":\"\\u009bé\\u007f\"}\n")
  }
}

@Test("A repeated name gets a number")
func fileNames() {
  var names = FileNames()
  let sources = ["a/page.html", "b/page.htm", "page.txt", "page-2.txt", "two.parts.html"]
  #expect(
    sources.map { names.next(for: $0) } == ["page", "page-2", "page-3", "page-2-2", "two.parts"])
}
