import Testing

@testable import Reading

@Suite("What a short line about a post is")
struct PostPredicateTests {
  @Test(
    "Times are told from other lines with figures",
    arguments: [
      ("March 5, 2024 at 7:15 pm", true), ("5 March 2024", true), ("2024-03-05", true),
      ("05.03.2024, 19:15", true), ("2 days ago", true), ("vor 3 Stunden", true),
      ("The ferry left at seven", false), ("12 points", false), ("Orla", false), ("", false),
    ])
  func times(line: String, expected: Bool) {
    #expect(isTimeText(line) == expected, "\(line)")
    if expected { #expect(mayHoldTime(line), "\(line)") }
  }

  @Test(
    "Buttons and counts are furniture",
    arguments: [
      ("Reply", true), ("+3", true), ("12 points", true), ("Share · Report", true),
      ("Antworten", true), ("Melden", true), ("Répondre", true), ("Ответить", true),
      ("The pier was hit", false), ("Reply from the harbour office", false), ("2024000", false),
    ])
  func furniture(line: String, expected: Bool) {
    #expect(isPostFurniture(line) == expected, "\(line)")
  }

  @Test(
    "Notes of an edit are labels",
    arguments: [
      ("Last edited 8 months ago by Orla", true), ("(edited by Bren)", true),
      ("This post was edited", true), ("They edited the harbour log", false), ("", false),
    ])
  func labels(line: String, expected: Bool) {
    #expect(isPostLabel(line) == expected, "\(line)")
  }

  @Test(
    "Lines about a member are told from what members say",
    arguments: [
      ("Joined: Jan 2010", true), ("Posts: 512", true), ("Mitglied seit 2011", true),
      ("Beiträge: 40", true), ("Join Date: 2009", true),
      ("Posts along the pier were broken", false), ("The bell was never rung", false),
    ])
  func profiles(line: String, expected: Bool) {
    #expect(isProfileLine(line) == expected, "\(line)")
  }

  @Test(
    "Handles are short and no sentences, times or addresses",
    arguments: [
      ("Orla", true), ("pier_watcher77", true), ("Bren O'Dell", true), ("Тамсин", true),
      ("Who rang the bell?", false), ("www.harbour.example", false), ("2 days ago", false),
      ("\"Orla\"", false), ("...", false), ("", false),
      ("a line that is much too long to be how a reader signs", false),
    ])
  func handles(line: String, expected: Bool) {
    #expect(isHandle(line) == expected, "\(line)")
  }

  @Test(
    "The one replied to is named",
    arguments: [
      ("Reply to Orla", "Orla"), ("In reply to Bren:", "Bren"), ("Antwort auf Ivo", "Ivo"),
      ("replyIn reply to Orla", "Orla"), ("Reply", nil), ("Orla", nil),
    ] as [(String, String?)])
  func replies(line: String, expected: String?) {
    #expect(replied(line) == expected, "\(line)")
  }

  @Test(
    "Ends of sentences are seen behind closing signs",
    arguments: [
      ("It struck.", true), ("“It struck.”", true), ("Did it? )", true), ("It struck", false),
      ("", false),
    ])
  func ends(line: String, expected: Bool) {
    let bytes = Array(line.utf8)
    #expect(endsSentence(bytes, 0..<bytes.count) == expected, "\(line)")
  }

  @Test func wordTablesKnowWordsInAnyCaseAndNoOthers() {
    let table = WordTable([(1, "pier über мост"), (2, "pier bell")])
    func kinds(_ text: String) -> UInt32 {
      let bytes = Array(text.utf8)
      return table.kinds(of: WordKey(bytes, 0..<bytes.count))
    }
    #expect(kinds("PIER") == 3)
    #expect(kinds("Über") == 1)
    #expect(kinds("МОСТ") == 1)
    #expect(kinds("Bell") == 2)
    #expect(kinds("pie") == 0)
    #expect(kinds("") == 0)
    #expect(kinds("pierpierpierpierpierpierpier") == 0)
  }

  @Test func anyBytesAreReadWithoutHarm() {
    for first in UInt8.min...UInt8.max {
      for second in [UInt8(0), 0x20, 0x80, 0xC3, 0xE2, 0xF0, 0xFF] {
        for bytes in [[first], [first, second], [second, first, 0x31, first]] {
          let whole = 0..<bytes.count
          _ = isTimeText(bytes, whole)
          _ = embeddedTime(bytes, whole)
          _ = isPostFurniture(bytes, whole)
          _ = isPostLabel(bytes, whole)
          _ = isProfileLine(bytes, whole)
          _ = isHandle(bytes, whole)
          _ = isReplyButton(bytes, whole)
          _ = isThreadHeading(bytes, whole)
          _ = endsSentence(bytes, whole)
        }
      }
    }
  }
}
