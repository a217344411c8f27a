import AssayModel
import Testing

@testable import Reading

/// Threads as text browsers print them and as they come out of a copy from the browser.
@Suite("Dumped and copied threads")
struct DumpedThreadTests {
  private func read(_ text: String) throws -> Document { try document(of: capture(text)) }

  @Test func numberedLinksGoAndPointWhereTheListSays() throws {
    let document = try read(
      """
         [1]Skip to content [2]News

      Fire at the slip

         By [3]Wim Oster
         June 5, 2031

         A fire broke out at the slip shortly after seven in the morning, the
         port office said in [4]a notice on its door. Nobody was hurt, though
         the roof of the hall fell in [5]before noon.

         See also footnote [9].

      2 Replies

          1. [6]Orla says:
             [7]June 5, 2031 at 9:19 am
             I was on the early boat when the smoke went up over the hall and
             nobody told us.
             [8]Reply
               1. Bren says:
                  June 5, 2031 at 9:43 am
                  Which boat was that, and who was on the bridge?
                  [10]Reply

      References

         1. https://port.example/#main
         2. https://port.example/news
         3. https://port.example/wim
         4. https://office.example/notice
         5. https://port.example/noon
         6. https://orla.example/
         7. https://port.example/#c1
         8. https://port.example/?re=1
        10. https://port.example/?re=2
      """)
    #expect(document.authors == ["Wim Oster"])
    #expect(document.posts.map(\.author) == ["Orla", "Bren"])
    #expect(document.posts.map(\.parent) == [.none, .post(0)])
    #expect(
      document.posts.map(\.publishedText) == [
        "June 5, 2031 at 9:19 am", "June 5, 2031 at 9:43 am",
      ])
    #expect(document.text(ofPost: 1) == "Which boat was that, and who was on the bridge?")
    #expect(!document.articleText.contains("[4]") && document.articleText.contains("[9]"))
    #expect(!document.articleText.contains("References"))
    let notice = document.links.first { $0.url == "https://office.example/notice" }
    #expect(notice.map { document.text($0.range) } == "a notice on its door")
    // What lies between is one paragraph, though its lines are shorter now.
    #expect(
      document.blocks.contains { block in
        block.kind == .paragraph && document.text(block.range).hasPrefix("A fire")
          && document.text(block.range).hasSuffix("noon.")
      })
  }

  @Test func aTextThatMerelyEndsInReferencesKeepsItsNumbers() throws {
    let text = """
      Notes on the fire

      The hall burned twice before, as the older notes [1] and the log of the port [2] say at length.

      References

      [1] Port office, Notes, 2019
      [2] Port log, 2020
      """
    let document = try read(text)
    #expect(document.buffer == Array(text.utf8))
    #expect(document.links.isEmpty)
  }

  struct Case: Sendable {
    var name: String
    var text: String
    var authors: [String]
    var parents: [Post.Parent]?
    var votes: [Int?]?
    var texts: [String]
  }

  private static let words = [
    "The smoke stood over the slip when we came round the point.",
    "The office says that it began after seven, and I believe them.",
    "They always say that, whatever the clock on the quay shows.",
    "I counted three crews at the roundabout, the fourth came later.",
  ]

  private static func thread(_ posts: [String]) -> String { posts.joined(separator: "\n") }

  static let cases: [Case] = [
    Case(
      name: "a name right at its date",
      text: """
        Comments

        Orla's avatar
        OrlaJun 5, 2031

        \(words[0])

        Like (4)
        Reply
        Bren's avatar
        Bren_7Jun 5, 2031

        \(words[1])

        Like
        Reply
        Tamsin's avatar
        TamsinJun 6, 2031

        \(words[2])

        Like (1)
        Reply
        5 more comments...
        """, authors: ["Orla", "Bren_7", "Tamsin"], votes: [4, nil, 1],
      texts: Array(words.prefix(3))),
    Case(
      name: "a card about the member between name and time",
      text: thread(
        zip(["Orla", "Bren", "Tamsin", "Edda"], words).enumerated().map { index, post in
          """
          \(post.0.first ?? "x")
          \(post.0)
          Well-known member
          Joined
          Feb \(index + 3), 2028
          Messages
          \(300 + index)
          Jun 5, 2031
          #\(index + 1)
          \(post.1)

          """
        }), authors: ["Orla", "Bren", "Tamsin", "Edda"], texts: words),
    Case(
      name: "a time above the name",
      text: thread(
        zip(["Orla", "Bren", "Tamsin", "Edda"], words).enumerated().map { index, post in
          """
          25-06-2031, 09:1\(index) AM#\(index + 1)
          \(post.0)
          Senior Member
          Join Date
          Mar 2024
          Posts
          21\(index)
          Re: Fire at the slip
          \(index == 2 ? "Originally Posted by Bren\nThe office says that\n" : "")\(post.1)
           Reply With Quote
          """
        }), authors: ["Orla", "Bren", "Tamsin", "Edda"],
      parents: [.none, .none, .post(1), .none],
      texts: [words[0], words[1], "The office says that\n\n" + words[2], words[3]]),
    Case(
      name: "buttons side by side",
      text: """
        Sort by:Best
        orla
        •20h ago

        \(words[0])

        12ReplyShare
        brenOP
        •19h ago

        \(words[1])

        -3ReplyShare
        [deleted]•15h ago

        Comment deleted by user

        tamsin
        •14h ago

        \(words[2])

        0ReplyShare
        """, authors: ["orla", "bren", "tamsin"], votes: [12, -3, 0],
      texts: Array(words.prefix(3))),
    Case(
      name: "points on the line of the name",
      text: """
        all 4 comments

        [–]orla -3 points-2 points-1 points 20 hours ago (2 children)

        \(words[0])

        permalink
        reply

        [–]bren[S] 4 points5 points6 points 19 hours ago (1 child)

        \(words[1])

        permalink
        reply

        [–][deleted] 11 points 15 hours ago (0 children)

        [removed]

        permalink
        reply

        [–]tamsin 1 point 14 hours ago (0 children)

        \(words[2])

        permalink
        reply
        """, authors: ["orla", "bren", "tamsin"], votes: [-2, 5, 1],
      texts: Array(words.prefix(3))),
    Case(
      name: "answers by name",
      text: """
        Comments 3

        Comment from Orla 2 days ago
        Orla
        2 days ago
        \(words[0])
        Respect 5ReplyShareReport
        Reply from Bren 1 day ago
        BrenStaff
        1 day ago
        replyIn reply to Orla
        \(words[1])
        RespectReplyShareReport
        Reply from Tamsin 14 hours ago
        Tamsin
        14 hours ago
        replyIn reply to Bren
        \(words[2])
        Respect 1ReplyShareReport
        """, authors: ["Orla", "Bren", "Tamsin"], parents: [.none, .post(0), .post(1)],
      votes: [5, nil, 1], texts: Array(words.prefix(3))),
    Case(
      name: "a posting line with the name and a raised arrow",
      text: """
        Orla
        Deckhand
        Posts: 13
        Smoke over the slip
        Quote

        Postby Orla » Thu Jun 05, 2031 9:19 am

        \(words[0])
        Top
        Bren
        Skipper
        Posts: 75
        Re: Smoke over the slip
        Quote

        Postby Bren » Thu Jun 05, 2031 9:43 am

        \(words[1])
        Last edited by Bren on Thu Jun 05, 2031 4:41 pm, edited 1 time in total.
        Top
        Tamsin
        Skipper
        Posts: 31
        Re: Smoke over the slip
        Quote

        Postby Tamsin » Thu Jun 05, 2031 10:09 am

        Orla wrote: ↑Thu Jun 05, 2031 9:19 am
        \(words[2])
        Top
        """, authors: ["Orla", "Bren", "Tamsin"], parents: [.none, .none, .post(0)],
      texts: Array(words.prefix(3))),
  ]

  @Test(arguments: cases.indices)
  func everyPostHasItsAuthorAndItsWords(_ index: Int) throws {
    let one = Self.cases[index]
    let document = try read(one.text)
    #expect(document.posts.map(\.author) == one.authors, "\(one.name)")
    if let parents = one.parents { #expect(document.posts.map(\.parent) == parents, "\(one.name)") }
    if let votes = one.votes { #expect(document.posts.map(\.votes) == votes, "\(one.name)") }
    #expect(document.posts.indices.map { document.text(ofPost: $0) } == one.texts, "\(one.name)")
    #expect(document.posts.allSatisfy { $0.publishedText != nil })
  }

  @Test func picturesBeforeLinesAreNoWords() throws {
    let document = try read(
      """
      3 comments

          orla 14 hours ago | next [–]

      [s]   \(Self.words[0])

            reply

      *
          bren 13 hours ago | parent | next [–]

      [s]   \(Self.words[1])

            reply
      *

          tamsin 12 hours ago | parent [–]

      [s]   \(Self.words[2])

            reply
      *
      """)
    #expect(document.posts.map(\.author) == ["orla", "bren", "tamsin"])
    #expect(document.posts.indices.map { document.text(ofPost: $0) } == Array(Self.words.prefix(3)))
    #expect(document.posts[1].parent == .unknown(candidates: []))
  }

  @Test(arguments: [
    "The ferry left on Jun 5, 2031 and came back at noon.", "Joined: Mon Jan 10, 2029",
    "Last edited by Orla on Jun 5, 2031", "Mar 2024", "In 2027 there were 31 boats",
    "Fire at the slip", "https://port.example/2031/06/05/", "",
  ])
  func aSentenceIsNoStamp(_ line: String) { #expect(Stamp(line) == nil) }

  @Test(arguments: [
    ("Orla 05.06.2031 09:40", "Orla", "05.06.2031 09:40", nil),
    ("Jun 5, 2031", nil, "Jun 5, 2031", nil), ("•20h ago", nil, "20h ago", nil),
    ("Tobias Venn3 d", "Tobias Venn", "3 d", nil),
    ("[–]orla 12 points 3 hours ago (2 children)", "orla", "3 hours ago", 12),
    ("Postby Orla » Thu Jun 05, 2031 9:19 am", "Orla", "Thu Jun 05, 2031 9:19 am", nil),
    ("orla_k (Orla Kent) June 5, 2031, 9:19am", "orla_k", "June 5, 2031, 9:19am", nil),
    ("Comment from Orla Kent 2 days ago", "Orla Kent", "2 days ago", nil),
  ])
  func aStampGivesNameTimeAndVotes(
    _ line: String, _ author: String?, _ time: String, _ votes: Int?
  ) throws {
    let stamp = try #require(Stamp(line))
    #expect(stamp.author == author && stamp.time == time && stamp.votes == votes)
  }

  @Test func longTextsTakeLinearTime() throws {
    func text(_ count: Int) -> String {
      (0..<count).map {
        "P\($0 % 70)\n2 days ago\nOrla wrote:\nWords number \($0) of it.\nReply\n"
      }.joined(separator: "\n")
    }
    let clock = ContinuousClock()
    let small = text(200)
    let large = text(4_000)
    let first = try clock.measure { _ = try read(small) }
    let second = try clock.measure { _ = try read(large) }
    #expect(second < first * 80)
  }
}
