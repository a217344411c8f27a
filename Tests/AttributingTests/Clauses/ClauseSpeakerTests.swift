import AssayModel
import Testing

@testable import Attributing

@Suite struct ClauseSpeakerTests {
  @Test(
    "A person named beside a title or between commas is the speaker",
    arguments: [
      (
        "The owner of the hall, Bertil Ahl, denied that any exit had been locked.",
        "Bertil Ahl: any exit had been locked"
      ),
      (
        "Commissioner Rolf Lund said three people were now being held.",
        "Rolf Lund: three people were now being held"
      ),
      (
        "Olaf Lund said a tug captain, Lars Ahl, had told him that the door was forced.",
        "Olaf Lund: a tug captain, Lars Ahl, had told him that the door was forced"
      ),
    ])
  func named(text: String, expected: String) {
    let found = said(article(text))
    #expect(found.contains(expected), "\(found)")
  }

  @Test(
    "Nobody, a time of day and a thing say nothing",
    arguments: [
      "Nobody showed us the way out of the hall.", "The distance explains part of it.",
      "Thirty people had been let in by midnight.",
    ])
  func nobody(text: String) {
    let found = said(article(text))
    #expect(found.isEmpty, "\(found)")
  }

  @Test("What the same speaker does inside the own words is no second statement")
  func once() {
    let found = said(article("Agda Lund said she had counted more than 30 people on the stairs."))
    #expect(found == ["Agda Lund: she had counted more than 30 people on the stairs"])
  }

  @Test("A wish not to be named says nothing of the event")
  func unnamed() {
    let found = said(article("A guard who asked not to be named said that the alarm had failed."))
    #expect(found.count == 1, "\(found)")
  }
}
