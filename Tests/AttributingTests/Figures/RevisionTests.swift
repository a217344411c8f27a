import AssayModel
import Attributing
import Testing

@Suite struct RevisionTests {
  private func told(_ text: String) -> [String] {
    account(of: article(text)).figures.map { figure in
      var line = "\(figure.topic.family.rawValue) \(Int(figure.measure.value))"
      if let earlier = figure.measure.revises { line += " for \(Int(earlier))" }
      if figure.measure.isEarlier { line += " earlier" }
      return line
    }
  }

  @Test(
    "A figure that takes the place of another says so, and the other is marked",
    arguments: [
      (
        "It revised its toll upward to 85 on Friday, from 71.",
        ["killed 85 for 71", "killed 71 earlier"]
      ),
      (
        "At 9 pm 43 people were missing, down from 60 at noon.",
        ["missing 43 for 60", "missing 60 earlier"]
      ),
      ("They raised the death toll from 37 to 39.", ["killed 37 earlier", "killed 39 for 37"]),
      (
        "Officials revised the death toll downward, to 17 from 22.",
        ["killed 17 for 22", "killed 22 earlier"]
      ),
      (
        "The number of injured rose to 148, up from 90 a day earlier.",
        ["injured 148 for 90", "injured 90 earlier"]
      ),
      (
        "She lowered the number of injured to 88 after an initial estimate of more than 100.",
        ["injured 88 for 100", "injured 100 earlier"]
      ),
      (
        "The ministry had earlier said 11 died. The figure now stands at 14.",
        ["killed 11 earlier", "killed 14 for 11"]
      ),
      (
        "An earlier version said that 31 people had died; the correct figure is 13.",
        ["killed 31 earlier", "killed 13 for 31"]
      ),
    ])
  func revisions(text: String, expected: [String]) {
    #expect(told(text) == expected)
  }

  @Test("Two rival figures, and a range, revise nothing")
  func rivals() {
    #expect(told("Brenta says 12 people died. Ardenia counted 30.") == ["killed 12", "killed 30"])
    #expect(told("From 60 to 100 people were killed.") == ["killed 60"])
  }

  @Test("What describes those who are counted is kept with them")
  func modifiers() throws {
    let figures = account(of: article("Three armed young men were arrested.")).figures
    let measure = try #require(figures.first?.measure)
    #expect(measure.counted == "man")
    #expect(measure.modifiers == ["armed", "young"])
  }
}
