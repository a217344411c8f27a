import AssayModel
import Testing

@testable import Reading

@Suite("Hacker News threads as JSON")
struct HackerNewsExportTests {
  static let nested = #"""
    {"id":100,"created_at":"2031-06-05T08:30:00.000Z","created_at_i":1938414600,"type":"story","author":"orla","title":"Fire at the slip","url":"https://port.example/fire","text":null,"points":64,"parent_id":null,"story_id":100,"children":[
    {"id":101,"created_at_i":1938415200,"type":"comment","author":"bren","text":"I saw it.<p>Twice &amp; clearly: <a href=\"https:&#x2F;&#x2F;x.example&#x2F;a\">here</a>","points":null,"parent_id":100,"story_id":100,"children":[
      {"id":102,"created_at_i":1938415300,"type":"comment","author":null,"text":null,"parent_id":101,"story_id":100,"children":[
        {"id":103,"created_at_i":1938415400,"type":"comment","author":"edda","text":"Who?","parent_id":102,"story_id":100,"children":[]}]}]},
    {"id":104,"created_at_i":1938415500,"type":"comment","author":"tamsin","text":"Not me.","parent_id":100,"story_id":100,"children":[]}]}
    """#

  @Test func nestedItemsAreAThread() throws {
    let document = try document(of: capture(Self.nested, kind: .json))
    #expect(document.title == "Fire at the slip")
    #expect(document.authors == ["orla"])
    #expect(document.url == "https://news.ycombinator.com/item?id=100")
    #expect(document.posts.map(\.author) == ["bren", "edda", "tamsin"])
    #expect(document.posts.map(\.parent) == [.none, .removed(under: 0), .none])
    #expect(document.posts.map(\.depth) == [1, 3, 1])
    #expect(document.text(ofPost: 0) == "I saw it.\n\nTwice & clearly: here")
    #expect(document.links.map(\.url) == ["https://port.example/fire", "https://x.example/a"])
    #expect(document.posts[0].published?.value == "2031-06-05T08:40:00")
  }

  @Test func flatItemsAreJoinedByTheirIDs() throws {
    let text = #"""
      {"by":"orla","descendants":5,"id":100,"kids":[101,104,109],"score":64,"time":1938414600,"title":"Fire at the slip","type":"story","text":"What happened?"}
      {"by":"tamsin","id":104,"parent":100,"text":"Not me.","time":1938415500,"type":"comment"}
      {"by":"bren","id":101,"kids":[102],"parent":100,"text":"I saw it.","time":1938415200,"type":"comment"}
      {"deleted":true,"id":102,"kids":[103,110],"parent":101,"time":1938415300,"type":"comment"}
      {"by":"edda","id":103,"parent":102,"text":"Who?","time":1938415400,"type":"comment"}
      """#
    let document = try document(of: capture(text, kind: .json))
    #expect(document.articleText == "What happened?")
    #expect(document.posts.map(\.author) == ["tamsin", "bren", "edda"])
    #expect(document.posts.map(\.parent) == [.none, .none, .removed(under: 1)])
    #expect(document.gaps.map(\.count) == [1, 1])
    #expect(document.gaps.map(\.under) == [nil, nil])
  }

  @Test func aStoryAloneSaysHowMuchIsMissing() throws {
    let text =
      #"{"by":"orla","descendants":71,"id":100,"kids":[101,104],"time":1938414600,"title":"Fire","type":"story","url":"https://port.example"}"#
    let document = try document(of: capture(text, kind: .json))
    #expect(document.posts.isEmpty)
    #expect(document.gaps.map(\.count) == [71])
  }
}
