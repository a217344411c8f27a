import Testing

@testable import Reading

/// After the examples of section 5.4 of RFC 3986.
@Suite("Addresses")
struct AddressTests {
  @Test(arguments: [
    ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
    ("/g", "http://a/g"), ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"),
    ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q#s"), ("g#s", "http://a/b/c/g#s"),
    ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"), ("./", "http://a/b/c/"),
    ("..", "http://a/b/"), ("../", "http://a/b/"), ("../g", "http://a/b/g"),
    ("../..", "http://a/"), ("../../g", "http://a/g"), ("../../../g", "http://a/g"),
    ("/../g", "http://a/g"), ("g..", "http://a/b/c/g.."), ("./g/.", "http://a/b/c/g/"),
    ("g/../h", "http://a/b/c/h"), ("g?y/../x", "http://a/b/c/g?y/../x"),
    ("mailto:x@y.example", "mailto:x@y.example"), ("  g \n", "http://a/b/c/g"),
  ])
  func resolveAsTheStandardSays(reference: String, expected: String) {
    #expect(resolved(reference, base: "http://a/b/c/d;p?q") == expected)
  }

  @Test func aDeclaredBaseIsItselfRelativeToThePage() {
    let base = Address.base(page: "https://press.example/a/b.html", declared: "/news/")
    #expect(base?.resolved(Array("x".utf8)) == "https://press.example/news/x")
    #expect(Address.base(page: nil, declared: "/news/") == nil)
  }

  @Test func addressesThatRunScriptsAreNone() {
    #expect(address(Array(" JavaScript:void(0)".utf8)[...], base: nil) == nil)
    #expect(address(Array("/x".utf8)[...], base: nil) == "/x")
  }
}
