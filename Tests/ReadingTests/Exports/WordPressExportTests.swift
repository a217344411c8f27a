import AssayModel
import Testing

@testable import Reading

@Suite("WordPress comments as JSON")
struct WordPressExportTests {
  @Test func commentsKeepTheirParentsAndTimes() throws {
    let text = #"""
      [{"id":9,"post":4,"parent":7,"author":0,"author_name":"Bren &amp; Co","date":"2031-06-05T11:19:00","date_gmt":"2031-06-05T09:19:00","content":{"rendered":"<p>Second.<br \/>\nLine.<\/p>\n"},"link":"https:\/\/port.example\/fire\/#comment-9","status":"approved","type":"comment"},
      {"id":8,"post":4,"parent":0,"author_name":"Links","date_gmt":"2031-06-05T09:10:00","content":{"rendered":"<p>[&#8230;] more<\/p>"},"link":"https:\/\/port.example\/fire\/#comment-8","type":"pingback"},
      {"id":7,"post":4,"parent":0,"author_name":"Orla","date_gmt":"2031-06-05T09:00:00","content":{"rendered":"<blockquote><p>Quoted.<\/p><\/blockquote><p>First.<\/p>"},"link":"https:\/\/port.example\/fire\/#comment-7","type":"comment"},
      {"id":6,"post":4,"parent":2,"author_name":"","date_gmt":"2031-06-05T08:00:00","content":{"rendered":"<p>Lost.<\/p>"},"link":"https:\/\/port.example\/fire\/#comment-6","type":"comment"}]
      """#
    let document = try document(of: capture(text, kind: .json))
    #expect(document.url == "https://port.example/fire/")
    #expect(document.posts.map(\.author) == ["Orla", "Bren & Co", nil])
    #expect(document.posts.map(\.parent) == [.none, .post(0), .removed(under: nil)])
    #expect(document.text(ofPost: 1) == "Second.\nLine.")
    #expect(document.blocks.filter { $0.post == 0 }.map(\.kind) == [.quotation, .paragraph])
    #expect(document.posts[1].published?.value == "2031-06-05T09:19:00")
    #expect(document.posts[1].published?.offset == 0)
    #expect(document.notes == ["1 pingback left out"])
  }
}
