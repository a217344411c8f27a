import AssayModel
import Testing

@testable import Reading

@Suite struct ShortPageTests {
  private func text(_ middle: String) throws -> String {
    let page = """
      <!doctype html><title>A short page</title><article><h1>A headline</h1>
      <p>The mayor of Ellery said 12 people were hurt.</p>\(middle)<p>Police said 9 people were hurt.</p></article>
      """
    return try document(of: capture(page, kind: .html)).articleText
  }

  @Test(
    "A short page is read to its end, whatever stands in the middle",
    arguments: [
      "", "<p>1111111111111111111111111111111111111111111111111111111</p>",
      "<p>a\(String(repeating: "\u{301}", count: 300))</p>",
      "<p>a<p>b<p>c<p>d",
    ])
  func whole(middle: String) throws {
    let read = try text(middle)
    #expect(read.contains("12 people were hurt"))
    #expect(read.contains("9 people were hurt"))
  }

  @Test("Hidden words are left out of a short page too")
  func hidden() throws {
    #expect(
      try !text("<p hidden>500 dead</p><p style=\"display:none\">600 dead</p>").contains("00 dead"))
  }
}
