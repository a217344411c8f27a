import AssayModel
import Testing

@testable import Reading

@Suite("Discourse topics as JSON")
struct DiscourseExportTests {
  static let topic = #"""
    {"post_stream":{"posts":[
    {"id":901,"username":"orla_k","name":"Orla Kent","created_at":"2031-06-05T09:19:00.123Z","cooked":"<p>Smoke over the <a href=\"/t/slip/7\">slip</a>.</p>\n<ul>\n<li>two columns</li>\n<li>one bang</li>\n</ul>","post_number":1,"post_type":1,"reply_to_post_number":null,"actions_summary":[{"id":2,"count":6},{"id":3,"can_act":true}],"score":33.4},
    {"id":902,"username":"bren","created_at":"2031-06-05T09:25:00.000Z","cooked":"<aside class=\"quote\" data-username=\"orla_k\" data-post=\"1\"><div class=\"title\"><div class=\"quote-controls\"></div> orla_k:</div><blockquote><p>one bang</p></blockquote></aside>\n<p>Two bangs.</p>","post_number":2,"post_type":1,"reply_to_post_number":1,"actions_summary":[]},
    {"id":903,"username":"system","created_at":"2031-06-05T09:30:00.000Z","cooked":"","post_number":3,"post_type":3,"action_code":"closed.enabled"},
    {"id":904,"username":"tamsin","created_at":"2031-06-05T09:31:00.000Z","cooked":"<p>(post deleted by author)</p>","post_number":4,"post_type":1,"user_deleted":true},
    {"id":905,"username":"edda","created_at":"2031-06-05T09:40:00.000Z","cooked":"<p>Why gone?</p>","post_number":5,"post_type":1,"reply_to_post_number":4},
    {"id":906,"username":"bren","created_at":"2031-06-05T09:41:00.000Z","cooked":"<p>No idea.</p>","post_number":6,"post_type":1,"reply_to_post_number":5}],
    "stream":[901,902,903,904,905,906,907,908]},"title":"Fire at the slip","id":44,"slug":"fire-at-the-slip","posts_count":8,"created_at":"2031-06-05T09:19:00.123Z"}
    """#

  @Test func postsAnswerByTheirNumbers() throws {
    let document = try document(of: capture(Self.topic, kind: .json))
    #expect(document.title == "Fire at the slip")
    #expect(document.authors == ["orla_k"])
    #expect(document.posts.map(\.author) == ["orla_k", "bren", "edda", "bren"])
    #expect(document.posts.map(\.parent) == [.none, .post(0), .removed(under: nil), .post(2)])
    #expect(document.posts.map(\.votes) == [6, nil, nil, nil])
    #expect(document.posts[1].published?.value == "2031-06-05T09:25:00")
    #expect(document.posts[1].published?.offset == 0)
    #expect(document.gaps.map(\.kind) == [.otherPages])
    #expect(document.gaps.first?.count == 2)
    #expect(document.notes == ["1 removed post left out"])
  }

  @Test func htmlBecomesBlocks() throws {
    let document = try document(of: capture(Self.topic, kind: .json))
    let blocks = document.blocks.filter { $0.post == 0 }
    #expect(blocks.map(\.kind) == [.paragraph, .listItem, .listItem])
    #expect(document.blocks.filter { $0.post == 1 }.map(\.kind) == [.quotation, .paragraph])
    #expect(document.text(ofPost: 1) == "one bang\n\nTwo bangs.")
    #expect(document.links.map { document.text($0.range) } == ["slip"])
  }
}
