import AssayModel
import Testing

@testable import Reading

@Suite("Reddit threads as JSON")
struct RedditExportTests {
  static let article = #"""
    {"kind":"Listing","data":{"children":[{"kind":"t3","data":{"name":"t3_abc","title":"Ferry strikes the pier &amp; stays there","author":"orla_k","subreddit_name_prefixed":"r/harbour","selftext":"The ferry struck the pier at noon.\n\nEleven were hurt, see [the notice](https://port.example/notice).","selftext_html":null,"created_utc":1938414600.0,"edited":false,"permalink":"/r/harbour/comments/abc/ferry/","num_comments":9,"is_self":true,"url":"https://www.reddit.com/r/harbour/comments/abc/ferry/"}}]}}
    """#

  static let comments = #"""
    {"kind":"Listing","data":{"children":[
    {"kind":"t1","data":{"name":"t1_a","parent_id":"t3_abc","author":"bren","score":12,"created_utc":1938415200,"body":"I was on board.","body_html":"&lt;div class=\"md\"&gt;&lt;p&gt;I was on board &amp;amp; saw it.&lt;/p&gt;\n&lt;p&gt;See &lt;a href=\"/r/harbour/wiki\"&gt;the wiki&lt;/a&gt;.&lt;/p&gt;&lt;/div&gt;","replies":{"kind":"Listing","data":{"children":[
      {"kind":"t1","data":{"name":"t1_b","parent_id":"t1_a","author":"[deleted]","score":1,"created_utc":1938415300,"body":"[removed]","replies":{"kind":"Listing","data":{"children":[
        {"kind":"t1","data":{"name":"t1_c","parent_id":"t1_b","author":"tamsin","score":-3,"created_utc":1938415400,"body":"> What fog?\n\nThe **fog** at noon.","replies":""}}]}}}},
      {"kind":"more","data":{"name":"t1_z","id":"z","parent_id":"t1_a","count":4,"depth":1,"children":["z","y"]}}]}}}},
    {"kind":"t1","data":{"name":"t1_d","parent_id":"t3_abc","author":"[deleted]","score":2,"score_hidden":true,"created_utc":1938415500,"body":"Only my name went.","replies":""}},
    {"kind":"more","data":{"id":"_","name":"t1__","parent_id":"t1_d","count":0,"children":[]}}]}}
    """#

  private func thread(_ text: String) throws -> Document {
    try document(of: capture(text, kind: .json))
  }

  @Test(
    "Counts beyond all counting are unknown", arguments: ["9223372036854775807", "1099511627776"])
  func hugeCounts(count: String) throws {
    let more = #"{"kind":"more","data":{"parent_id":"t3_abc","count":\#(count),"children":[]}}"#
    let list = #"{"kind":"Listing","data":{"children":[\#(more),\#(more)]}}"#
    let article = Self.article.replacing(#""num_comments":9"#, with: #""num_comments":\#(count)"#)
    let document = try thread("[\(article),\(list)]")
    #expect(document.gaps.map(\.count) == [nil, nil])
  }

  @Test("A line full of addresses without an end is words, and a link after one such is a link")
  func endlessAddresses() throws {
    let text = markdown(Array(("[a](b " + "[c](d)").utf8))
    #expect(text.links.map(\.url) == ["d"])
    let full = markdown(Array(String(repeating: "[](", count: 200_000).utf8))
    #expect(full.links.isEmpty && full.bytes.count == 600_001)
  }

  @Test func thePostIsTheArticle() throws {
    let document = try thread("[\(Self.article),\(Self.comments)]")
    #expect(document.title == "Ferry strikes the pier & stays there")
    #expect(document.authors == ["orla_k"])
    #expect(document.outlet == "r/harbour")
    #expect(document.url == "https://www.reddit.com/r/harbour/comments/abc/ferry/")
    #expect(document.published?.value == "2031-06-05T08:30:00" && document.published?.offset == 0)
    #expect(document.updated == nil)
    #expect(
      document.articleText
        == "The ferry struck the pier at noon.\n\nEleven were hurt, see the notice.")
    #expect(document.links.map(\.url).first == "https://port.example/notice")
    #expect(document.links.map { document.text($0.range) } == ["the notice", "the wiki"])
  }

  @Test func commentsKeepAuthorsVotesTimesAndParents() throws {
    let document = try thread("[\(Self.article),\(Self.comments)]")
    #expect(document.posts.map(\.author) == ["bren", "tamsin", nil])
    #expect(document.posts.map(\.votes) == [12, -3, nil])
    #expect(document.posts.map(\.depth) == [1, 3, 1])
    #expect(document.posts.map(\.parent) == [.none, .removed(under: 0), .none])
    #expect(document.posts[1].published?.value == "2031-06-05T08:43:20")
    #expect(document.text(ofPost: 0) == "I was on board & saw it.\n\nSee the wiki.")
    #expect(document.text(ofPost: 1) == "What fog?\n\nThe fog at noon.")
    #expect(document.blocks.filter { $0.post == 1 }.map(\.kind) == [.quotation, .paragraph])
    #expect(document.notes == ["1 removed post left out"])
  }

  @Test func whatIsNotLoadedIsAGap() throws {
    let document = try thread("[\(Self.article),\(Self.comments)]")
    #expect(document.gaps.map(\.kind) == [.notLoaded, .notLoaded])
    #expect(document.gaps.map(\.under) == [0, 2])
    #expect(document.gaps.map(\.count) == [4, nil])
  }

  @Test func fewerCommentsThanCountedAreAGap() throws {
    let comments =
      #"{"kind":"Listing","data":{"children":[{"kind":"t1","data":{"name":"t1_a","parent_id":"t3_abc","author":"bren","body":"One.","replies":""}}]}}"#
    let document = try thread("[\(Self.article),\(comments)]")
    #expect(document.gaps.map(\.kind) == [.fewerThanCounted])
    #expect(document.gaps.first?.count == 8)
  }

  @Test func aThreadThatBreaksOffIsReadUpToThere() throws {
    let whole = "[\(Self.article),\(Self.comments)]"
    let cut = try #require(whole.range(of: "Only my name"))
    let document = try thread(String(whole[..<cut.upperBound]))
    #expect(document.posts.count == 3)
    #expect(document.text(ofPost: 2) == "Only my name")
    #expect(document.notes.contains { $0.contains("breaks off") })
  }

  @Test func nestingAsDeepAsTheBudgetIsRead() throws {
    let levels = 2000
    var text = #"[{"kind":"Listing","data":{"children":["#
    for level in 0..<levels {
      text +=
        #"{"kind":"t1","data":{"name":"t1_\#(level)","parent_id":"t1_\#(level - 1)","author":"a\#(level)","body":"Level \#(level).","replies":{"kind":"Listing","data":{"children":["#
    }
    let document = try thread(text)
    #expect(document.posts.count == levels)
    #expect(document.posts.last?.depth == levels + 1)
  }
}
