import AssayModel
import Testing

@testable import Reading

@Suite("Exports that cannot be read")
struct ExportErrorsTests {
  @Test(arguments: [
    (#"{"type":"FeatureCollection","features":[]}"#, "none of the exports that can be read"),
    ("[]", "none of the exports that can be read"), ("12", "none of the exports that can be read"),
    (#"{"a": 1, "b" 2}"#, "broken at line 1"), ("no json at all: {", "not JSON"),
    ("<rss><channel/></rss>", "is XML (rss)"), ("<!-- nothing -->", "not XML"),
    (#"{"post_stream":{"posts":[]}}"#, "a Discourse topic without any posts"),
  ])
  func oneLineSaysWhy(_ text: String, _ words: String) {
    let error = #expect(throws: ReadingError.self) {
      try document(of: capture(text, kind: text.hasPrefix("<") ? .xml : .json))
    }
    #expect(error?.reason.contains(words) == true, "\(error?.reason ?? "")")
    #expect(error?.reason.contains("\n") == false)
  }

  @Test func emptyAndBinaryAreSaid() {
    #expect(throws: ReadingError.self) { try document(of: capture("", kind: .json)) }
    #expect(throws: ReadingError.self) { try document(of: capture(" \n", kind: .xml)) }
  }
}
