import Attributing
import Testing

@Suite struct SaidBeforeContentTests {
  @Test(
    "A speaker before what is said",
    arguments: [
      ("Anna Berg said: “The roof fell at three.”", "Anna Berg: The roof fell at three."),
      (
        "Anna Berg said that the roof had fallen at three.",
        "Anna Berg: the roof had fallen at three"
      ),
      (
        "Anna Berg, the chief inspector, said the roof had fallen.",
        "Anna Berg: the roof had fallen"
      ),
      (
        "The chief inspector, Anna Berg, said the roof had fallen.",
        "Anna Berg: the roof had fallen"
      ),
      (
        "A spokesman for the Interior Ministry said the roof had fallen.",
        "A spokesman for the Interior Ministry: the roof had fallen"
      ),
      (
        "The cashier believes the roof had fallen before.",
        "The cashier: the roof had fallen before"
      ),
      ("On Monday the fire chief said the roof had fallen.", "the fire chief: the roof had fallen"),
      (
        "The ministry claimed responsibility, but the mayor has not named it.",
        "The ministry: responsibility"
      ),
    ])
  func before(text: String, expected: String) {
    #expect(said(article(text)).first == expected)
  }

  @Test(
    "A noun that looks like a verb begins no statement",
    arguments: [
      "In his public report the inspector gave no reason.",
      "Media reports that night were few.",
      "The county hospital called in all its doctors.",
      "It would be no surprise if the mayor says nothing.",
    ])
  func noun(text: String) {
    #expect(said(article(text)) == [])
  }

  @Test("A chain of three keeps its order")
  func chain() {
    #expect(
      said(article("The ministry said that a guard had told Anna Berg the door was locked.")).last
        == "The ministry > a guard: the door was locked")
  }

  @Test("A denial is a negative statement")
  func denial() {
    let account = account(of: article("The owner denied that the door was locked."))
    #expect(account.statements.first { $0.kind != .own }?.polarity == .negative)
  }
}
