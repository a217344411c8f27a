import AssayModel
import Testing

@testable import Reporting

@Suite struct LimitsTests {
  @Test("A source of many megabytes is shown in part, which the page says")
  func bigSource() {
    var draft = Draft("aaaaaaaaaaa1")
    for index in 0..<300 {
      draft.add(.paragraph, "Block \(index). " + String(repeating: "The river rose. ", count: 512))
    }
    var study = Case(accounts: [Account(draft.document("big.txt", outlet: nil, title: nil))])
    let last = draft.blocks[299].range
    study.numbers = [
      PlacedNumber(
        passage: Passage(draft.id, last.lowerBound + 6..<last.lowerBound + 9), place: .unsorted)
    ]
    let page = report(study, version: "1")
    #expect(page.utf8.count < 1_400_000)
    #expect(page.contains("of this source are shown here"))
    #expect(page.contains("href=\"#s1\""))
  }

  @Test("A list that is too long says how many more there are")
  func longList() {
    var study = Bridge.study
    study.numbers = Array(
      repeating: PlacedNumber(passage: Bridge.wire.passage("2019"), place: .time), count: 3500)
    let page = report(study, version: "1")
    #expect(page.contains("2,500 more items are not shown here"))
  }

  @Test("A sentence without an end is shown around its value")
  func endless() {
    var draft = Draft("aaaaaaaaaaa1")
    draft.add(
      .paragraph,
      String(repeating: "on and on ", count: 900) + "42 boats"
        + String(repeating: " so", count: 900))
    let whole = Passage(draft.id, draft.blocks[0].range)
    let value = draft.passage("42 boats")
    var study = Case(accounts: [Account(draft.document("a.txt", outlet: "A", title: nil))])
    study.questions = [
      Question(
        id: "q", event: Event.caseID, topic: Topic(.count), text: "How many boats?",
        answers: [
          Answer(
            id: "a", value: .measure(Measure(42)), text: "42", passage: value, sentence: whole,
            chain: [])
        ], agreement: .single)
    ]
    let page = report(study, edition: .share, version: "1")
    #expect(page.contains("<mark>42 boats</mark>"))
    #expect(page.utf8.count < 40_000)
  }
}
