import Attributing
import Testing

@Suite struct PutAtTests {
  @Test("Who puts a toll at a figure says it")
  func toll() {
    #expect(
      said(article("On Sunday Anna Berg put the toll at 14.")) == ["Anna Berg: the toll at 14"])
  }

  @Test("To put a thing somewhere says nothing")
  func thing() {
    #expect(said(article("Anna Berg put the keys at the door.")) == [])
  }

  @Test(
    "Whoever changes or counts up a figure tells it",
    arguments: [
      ("Officials raised the death toll from 12 to 14.", "Officials"),
      (
        "A spokeswoman for the clinic lowered the number of injured to 88.",
        "A spokeswoman for the clinic"
      ),
      ("Local journalists counted 19 bodies.", "Local journalists"),
      ("The army admits to two.", "The army"),
      ("The ministry in its midnight bulletin counted 29 dead.", "The ministry"),
      ("Anna Berg spoke of 40 explosions.", "Anna Berg"),
    ])
  func tellers(text: String, speaker: String) {
    let lines = said(article(text))
    #expect(lines.count == 1 && lines[0].hasPrefix(speaker + ": "), "\(lines)")
  }

  @Test("Prices that are raised and things that are counted on tell no figure")
  func others() {
    #expect(said(article("The shop raised its prices to 12 crowns.")).isEmpty)
    #expect(said(article("The storm cut power to 400 homes.")).isEmpty)
  }
}
