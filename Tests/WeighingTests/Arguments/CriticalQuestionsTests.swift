import Testing
import Weighing

@Suite("Critical questions")
struct CriticalQuestionsTests {
  @Test(
    "Each scheme has its questions, under any of its names and however these are written",
    arguments: [
      ("witness", "Eyewitness"), ("expert", " expert  Opinion"), ("sign", "TRACE"),
      ("popular opinion", "rumour"), ("document", "video"), ("position to know", "insider"),
    ])
  func names(name: String, other: String) {
    let questions = criticalQuestions(for: name)
    #expect(questions.count >= 3)
    #expect(criticalQuestions(for: other) == questions)
  }

  @Test("A scheme that is not known has no questions", arguments: ["", "hunch", "wit ness"])
  func unknown(name: String) {
    #expect(criticalQuestions(for: name).isEmpty)
  }

  @Test("Questions are questions, no name stands for two schemes, and the book is named")
  func form() {
    let names = ReasoningScheme.all.flatMap { [$0.name] + $0.otherNames }
    #expect(Set(names).count == names.count)
    let questions = ReasoningScheme.all.flatMap(\.questions)
    #expect(questions.allSatisfy { $0.hasSuffix("?") })
    #expect(Set(questions).count == questions.count)
    #expect(ReasoningScheme.source.contains("Walton, Reed & Macagno"))
  }
}
