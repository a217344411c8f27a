import AssayModel
import Attributing
import Testing

@Suite struct AccountTests {
  @Test("Every number and quotation of a text is mentioned once")
  func ledger() {
    let document = article(
      "On 3 May 2031 the fire at Harbour Hall killed 14 people and hurt 43.",
      "“They knew,” said Anna Berg. The “hall” is in Room 12 of 3 buildings with 1,200 seats.")
    let account = account(of: document)
    let digits = Set(account.numbers.map { document.text($0.passage) })
    for number in ["14", "43", "12", "3", "1,200"] {
      #expect(digits.contains { $0.contains(number) }, "\(number) is not mentioned")
    }
    #expect(account.quotations.map { document.text($0.passage) } == ["They knew", "hall"])
    #expect(account.quotations.map(\.isTerm) == [false, true])
  }

  @Test("The author of a post is a link after the outlet, and “I” adds none")
  func post() {
    let document = article(
      "The hall burned down.", posts: [("reader7", "I think the door was locked."), ("X", "")])
    let belief = account(of: document).statements.first { $0.kind == .belief }
    #expect(belief?.chain.map(\.name) == ["The Example", "reader7"])
    #expect(belief?.voice == .post(0))
  }

  @Test("An embedded post is its author's own words, and its relative times count from its own day")
  func embedded() {
    var document = article(
      "The hall burned down.", "Six people got out yesterday.", published: published)
    document.blocks[1].kind = .embeddedPost
    document.blocks[1].entry = 0
    document.entries = [
      Entry(
        .embeddedPost, author: "Ivo Tarn",
        published: Moment(
          .date, "2031-04-20", start: 1_934_409_600, end: 1_934_496_000, precision: .day))
    ]
    let account = account(of: document)
    let words = account.statements.first { $0.chain.count == 2 }
    #expect(words?.chain.map(\.name) == ["The Example", "Ivo Tarn"])
    #expect(words?.kind == .direct)
    #expect(words.map { document.text($0.content) } == "Six people got out yesterday.")
    #expect(account.times.map(\.moment.value) == ["2031-04-19"])
    #expect(account.statements.filter { $0.kind == .own }.count == 1)

    document.entries[0].author = nil
    #expect(!Attributing.account(of: document).statements.contains { $0.kind == .direct })
  }

  @Test("A text in a language that is not known gives no statements, and its numbers are kept")
  func foreign() {
    var document = article("„Das Dach fiel um drei“, sagte Anna Berg. 12 Menschen starben.")
    document.language = "de"
    let account = account(of: document)
    #expect(account.statements.isEmpty)
    #expect(account.numbers.map(\.use) == [.unsorted])
  }

  @Test(
    "Cited bytes are the text shown, whatever marks and spaces it has",
    arguments: [
      "“The roof fell,” said Anna\u{A0}Berg. At least\u{A0}12 people died.",
      "\"The roof fell,\" said Anna Berg.\r\nAt least 12 people died.",
      "“Cafe\u{301} Royal burned,” said Zoë\u{308} Berg. “Café Royal” had 12 seats.",
    ])
  func passages(text: String) {
    let document = article(text)
    let account = account(of: document)
    for passage in account.statements.map(\.content) + account.numbers.map(\.passage) {
      for range in passage.ranges {
        #expect(range.lowerBound < range.upperBound && range.upperBound <= document.buffer.count)
        #expect(!document.text(range).contains("\u{FFFD}"))
      }
    }
    #expect(!account.statements.isEmpty)
  }

  @Test(
    "Odd texts give an account and no crash",
    arguments: [
      "", "“", "”", "”“”“”“", String(repeating: "\"", count: 2000),
      String(repeating: "“a ", count: 2000),
      String(repeating: "1,", count: 2000), "said said said said", ", said , said,", "according to",
      "( said )",
      String(repeating: "he said that ", count: 500), "—", "of of of 12 of of", "by by counted by",
    ])
  func odd(text: String) {
    _ = account(of: article(text, posts: [("a", text)]))
  }
}
