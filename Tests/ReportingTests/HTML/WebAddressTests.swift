import Testing

@testable import Reporting

@Suite struct WebAddressTests {
  @Test(
    "Only addresses of the web become links",
    arguments: [
      ("https://paper.example/a?b=1&c=2#d", "https://paper.example/a?b=1&c=2#d"),
      ("HTTP://paper.example/", "HTTP://paper.example/"),
      ("https://paper.example/é", "https://paper.example/%C3%A9"),
      ("javascript:alert(1)", nil),
      (" https://paper.example/", nil),
      ("java\nscript:alert(1)", nil),
      ("data:text/html,x", nil),
      ("//paper.example/", nil),
      ("https://", nil),
      ("https://a/\"onclick=", nil),
      ("https://a/<b>", nil),
      ("https://a/\u{1}", nil),
      ("file:///etc/passwd", nil),
      ("", nil),
    ])
  func taken(address: String, expected: String?) {
    #expect(WebAddress(address)?.text == expected)
  }

  @Test(
    "Only known languages are named",
    arguments: [("en", "en"), ("de-AT", "de"), ("EN_gb", "en"), ("xx", nil), ("\"><b>", nil)])
  func language(tag: String, expected: String?) {
    #expect(LanguageTag(tag)?.text == expected)
  }
}
