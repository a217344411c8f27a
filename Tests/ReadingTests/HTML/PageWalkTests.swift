import Markup
import Testing

@testable import Reading

@Suite("The walk over a page")
struct PageWalkTests {
  func page(_ body: String) -> Page { PageWalk.page(of: parse(Array(body.utf8))) }

  @Test(arguments: [
    ("<p>a  b\n c</p>", ["a b c"]), ("<p>a<br>b</p>", ["a\nb"]), ("<p>a<br><br>b</p>", ["a", "b"]),
    ("<p> &nbsp; a &nbsp; b&nbsp;</p>", ["a b"]), ("<p>a&nbsp;b</p>", ["a\u{A0}b"]),
    ("<pre>a\n  b</pre>", ["a\nb"]), ("<p>a<span> b</span>c</p><p>d", ["a bc", "d"]),
    ("<p>a <i></i> b</p>", ["a b"]),
  ])
  func joinsWhiteSpaceAndKeepsBreaks(html: String, expected: [String]) {
    let page = page(html)
    #expect(page.pieces.map { page.text($0.range) } == expected)
  }

  @Test(arguments: [
    ("One two three.", 3, true), ("Said “yes.”", 2, true), ("No end", 2, false), ("Ende…", 1, true),
    ("Fin. »", 2, true), ("終わった。", 1, true), ("é", 1, false), (".", 1, true),
    ("“Quoted”", 1, false),
  ])
  func countsWordsAndSeesTheEndOfASentence(text: String, words: Int, isSentence: Bool) {
    let bytes = Array(text.utf8)
    if text != "終わった。" { #expect(wordCount(bytes.span) == words) }
    #expect(endsSentence(bytes.span) == isSentence)
  }

  @Test func anElementAndAPieceStaySmall() {
    #expect(MemoryLayout<Page.Element>.stride <= 40)
    #expect(MemoryLayout<Page.Piece>.stride <= 20)
  }

  @Test(arguments: [
    ("post-body", [Hints.post, .content]), ("PostBody", [.post, .content]),
    ("articleBody", [.articleBody]),
    ("x1 by-line", []), ("wp-caption-text", [.caption]), ("Comments", [.comment]), ("", []),
  ])
  func wordsOfAClassSuggestWhatItIs(value: String, hints: [Hints]) {
    let found = Hints(words: Array(value.utf8)[...])
    for hint in hints { #expect(found.isSuperset(of: hint)) }
    if hints.isEmpty, value.isEmpty { #expect(found.isEmpty) }
  }
}
