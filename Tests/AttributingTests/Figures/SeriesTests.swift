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

  @Test(
    "What is told of people is read past insertions, company and wholes",
    arguments: [
      (
        "At least 9 people, among them four children, were killed.",
        ["killed at least 9", "killed (child) 4"]
      ),
      ("At least 20 people, most of them women, were crushed to death.", ["killed at least 20"]),
      ("Six sailors of one crew were found dead.", ["killed (sailor) 6", "count crew (part) 1"]),
      ("The raid left nine porters and four suspects dead.", ["killed (porter) 9", "killed 4"]),
      ("Eight of the 33 passengers survived.", ["rescued (part) 8", "count passenger (part) 33"]),
      ("Four people were injured, one in critical condition.", ["injured 4", "injured (part) 1"]),
      (
        "The victims included five tourists and two guides.",
        ["killed (tourist) 5", "killed (guide) 2"]
      ),
      ("Rebels abducted 27 pupils.", ["hostages (pupil) 27"]),
      ("The clinic was treating 31 people.", ["injured 31"]),
      ("Five firefighters suffered burns.", ["injured (firefighter) 5"]),
      ("The army says it lost 12 soldiers.", ["killed (soldier) 12"]),
      ("Dozens of people were arrested.", ["detained at least 24"]),
      ("Forty hostages were held in the hall.", ["hostages 40"]),
      ("In all 9 dead, 51 hurt, 3 missing.", ["killed 9", "injured 51", "missing 3"]),
    ])
  func reach(text: String, expected: [String]) {
    #expect(figures(article(text)) == expected)
  }

  @Test("Killed or injured is neither")
  func either() {
    #expect(
      figures(article("Around 150 people were killed or injured.")) == [
        "count person (part) about 150"
      ])
  }

  @Test("Six who were not dug out are not told as rescued, and an age is no toll")
  func nothing() {
    #expect(
      figures(article("Of the 46 people on the bus, 40 were dug out alive and six were not."))
        == ["present 46", "rescued 40"])
    #expect(!figures(article("Half of the dead were under 30.")).contains { $0.contains("killed") })
  }
}
