import AssayModel
import Testing

@testable import Reading

@Suite("Telegram chats as JSON")
struct TelegramExportTests {
  static let chat = #"""
    {"name":"Harbour Chat","type":"private_supergroup","id":77,"messages":[
    {"id":1,"type":"service","date":"2031-06-05T10:00:00","date_unixtime":"1938412800","actor":"Orla","action":"create_group","text":""},
    {"id":2,"type":"message","date":"2031-06-05T11:19:00","date_unixtime":"1938417540","from":"Orla Kent","from_id":"user1","reply_to_message_id":1,"text":"Smoke over the slip.\n\nTwo columns of it.","text_entities":[]},
    {"id":3,"type":"message","date":"2031-06-05T11:20:10","date_unixtime":"1938417610","from":"Bren","text":["See ",{"type":"text_link","text":"the notice","href":"https://port.example/n"},", and ",{"type":"link","text":"https://tide.example"},"\n",{"type":"blockquote","text":"No boats today."},"\nSo it is."],"reply_to_message_id":2,"reactions":[{"type":"emoji","count":5,"emoji":"👍"},{"type":"emoji","count":2,"emoji":"👎"}]},
    {"id":4,"type":"message","date":"2031-06-05T11:22:00","from":null,"photo":"photos/photo_1.jpg","width":3,"height":2,"text":""},
    {"id":5,"type":"message","date":"2031-06-05T11:23:00","date_unixtime":"1938417780","from":"Tamsin","forwarded_from":"Port Alerts","text":"The road is closed.","reply_to_message_id":999,"media_type":"voice_message","file":"(File not included.)"}]}
    """#

  @Test func messagesArePostsInTheOrderOfTheChat() throws {
    let document = try document(of: capture(Self.chat, kind: .json))
    #expect(document.title == "Harbour Chat")
    #expect(document.articleText == "")
    #expect(document.posts.map(\.author) == ["Orla Kent", "Bren", nil, "Tamsin"])
    #expect(document.posts.map(\.parent) == [.none, .post(0), .none, .removed(under: nil)])
    #expect(document.posts.map(\.votes) == [nil, 3, nil, nil])
    #expect(document.text(ofPost: 0) == "Smoke over the slip.\n\nTwo columns of it.")
    #expect(document.text(ofPost: 2) == "")
  }

  @Test("A second moment beyond all years gives no zone", arguments: [Int.min, Int.max])
  func hugeTimes(second: Int) throws {
    let chat = Self.chat.replacing("1938417540", with: "\(second)")
    let document = try document(of: capture(chat, kind: .json))
    #expect(document.posts[0].published?.value == "2031-06-05T11:19:00")
    #expect(document.posts[0].published?.offset == nil)
  }

  @Test func theZoneComesFromTheTwoTimes() throws {
    let document = try document(of: capture(Self.chat, kind: .json))
    #expect(document.posts[0].published?.value == "2031-06-05T11:19:00")
    #expect(document.posts.map { $0.published?.offset } == [120, 120, nil, 120])
  }

  @Test func linksQuotationsAndForwardedWordsAreMarked() throws {
    let document = try document(of: capture(Self.chat, kind: .json))
    #expect(document.links.map(\.url) == ["https://port.example/n", "https://tide.example"])
    #expect(
      document.links.map { document.text($0.range) } == ["the notice", "https://tide.example"])
    let kinds = document.blocks.filter { $0.post == 1 }.map { ($0.kind, document.text($0.range)) }
    #expect(kinds.map(\.0) == [.paragraph, .quotation, .paragraph])
    #expect(kinds.map(\.1).last == "So it is.")
    #expect(
      document.blocks.first { $0.kind == .byline }.map { document.text($0.range) }
        == "Forwarded from Port Alerts")
    #expect(document.blocks.filter { $0.post == 3 }.map(\.kind) == [.quotation])
    #expect(document.images.map(\.url) == ["photos/photo_1.jpg"])
    #expect(document.notes == ["1 message carries a file that is not read"])
  }

  @Test func anAccountsChatsAreReadOneAfterAnother() throws {
    let one =
      #"{"name":"A","id":1,"messages":[{"id":1,"type":"message","date":"2031-06-05T11:19:00","from":"X","text":"One."}]}"#
    let two =
      #"{"name":"B","id":2,"messages":[{"id":1,"type":"message","date":"2031-06-05T11:20:00","from":"Y","text":"Two."},{"id":2,"type":"message","date":"2031-06-05T11:21:00","from":"X","text":"Three.","reply_to_message_id":1}]}"#
    let document = try document(
      of: capture("{\"chats\":{\"list\":[\(one),\(two)]}}", kind: .json))
    #expect(document.posts.map(\.parent) == [.none, .none, .post(1)])
    #expect(
      document.blocks.filter { $0.kind == .heading }.map { document.text($0.range) } == ["A", "B"])
    #expect(document.notes == ["holds 2 threads, read one after another, each under its title"])
  }

  @Test func aChannelIsItsOwnOutlet() throws {
    let text =
      #"{"name":"Port Alerts","type":"public_channel","id":5,"messages":[{"id":9,"type":"message","date":"2031-06-05T11:19:00","date_unixtime":"1938424740","from":"Port Alerts","text":"All clear."}]}"#
    let document = try document(of: capture(text, kind: .json))
    #expect(document.outlet == "Port Alerts")
    #expect(document.posts[0].published?.offset == 0)
  }

  /// 40,000 messages must cost twenty times what 2,000 cost, not four hundred times.
  @Test func manyMessagesTakeLinearTime() throws {
    func text(_ count: Int) -> String {
      var text = #"{"name":"Long","type":"private_group","id":1,"messages":["#
      for index in 1...count {
        text +=
          #"{"id":\#(index),"type":"message","date":"2031-06-05T11:19:00","date_unixtime":"1938417540","from":"P\#(index % 90)","text":"Message number \#(index) of many.","reply_to_message_id":\#(max(1, index / 2))},"#
      }
      return text + "]}"
    }
    let clock = ContinuousClock()
    let small = capture(text(2_000), kind: .json)
    let large = capture(text(40_000), kind: .json)
    let first = try clock.measure { _ = try document(of: small) }
    var posts = 0
    let second = try clock.measure { posts = try document(of: large).posts.count }
    #expect(posts == 40_000)
    #expect(second < first * 80)
  }
}
