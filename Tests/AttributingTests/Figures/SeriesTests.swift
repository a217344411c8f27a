import Attributing
import Testing

@Suite struct SeriesTests {
  @Test(
    "A number alone after a figure of people is a part of it, or tells it again",
    arguments: [
      (
        "Dozens were hurt in the crush, 11 of them critically.",
        ["injured at least 24", "injured (part) 11"]
      ),
      ("Nine guards were injured, two seriously.", ["injured (guard) 9", "injured (part) 2"]),
      (
        "Five people died — two at the quay and three in hospital.",
        ["killed 5", "killed (part) 2", "killed (part) 3"]
      ),
      (
        "The clinic treated 60 injured, 37 of whom needed hospital treatment.",
        ["injured 60", "hospitalised (part) 37"]
      ),
      ("Police counted 19 bodies. The mayor says there were seven.", ["killed 19", "killed 7"]),
      ("The fire killed 19 people. The army admits to two.", ["killed 19", "killed 2"]),
      (
        "Brenta says 60 people were killed, Ardenia that no more than ten were.",
        ["killed 60", "killed up to 10"]
      ),
      (
        "OP said 40 injured, the paper says 29, the hospital says 31.",
        ["injured 40", "injured 29", "injured 31"]
      ),
    ])
  func series(text: String, expected: [String]) {
    #expect(figures(article(text)) == expected)
  }

  @Test(
    "Numbers that others share a verb with, or that are held somewhere, are people too",
    arguments: [
      (
        "An old couple, their two grandchildren and a lodger died in the house.",
        ["killed (grandchild) 2"]
      ),
      ("The 46 people on the bus were unhurt.", ["present 46"]),
      ("There were 90 people in the hall.", ["present 90"]),
      ("Forty people were dug out alive.", ["rescued 40"]),
      ("Organisers claimed 80,000 marchers had turned out.", ["present 80000"]),
      ("The storm killed \"between thirty and forty\" guests.", ["killed between 30"]),
    ])
  func people(text: String, expected: [String]) {
    #expect(figures(article(text)) == expected)
  }

  @Test("Six who were not dug out are not told as rescued, and an age is no toll")
  func nothing() {
    #expect(
      figures(article("Of the 46 people on the bus, 40 were dug out alive and six were not."))
        == ["present 46", "rescued 40"])
    #expect(!figures(article("Half of the dead were under 30.")).contains { $0.contains("killed") })
  }
}
