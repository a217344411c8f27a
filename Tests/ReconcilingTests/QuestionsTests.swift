import AssayModel
import Reconciling
import Testing

@Suite struct QuestionsTests {
  @Test("Accounts that say the same are alike")
  func alike() {
    let result = reconcile([
      account("A", "The fire at Harbour Hall killed 14 people."),
      account("B", "Fourteen people were killed in the fire at Harbour Hall."),
    ])
    #expect(result.answers("How many were killed?") == ["A: 14", "B: 14"])
    #expect(result.question("How many were killed?")?.agreement == .alike)
  }

  @Test("Accounts that cannot both be right differ")
  func differ() {
    let result = reconcile([
      account("A", "The fire at Harbour Hall killed 14 people."),
      account("B", "The fire at Harbour Hall killed 17 people."),
    ])
    #expect(result.question("How many were killed?")?.agreement == .differ)
  }

  @Test("A bound and a number inside it are compatible")
  func compatible() {
    let result = reconcile([
      account("A", "The fire at Harbour Hall killed at least 14 people."),
      account("B", "The fire at Harbour Hall killed 17 people."),
    ])
    #expect(result.question("How many were killed?")?.agreement == .compatible)
    #expect(result.answers("How many were killed?") == ["A: at least 14", "B: 17"])
  }

  @Test("A later figure of one account is an update, and no conflict")
  func update() {
    let result = reconcile([
      account(
        "A", published: sunday,
        "The fire at Harbour Hall on 3 May 2031 killed 14 people, the ministry said.",
        "By 21:30 the toll had reached 9 dead. By 23:00 the toll had risen to 12 dead.")
    ])
    let answers = result.question("How many were killed?")?.answers ?? []
    let nine = answers.first { $0.text == "9" }
    let twelve = answers.first { $0.text == "12" }
    #expect(twelve.map(\.sequence) == nine.map { .update(of: $0.id) })
  }

  @Test("A figure of another event is no answer")
  func otherEvent() {
    let result = reconcile([
      account(
        "A", published: sunday, "The fire at Harbour Hall killed 14 people.",
        "In 2012 a fire at the Lantern Works in Halmere killed 26 people.")
    ])
    #expect(result.answers("How many were killed?") == ["A: 14"])
    #expect(
      result.questions.contains { $0.event != Event.caseID && $0.answers.first?.text == "26" })
  }
}
