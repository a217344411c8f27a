import AssayModel
import Testing

@testable import Reporting

@Suite struct AgreementTests {
  /// A question answered by these documents.
  func question(_ documents: [String], _ agreement: Question.Agreement) -> Question {
    let answers = documents.enumerated().map { index, document in
      Answer(
        id: "\(index)", value: .measure(Measure(Double(index))), text: "\(index)",
        passage: Passage(document, 0..<1), sentence: Passage(document, 0..<1), chain: [])
    }
    return Question(
      id: "q", event: Event.caseID, topic: Topic(.killed), text: "How many?", answers: answers,
      agreement: agreement)
  }

  @Test(
    "Agreement is put in words that claim no more than is known",
    arguments: [
      (["a", "b", "c"], Question.Agreement.differ, "3 accounts differ"),
      (["a", "a"], .differ, "One account gives answers that differ"),
      (["a", "b"], .alike, "Stated alike by 2 accounts; independence not checked"),
      (["a", "a"], .alike, "One account answers, always alike"),
      (["a", "b"], .compatible, "2 accounts; the answers can all be right together"),
      (["a"], .single, "One account answers"),
      ([], .single, "Answered in readers’ comments only"),
    ])
  func words(documents: [String], agreement: Question.Agreement, expected: String) {
    #expect(question(documents, agreement).agreementWords == expected)
  }

  @Test("A value that is disputed or denied says so at a glance")
  func glance() {
    var question = question(["a", "b", "c"], .differ)
    question.answers[0].standing = .disputed(by: nil, at: Passage("a", 0..<1))
    question.answers[1].polarity = .negative
    #expect(question.distinctAnswers == ["0 (disputed)", "1 (denied)", "2"])
  }
}
