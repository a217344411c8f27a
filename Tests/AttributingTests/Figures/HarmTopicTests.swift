import Attributing
import Testing

@Suite struct HarmTopicTests {
  @Test(
    "Harm is told by words after the number, before it, and by tolls",
    arguments: [
      ("The fire killed at least 12 people.", ["killed at least 12"]),
      ("The killing of at least 12 people shocked the town.", ["killed at least 12"]),
      ("At least 12 people were killed.", ["killed at least 12"]),
      ("There are 12 dead and 43 injured.", ["killed 12", "injured 43"]),
      (
        "Two gunmen killed around 40 concertgoers and wounded another 80.",
        ["attackers 2", "killed about 40", "injured 80"]
      ),
      ("The death toll rose to 14.", ["killed 14"]),
      ("Eleven people lost their lives.", ["killed 11"]),
      ("They were arrested along with seven others.", ["detained 7"]),
      ("Police arrested 11 people; three are still missing.", ["detained 11", "missing 3"]),
      ("The dead were 17, including three children.", ["killed 17", "killed (child) 3"]),
      (
        "In all 46 persons were injured: 19 men, 16 women and 11 children.",
        ["injured 46", "injured (man) 19", "injured (woman) 16", "injured (child) 11"]
      ),
      ("Of the survivors, 93 remain in hospital.", ["hospitalised 93"]),
      ("The gang took 40 hostages.", ["hostages 40"]),
      ("A hundred residents were moved.", ["evacuated 100"]),
    ])
  func harm(text: String, expected: [String]) {
    #expect(figures(article(text)) == expected)
  }

  @Test("An act of attackers is no harm to them")
  func act() {
    #expect(figures(article("Four gunmen shot at the crowd.")) == ["attackers 4"])
  }

  @Test("A part of the attackers does not say how many there were")
  func part() {
    #expect(figures(article("Three of the gunmen fled.")) == ["count gunman (part) 3"])
  }
}
